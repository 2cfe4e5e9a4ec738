package requestconfig

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/openai/openai-go/internal"
	"github.com/openai/openai-go/internal/apierror"
	"github.com/openai/openai-go/internal/redact"
)

// Execute makes the call: it sends the request, again after failures that may pass, and puts the result where it is
// wanted. An error response becomes an [apierror.Error].
func (cfg *RequestConfig) Execute() error {
	res, err := cfg.send() //nolint:bodyclose // It is in memory, or for the caller to close.
	if res != nil {
		cfg.Response = res
		if cfg.ResponseInto != nil {
			*cfg.ResponseInto = res
		}
	}
	if err != nil {
		return err
	}
	if res.StatusCode >= http.StatusBadRequest {
		return apierror.New(cfg.Request, res)
	}
	return cfg.decode(res)
}

// send makes attempts until one succeeds or is final.
func (cfg *RequestConfig) send() (*http.Response, error) {
	base, err := cfg.prepare()
	if err != nil {
		return nil, err
	}
	next := cfg.chain()
	renewed := false
	for retries := 0; ; {
		res, err := cfg.attempt(base, retries, next)
		switch {
		case err != nil && cfg.Context.Err() != nil:
			return nil, contextError(cfg.Context, err)
		case err == nil && res.StatusCode == http.StatusUnauthorized && !renewed && cfg.forgetToken != nil && cfg.again():
			renewed = true
			discard(res)
			cfg.forgetToken()
			continue
		case !cfg.retried(res, err) || retries >= cfg.MaxRetries || !cfg.again():
			return res, hideCredentials(err)
		}
		discard(res)
		if err := sleep(cfg.Context, retryDelay(retries, res)); err != nil {
			return nil, err
		}
		retries++
	}
}

func (cfg *RequestConfig) retried(res *http.Response, err error) bool {
	if err != nil {
		return isRetriedError(err)
	}
	return res.StatusCode >= http.StatusBadRequest && isRetriedResponse(res)
}

// again reports whether the request can be sent once more.
func (cfg *RequestConfig) again() bool {
	return cfg.body == nil || cfg.body.source.Again
}

// prepare returns what all attempts have in common.
func (cfg *RequestConfig) prepare() (*http.Request, error) {
	if cfg.Context == nil || cfg.Request == nil || cfg.HTTPClient == nil {
		return nil, errors.New("requestconfig: not a config that requests can be made of")
	}
	if err := cfg.Context.Err(); err != nil {
		return nil, err
	}
	req := cfg.Request.Clone(cfg.Context)
	if cfg.foreign {
		stripHeaders(req)
	}
	if name := internal.IdempotencyHeader; name != "" && req.Method != http.MethodGet {
		cfg.setDefault(req.Header, name, newIdempotencyKey())
	}
	if cfg.RequestTimeout > 0 && internal.PlatformHeaders {
		cfg.setDefault(req.Header, "X-Stainless-Timeout", strconv.Itoa(int(max(1, cfg.RequestTimeout/time.Second))))
	}
	return req, nil
}

// setDefault sets a header that the caller has neither set nor removed.
func (cfg *RequestConfig) setDefault(header http.Header, name, value string) {
	if _, set := header[http.CanonicalHeaderKey(name)]; !set && !cfg.removed[http.CanonicalHeaderKey(name)] {
		header.Set(name, value)
	}
}

// chain returns the way of a request through the middlewares, of which the first is the outermost.
func (cfg *RequestConfig) chain() MiddlewareNext {
	next := cfg.HTTPClient.Do
	if client, ok := cfg.HTTPClient.(*http.Client); ok {
		next = guarded(client).Do
	}
	for i := len(cfg.Middlewares) - 1; i >= 0; i-- {
		middleware, inner := cfg.Middlewares[i], next
		next = func(req *http.Request) (*http.Response, error) { return middleware(req, inner) }
	}
	return next
}

