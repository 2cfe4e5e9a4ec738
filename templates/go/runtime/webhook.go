package runtimeclient

import (
	"errors"
	"net/http"
	"slices"
	"time"

	"example.com/runtime-client-go/internal/requestconfig"
	"example.com/runtime-client-go/internal/webhooks"
	"example.com/runtime-client-go/option"
)

// WebhookService reads what the server delivers.
type WebhookService struct {
	Options []option.RequestOption
}

// NewWebhookService returns a service with these options.
func NewWebhookService(opts ...option.RequestOption) (r WebhookService) {
	r = WebhookService{}
	r.Options = opts
	return
}

// Unwrap checks signature and age of a delivery, and reads it. payload must be the body exactly as it arrived. The key is
// that of [option.WithWebhookKey]. A delivery that is not to be trusted is a [WebhookVerificationError].
func (r *WebhookService) Unwrap(payload []byte, headers http.Header, opts ...option.RequestOption) (res *ItemUnion, err error) {
	cfg, err := requestconfig.PreRequestOptions(slices.Concat(r.Options, opts)...)
	if err != nil {
		return nil, err
	}
	if cfg.WebhookKey == "" {
		return nil, errors.New("a webhook cannot be verified without a key: set one with option.WithWebhookKey")
	}
	if err := webhooks.Verify(payload, headers, cfg.WebhookKey, time.Now()); err != nil {
		return nil, err
	}
	res = &ItemUnion{}
	if err := res.UnmarshalJSON(payload); err != nil {
		return nil, err
	}
	return res, nil
}
