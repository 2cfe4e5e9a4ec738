// Package runtimeclient is the client of an API that stands in for others: with it the runtime is compiled and tested.
package runtimeclient

import (
	"context"
	"net/http"
	"os"
	"slices"

	"example.com/runtime-client-go/internal/requestconfig"
	"example.com/runtime-client-go/option"
)

// Client gives access to all resources of the API. It is made by [NewClient].
type Client struct {
	Options       []option.RequestOption
	Conversations ConversationService
	Files         FileService
	Webhooks      WebhookService
}

// DefaultClientOptions returns the options that [NewClient] begins with: the environment of the API, and what the
// environment variables RUNTIME_CLIENT_BASE_URL, RUNTIME_CLIENT_API_KEY and RUNTIME_CLIENT_CUSTOM_HEADERS say.
func DefaultClientOptions() []option.RequestOption {
	defaults := []option.RequestOption{
		option.WithHTTPClient(defaultHTTPClient),
		option.WithEnvironmentProduction(),
	}
	if o, ok := os.LookupEnv("RUNTIME_CLIENT_BASE_URL"); ok {
		defaults = append(defaults, option.WithBaseURL(o))
	}
	if o, ok := os.LookupEnv("RUNTIME_CLIENT_API_KEY"); ok {
		defaults = append(defaults, option.WithAPIKey(o))
	}
	if o, ok := os.LookupEnv("RUNTIME_CLIENT_ACCESS_TOKEN"); ok {
		defaults = append(defaults, option.WithAccessToken(o))
	}
	return append(defaults, requestconfig.EnvHeaders()...)
}

// NewClient returns a client with the options of [DefaultClientOptions] and then these. Its services take them over.
func NewClient(opts ...option.RequestOption) (r Client) {
	opts = append(DefaultClientOptions(), opts...)

	r = Client{Options: opts}

	r.Conversations = NewConversationService(opts...)
	r.Files = NewFileService(opts...)
	r.Webhooks = NewWebhookService(opts...)

	return
}

// Execute sends a request to a path that the client has no method for. Query and body are made of params: a params
// struct says by its methods what goes where, [net/url.Values] are a query, and other values are the query of GET and
// HEAD requests and the JSON body of others. The response is read into res: JSON into whatever it points to, any text
// into a *string or *[]byte, nothing at all into a **[net/http.Response].
func (r *Client) Execute(ctx context.Context, method string, path string, params any, res any, opts ...option.RequestOption) error {
	opts = slices.Concat(r.Options, requestconfig.Arguments, opts)
	return requestconfig.ExecuteNewRequest(ctx, method, requestconfig.LiteralPath(path), params, res, opts...)
}

// Get sends a GET request; see [Client.Execute].
func (r *Client) Get(ctx context.Context, path string, params any, res any, opts ...option.RequestOption) error {
	return r.Execute(ctx, http.MethodGet, path, params, res, opts...)
}

// Post sends a POST request; see [Client.Execute].
func (r *Client) Post(ctx context.Context, path string, params any, res any, opts ...option.RequestOption) error {
	return r.Execute(ctx, http.MethodPost, path, params, res, opts...)
}

// Put sends a PUT request; see [Client.Execute].
func (r *Client) Put(ctx context.Context, path string, params any, res any, opts ...option.RequestOption) error {
	return r.Execute(ctx, http.MethodPut, path, params, res, opts...)
}

// Patch sends a PATCH request; see [Client.Execute].
func (r *Client) Patch(ctx context.Context, path string, params any, res any, opts ...option.RequestOption) error {
	return r.Execute(ctx, http.MethodPatch, path, params, res, opts...)
}

// Delete sends a DELETE request; see [Client.Execute].
func (r *Client) Delete(ctx context.Context, path string, params any, res any, opts ...option.RequestOption) error {
	return r.Execute(ctx, http.MethodDelete, path, params, res, opts...)
}