// attempt sends the request once. What is decoded is read whole, so that a connection that breaks is found out here.
func (cfg *RequestConfig) attempt(base *http.Request, retries int, next MiddlewareNext) (*http.Response, error) {
	ctx, cancel := cfg.Context, context.CancelFunc(func() {})
	if cfg.RequestTimeout > 0 {
		ctx, cancel = context.WithTimeout(ctx, cfg.RequestTimeout)
	}
	req := base.Clone(ctx)
	if internal.PlatformHeaders {
		cfg.setDefault(req.Header, "X-Stainless-Retry-Count", strconv.Itoa(retries))
	}
	cfg.attachBody(req)
	if err := cfg.authenticate(req); err != nil {
		cancel()
		return nil, err
	}
	if err := checkHeaders(req.Header); err != nil {
		cancel()
		return nil, err
	}
	res, err := next(req)
	if err != nil || res == nil {
		cancel()
		discard(res)
		if err == nil {
			err = errors.New("requestconfig: a middleware gave neither a response nor an error")
		}
		return nil, err
	}
	if cfg.streams() && res.StatusCode < http.StatusBadRequest {
		res.Body = &cancelBody{res.Body, cancel}
		return res, nil
	}
	defer cancel()
	data, err := io.ReadAll(res.Body)
	_ = res.Body.Close() // What went wrong, reading has told.
	if err != nil {
		return nil, err
	}
	res.Body = buffered(data)
	return res, nil
}

var errHeader = errors.New("requestconfig: a header has a line break or another control character in its value")

// checkHeaders finds values that no HTTP client sends, such as those of keys that were read with the end of their line.
func checkHeaders(header http.Header) error {
	for name, values := range header {
		for _, value := range values {
			if strings.ContainsFunc(value, func(r rune) bool { return r < ' ' && r != '\t' || r == 0x7f }) {
				return fmt.Errorf("%w: %s", errHeader, name)
			}
		}
	}
	return nil
}

func (cfg *RequestConfig) attachBody(req *http.Request) {
	req.Body, req.GetBody, req.ContentLength = http.NoBody, nil, 0
	if cfg.body == nil {
		req.Body = nil
		return
	}
	source := cfg.body.source
	if source.Size == 0 {
		return
	}
	req.ContentLength = source.Size
	req.Body = io.NopCloser(source.Open())
	if source.Again {
		req.GetBody = func() (io.ReadCloser, error) { return io.NopCloser(source.Open()), nil }
	}
}

// cancelBody ends the time limit of an attempt when its response is closed.
type cancelBody struct {
	io.ReadCloser
	cancel context.CancelFunc
}

func (b *cancelBody) Close() error {
	defer b.cancel()
	return b.ReadCloser.Close()
}

// discard lets the connection of a response be used again.
func discard(res *http.Response) {
	if res == nil || res.Body == nil {
		return
	}
	const worthReading = 64 << 10
	_, _ = io.CopyN(io.Discard, res.Body, worthReading)
	_ = res.Body.Close()
}

func sleep(ctx context.Context, delay time.Duration) error {
	timer := time.NewTimer(delay)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}

// contextError returns an error that tells why the context ended, with what is known of the attempt.
func contextError(ctx context.Context, err error) error {
	if err != nil && errors.Is(err, ctx.Err()) {
		return hideCredentials(err)
	}
	return ctx.Err()
}

// hideCredentials takes credentials out of the URL that net/http puts into its errors.
func hideCredentials(err error) error {
	var failed *url.Error
	if !errors.As(err, &failed) {
		return err
	}
	if u, parseErr := url.Parse(failed.URL); parseErr == nil {
		failed.URL = redact.URL(u)
	}
	return err
}

// newIdempotencyKey returns a key that no other request has.
func newIdempotencyKey() string {
	var b [16]byte
	_, _ = rand.Read(b[:])
	b[6] = b[6]&0x0f | 0x40 // Version 4 of
	b[8] = b[8]&0x3f | 0x80 // RFC 9562.
	text := hex.EncodeToString(b[:])
	return internal.IdempotencyKeyPrefix + text[:8] + "-" + text[8:12] + "-" + text[12:16] + "-" + text[16:20] + "-" + text[20:]
}
