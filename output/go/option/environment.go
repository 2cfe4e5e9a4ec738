package option

import "github.com/openai/openai-go/internal/requestconfig"

// withDefaultBaseURL sets the URL that paths are relative to if nothing else says so. It may have variables, which other
// options fill. One that is no URL of a server, as documents have them that leave the server open, is an error only
// where it would be used.
func withDefaultBaseURL(base string) RequestOption {
	return optionFunc(func(cfg *requestconfig.RequestConfig) error {
		cfg.DefaultBaseURL = base
		return nil
	})
}
