// Package apierror has the error that stands for a response with an error status.
package apierror

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httputil"
	"strconv"
	"strings"

	"github.com/openai/openai-go/internal/redact"
)

// New makes an error of a response, whose body stays readable.
func New(req *http.Request, res *http.Response) *Error {
	data, _ := io.ReadAll(res.Body)
	_ = res.Body.Close()
	res.Body = io.NopCloser(bytes.NewReader(data))
	made := &Error{}
	// Bodies that are not what the API describes are still shown.
	_ = made.UnmarshalJSON(data)
	if res.Request != nil {
		req = res.Request
	}
	made.StatusCode, made.Request, made.Response, made.body = res.StatusCode, req, res, string(data)
	return made
}

// Error tells request, status and body.
func (r *Error) Error() string {
	var b strings.Builder
	if r.Request != nil && r.Request.URL != nil {
		b.WriteString(r.Request.Method + " " + strconv.Quote(redact.URL(r.Request.URL)) + ": ")
	}
	b.WriteString(strconv.Itoa(r.StatusCode) + " " + http.StatusText(r.StatusCode))
	if body := strings.TrimSpace(r.text()); body != "" {
		b.WriteString(" " + body)
	}
	return b.String()
}

// Body returns the body of the response, whatever it is.
func (r *Error) Body() string { return r.text() }

func (r *Error) text() string {
	if r.body != "" {
		return r.body
	}
	return r.RawJSON()
}

// DumpRequest returns the request as it is sent, for logs: without credentials in URL and headers, and with its body if
// that is asked for and can be read again.
func (r *Error) DumpRequest(body bool) []byte {
	if r.Request == nil {
		return nil
	}
	shown := r.Request.Clone(r.Request.Context())
	shown.Header = redact.Header(shown.Header)
	if u, err := shown.URL.Parse(redact.URL(shown.URL)); err == nil {
		shown.URL = u
	}
	shown.Body = nil
	if body && r.Request.GetBody != nil {
		shown.Body, _ = r.Request.GetBody()
	} else {
		body = false
	}
	out, _ := httputil.DumpRequest(shown, body)
	return out
}

// DumpResponse returns the response for logs, without credentials in headers, and with its body if that is asked for.
func (r *Error) DumpResponse(body bool) []byte {
	if r.Response == nil {
		return nil
	}
	shown := *r.Response
	shown.Header = redact.Header(shown.Header)
	shown.Body = io.NopCloser(strings.NewReader(r.body))
	out, _ := httputil.DumpResponse(&shown, body)
	return out
}
