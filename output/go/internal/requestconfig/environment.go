package requestconfig

import (
	"os"
	"strings"

	"github.com/openai/openai-go/internal"
)

// EnvHeaders returns options for the headers that the environment asks for.
func EnvHeaders() []RequestOption {
	var opts []RequestOption
	for _, line := range strings.Split(os.Getenv(internal.CustomHeadersEnv), "\n") {
		name, value, ok := strings.Cut(line, ":")
		name, value = strings.TrimSpace(name), strings.TrimSpace(value)
		if !ok || name == "" {
			continue
		}
		opts = append(opts, RequestOptionFunc(func(cfg *RequestConfig) error {
			cfg.SetHeader(name, value)
			return nil
		}))
	}
	return opts
}
