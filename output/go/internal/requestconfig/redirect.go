package requestconfig

import (
	"errors"
	"fmt"
	"net/http"
	"slices"

	"github.com/openai/openai-go/internal/redact"
)

const maxRedirects = 10

var errRedirect = errors.New("redirect refused")

// guarded returns a client that leaves credentials behind when a redirect leads to another origin. [http.Client] does
// that for a few headers only, and takes other hosts below the same domain for the same.
func guarded(client *http.Client) *http.Client {
	guarded := *client
	guarded.CheckRedirect = func(req *http.Request, via []*http.Request) error {
		if !sameOrigin(req.URL, via[0].URL) || slices.ContainsFunc(via, func(r *http.Request) bool {
			return !sameOrigin(r.URL, via[0].URL)
		}) {
			stripHeaders(req)
			stripSecrets(req, via[0])
		}
		if client.CheckRedirect != nil {
			return client.CheckRedirect(req, via)
		}
		if len(via) >= maxRedirects {
			return fmt.Errorf("%w: stopped after %d redirects", errRedirect, maxRedirects)
		}
		return nil
	}
	return &guarded
}

// stripHeaders takes out of a request what must not reach its host.
func stripHeaders(req *http.Request) {
	for name := range req.Header {
		if redact.IsCredential(name) || name == "Referer" {
			req.Header.Del(name)
		}
	}
}

// stripSecrets takes out of a query the values that were credentials in the first request. Others, as the signature of a
// download, are the server's own.
func stripSecrets(req, first *http.Request) {
	secrets := redact.Secrets(first.URL.Query())
	if len(secrets) == 0 {
		return
	}
	query := req.URL.Query()
	for name, values := range query {
		if slices.ContainsFunc(values, func(value string) bool { return slices.Contains(secrets, value) }) {
			query.Del(name)
		}
	}
	if len(query) != len(req.URL.Query()) {
		req.URL.RawQuery = query.Encode()
	}
}
