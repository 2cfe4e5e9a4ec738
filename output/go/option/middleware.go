package option

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"mime"
	"net/http"
	"slices"
	"strings"

	"github.com/openai/openai-go/internal/redact"
	"github.com/openai/openai-go/internal/requestconfig"
)

// Middleware stands between the client and the network: it sees each attempt of a request and its response, and passes
// requests on by calling next.
type Middleware = func(*http.Request, MiddlewareNext) (*http.Response, error)

// MiddlewareNext sends a request on.
type MiddlewareNext = func(*http.Request) (*http.Response, error)

// WithMiddleware adds middlewares. The first is the outermost, and those of the client are outside of those of a call.
func WithMiddleware(middlewares ...Middleware) RequestOption {
	return optionFunc(func(cfg *requestconfig.RequestConfig) error {
		// A slice of its own: options of one client are applied to many calls at the same time.
		cfg.Middlewares = append(slices.Clip(cfg.Middlewares), middlewares...)
		return nil
	})
}

// WithDebugLog logs requests and responses, each attempt of its own, to logger, or to the standard logger if it is nil.
// Credentials in headers, queries and JSON properties are not shown, nor are bodies that are no text.
func WithDebugLog(logger *log.Logger) RequestOption {
	if logger == nil {
		logger = log.Default()
	}
	return WithMiddleware(func(req *http.Request, next MiddlewareNext) (*http.Response, error) {
		logger.Print(describeRequest(req))
		res, err := next(req)
		if err != nil {
			logger.Printf("request failed: %v", err)
			return res, err
		}
		logger.Print(describeResponse(res))
		return res, nil
	})
}

// longestShown is how much of a body is logged.
const longestShown = 64 << 10

func describeRequest(req *http.Request) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s\n", req.Method, redact.URL(req.URL))
	writeHeader(&b, req.Header)
	if req.GetBody == nil || !isText(req.Header) {
		if req.Body != nil && req.Body != http.NoBody {
			b.WriteString("\n(a body that is not shown)")
		}
		return b.String()
	}
	if body, err := req.GetBody(); err == nil {
		data, _ := io.ReadAll(io.LimitReader(body, longestShown+1))
		_ = body.Close()
		writeBody(&b, data)
	}
	return b.String()
}

func describeResponse(res *http.Response) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s\n", res.Proto, res.Status)
	writeHeader(&b, res.Header)
	if res.Body == nil || !isText(res.Header) {
		return b.String()
	}
	data, err := io.ReadAll(io.LimitReader(res.Body, longestShown+1))
	rest := res.Body
	res.Body = struct {
		io.Reader
		io.Closer
	}{io.MultiReader(bytes.NewReader(data), failing(rest, err)), rest}
	writeBody(&b, data)
	return b.String()
}

// failing returns a reader of what is left, or of the error that reading has ended with.
func failing(rest io.Reader, err error) io.Reader {
	if err == nil {
		return rest
	}
	return errorReader{err}
}

type errorReader struct{ err error }

func (r errorReader) Read([]byte) (int, error) { return 0, r.err }

func writeHeader(b *strings.Builder, header http.Header) {
	_ = redact.Header(header).Write(b)
}

func writeBody(b *strings.Builder, data []byte) {
	if len(data) > longestShown {
		// A part of a document cannot be searched for credentials.
		b.WriteString("\n(a body too long to be shown)")
		return
	}
	b.WriteString("\n")
	b.Write(redact.JSON(data))
}

// isText reports whether a body is JSON or other text that ends; streams of events would hold up the response.
func isText(header http.Header) bool {
	mediaType, _, _ := mime.ParseMediaType(header.Get("Content-Type"))
	return mediaType == "application/json" || strings.HasSuffix(mediaType, "+json") ||
		strings.HasPrefix(mediaType, "text/") && mediaType != "text/event-stream"
}
