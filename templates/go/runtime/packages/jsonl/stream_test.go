package jsonl_test

import (
	"errors"
	"io"
	"net/http"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"

	"example.com/runtime-client-go/packages/jsonl"
)

func stream(body io.Reader) *jsonl.Stream[map[string]string] {
	return jsonl.NewStream[map[string]string](&http.Response{Body: io.NopCloser(body)}, nil)
}

func TestLines(t *testing.T) {
	long := strings.Repeat("x", 300_000)
	s := stream(iotest.HalfReader(strings.NewReader("{\"a\":\"1\"}\n\n {\"a\":\"2\"}\r\n{\"a\":\"" + long + "\"}\n{\"a\":\"4\"}")))
	var got []string
	for line, err := range s.All() {
		if err != nil {
			t.Error(err)
		}
		got = append(got, line["a"])
	}
	if !reflect.DeepEqual(got, []string{"1", "2", long, "4"}) {
		t.Errorf("got %d lines", len(got))
	}
}

func TestErrors(t *testing.T) {
	failed := errors.New("failed")
	s := stream(io.MultiReader(strings.NewReader("{\"a\":\"1\"}\n{\"a\":"), iotest.ErrReader(failed)))
	if !s.Next() || s.Current()["a"] != "1" || s.Next() || !errors.Is(s.Err(), failed) {
		t.Errorf("a broken connection: %v", s.Err())
	}
	if s := stream(strings.NewReader("{\"a\":\n")); s.Next() || s.Err() == nil || s.Next() {
		t.Errorf("broken JSON: %v", s.Err())
	}
	if s := jsonl.NewStream[int](nil, failed); s.Next() || !errors.Is(s.Err(), failed) || s.Close() != nil {
		t.Errorf("an error at first: %v", s.Err())
	}
	if s := jsonl.NewStream[int](nil, nil); s.Next() || s.Err() == nil {
		t.Errorf("no response: %v", s.Err())
	}
}
