package runtimeclient_test

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"

	runtimeclient "example.com/runtime-client-go"
	"example.com/runtime-client-go/option"
)

// request is what a server has seen.
type request struct {
	*http.Request
	body string
}

// server answers requests and remembers them.
type server struct {
	*httptest.Server
	mu   sync.Mutex
	seen []request
}

// serve starts a server whose answers are those of handle, which is told the number of the request from 0 on.
func serve(t *testing.T, handle func(w http.ResponseWriter, r request, number int)) *server {
	t.Helper()
	s := &server{}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		s.mu.Lock()
		number := len(s.seen)
		// A copy: the server goes on with the request itself.
		s.seen = append(s.seen, request{r.Clone(context.Background()), string(body)})
		s.mu.Unlock()
		handle(w, request{r, string(body)}, number)
	}))
	t.Cleanup(s.Close)
	return s
}

// answer starts a server that always answers the same.
func answer(t *testing.T, status int, contentType, body string) *server {
	t.Helper()
	return serve(t, func(w http.ResponseWriter, _ request, _ int) { reply(w, status, contentType, body) })
}

func reply(w http.ResponseWriter, status int, contentType, body string) {
	w.Header().Set("Content-Type", contentType)
	w.WriteHeader(status)
	_, _ = io.WriteString(w, body)
}

func (s *server) requests() []request {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]request(nil), s.seen...)
}

func (s *server) last() request {
	all := s.requests()
	return all[len(all)-1]
}

// client returns a client of the server that knows no credentials.
func (s *server) client(opts ...option.RequestOption) runtimeclient.Client {
	return runtimeclient.NewClient(append([]option.RequestOption{option.WithBaseURL(s.URL + "/v1")}, opts...)...)
}

// quick makes retries wait for next to nothing.
func quick(w http.ResponseWriter) { w.Header().Set("Retry-After-Ms", "1") }
