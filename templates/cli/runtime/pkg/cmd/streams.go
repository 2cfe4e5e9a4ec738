package cmd

import (
	"encoding/json"
	"iter"
)

// failed is a sequence that ends with an error at once.
func failed(err error) iter.Seq2[json.RawMessage, error] {
	return func(yield func(json.RawMessage, error) bool) { yield(nil, err) }
}
