// Package requestconfig makes requests: it puts them together from params and options, sends them, again if need be, and
// reads the responses.
package requestconfig

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"time"

	"github.com/openai/openai-go/internal"
	"github.com/openai/openai-go/internal/apijson"
	"github.com/openai/openai-go/internal/replay"
	"github.com/openai/openai-go/packages/param"
)

// RequestOption changes a request before it is sent. Options are made by package option.
type RequestOption interface {
	Apply(cfg *RequestConfig) error
}

// RequestOptionFunc is a function as an option.
type RequestOptionFunc func(cfg *RequestConfig) error

// Apply calls the function.
func (f RequestOptionFunc) Apply(cfg *RequestConfig) error { return f(cfg) }

// HTTPDoer sends a single request, as [http.Client] does.
type HTTPDoer interface {
	Do(req *http.Request) (*http.Response, error)
}

// MiddlewareNext sends a request on.
type MiddlewareNext = func(*http.Request) (*http.Response, error)

// Middleware stands between the client and the network.
type Middleware = func(*http.Request, MiddlewareNext) (*http.Response, error)

// RequestConfig is one call of the API: its request, how it is sent, and where its result goes.
type RequestConfig struct {
	// Settings are the options that this API's client has of its own.
	Settings

	// Context ends the call, with all its attempts.
	Context context.Context
	// Request has method, URL, and headers. Each attempt sends a copy.
	Request *http.Request
	// BaseURL is what paths are relative to; DefaultBaseURL, whose variables the client's options fill, if it is nil.
	BaseURL        *url.URL
	DefaultBaseURL string
	HTTPClient     HTTPDoer
	Middlewares    []Middleware
	MaxRetries     int
	// RequestTimeout is the longest that each attempt may take; none if it is zero.
	RequestTimeout time.Duration
	// ResponseInto is given the last response, if it is not nil.
	ResponseInto **http.Response
	// ResponseBodyInto is given the decoded body.
	ResponseBodyInto any
	// Response is the last one.
	Response *http.Response

	body *body
	// queryParams and headerParams are what the params say of query and headers.
	queryParams  url.Values
	headerParams [][2]string
	// removed are the headers that the caller does not want, whatever the client would add.
	removed map[string]bool
	// security are the schemes by which this request may authenticate; all that the client knows if it is nil.
	security []string
	// foreign is set for URLs that the server has named and that lead to another origin.
	foreign bool
	// forgetToken is set once the request carries a token that can be renewed.
	forgetToken func()
}

// body is what is sent.
type body struct {
	// data is all of it, nil if it is read from elsewhere.
	data   []byte
	source replay.Source
}

// ExecuteNewRequest makes a call. params, if not nil, tells its query, headers and body; dst points to its result: a
// type that is decoded from JSON, a string or []byte for any text, or an *http.Response, whose body is then to be closed
// by the caller. A nil dst stands for no result.
func ExecuteNewRequest(ctx context.Context, method string, path Path, params, dst any, opts ...RequestOption) error {
	cfg, err := NewRequestConfig(ctx, method, path, params, dst, opts...)
	if err != nil {
		return err
	}
	return cfg.Execute()
}

// NewRequestConfig puts together a call that is not made yet; see [ExecuteNewRequest].
func NewRequestConfig(ctx context.Context, method string, path Path, params, dst any, opts ...RequestOption) (*RequestConfig, error) {
	if ctx == nil {
		return nil, errors.New("requestconfig: the context is nil")
	}
	if path.err != nil {
		return nil, path.err
	}
	// The path is joined to the base URL when all options are known.
	where, query := cutQuery(path.text)
	request, err := http.NewRequestWithContext(ctx, method, "", nil)
	if err != nil {
		return nil, err
	}
	request.URL.RawQuery = query
	cfg := &RequestConfig{
		Context:          ctx,
		Request:          request,
		HTTPClient:       http.DefaultClient,
		MaxRetries:       internal.MaxRetries,
		ResponseBodyInto: dst,
	}
	setDefaultHeaders(request.Header)
	if err := cfg.setParams(params); err != nil {
		return nil, err
	}
	if err := cfg.Apply(opts...); err != nil {
		return nil, err
	}
	if err := cfg.resolve(where); err != nil {
		return nil, err
	}
	return cfg, nil
}

// PreRequestOptions returns what options say of the client, before there is a request.
func PreRequestOptions(opts ...RequestOption) (*RequestConfig, error) {
	cfg := &RequestConfig{
		Context: context.Background(),
		Request: &http.Request{URL: &url.URL{}, Header: http.Header{}},
	}
	return cfg, cfg.Apply(opts...)
}

// Apply applies options in order, up to the first that fails.
func (cfg *RequestConfig) Apply(opts ...RequestOption) error {
	for _, opt := range opts {
		if opt == nil {
			continue
		}
		if err := opt.Apply(cfg); err != nil {
			return err
		}
	}
	return nil
}

// Clone returns a copy for another call.
func (cfg *RequestConfig) Clone(ctx context.Context) *RequestConfig {
	copied := *cfg
	copied.Context = ctx
	copied.Request = cfg.Request.Clone(ctx)
	copied.Response = nil
	if internal.IdempotencyHeader != "" {
		copied.Request.Header.Del(internal.IdempotencyHeader) // A key is that of one call.
	}
	return &copied
}

// SetHeader sets a header of the request; SetHeader and DelHeader win over what the client would send.
func (cfg *RequestConfig) SetHeader(key, value string) {
	delete(cfg.removed, http.CanonicalHeaderKey(key))
	cfg.Request.Header.Set(key, value)
}

// AddHeader adds a value to those that a header has.
func (cfg *RequestConfig) AddHeader(key, value string) {
	delete(cfg.removed, http.CanonicalHeaderKey(key))
	cfg.Request.Header.Add(key, value)
}

// DelHeader removes a header, also one that the client would add by itself.
func (cfg *RequestConfig) DelHeader(key string) {
	if cfg.removed == nil {
		cfg.removed = map[string]bool{}
	}
	cfg.removed[http.CanonicalHeaderKey(key)] = true
	cfg.Request.Header.Del(key)
}

// EditQuery changes the query of the request.
func (cfg *RequestConfig) EditQuery(edit func(url.Values)) {
	query := cfg.Request.URL.Query()
	edit(query)
	cfg.Request.URL.RawQuery = query.Encode()
}

// EditJSON changes the body of the request, which must be JSON; {} if there is none.
func (cfg *RequestConfig) EditJSON(edit func(document []byte) ([]byte, error)) error {
	document := []byte("{}")
	if cfg.body != nil {
		if document = cfg.body.data; document == nil {
			return errors.New("requestconfig: cannot change the JSON of a body that is read from a stream")
		}
	}
	edited, err := edit(document)
	if err != nil {
		return err
	}
	cfg.setBody("application/json", edited)
	return nil
}

// SetJSON sets a value in the JSON body; see [apijson.Set] for the path.
func (cfg *RequestConfig) SetJSON(path string, value any) error {
	return cfg.EditJSON(func(document []byte) ([]byte, error) { return apijson.Set(document, path, value) })
}

// JSONBody returns the body, nil if there is none or if it is not in memory.
func (cfg *RequestConfig) JSONBody() []byte {
	if cfg.body == nil {
		return nil
	}
	return cfg.body.data
}

// UseDefaultParam sets a parameter that was omitted to what the client's options say, if they say anything.
func UseDefaultParam[T comparable](parameter *param.Opt[T], value *T) {
	if param.IsOmitted(*parameter) && value != nil {
		*parameter = param.NewOpt(*value)
	}
}
