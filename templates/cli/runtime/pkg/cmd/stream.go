package cmd

import (
	"context"
	"encoding/json"
	"errors"
	"iter"
	"net/http"

	"example.com/runtime-client-go/option"
	"example.com/runtime-client-go/packages/ssestream"
)

// Streaming returns the events of a response as they arrive.
func (c *call) Streaming(ctx context.Context) iter.Seq2[json.RawMessage, error] {
	c.streams = true
	var raw *http.Response
	err := c.execute(ctx, &raw, option.WithHeader("Accept", "text/event-stream"))
	if err != nil {
		return failed(err)
	}
	return marked(ssestream.NewStream[json.RawMessage](ssestream.NewDecoder(raw), nil).All())
}

// marked returns the sequence with errors that the server has sent known as such.
func marked(events iter.Seq2[json.RawMessage, error]) iter.Seq2[json.RawMessage, error] {
	return func(yield func(json.RawMessage, error) bool) {
		for event, err := range events {
			if sent := (*ssestream.StreamError)(nil); errors.As(err, &sent) {
				err = &serverError{err}
			}
			if !yield(event, err) {
				return
			}
		}
	}
}
