package runtimeclient_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	runtimeclient "example.com/runtime-client-go"
	"example.com/runtime-client-go/option"
)

// newRawServer starts a server that leaves reading the body to its handler, and returns its URL.
func newRawServer(t *testing.T, handle http.HandlerFunc) string {
	t.Helper()
	s := httptest.NewServer(handle)
	t.Cleanup(s.Close)
	return s.URL
}

func TestRetriedStatuses(t *testing.T) {
	for status, retried := range map[int]bool{400: false, 401: false, 404: false, 408: true, 409: true, 422: false, 429: true, 500: true, 503: true} {
		s := serve(t, func(w http.ResponseWriter, _ request, _ int) { quick(w); reply(w, status, "", "") })
		client := s.client()
		_, err := client.Conversations.New(ctx, runtimeclient.ConversationNewParams{})
		var apierr *runtimeclient.Error
		if !errors.As(err, &apierr) || apierr.StatusCode != status {
			t.Errorf("%d: %v", status, err)
		}
		want := 1
		if retried {
			want = 3
		}
		all := s.requests()
		if len(all) != want {
			t.Errorf("%d: %d requests", status, len(all))
		}
		for i, r := range all {
			if r.Header.Get("X-Stainless-Retry-Count") != string(rune('0'+i)) || r.body != all[0].body ||
				r.Header.Get("Idempotency-Key") != all[0].Header.Get("Idempotency-Key") {
				t.Errorf("request %d: %v %q", i, r.Header, r.body)
			}
		}
	}
}

func TestServerDecidesOnRetries(t *testing.T) {
	for wish, want := range map[string]int{"true": 3, "false": 1} {
		s := serve(t, func(w http.ResponseWriter, _ request, _ int) {
			quick(w)
			w.Header().Set("X-Should-Retry", wish)
			status := 500
			if wish == "true" {
				status = 400
			}
			reply(w, status, "", "")
		})
		client := s.client()
		if _, err := client.Conversations.Get(ctx, "c"); err == nil || len(s.requests()) != want {
			t.Errorf("%s: %v after %d requests", wish, err, len(s.requests()))
		}
	}
}

// A key that was read from a file often ends with the file's last line break.
func TestHeadersThatCannotBeSentAreRefusedAtOnce(t *testing.T) {
	s := answer(t, 200, "application/json", conversation)
	client := s.client(option.WithAPIKey("secret\n"))
	var attempts int
	counted := option.WithMiddleware(func(r *http.Request, next option.MiddlewareNext) (*http.Response, error) {
		attempts++
		return next(r)
	})
	_, err := client.Conversations.Get(ctx, "c", counted)
	if err == nil || !strings.Contains(strings.ToLower(err.Error()), "x-api-key") || strings.Contains(err.Error(), "secret") {
		t.Errorf("the error is %v", err)
	}
	if attempts != 0 || len(s.requests()) != 0 {
		t.Errorf("%d attempts, %d requests", attempts, len(s.requests()))
	}
}

func TestRetriesEnd(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, _ request, number int) {
		quick(w)
		if number < 4 {
			reply(w, 500, "", "")
			return
		}
		reply(w, 200, "application/json", conversation)
	})
	client := s.client(option.WithMaxRetries(0))
	if _, err := client.Conversations.Get(ctx, "c"); err == nil || len(s.requests()) != 1 {
		t.Errorf("no retries: %v after %d requests", err, len(s.requests()))
	}
	if _, err := client.Conversations.Get(ctx, "c", option.WithMaxRetries(3)); err != nil || len(s.requests()) != 5 {
		t.Errorf("three retries: %v after %d requests", err, len(s.requests()))
	}
}

func TestBrokenConnectionsAreRetried(t *testing.T) {
	var attempts atomic.Int32
	address := newRawServer(t, func(w http.ResponseWriter, _ *http.Request) {
		switch attempts.Add(1) {
		case 1:
			panic(http.ErrAbortHandler)
		case 2:
			// Less than was promised.
			w.Header().Set("Content-Length", "1000")
			_, _ = io.WriteString(w, `{"id":`)
			panic(http.ErrAbortHandler)
		default:
			reply(w, 200, "application/json", conversation)
		}
	})
	client := runtimeclient.NewClient(option.WithBaseURL(address))
	if res, err := client.Conversations.New(ctx, runtimeclient.ConversationNewParams{}); err != nil || res.ID != "c" || attempts.Load() != 3 {
		t.Errorf("%v %v after %d attempts", res, err, attempts.Load())
	}
}

func TestStreamsAreSentOnce(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, _ request, _ int) { quick(w); reply(w, 500, "", "") })
	client := s.client()
	body := io.MultiReader(strings.NewReader("a"), strings.NewReader("b"))
	if err := client.Post(ctx, "x", body, nil); err == nil || len(s.requests()) != 1 || s.last().body != "ab" {
		t.Errorf("%v after %d requests", err, len(s.requests()))
	}
	if err := client.Post(ctx, "x", strings.NewReader("again"), nil); err == nil || len(s.requests()) != 4 || s.last().body != "again" {
		t.Errorf("%v after %d requests", err, len(s.requests()))
	}
}

func TestTimeouts(t *testing.T) {
	release := make(chan struct{})
	attempts := make(chan struct{}, 10)
	address := newRawServer(t, func(w http.ResponseWriter, r *http.Request) {
		attempts <- struct{}{}
		select {
		case <-r.Context().Done():
		case <-release:
		}
	})
	defer close(release)
	client := runtimeclient.NewClient(option.WithBaseURL(address), option.WithMaxRetries(1))
	_, err := client.Conversations.Get(ctx, "c", option.WithRequestTimeout(20*time.Millisecond))
	if !errors.Is(err, context.DeadlineExceeded) || len(attempts) != 2 {
		t.Errorf("a limit for each attempt: %v after %d", err, len(attempts))
	}
}

func TestCancelling(t *testing.T) {
	release := make(chan struct{})
	defer close(release)
	started := make(chan struct{}, 10)
	address := newRawServer(t, func(w http.ResponseWriter, r *http.Request) {
		started <- struct{}{}
		if r.URL.Path == "/conversations/wait" {
			w.Header().Set("Retry-After", "50")
			reply(w, 500, "", "")
			return
		}
		select {
		case <-r.Context().Done():
		case <-release:
		}
	})
	client := runtimeclient.NewClient(option.WithBaseURL(address))
	for _, id := range []string{"hang", "wait"} {
		cancelled, cancel := context.WithCancel(ctx)
		go func() { <-started; cancel() }()
		begun := time.Now()
		if _, err := client.Conversations.Get(cancelled, id); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", id, err)
		}
		if took := time.Since(begun); took > 20*time.Second {
			t.Errorf("%s: ended after %v", id, took)
		}
	}
	cancelled, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := client.Conversations.Get(cancelled, "c"); !errors.Is(err, context.Canceled) || len(started) != 0 {
		t.Errorf("cancelled before: %v", err)
	}
	//lint:ignore SA1012 what callers may get wrong
	if _, err := client.Conversations.Get(nil, "c"); err == nil { //nolint:staticcheck // what callers may get wrong
		t.Error("a nil context is no error")
	}
}
