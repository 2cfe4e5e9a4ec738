package openai_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	openai "github.com/openai/openai-go"
	"github.com/openai/openai-go/internal"
	"github.com/openai/openai-go/option"
)

// What holds for the client of every API: its requests go to a path that it has no method for.

// clientServer starts a server that answers with these statuses, the last of them for ever, and returns a client of it
// and the headers of the requests that have come.
func clientServer(t *testing.T, statuses ...int) (openai.Client, func() []http.Header) {
	t.Helper()
	var mu sync.Mutex
	var seen []http.Header
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		status := statuses[min(len(seen), len(statuses)-1)]
		seen = append(seen, r.Header.Clone())
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("Retry-After-Ms", "1")
		w.WriteHeader(status)
		_, _ = fmt.Fprintf(w, `{"status":%d}`, status)
	}))
	t.Cleanup(server.Close)
	return openai.NewClient(option.WithBaseURL(server.URL), option.WithMaxRetries(2)), func() []http.Header {
		mu.Lock()
		defer mu.Unlock()
		return slices.Clone(seen)
	}
}

// stuckServer starts a server that answers nobody, and returns a client of it.
func stuckServer(t *testing.T) openai.Client {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		<-r.Context().Done()
	}))
	t.Cleanup(server.Close)
	return openai.NewClient(option.WithBaseURL(server.URL))
}

func TestClientUserAgent(t *testing.T) {
	client, seen := clientServer(t, 200)
	if err := client.Get(context.Background(), "path", nil, nil); err != nil {
		t.Fatal(err)
	}
	if got, want := seen()[0].Get("User-Agent"), internal.ClientName+"/Go "+internal.PackageVersion; got != want {
		t.Errorf("the user agent is %q, not %q", got, want)
	}
}

func TestClientRetries(t *testing.T) {
	client, seen := clientServer(t, 503, 429, 200)
	var res struct {
		Status int `json:"status"`
	}
	if err := client.Get(context.Background(), "path", nil, &res); err != nil {
		t.Fatal(err)
	}
	var counts []string
	for _, header := range seen() {
		counts = append(counts, header.Get("X-Stainless-Retry-Count"))
	}
	if got := strings.Join(counts, " "); got != "0 1 2" || res.Status != 200 {
		t.Errorf("the counts are %q, the response is %+v", got, res)
	}
}

func TestClientRetryCountHeader(t *testing.T) {
	client, seen := clientServer(t, 503, 200)
	if err := client.Get(context.Background(), "path", nil, nil, option.WithHeader("X-Stainless-Retry-Count", "42")); err != nil {
		t.Fatal(err)
	}
	if err := client.Get(context.Background(), "path", nil, nil, option.WithHeaderDel("X-Stainless-Retry-Count")); err != nil {
		t.Fatal(err)
	}
	requests := seen()
	if len(requests) != 3 {
		t.Fatalf("there were %d requests", len(requests))
	}
	for at, want := range [][]string{{"42"}, {"42"}, nil} {
		if got := requests[at].Values("X-Stainless-Retry-Count"); !slices.Equal(got, want) {
			t.Errorf("request %d counts %q, not %q", at, got, want)
		}
	}
}

func TestClientGivesUp(t *testing.T) {
	client, seen := clientServer(t, 500)
	err := client.Get(context.Background(), "path", nil, nil, option.WithMaxRetries(1))
	var apierr *openai.Error
	if !errors.As(err, &apierr) || apierr.StatusCode != 500 || apierr.RawJSON() != `{"status":500}` {
		t.Errorf("the error is %v", err)
	}
	if n := len(seen()); n != 2 {
		t.Errorf("there were %d requests", n)
	}
}

func TestClientDoesNotRepeatWhatIsWrong(t *testing.T) {
	client, seen := clientServer(t, 404)
	var apierr *openai.Error
	if err := client.Get(context.Background(), "path", nil, nil); !errors.As(err, &apierr) || apierr.StatusCode != 404 {
		t.Errorf("the error is %v", err)
	}
	if n := len(seen()); n != 1 {
		t.Errorf("there were %d requests", n)
	}
}

func TestClientContextCancelled(t *testing.T) {
	client := stuckServer(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := client.Get(ctx, "path", nil, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
}

func TestClientContextDeadline(t *testing.T) {
	client := stuckServer(t)
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	if err := client.Get(ctx, "path", nil, nil); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("the error is %v", err)
	}
}

func TestClientRequestTimeout(t *testing.T) {
	client := stuckServer(t)
	opts := []option.RequestOption{option.WithRequestTimeout(20 * time.Millisecond), option.WithMaxRetries(0)}
	if err := client.Get(context.Background(), "path", nil, nil, opts...); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("the error is %v", err)
	}
}

func TestClientMiddleware(t *testing.T) {
	client, seen := clientServer(t, 200)
	named := func(name string) option.RequestOption {
		return option.WithMiddleware(func(r *http.Request, next option.MiddlewareNext) (*http.Response, error) {
			r.Header.Add("X-Middleware", name)
			return next(r)
		})
	}
	if err := client.Get(context.Background(), "path", nil, nil, named("first"), named("second")); err != nil {
		t.Fatal(err)
	}
	if got := seen()[0].Values("X-Middleware"); !slices.Equal(got, []string{"first", "second"}) {
		t.Errorf("the middlewares were called as %q", got)
	}
}
