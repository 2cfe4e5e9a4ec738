package runtimeclient

import (
	"example.com/runtime-client-go/internal/apierror"
	"example.com/runtime-client-go/internal/webhooks"
	"example.com/runtime-client-go/packages/param"
)

// Names for embedding that do not show in the structs' documentation.
type (
	paramObj   = param.APIObject
	paramUnion = param.APIUnion
)

// Error is what methods return when the server answers with an error status.
type Error = apierror.Error

// WebhookVerificationError is returned for deliveries that are not to be trusted.
type WebhookVerificationError = webhooks.VerificationError
