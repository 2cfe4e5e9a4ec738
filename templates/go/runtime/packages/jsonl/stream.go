// Package jsonl reads responses that are lines of JSON.
package jsonl

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"iter"
	"net/http"

	"example.com/runtime-client-go/internal/apijson"
)

// Stream hands out the lines of a response as they arrive.
type Stream[T any] struct {
	core    core
	current T
}

// NewStream returns a stream of the values that the response's lines hold, or one that ends at once with err.
func NewStream[T any](res *http.Response, err error) *Stream[T] {
	s := &Stream[T]{core: core{err: err}}
	switch {
	case err != nil:
	case res == nil || res.Body == nil:
		s.core.err = errors.New("jsonl: there is no response to read")
	default:
		s.core.body, s.core.reader = res.Body, bufio.NewReader(res.Body)
	}
	return s
}

// Next waits for another value and reports whether there is one. After the last one, and after an error, the stream is
// closed.
func (s *Stream[T]) Next() bool {
	line, ok := s.core.next()
	if !ok {
		return false
	}
	var value T
	if err := decode(line, &value); err != nil {
		s.core.end(err)
		return false
	}
	s.current = value
	return true
}

// Current returns the value that the last call of Next has read.
func (s *Stream[T]) Current() T { return s.current }

// Err returns the error that the stream has ended with, nil if it came to its end.
func (s *Stream[T]) Err() error { return s.core.err }

// Close ends the stream. It may be called at any time, and more than once.
func (s *Stream[T]) Close() error { return s.core.close() }

// All returns an iterator over the values. An error is its last pair. The stream is closed when the loop is left.
func (s *Stream[T]) All() iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		defer func() { _ = s.Close() }()
		for s.Next() {
			if !yield(s.current, nil) {
				return
			}
		}
		if err := s.Err(); err != nil {
			var zero T
			yield(zero, err)
		}
	}
}

// core is what streams of all types have in common.
type core struct {
	body   io.ReadCloser
	reader *bufio.Reader
	err    error
	ended  bool
}

// next returns the next line that is not empty. Lines may be of any length.
func (c *core) next() ([]byte, bool) {
	for c.err == nil && !c.ended {
		line, err := c.reader.ReadBytes('\n')
		if line = bytes.TrimSpace(line); len(line) > 0 && (err == nil || errors.Is(err, io.EOF)) {
			return line, true
		}
		if err != nil {
			if errors.Is(err, io.EOF) {
				err = nil
			}
			c.end(err)
		}
	}
	return nil, false
}

func (c *core) end(err error) {
	c.err = err
	_ = c.close()
}

func (c *core) close() error {
	if c.ended || c.body == nil {
		return nil
	}
	c.ended = true
	return c.body.Close()
}

func decode(line []byte, into any) error {
	if own, ok := into.(json.Unmarshaler); ok {
		return own.UnmarshalJSON(line)
	}
	return apijson.UnmarshalRoot(line, into)
}
