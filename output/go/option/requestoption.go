// Package option has the options of clients, services and single calls. Those of a call are applied last, and the last
// one wins.
package option

import (
	"fmt"
	"net/http"
	"net/url"
	"time"

	"github.com/openai/openai-go/internal/apijson"
	"github.com/openai/openai-go/internal/requestconfig"
)

// RequestOption is an option of a client, a service or a single call.
type RequestOption = requestconfig.RequestOption

// HTTPClient sends single requests; [http.Client] is one.
type HTTPClient interface {
	Do(*http.Request) (*http.Response, error)
}

type optionFunc = requestconfig.RequestOptionFunc

// WithBaseURL sets the URL that paths are relative to.
func WithBaseURL(base string) RequestOption {
	u, err := requestconfig.ParseBaseURL(base)
	return optionFunc(func(cfg *requestconfig.RequestConfig) error {
		if err != nil {
			return fmt.Errorf("option.WithBaseURL: %w", err)
		}
		cfg.BaseURL = u
		return nil
	})
}

// WithHTTPClient sends requests by this client in place of the default one. Redirects that an [http.Client] follows
// carry no credentials to another origin, whatever its CheckRedirect does.
func WithHTTPClient(client HTTPClient) RequestOption {
	return optionFunc(func(cfg *requestconfig.RequestConfig) error {
		if client == nil {
			return fmt.Errorf("option.WithHTTPClient: the client is nil")
		}
		cfg.HTTPClient = client
		return nil
	})
}

// WithMaxRetries sets how often a failed request is tried again; 0 turns retries off. It panics if retries is negative.
func WithMaxRetries(retries int) RequestOption {
	if retries < 0 {
		panic("option.WithMaxRetries: the number of retries is negative")
	}
	return optionFunc(func(cfg *requestconfig.RequestConfig) error {
		cfg.MaxRetries = retries
		return nil
	})
}

// WithRequestTimeout limits the time of each attempt. The time of all attempts together is limited by the context.
func WithRequestTimeout(dur time.Duration) RequestOption {
	return optionFunc(func(cfg *requestconfig.RequestConfig) error {
		cfg.RequestTimeout = dur
		return nil
	})
}

// WithHeader sets a header, in place of what it was.
func WithHeader(key, value string) RequestOption {
	return optionFunc(func(cfg *requestconfig.RequestConfig) error {
		cfg.SetHeader(key, value)
		return nil
	})
}

// WithHeaderAdd adds a value to those that a header has.
func WithHeaderAdd(key, value string) RequestOption {
	return optionFunc(func(cfg *requestconfig.RequestConfig) error {
		cfg.AddHeader(key, value)
		return nil
	})
}

// WithHeaderDel removes a header, also one that the client sends by itself.
func WithHeaderDel(key string) RequestOption {
	return optionFunc(func(cfg *requestconfig.RequestConfig) error {
		cfg.DelHeader(key)
		return nil
	})
}

// WithQuery sets a parameter of the query, in place of what it was.
func WithQuery(key, value string) RequestOption {
	return editQuery(func(query url.Values) { query.Set(key, value) })
}

// WithQueryAdd adds a value to those that a parameter of the query has.
func WithQueryAdd(key, value string) RequestOption {
	return editQuery(func(query url.Values) { query.Add(key, value) })
}

// WithQueryDel removes a parameter of the query.
func WithQueryDel(key string) RequestOption {
	return editQuery(func(query url.Values) { query.Del(key) })
}

func editQuery(edit func(url.Values)) RequestOption {
	return optionFunc(func(cfg *requestconfig.RequestConfig) error {
		cfg.EditQuery(edit)
		return nil
	})
}

// WithJSONSet sets a value in the JSON body. The key is a path of property names and array indexes between dots, as
// "items.0.name"; -1 stands for a new last element, and a backslash takes the meaning from a dot.
func WithJSONSet(key string, value any) RequestOption {
	return editJSON(func(document []byte) ([]byte, error) { return apijson.Set(document, key, value) })
}

// WithJSONDel removes a value from the JSON body; see [WithJSONSet] for the key.
func WithJSONDel(key string) RequestOption {
	return editJSON(func(document []byte) ([]byte, error) { return apijson.Delete(document, key) })
}

func editJSON(edit func([]byte) ([]byte, error)) RequestOption {
	return optionFunc(func(cfg *requestconfig.RequestConfig) error { return cfg.EditJSON(edit) })
}

// WithRequestBody sends a body in place of what the params say: a string, bytes, the content of an [io.Reader],
// [url.Values] as a form, and everything else as JSON. Content of a reader that cannot be read again is sent once, so
// that such requests are not retried.
func WithRequestBody(contentType string, body any) RequestOption {
	return optionFunc(func(cfg *requestconfig.RequestConfig) error { return cfg.SetBody(contentType, body) })
}

// WithResponseBodyInto decodes the response's body into what dst points to, in place of the method's result.
func WithResponseBodyInto(dst any) RequestOption {
	return optionFunc(func(cfg *requestconfig.RequestConfig) error {
		cfg.ResponseBodyInto = dst
		return nil
	})
}

// WithResponseInto gives access to the response itself, also to one with an error status.
func WithResponseInto(dst **http.Response) RequestOption {
	return optionFunc(func(cfg *requestconfig.RequestConfig) error {
		cfg.ResponseInto = dst
		return nil
	})
}
