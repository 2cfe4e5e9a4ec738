package option

import "example.com/runtime-client-go/internal/requestconfig"

// WithEnvironmentProduction sends requests to the production environment, which is the default.
func WithEnvironmentProduction() RequestOption {
	return withDefaultBaseURL("https://api.example.com/v1/")
}

// WithEnvironmentSandbox sends requests to the sandbox environment.
func WithEnvironmentSandbox() RequestOption {
	return withDefaultBaseURL("https://sandbox.example.com/v1/")
}

// WithEnvironmentRegional sends requests to the environment of a region.
func WithEnvironmentRegional() RequestOption {
	return withDefaultBaseURL("https://{region}.example.com/v1/")
}

// WithRegion sets the region of the regional environment.
func WithRegion(value string) RequestOption {
	return optionFunc(func(cfg *requestconfig.RequestConfig) error {
		cfg.Region = value
		return nil
	})
}

// WithAPIKey sets the key that is sent in the header X-API-Key.
func WithAPIKey(value string) RequestOption {
	return optionFunc(func(cfg *requestconfig.RequestConfig) error {
		cfg.APIKey = value
		return nil
	})
}

// WithAccessToken sets the token that is sent as a bearer token.
func WithAccessToken(value string) RequestOption {
	return optionFunc(func(cfg *requestconfig.RequestConfig) error {
		cfg.AccessToken = value
		return nil
	})
}

// WithUsername sets the name for basic authentication.
func WithUsername(value string) RequestOption {
	return optionFunc(func(cfg *requestconfig.RequestConfig) error {
		cfg.Username = value
		return nil
	})
}

// WithPassword sets the password for basic authentication.
func WithPassword(value string) RequestOption {
	return optionFunc(func(cfg *requestconfig.RequestConfig) error {
		cfg.Password = value
		return nil
	})
}

// WithQueryKey sets the key that is sent in the query.
func WithQueryKey(value string) RequestOption {
	return optionFunc(func(cfg *requestconfig.RequestConfig) error {
		cfg.QueryKey = value
		return nil
	})
}

// WithClientID sets the ID of the client for OAuth 2.
func WithClientID(value string) RequestOption {
	return optionFunc(func(cfg *requestconfig.RequestConfig) error {
		cfg.ClientID = value
		return nil
	})
}

// WithClientSecret sets the secret of the client for OAuth 2.
func WithClientSecret(value string) RequestOption {
	return optionFunc(func(cfg *requestconfig.RequestConfig) error {
		cfg.ClientSecret = value
		return nil
	})
}

// WithWebhookKey sets the secret that webhooks are signed with.
func WithWebhookKey(value string) RequestOption {
	return optionFunc(func(cfg *requestconfig.RequestConfig) error {
		cfg.WebhookKey = value
		return nil
	})
}

// WithProject sets the project that requests are for if their params do not say.
func WithProject(value string) RequestOption {
	return optionFunc(func(cfg *requestconfig.RequestConfig) error {
		cfg.Project = &value
		return nil
	})
}
