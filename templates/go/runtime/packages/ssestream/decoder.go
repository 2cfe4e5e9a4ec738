package ssestream

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"mime"
	"net/http"
	"strings"
	"sync"
)

// Event is one event of a stream.
type Event struct {
	// Type is the event's name, empty if it has none.
	Type string
	// Data is the event's lines of data, with line ends between them.
	Data []byte
}

// Decoder takes a stream apart into events.
type Decoder interface {
	// Event returns the event that the last call of Next has read.
	Event() Event
	// Next reads another event and reports whether there was one.
	Next() bool
	// Close ends the stream.
	Close() error
	// Err returns the error that reading has ended with, nil at the end of the stream.
	Err() error
}

var decoders sync.Map // string to func(io.ReadCloser) Decoder

// RegisterDecoder makes a decoder that of streams with a content type, in place of server-sent events.
func RegisterDecoder(contentType string, decoder func(io.ReadCloser) Decoder) {
	decoders.Store(mediaType(contentType), decoder)
}

// NewDecoder returns the decoder for a response, nil if the response is nil.
func NewDecoder(res *http.Response) Decoder {
	if res == nil || res.Body == nil {
		return nil
	}
	if known, ok := decoders.Load(mediaType(res.Header.Get("Content-Type"))); ok {
		return known.(func(io.ReadCloser) Decoder)(res.Body)
	}
	return &eventStream{body: res.Body, reader: bufio.NewReader(res.Body), first: true}
}

func mediaType(contentType string) string {
	parsed, _, err := mime.ParseMediaType(contentType)
	if err != nil {
		return strings.ToLower(strings.TrimSpace(contentType))
	}
	return parsed
}

// eventStream reads server-sent events as the HTML standard defines them, with lines of any length.
type eventStream struct {
	body   io.ReadCloser
	reader *bufio.Reader
	event  Event
	err    error
	first  bool
	// afterCR is set if the last line ended with a carriage return, which a line feed may belong to.
	afterCR bool
}

func (s *eventStream) Event() Event { return s.event }
func (s *eventStream) Err() error   { return s.err }
func (s *eventStream) Close() error { return s.body.Close() }

func (s *eventStream) Next() bool {
	var event Event
	found := false
	for {
		line, more := s.line()
		switch {
		case s.err != nil:
			return false
		case len(line) > 0:
			found = event.add(line) || found
		case !found:
			event = Event{}
		}
		// What no empty line ends is handed on nevertheless: some servers forget it after the last event.
		if found && (len(line) == 0 || !more) {
			s.event = event
			return true
		}
		if !more {
			return false
		}
	}
}

// add takes a line into the event, and reports whether it is one of data.
func (e *Event) add(line []byte) bool {
	field, value, _ := bytes.Cut(line, []byte(":"))
	value = bytes.TrimPrefix(value, []byte(" "))
	switch string(field) {
	case "event":
		e.Type = string(value)
	case "data":
		if e.Data != nil {
			e.Data = append(e.Data, '\n')
		} else {
			e.Data = []byte{}
		}
		e.Data = append(e.Data, value...)
		return true
	}
	return false
}

// line reads up to the end of a line, and reports whether there is more after it. It never waits for what comes after
// the end: a carriage return may be all of it, or a line feed may follow.
func (s *eventStream) line() (line []byte, more bool) {
	for {
		if _, err := s.reader.Peek(1); err != nil {
			if !errors.Is(err, io.EOF) {
				s.err = err
			}
			return s.withoutMark(line), false
		}
		chunk, _ := s.reader.Peek(s.reader.Buffered())
		if s.afterCR {
			s.afterCR = false
			if chunk[0] == '\n' {
				_, _ = s.reader.Discard(1)
				continue
			}
		}
		end := bytes.IndexAny(chunk, "\r\n")
		if end < 0 {
			line = append(line, chunk...)
			_, _ = s.reader.Discard(len(chunk))
			continue
		}
		line = append(line, chunk[:end]...)
		s.afterCR = chunk[end] == '\r'
		_, _ = s.reader.Discard(end + 1)
		return s.withoutMark(line), true
	}
}

// withoutMark takes the byte order mark off the first line.
func (s *eventStream) withoutMark(line []byte) []byte {
	if !s.first {
		return line
	}
	s.first = false
	return bytes.TrimPrefix(line, []byte("\xef\xbb\xbf"))
}
