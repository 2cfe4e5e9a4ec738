// Package webhooks checks deliveries that are signed as the Standard Webhooks specification says.
package webhooks

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// tolerance is how far the time of a delivery may be off.
const tolerance = 5 * time.Minute

const secretPrefix = "whsec_"

// VerificationError says why a delivery is not to be trusted.
type VerificationError struct{ reason string }

func (e *VerificationError) Error() string { return "webhook: " + e.reason }

// Verify checks the signature and the age of a delivery. payload must be the body exactly as it arrived; key is the
// secret in base64, with or without "whsec_".
func Verify(payload []byte, headers http.Header, key string, now time.Time) error {
	secret, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(key, secretPrefix))
	if err != nil || len(secret) == 0 {
		return &VerificationError{"the key is empty or no base64"}
	}
	id, timestamp, signatures := headers.Get("Webhook-Id"), headers.Get("Webhook-Timestamp"), headers.Get("Webhook-Signature")
	if id == "" || timestamp == "" || signatures == "" {
		return &VerificationError{"the delivery lacks the headers of a signed webhook"}
	}
	seconds, err := strconv.ParseInt(timestamp, 10, 64)
	if err != nil {
		return &VerificationError{"the time of the delivery is no number"}
	}
	switch age := now.Sub(time.Unix(seconds, 0)); {
	case age > tolerance:
		return &VerificationError{"the time of the delivery is too far in the past"}
	case age < -tolerance:
		return &VerificationError{"the time of the delivery is too far in the future"}
	}
	mac := hmac.New(sha256.New, secret)
	_, _ = mac.Write([]byte(id + "." + timestamp + "."))
	_, _ = mac.Write(payload)
	expected := mac.Sum(nil)
	// Several while a secret is being replaced.
	for _, candidate := range strings.Fields(signatures) {
		version, text, _ := strings.Cut(candidate, ",")
		signature, err := base64.StdEncoding.DecodeString(text)
		if err == nil && version == "v1" && hmac.Equal(signature, expected) {
			return nil
		}
	}
	return &VerificationError{"no signature of the delivery fits"}
}
