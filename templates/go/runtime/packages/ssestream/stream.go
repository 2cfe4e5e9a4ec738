// Package ssestream reads responses that are streams of events.
package ssestream

import (
	"encoding/json"
	"errors"
	"iter"

	"example.com/runtime-client-go/internal/apijson"
)

// Stream hands out the events of a response as they arrive.
//
//	stream := client.Items.ListStreaming(ctx, params)
//	defer stream.Close()
//	for stream.Next() {
//		fmt.Println(stream.Current())
//	}
//	if err := stream.Err(); err != nil {
//		…
//	}
type Stream[T any] struct {
	core    core
	current T
}

// NewStream returns a stream of the values that the decoder's events hold, or one that ends at once with err.
func NewStream[T any](decoder Decoder, err error) *Stream[T] {
	return &Stream[T]{core: core{decoder: decoder, err: err, rules: eventRules}}
}

// NewStreamWithSynthesizeEventData returns a stream like that of [NewStream], of objects that hold the name of an event
// as event and what it holds as data.
func NewStreamWithSynthesizeEventData[T any](decoder Decoder, err error) *Stream[T] {
	return &Stream[T]{core: core{decoder: decoder, err: err, rules: eventRules, envelope: true}}
}

// Next waits for another value and reports whether there is one. After the last one, and after an error, the stream is
// closed.
func (s *Stream[T]) Next() bool {
	data, ok := s.core.next()
	if !ok {
		return false
	}
	var value T
	if err := decode(data, &value); err != nil {
		s.core.fail(err)
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

// StreamError is an error that the server has sent as an event.
type StreamError struct {
	// Message is the error as the server has sent it, as JSON.
	Message string
	// Event is the event that it came in.
	Event Event
}

func (e *StreamError) Error() string {
	var described struct {
		Message string `json:"message"`
	}
	if json.Unmarshal([]byte(e.Message), &described) == nil && described.Message != "" {
		return "error while streaming: " + described.Message
	}
	return "error while streaming: " + e.Message
}

// core is what streams of all types have in common.
type core struct {
	decoder Decoder
	err     error
	rules   []eventRule
	ended   bool
	// envelope hands on an object of event and data, and not the data alone.
	envelope bool
}

// next returns the data of the next event that is handed on.
func (c *core) next() ([]byte, bool) {
	if c.err == nil && c.decoder == nil {
		c.err = errors.New("ssestream: the response is no stream")
	}
	for c.err == nil && !c.ended {
		if !c.decoder.Next() {
			c.fail(c.decoder.Err())
			break
		}
		event := c.decoder.Event()
		switch rule := find(c.rules, event); rule.handle {
		case handleYield:
			if message, found := errorIn(event.Data, rule.errorProperty); found {
				c.fail(&StreamError{message, event})
			} else if c.envelope {
				return enveloped(event), true
			} else {
				return event.Data, true
			}
		case handleError:
			message, found := errorIn(event.Data, rule.errorProperty)
			if !found {
				message = string(event.Data)
			}
			c.fail(&StreamError{message, event})
		case handleDone:
			for c.decoder.Next() {
				continue
			}
			c.fail(nil)
		case handleBreak:
			c.fail(nil)
		}
	}
	return nil, false
}

// fail ends the stream, with an error or without one.
func (c *core) fail(err error) {
	c.err = err
	_ = c.close()
}

func (c *core) close() error {
	if c.ended || c.decoder == nil {
		return nil
	}
	c.ended = true
	return c.decoder.Close()
}

// decode reads an event's data. Where text is wanted, data that is no JSON is the text itself.
func decode(data []byte, into any) error {
	if text, ok := into.(*string); ok && (!json.Valid(data) || data[0] != '"') {
		*text = string(data)
		return nil
	}
	if own, ok := into.(json.Unmarshaler); ok {
		return own.UnmarshalJSON(data)
	}
	return apijson.UnmarshalRoot(data, into)
}
