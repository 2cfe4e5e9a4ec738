package redact_test

import (
	"net/http"
	"net/url"
	"testing"

	"github.com/openai/openai-go/internal/redact"
)

func TestIsCredential(t *testing.T) {
	for _, name := range []string{
		"Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie", "X-API-Key", "api_key", "apiKey", "APIKey", "apikey", "key",
		"access_token", "accessToken", "X-Auth-Token", "password", "client_secret", "signature", "X-Amz-Signature", "sig", "service-key",
	} {
		if !redact.IsCredential(name) {
			t.Errorf("%s is shown", name)
		}
	}
	for _, name := range []string{
		"Accept", "Content-Type", "Idempotency-Key", "monkey", "keyboard", "tokens", "max_tokens", "author", "sort_key", "", "design", "x",
	} {
		if redact.IsCredential(name) {
			t.Errorf("%s is hidden", name)
		}
	}
}

func TestURL(t *testing.T) {
	u, _ := url.Parse("https://user:pw@h/p%2Fq?a=1&api%5Fkey=x&token=y&b&%zz=1#f")
	if got := redact.URL(u); got != "https://h/p%2Fq?a=1&api%5Fkey=REDACTED&token=REDACTED&b&%zz=REDACTED#f" {
		t.Errorf("got %s", got)
	}
	if u.User == nil {
		t.Error("the URL itself was changed")
	}
}

func TestHeader(t *testing.T) {
	header := http.Header{"X-Token": {"a", "b"}, "Accept": {"x"}}
	if got := redact.Header(header); got.Get("X-Token") != redact.Mark || len(got["X-Token"]) != 1 || got.Get("Accept") != "x" {
		t.Errorf("got %v", got)
	}
	if header.Get("X-Token") != "a" {
		t.Error("the header itself was changed")
	}
}

func TestJSON(t *testing.T) {
	for document, want := range map[string]string{
		`{"a": [{"token":"x","n":1}], "secret":{"deep":"y"}}`: `{"a":[{"n":1,"token":"REDACTED"}],"secret":{"deep":"y"}}`,
		`{"a":  1}`: `{"a":  1}`,
		`no JSON`:   `no JSON`,
	} {
		if got := string(redact.JSON([]byte(document))); got != want {
			t.Errorf("%s became %s", document, got)
		}
	}
}
