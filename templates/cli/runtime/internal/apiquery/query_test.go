package apiquery

import (
	"fmt"
	"testing"
)

func TestWaysToWriteValues(t *testing.T) {
	values := map[string]any{
		"a": []any{int64(1), "x"}, "b": map[string]any{"c": map[string]any{"d": true}}, "e": nil, "f": 1e21, "g": []any{map[string]any{"h": int64(1)}},
	}
	for _, test := range []struct {
		settings Settings
		want     string
	}{
		{Settings{}, "[{a 1,x} {b[c][d] true} {f 1000000000000000000000} {g[h] 1}]"},
		{Settings{Arrays: Repeat}, "[{a 1} {a x} {b[c][d] true} {f 1000000000000000000000} {g[h] 1}]"},
		{Settings{Arrays: Brackets, Dots: true}, "[{a[] 1} {a[] x} {b.c.d true} {f 1000000000000000000000} {g[].h 1}]"},
		{Settings{Arrays: Indices}, "[{a[0] 1} {a[1] x} {b[c][d] true} {f 1000000000000000000000} {g[0][h] 1}]"},
	} {
		if got := fmt.Sprint(Encode(values, test.settings)); got != test.want {
			t.Errorf("%+v: %s, not %s", test.settings, got, test.want)
		}
	}
}

func TestTextOfWhatHasParts(t *testing.T) {
	for want, value := range map[string]any{
		"1,2": []any{int64(1), int64(2)}, `{"a":[1]}`: map[string]any{"a": []any{int64(1)}}, `[[1]]`: []any{[]any{int64(1)}}, "0.5": 0.5,
	} {
		if got := Text(value); got != want {
			t.Errorf("%v: %s, not %s", value, got, want)
		}
	}
}
