package runtimeclient_test

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"io"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	runtimeclient "example.com/runtime-client-go"
	"example.com/runtime-client-go/option"
)

func TestStreaming(t *testing.T) {
	s := answer(t, 200, "text/event-stream", "data: {\"type\":\"message\",\"text\":\"a\"}\n\ndata: {\"type\":\"image\",\"url\":\"u\"}\n\ndata: [DONE]\n\n")
	client := s.client()
	stream := client.Conversations.AnswerStreaming(ctx, "c", runtimeclient.ConversationNewParams{Model: "m"})
	var kinds []string
	for stream.Next() {
		kinds = append(kinds, stream.Current().Type)
	}
	if stream.Err() != nil || strings.Join(kinds, ",") != "message,image" {
		t.Errorf("%v %v", kinds, stream.Err())
	}
	if r := s.last(); r.body != `{"model":"m","stream":true}` || r.Header.Get("Accept") != "application/json" {
		t.Errorf("sent %s %v", r.body, r.Header)
	}
	lines := answer(t, 200, "application/jsonl", "{\"type\":\"message\"}\n{\"type\":\"image\"}\n")
	client = lines.client()
	count := 0
	for item, err := range client.Conversations.ExportStreaming(ctx, "c").All() {
		if err != nil || item.Type == "" {
			t.Errorf("%+v %v", item, err)
		}
		count++
	}
	if count != 2 {
		t.Errorf("%d lines", count)
	}
	failing := answer(t, 404, "application/json", `{"code":"x"}`)
	client = failing.client()
	stream = client.Conversations.AnswerStreaming(ctx, "c", runtimeclient.ConversationNewParams{})
	var apierr *runtimeclient.Error
	if stream.Next() || !errors.As(stream.Err(), &apierr) || apierr.Code != "x" {
		t.Errorf("an error response: %v", stream.Err())
	}
}

func TestStreamsEndWithTheContext(t *testing.T) {
	ended := make(chan struct{})
	address := newRawServer(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/event-stream")
		_, _ = io.WriteString(w, "data: {\"type\":\"message\"}\n\n")
		w.(http.Flusher).Flush()
		<-r.Context().Done()
		close(ended)
	})
	client := runtimeclient.NewClient(option.WithBaseURL(address))
	cancelled, cancel := context.WithCancel(ctx)
	stream := client.Conversations.AnswerStreaming(cancelled, "c", runtimeclient.ConversationNewParams{})
	if !stream.Next() {
		t.Fatal(stream.Err())
	}
	cancel()
	if stream.Next() || !errors.Is(stream.Err(), context.Canceled) {
		t.Errorf("after the end: %v", stream.Err())
	}
	<-ended
}

func TestWebhooks(t *testing.T) {
	secret := []byte("sixteen bytes ok")
	payload := []byte(`{"type":"message","text":"t"}`)
	timestamp := strconv.FormatInt(time.Now().Unix(), 10)
	mac := hmac.New(sha256.New, secret)
	_, _ = mac.Write([]byte("id." + timestamp + "." + string(payload)))
	headers := http.Header{}
	headers.Set("webhook-id", "id")
	headers.Set("webhook-timestamp", timestamp)
	headers.Set("webhook-signature", "v1,"+base64.StdEncoding.EncodeToString(mac.Sum(nil)))
	client := runtimeclient.NewClient(option.WithWebhookKey("whsec_" + base64.StdEncoding.EncodeToString(secret)))
	item, err := client.Webhooks.Unwrap(payload, headers)
	if err != nil || item.AsMessage().Text != "t" {
		t.Errorf("%v %v", item, err)
	}
	var refused *runtimeclient.WebhookVerificationError
	if _, err := client.Webhooks.Unwrap(append(payload, ' '), headers); !errors.As(err, &refused) {
		t.Errorf("a changed payload: %v", err)
	}
	client = runtimeclient.NewClient()
	if _, err := client.Webhooks.Unwrap(payload, headers); err == nil || !strings.Contains(err.Error(), "WithWebhookKey") {
		t.Errorf("no key: %v", err)
	}
}

// TestClientsAreShared makes requests with one client at the same time; it is the race detector that looks.
func TestClientsAreShared(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r request, _ int) {
		if strings.HasSuffix(r.URL.Path, "/oauth/token") {
			reply(w, 200, "application/json", `{"access_token":"t"}`)
			return
		}
		if r.Header.Get("Authorization") != "Bearer t" {
			t.Error("no token")
		}
		reply(w, 200, "application/json", conversation)
	})
	client := s.client(option.WithClientID("shared"), option.WithClientSecret("s"), option.WithHeader("X-A", "1"),
		option.WithMiddleware(func(r *http.Request, next option.MiddlewareNext) (*http.Response, error) { return next(r) }))
	params := runtimeclient.ConversationNewParams{Model: "m"}
	var wait sync.WaitGroup
	for i := range 8 {
		wait.Add(1)
		go func() {
			defer wait.Done()
			own := params
			own.SetExtraFields(map[string]any{"n": i})
			_, err := client.Conversations.New(ctx, own, option.WithHeaderAdd("X-A", "2"),
				option.WithMiddleware(func(r *http.Request, next option.MiddlewareNext) (*http.Response, error) { return next(r) }))
			if err != nil {
				t.Error(err)
			}
		}()
	}
	wait.Wait()
	asked := 0
	for _, r := range s.requests() {
		if strings.HasSuffix(r.URL.Path, "/oauth/token") {
			asked++
		}
	}
	if asked != 1 {
		t.Errorf("asked for %d tokens", asked)
	}
}
