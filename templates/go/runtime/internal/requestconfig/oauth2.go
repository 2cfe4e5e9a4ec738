package requestconfig

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"
)

const (
	// tokenMargin is how long before its end a token is not used any more.
	tokenMargin = 30 * time.Second
	// tokenLifetime is that of a token whose server does not say; RFC 6749, section 5.1, recommends that it does.
	tokenLifetime = 5 * time.Minute
)

// tokenSource gets tokens of OAuth 2 client credentials (RFC 6749, section 4.4) and keeps each for as long as it is
// good.
type tokenSource struct {
	url, id, secret string

	// A channel of one and not a mutex: waiting for it ends with the context.
	lock    chan struct{}
	current string
	expires time.Time
}

// tokenSources are shared by all requests with the same credentials.
var tokenSources sync.Map // [3]string to *tokenSource

func (cfg *RequestConfig) tokenSource(tokenURL, id, secret string) (*tokenSource, error) {
	u, err := url.Parse(tokenURL)
	if err != nil {
		return nil, err
	}
	base, err := cfg.base()
	if err != nil {
		return nil, err
	}
	if base != nil && !u.IsAbs() {
		u = base.ResolveReference(u)
	}
	key := [3]string{u.String(), id, secret}
	if known, ok := tokenSources.Load(key); ok {
		return known.(*tokenSource), nil
	}
	made := &tokenSource{url: key[0], id: id, secret: secret, lock: make(chan struct{}, 1)}
	known, _ := tokenSources.LoadOrStore(key, made)
	return known.(*tokenSource), nil
}

// token returns a token that is good. Calls at the same time share one request for it.
func (s *tokenSource) token(ctx context.Context, doer HTTPDoer) (string, error) {
	select {
	case s.lock <- struct{}{}:
	case <-ctx.Done():
		return "", ctx.Err()
	}
	defer func() { <-s.lock }()
	if s.current != "" && time.Now().Before(s.expires) {
		return s.current, nil
	}
	if err := s.renew(ctx, doer); err != nil {
		return "", err
	}
	return s.current, nil
}

// forget makes the next call ask for another token, if this one, which the server has refused, is still in use.
func (s *tokenSource) forget(refused string) {
	s.lock <- struct{}{}
	if s.current == refused {
		s.current = ""
	}
	<-s.lock
}

func (s *tokenSource) renew(ctx context.Context, doer HTTPDoer) error {
	form := url.Values{"grant_type": {"client_credentials"}, "client_id": {s.id}, "client_secret": {s.secret}}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, s.url, strings.NewReader(form.Encode()))
	if err != nil {
		return err
	}
	req.Header.Set("Accept", contentJSON)
	req.Header.Set("Content-Type", contentForm)
	if client, ok := doer.(*http.Client); ok {
		// The secret is for this host alone.
		straight := *client
		straight.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
		doer = &straight
	}
	res, err := doer.Do(req)
	if err != nil {
		return err
	}
	defer discard(res)
	const longest = 1 << 20
	data, err := io.ReadAll(io.LimitReader(res.Body, longest))
	if err != nil {
		return err
	}
	var answer struct {
		AccessToken string  `json:"access_token"`
		ExpiresIn   float64 `json:"expires_in"`
	}
	if err := json.Unmarshal(data, &answer); err != nil || res.StatusCode >= 300 || answer.AccessToken == "" {
		return &tokenError{res.StatusCode}
	}
	lifetime := tokenLifetime
	if answer.ExpiresIn > 0 && answer.ExpiresIn < 1e9 {
		lifetime = time.Duration(answer.ExpiresIn * float64(time.Second))
	}
	s.current = answer.AccessToken
	s.expires = time.Now().Add(max(0, lifetime-tokenMargin))
	return nil
}

// tokenError says that no token was given.
type tokenError struct{ status int }

func (e *tokenError) Error() string {
	return fmt.Sprintf("the token endpoint gave no access token (status %d)", e.status)
}
