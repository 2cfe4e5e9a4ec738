package ssestream

import (
	"errors"
	"io"
	"net/http"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"
)

func response(contentType string, body io.Reader) *http.Response {
	return &http.Response{Header: http.Header{"Content-Type": {contentType}}, Body: io.NopCloser(body)}
}

func events(t *testing.T, body io.Reader) (all []Event) {
	t.Helper()
	d := NewDecoder(response("text/event-stream", body))
	for d.Next() {
		all = append(all, d.Event())
	}
	if d.Err() != nil {
		t.Errorf("error: %v", d.Err())
	}
	return all
}

var long = strings.Repeat("x", 300_000)

var streams = map[string]struct {
	text string
	want []Event
}{
	"plain":                    {"data: a\n\ndata: b\n\n", []Event{{"", []byte("a")}, {"", []byte("b")}}},
	"names":                    {"event: e\ndata: a\n\ndata: b\n\n", []Event{{"e", []byte("a")}, {"", []byte("b")}}},
	"several lines":            {"data: a\ndata:b\ndata:  c\n\n", []Event{{"", []byte("a\nb\n c")}}},
	"comments, other fields":   {": c\nid: 1\nretry: 2\nother\ndata: a\n\n", []Event{{"", []byte("a")}}},
	"carriage returns":         {"data: a\r\rdata: b\r\n\r\n", []Event{{"", []byte("a")}, {"", []byte("b")}}},
	"lines with both":          {"event: e\r\ndata: a\r\ndata: b\r\n\r\n", []Event{{"e", []byte("a\nb")}}},
	"a byte order mark":        {"\ufeffdata: a\n\n", []Event{{"", []byte("a")}}},
	"no data":                  {"event: e\n\ndata: a\n\n", []Event{{"", []byte("a")}}},
	"empty data":               {"data:\n\ndata\ndata\n\n", []Event{{"", []byte("")}, {"", []byte("\n")}}},
	"no end":                   {"data: a\n\ndata: b", []Event{{"", []byte("a")}, {"", []byte("b")}}},
	"nothing":                  {"", nil},
	"empty lines":              {"\n\n\r\n\r\r", nil},
	"a long line":              {"data: " + long + "\n\n", []Event{{"", []byte(long)}}},
	"characters of many bytes": {"data: é\u2028😀\n\n", []Event{{"", []byte("é\u2028😀")}}},
}

func TestDecoder(t *testing.T) {
	for name, c := range streams {
		t.Run(name, func(t *testing.T) {
			for _, body := range []io.Reader{
				strings.NewReader(c.text), iotest.OneByteReader(strings.NewReader(c.text)), iotest.DataErrReader(strings.NewReader(c.text)),
			} {
				if got := events(t, body); !reflect.DeepEqual(got, c.want) {
					t.Errorf("got %q, want %q", got, c.want)
				}
			}
		})
	}
}

// TestEventsDoNotWait reads an event whose last line ends with a carriage return from a stream that gives no more yet.
func TestEventsDoNotWait(t *testing.T) {
	reader, writer := io.Pipe()
	defer func() { _ = writer.Close() }()
	go func() { _, _ = io.WriteString(writer, "data: a\r\r") }()
	d := NewDecoder(response("text/event-stream", reader))
	if !d.Next() || string(d.Event().Data) != "a" {
		t.Errorf("got %q %v", d.Event().Data, d.Err())
	}
}

type closing struct {
	io.Reader
	closed int
}

func (c *closing) Close() error {
	c.closed++
	return nil
}

func streamOf[T any](text string) (*Stream[T], *closing) {
	body := &closing{Reader: strings.NewReader(text)}
	return NewStream[T](NewDecoder(&http.Response{Header: http.Header{}, Body: body}), nil), body
}

func TestStream(t *testing.T) {
	cases := map[string]struct {
		text    string
		want    []int
		message string
	}{
		"done":                {"data: {\"n\":1}\n\ndata: [DONE]\n\ndata: {\"n\":2}\n\n", []int{1}, ""},
		"the end":             {"data: {\"n\":1}\n\n", []int{1}, ""},
		"an error event":      {"data: {\"n\":1}\n\nevent: error\ndata: {\"error\":{\"message\":\"bad\"}}\n\n", []int{1}, "error while streaming: bad"},
		"an error in data":    {"data: {\"error\":\"bad\"}\n\n", nil, `error while streaming: "bad"`},
		"an error of no form": {"event: error\ndata: oops\n\n", nil, "error while streaming: oops"},
		"no error":            {"data: {\"n\":1,\"error\":null}\n\n", []int{1}, ""},
		"broken JSON":         {"data: {\n\n", nil, "unexpected end of JSON input"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s, body := streamOf[struct{ N int }](c.text)
			var got []int
			for s.Next() {
				got = append(got, s.Current().N)
			}
			message := ""
			if s.Err() != nil {
				message = s.Err().Error()
			}
			if !reflect.DeepEqual(got, c.want) || message != c.message {
				t.Errorf("got %v %q", got, message)
			}
			if err := s.Close(); err != nil || body.closed != 1 || s.Next() {
				t.Errorf("closed %d times, %v", body.closed, err)
			}
		})
	}
	s, _ := streamOf[struct{}]("event: error\ndata: {\"error\":1}\n\n")
	var failed *StreamError
	if s.Next(); !errors.As(s.Err(), &failed) || failed.Event.Type != "error" || failed.Message != "1" {
		t.Errorf("got %v", s.Err())
	}
}

