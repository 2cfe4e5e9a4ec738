package requestconfig

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"mime"
	"net/http"
	"strings"

	"github.com/openai/openai-go/internal/apijson"
)

// streams reports whether the body is left for the caller to read.
func (cfg *RequestConfig) streams() bool {
	_, raw := cfg.ResponseBodyInto.(**http.Response)
	return raw
}

// decode puts the body of a response where it is wanted.
func (cfg *RequestConfig) decode(res *http.Response) error {
	if into, ok := cfg.ResponseBodyInto.(**http.Response); ok {
		*into = res
		return nil
	}
	data, err := io.ReadAll(res.Body)
	if err != nil {
		return err
	}
	res.Body = buffered(data)
	mediaType := res.Header.Get("Content-Type")
	switch into := cfg.ResponseBodyInto.(type) {
	case nil:
		return nil
	case *[]byte:
		*into = data
		return nil
	case *string:
		*into = text(data, mediaType)
		return nil
	case **string:
		read := text(data, mediaType)
		*into = &read
		return nil
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return nil
	}
	if err := unmarshal(data, cfg.ResponseBodyInto); err != nil {
		if !isJSON(mediaType) {
			return fmt.Errorf("the response is %q, which cannot be read into %T; use *[]byte, *string or **http.Response: %w",
				mediaType, cfg.ResponseBodyInto, err)
		}
		return fmt.Errorf("reading the response as JSON: %w", err)
	}
	return nil
}

// text reads a body as text: what a JSON string holds, else the body itself.
func text(data []byte, mediaType string) (read string) {
	if !isJSON(mediaType) || json.Unmarshal(data, &read) != nil {
		return string(data)
	}
	return read
}

func unmarshal(data []byte, into any) error {
	if own, ok := into.(json.Unmarshaler); ok {
		return own.UnmarshalJSON(data)
	}
	return apijson.UnmarshalRoot(data, into)
}

// isJSON reports whether a content type is JSON. Servers that do not say are taken to send JSON.
func isJSON(contentType string) bool {
	mediaType, _, err := mime.ParseMediaType(contentType)
	if err != nil {
		mediaType = strings.TrimSpace(contentType)
	}
	return mediaType == "" || mediaType == contentJSON || strings.HasSuffix(mediaType, "+json")
}

// buffered returns a body that is in memory.
func buffered(data []byte) io.ReadCloser {
	return io.NopCloser(bytes.NewReader(data))
}
