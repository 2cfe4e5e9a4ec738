package internal

import "time"

// The numbers and names that one API may set differently from another.
const (
	// ClientName begins the User-Agent header.
	ClientName = "RuntimeClient"

	// MaxRetries is how often a failed request is tried again.
	MaxRetries = 2

	// InitialRetryDelay is waited before the first retry and doubled for each further one.
	InitialRetryDelay = 500 * time.Millisecond

	// MaxRetryDelay is the longest wait that the client chooses by itself.
	MaxRetryDelay = 8 * time.Second

	// MaxRetryAfter is the longest wait that a server may ask for; longer ones are not obeyed.
	MaxRetryAfter = 60 * time.Second

	// IdempotencyHeader names the header of the key sent with every request but GET; empty when the API has none.
	IdempotencyHeader = "Idempotency-Key"

	// IdempotencyKeyPrefix begins the keys that this client makes.
	IdempotencyKeyPrefix = "stainless-go-retry-"

	// PlatformHeaders tells whether requests carry the X-Stainless-* headers that describe the caller's platform.
	PlatformHeaders = true

	// CustomHeadersEnv names the environment variable with headers for every request, one "Name: value" a line.
	CustomHeadersEnv = "RUNTIME_CLIENT_CUSTOM_HEADERS"
)

// RetriedStatuses are retried besides every status from 500 on.
var RetriedStatuses = []int{408, 409, 429}

// CredentialNames are the lower-case names of headers and query parameters that the API's security schemes use.
var CredentialNames = []string{"x-api-key", "key"}