func TestStreamsOfText(t *testing.T) {
	s, _ := streamOf[string]("data: \"quoted\"\n\ndata: plain {\n\ndata: 5\n\ndata:\n\n")
	var got []string
	for text, err := range s.All() {
		if err != nil {
			t.Error(err)
		}
		got = append(got, text)
	}
	if !reflect.DeepEqual(got, []string{"quoted", "plain {", "5", ""}) {
		t.Errorf("got %q", got)
	}
}

func TestIteratorsClose(t *testing.T) {
	s, body := streamOf[map[string]int]("data: {\"a\":1}\n\ndata: {\"a\":2}\n\n")
	for value, err := range s.All() {
		if value["a"] != 1 || err != nil {
			t.Errorf("got %v %v", value, err)
		}
		break
	}
	if body.closed != 1 {
		t.Error("the stream is still open")
	}
}

func TestErrorsOfStreams(t *testing.T) {
	failed := errors.New("failed")
	if s := NewStream[int](nil, failed); s.Next() || !errors.Is(s.Err(), failed) || s.Close() != nil {
		t.Errorf("got %v", s.Err())
	}
	if s := NewStream[int](NewDecoder(nil), nil); s.Next() || s.Err() == nil {
		t.Errorf("no response: %v", s.Err())
	}
	body := io.MultiReader(strings.NewReader("data: 1\n\ndata: 2\n"), iotest.ErrReader(failed))
	s := NewStream[int](NewDecoder(response("", body)), nil)
	if !s.Next() || s.Next() || !errors.Is(s.Err(), failed) {
		t.Errorf("got %d, %v", s.Current(), s.Err())
	}
}

func TestRules(t *testing.T) {
	rules := []eventRule{
		{handle: handleYield, events: []string{"delta"}},
		{handle: handleContinue, events: []string{"ping", ""}},
		{handle: handleBreak, events: []string{"stop"}},
	}
	body := strings.NewReader("event: ping\ndata: {}\n\ndata: {}\n\nevent: new\ndata: {}\n\n" +
		"event: delta\ndata: {\"a\":1}\n\nevent: delta\ndata: text\n\nevent: delta\ndata\n\nevent: stop\ndata: {}\n\nevent: delta\ndata: {}\n\n")
	s := NewStreamWithSynthesizeEventData[map[string]any](NewDecoder(response("", body)), nil)
	s.core.rules = rules
	var got []map[string]any
	for s.Next() {
		got = append(got, s.Current())
	}
	want := []map[string]any{
		{"event": "delta", "data": map[string]any{"a": 1.0}}, {"event": "delta", "data": "text"}, {"event": "delta", "data": nil},
	}
	if !reflect.DeepEqual(got, want) || s.Err() != nil {
		t.Errorf("got %v %v", got, s.Err())
	}
}

type countdown struct{ left int }

func (c *countdown) Next() bool   { c.left--; return c.left >= 0 }
func (c *countdown) Event() Event { return Event{Data: []byte{byte('0' + c.left)}} }
func (c *countdown) Close() error { return nil }
func (c *countdown) Err() error   { return nil }

func TestRegisterDecoder(t *testing.T) {
	RegisterDecoder("Application/X-Countdown", func(io.ReadCloser) Decoder { return &countdown{3} })
	s := NewStream[int](NewDecoder(response("application/x-countdown; v=1", strings.NewReader(""))), nil)
	sum := 0
	for s.Next() {
		sum = sum*10 + s.Current()
	}
	if sum != 210 || s.Err() != nil {
		t.Errorf("got %d %v", sum, s.Err())
	}
}

// FuzzDecoder compares the events of a stream that comes whole with those of one that comes byte by byte, and with what
// its text says.
func FuzzDecoder(f *testing.F) {
	for _, c := range streams {
		if len(c.text) < 1000 {
			f.Add(c.text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		whole := events(t, strings.NewReader(text))
		if bytewise := events(t, iotest.OneByteReader(strings.NewReader(text))); !reflect.DeepEqual(whole, bytewise) {
			t.Errorf("whole %q, bytewise %q", whole, bytewise)
		}
		plain := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
		data := 0
		for _, event := range whole {
			data += 1 + strings.Count(string(event.Data), "\n")
			for _, line := range strings.Split(string(event.Data), "\n") {
				if !strings.Contains(plain, line) {
					t.Errorf("%q is not in %q", line, plain)
				}
			}
		}
		if lines := strings.Count("\n"+plain, "\ndata"); data > lines+1 {
			t.Errorf("%d lines of data out of %d", data, lines)
		}
	})
}
