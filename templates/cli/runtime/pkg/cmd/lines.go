package cmd

import (
	"context"
	"encoding/json"
	"iter"
	"net/http"

	"example.com/runtime-client-go/packages/jsonl"
)

// StreamingLines returns the lines of a response, each a document, as they arrive.
func (c *call) StreamingLines(ctx context.Context) iter.Seq2[json.RawMessage, error] {
	c.streams = true
	var raw *http.Response
	if err := c.execute(ctx, &raw); err != nil {
		return failed(err)
	}
	return jsonl.NewStream[json.RawMessage](raw, nil).All()
}
