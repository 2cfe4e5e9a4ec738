package option

import (
	"context"
	"strings"
	"testing"

	"example.com/runtime-client-go/internal/requestconfig"
)

func TestEnvironmentsWithoutAServer(t *testing.T) {
	path := requestconfig.LiteralPath("path")
	for _, open := range []string{"/", "https://{hostname}:{port}/"} {
		environment := withDefaultBaseURL(open)
		_, err := requestconfig.NewRequestConfig(context.Background(), "GET", path, nil, nil, environment)
		if err == nil || !strings.Contains(err.Error(), "option.WithBaseURL") {
			t.Errorf("%s: the error is %v", open, err)
		}
		named := WithBaseURL("https://api.example.com")
		cfg, err := requestconfig.NewRequestConfig(context.Background(), "GET", path, nil, nil, environment, named)
		if err != nil || cfg.Request.URL.String() != "https://api.example.com/path" {
			t.Errorf("%s: %v, %v", open, cfg, err)
		}
	}
}
