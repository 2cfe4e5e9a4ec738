package option

import "example.com/runtime-client-go/internal/requestconfig"

// withDefaultBaseURL sets the URL that paths are relative to if nothing else says so. One that is no URL of a server,
// as documents have them that leave the server open, is an error only where it would be used.
func withDefaultBaseURL(base string) RequestOption {
	u, err := parseBase(base)
	return optionFunc(func(cfg *requestconfig.RequestConfig) error {
		cfg.DefaultBaseURL, cfg.NoBaseURL = u, err
		return nil
	})
}
