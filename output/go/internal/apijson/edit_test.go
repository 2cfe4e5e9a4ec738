package apijson_test

import (
	"encoding/json"
	"testing"

	"github.com/openai/openai-go/internal/apijson"
)

func TestSet(t *testing.T) {
	cases := []struct{ document, path, value, want string }{
		{``, `a`, `1`, `{"a":1}`},
		{`{"a": 1, "b": 2}`, `a`, `3`, `{"a":3,"b":2}`},
		{`{"a":1,"a":2}`, `a`, `3`, `{"a":3}`},
		{`{"n":12345678901234567890}`, `a.b.c`, `null`, `{"n":12345678901234567890,"a":{"b":{"c":null}}}`},
		{`{"a":null}`, `a.b`, `1`, `{"a":{"b":1}}`},
		{`{"a":[1,2,3]}`, `a.1`, `"x"`, `{"a":[1,"x",3]}`},
		{`{"a":[1]}`, `a.-1`, `2`, `{"a":[1,2]}`},
		{`{"a":[1]}`, `a.1`, `2`, `{"a":[1,2]}`},
		{`{"a":[{"b":1}]}`, `a.0.b`, `2`, `{"a":[{"b":2}]}`},
		{`[1]`, `0`, `2`, `[2]`},
		{`{}`, `a\.b.c\\d`, `1`, `{"a.b":{"c\\d":1}}`},
		{`{}`, `0`, `1`, `{"0":1}`},
		{`{"é":1}`, `é`, `2`, `{"é":2}`},
		{`{"\u0061":1}`, `a`, `2`, `{"a":2}`},
	}
	for _, c := range cases {
		got, err := apijson.Set([]byte(c.document), c.path, json.RawMessage(c.value))
		if err != nil || string(got) != c.want {
			t.Errorf("Set(%s, %s, %s) = %s, %v", c.document, c.path, c.value, got, err)
		}
	}
	for _, c := range []struct{ document, path string }{
		{`{}`, ``}, {`{"a":1}`, `a.b`}, {`{"a":[]}`, `a.b`}, {`{"a":[]}`, `a.1`}, {`{"a":[]}`, `a.-2`}, {`{`, `a`}, {`"x"`, `a`},
	} {
		if got, err := apijson.Set([]byte(c.document), c.path, 1); err == nil {
			t.Errorf("Set(%s, %s) = %s without an error", c.document, c.path, got)
		}
	}
	if _, err := apijson.Set(nil, "a", func() {}); err == nil {
		t.Error("a function is no error")
	}
}

func TestDelete(t *testing.T) {
	cases := []struct{ document, path, want string }{
		{`{"a":1,"b":2}`, `a`, `{"b":2}`},
		{`{"a":{"b":1,"c":2}}`, `a.b`, `{"a":{"c":2}}`},
		{`{"a":[1,2,3]}`, `a.1`, `{"a":[1,3]}`},
		{`{"a":[1,2,3]}`, `a.-1`, `{"a":[1,2]}`},
		{`{"a":[]}`, `a.-1`, `{"a":[]}`},
		{`{"a":1}`, `b.c`, `{"a":1}`},
		{`{"a":1}`, `a.c`, `{"a":1}`},
		{`{"a":null}`, `a`, `{}`},
	}
	for _, c := range cases {
		if got, err := apijson.Delete([]byte(c.document), c.path); err != nil || string(got) != c.want {
			t.Errorf("Delete(%s, %s) = %s, %v", c.document, c.path, got, err)
		}
	}
}

// FuzzSet sets a property of any name in any document, and takes it out again.
func FuzzSet(f *testing.F) {
	f.Add([]byte(`{"a":[1,{"b":"\u0000\"}"}],"c":-1.5e3}`), "a.b")
	f.Add([]byte(` {"":{} , "x" : [ ] } `), `\`)
	f.Add([]byte(`[]`), "-1")
	f.Fuzz(func(t *testing.T, document []byte, name string) {
		var before map[string]any
		if json.Unmarshal(document, &before) != nil || before == nil {
			t.Skip()
		}
		// As JSON would write it, where it is no valid text.
		var plain string
		quoted, _ := json.Marshal(name)
		_ = json.Unmarshal(quoted, &plain)
		if plain == "" {
			t.Skip()
		}
		set, err := apijson.Set(document, apijson.EscapeKey(plain), "new")
		if err != nil {
			t.Fatal(err)
		}
		var after map[string]any
		if err := json.Unmarshal(set, &after); err != nil || after[plain] != "new" {
			t.Fatalf("%v: %s", err, set)
		}
		deleted, err := apijson.Delete(set, apijson.EscapeKey(plain))
		if err != nil {
			t.Fatal(err)
		}
		after = nil
		if err := json.Unmarshal(deleted, &after); err != nil {
			t.Fatalf("%v: %s", err, deleted)
		}
		delete(before, plain)
		x, _ := json.Marshal(before)
		y, _ := json.Marshal(after)
		if string(x) != string(y) {
			t.Fatalf("%s became %s", x, y)
		}
	})
}

func TestParseTime(t *testing.T) {
	for _, text := range []string{
		"2024-05-06T07:08:09Z", "2024-05-06T07:08:09.5+02:00", "2024-05-06T07:08:09", "2024-05-06 07:08:09.123", "2024-05-06",
		"2024-05-06T07:08:09+0200", "2024-05-06 07:08:09Z",
	} {
		if got, err := apijson.ParseTime(text); err != nil || got.Year() != 2024 || got.Day() != 6 {
			t.Errorf("%s: %v %v", text, got, err)
		}
	}
	for _, text := range []string{"", "06.05.2024", "2024-13-01"} {
		if got, err := apijson.ParseTime(text); err == nil {
			t.Errorf("%q is read as %v", text, got)
		}
	}
}
