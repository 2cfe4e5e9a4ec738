package runtimeclient

import (
	"context"
	"errors"
	"io"
	"net/http"
	"slices"

	"example.com/runtime-client-go/internal/apiform"
	"example.com/runtime-client-go/internal/apijson"
	"example.com/runtime-client-go/internal/requestconfig"
	"example.com/runtime-client-go/option"
	"example.com/runtime-client-go/packages/param"
	"example.com/runtime-client-go/packages/respjson"
)

// FileService has the methods on files.
//
// Services made by [NewFileService] do not read the environment; those of a [Client] have its options.
type FileService struct {
	Options []option.RequestOption
}

// NewFileService returns a service with these options.
func NewFileService(opts ...option.RequestOption) (r FileService) {
	r = FileService{}
	r.Options = opts
	return
}

// New uploads a file.
func (r *FileService) New(ctx context.Context, body FileNewParams, opts ...option.RequestOption) (res *FileObject, err error) {
	opts = slices.Concat(r.Options, opts)
	path := requestconfig.LiteralPath("files")
	err = requestconfig.ExecuteNewRequest(ctx, http.MethodPost, path, body, &res, opts...)
	return res, err
}

// Content returns what is in a file. The response's body is to be closed.
func (r *FileService) Content(ctx context.Context, fileID string, opts ...option.RequestOption) (res *http.Response, err error) {
	opts = slices.Concat(r.Options, opts)
	opts = append([]option.RequestOption{option.WithHeader("Accept", "application/octet-stream")}, opts...)
	if fileID == "" {
		return nil, errors.New("missing required file_id parameter")
	}
	path := requestconfig.FormatPath("files/%s/content", fileID)
	err = requestconfig.ExecuteNewRequest(ctx, http.MethodGet, path, nil, &res, opts...)
	return res, err
}

// FileObject is a response.
type FileObject struct {
	ID string `json:"id" api:"required"`
	// JSON tells which of the fields the server has sent.
	JSON struct {
		ID          respjson.Field
		ExtraFields map[string]respjson.Field
		raw         string
	} `json:"-"`
}

// RawJSON returns the file as the server has sent it.
func (r FileObject) RawJSON() string { return r.JSON.raw }

// UnmarshalJSON reads a file.
func (r *FileObject) UnmarshalJSON(data []byte) error { return apijson.UnmarshalRoot(data, r) }

// FileNewParams are the params of [FileService.New].
type FileNewParams struct {
	File    io.Reader            `json:"file,omitzero" api:"required" format:"binary"`
	Purpose string               `json:"purpose" api:"required"`
	More    []io.Reader          `json:"more,omitzero" format:"binary"`
	Expires FileNewParamsExpires `json:"expires,omitzero"`
	Labels  []string             `json:"labels,omitzero"`
	paramObj
}

// MultipartForm returns the body, whose files are read when it is sent.
func (r FileNewParams) MultipartForm() (*apiform.Form, error) {
	return apiform.New(r)
}

// MarshalMultipart returns the body as a whole.
func (r FileNewParams) MarshalMultipart() (data []byte, contentType string, err error) {
	return apiform.Marshal(r.MultipartForm())
}

// FileNewParamsExpires is an object of a form.
type FileNewParamsExpires struct {
	Anchor  string           `json:"anchor" api:"required"`
	Seconds param.Opt[int64] `json:"seconds,omitzero"`
	paramObj
}

// MarshalJSON writes the params.
func (r FileNewParamsExpires) MarshalJSON() (data []byte, err error) {
	return apijson.MarshalParams(&r)
}

// UnmarshalJSON reads the params.
func (r *FileNewParamsExpires) UnmarshalJSON(data []byte) error {
	return apijson.UnmarshalRoot(data, r)
}
