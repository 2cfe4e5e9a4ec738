package requestconfig

import "net/http"

// Settings are the options that the client of this API has besides those that all have.
type Settings struct {
	APIKey       string
	AccessToken  string
	Username     string
	Password     string
	QueryKey     string
	ClientID     string
	ClientSecret string
	WebhookKey   string
	Project      *string
	Region       string
}

// serverVariables are the parts of environments' URLs that options fill.
func (cfg *RequestConfig) serverVariables() []serverVariable {
	return []serverVariable{{"region", "WithRegion", TextOf(cfg.Region)}}
}

// applySecurity adds the credentials of the schemes that the request wants, as far as the client has them.
func (cfg *RequestConfig) applySecurity(req *http.Request) error {
	if cfg.wants("apiKey") {
		AuthHeaderKey(cfg, req, "X-API-Key", cfg.APIKey)
	}
	if cfg.wants("bearer") {
		AuthBearer(cfg, req, cfg.AccessToken)
	}
	if cfg.wants("basic") {
		AuthBasic(cfg, req, cfg.Username, cfg.Password)
	}
	if cfg.wants("queryKey") {
		AuthQueryKey(cfg, req, "key", cfg.QueryKey)
	}
	if cfg.wants("oauth2") {
		return AuthClientCredentials(cfg, req, "oauth/token", cfg.ClientID, cfg.ClientSecret)
	}
	return nil
}

// WithAPIKeySecurity lets a request authenticate by the key in its header only.
func WithAPIKeySecurity() RequestOption { return WithSecurity("apiKey") }

// WithBearerSecurity lets a request authenticate by a bearer token only.
func WithBearerSecurity() RequestOption { return WithSecurity("bearer") }

// WithBasicSecurity lets a request authenticate by name and password only.
func WithBasicSecurity() RequestOption { return WithSecurity("basic") }

// WithQueryKeySecurity lets a request authenticate by the key in its query only.
func WithQueryKeySecurity() RequestOption { return WithSecurity("queryKey") }

// WithOAuth2Security lets a request authenticate by client credentials only.
func WithOAuth2Security() RequestOption { return WithSecurity("oauth2") }
