package requestconfig

import (
	"encoding/base64"
	"net/http"
	"net/url"
	"slices"
)

// WithSecurity names the schemes by which a request may authenticate, in place of all that the client knows. Without
// any, the request carries no credentials.
func WithSecurity(schemes ...string) RequestOption {
	if schemes == nil {
		schemes = []string{}
	}
	return RequestOptionFunc(func(cfg *RequestConfig) error {
		cfg.security = schemes
		return nil
	})
}

// authenticate adds the client's credentials to an attempt. They go to the API's own origin only.
func (cfg *RequestConfig) authenticate(req *http.Request) error {
	base, err := cfg.base()
	if err != nil || cfg.foreign || base != nil && !sameOrigin(base, req.URL) {
		return nil
	}
	return cfg.applySecurity(req)
}

// wants reports whether the request may authenticate by a scheme.
func (cfg *RequestConfig) wants(scheme string) bool {
	return cfg.security == nil || slices.Contains(cfg.security, scheme)
}

// AuthBearer authenticates with a token.
func AuthBearer(cfg *RequestConfig, req *http.Request, token string) {
	if token != "" {
		cfg.setDefault(req.Header, "Authorization", "Bearer "+token)
	}
}

// AuthBasic authenticates with a user's name and password.
func AuthBasic(cfg *RequestConfig, req *http.Request, username, password string) {
	if username != "" || password != "" {
		pair := base64.StdEncoding.EncodeToString([]byte(username + ":" + password))
		cfg.setDefault(req.Header, "Authorization", "Basic "+pair)
	}
}

// AuthHeaderKey authenticates with a key in a header.
func AuthHeaderKey(cfg *RequestConfig, req *http.Request, name, key string) {
	if key != "" {
		cfg.setDefault(req.Header, name, key)
	}
}

// AuthQueryKey authenticates with a key in the query.
func AuthQueryKey(cfg *RequestConfig, req *http.Request, name, key string) {
	if key == "" || req.URL.Query().Has(name) {
		return
	}
	u := *req.URL
	if u.RawQuery != "" {
		u.RawQuery += "&"
	}
	u.RawQuery += url.QueryEscape(name) + "=" + url.QueryEscape(key)
	req.URL = &u
}

// AuthClientCredentials authenticates with a token of the OAuth 2 grant of that name. tokenURL may be relative to the base
// URL.
func AuthClientCredentials(cfg *RequestConfig, req *http.Request, tokenURL, id, secret string) error {
	if id == "" && secret == "" {
		return nil
	}
	if _, set := req.Header["Authorization"]; set || cfg.removed["Authorization"] {
		return nil
	}
	source, err := cfg.tokenSource(tokenURL, id, secret)
	if err != nil {
		return err
	}
	token, err := source.token(req.Context(), cfg.HTTPClient)
	if err != nil {
		return err
	}
	AuthBearer(cfg, req, token)
	cfg.forgetToken = func() { source.forget(token) }
	return nil
}
