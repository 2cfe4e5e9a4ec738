package openai

import (
	"io"
	"time"

	"github.com/openai/openai-go/packages/param"
)

// String returns an optional string that is there.
func String(s string) param.Opt[string] { return param.NewOpt(s) }

// Int returns an optional integer that is there.
func Int(i int64) param.Opt[int64] { return param.NewOpt(i) }

// Bool returns an optional bool that is there.
func Bool(b bool) param.Opt[bool] { return param.NewOpt(b) }

// Float returns an optional number that is there.
func Float(f float64) param.Opt[float64] { return param.NewOpt(f) }

// Time returns an optional time that is there.
func Time(t time.Time) param.Opt[time.Time] { return param.NewOpt(t) }

// Opt returns an optional value that is there.
func Opt[T comparable](v T) param.Opt[T] { return param.NewOpt(v) }

// Ptr returns a pointer to a copy of v.
func Ptr[T any](v T) *T { return &v }

// IntPtr returns a pointer to v.
func IntPtr(v int64) *int64 { return &v }

// BoolPtr returns a pointer to v.
func BoolPtr(v bool) *bool { return &v }

// FloatPtr returns a pointer to v.
func FloatPtr(v float64) *float64 { return &v }

// StringPtr returns a pointer to v.
func StringPtr(v string) *string { return &v }

// TimePtr returns a pointer to v.
func TimePtr(v time.Time) *time.Time { return &v }

// File returns a file for upload with the name and the content type that the server is told. Readers that can be read
// again, such as an [os.File] or a [bytes.Reader], can be sent again when a request fails.
func File(rdr io.Reader, filename string, contentType string) file {
	return file{rdr, filename, contentType}
}

type file struct {
	io.Reader
	name        string
	contentType string
}

// Filename returns the name that the server is told.
func (f file) Filename() string { return f.name }

// ContentType returns the content type that the server is told.
func (f file) ContentType() string { return f.contentType }

// Unwrap returns the reader itself.
func (f file) Unwrap() io.Reader { return f.Reader }
