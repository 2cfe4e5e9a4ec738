package requestconfig

import (
	"crypto/tls"
	"errors"
	"math/rand/v2"
	"net/http"
	"slices"
	"strconv"
	"time"

	"github.com/openai/openai-go/internal"
)

// isRetriedResponse reports whether a response is worth another attempt; the server's x-should-retry decides if it is
// sent.
func isRetriedResponse(res *http.Response) bool {
	switch res.Header.Get("X-Should-Retry") {
	case "true":
		return true
	case "false":
		return false
	}
	return slices.Contains(internal.RetriedStatuses, res.StatusCode) || res.StatusCode >= 500
}

// isRetriedError reports whether an attempt without a response is worth another one.
func isRetriedError(err error) bool {
	var certificate *tls.CertificateVerificationError
	var token *tokenError
	if errors.As(err, &token) {
		return token.status >= 500
	}
	return !errors.Is(err, errRedirect) && !errors.Is(err, errHeader) && !errors.As(err, &certificate)
}

// retryDelay returns how long to wait before the next attempt: what the server asks for if that is reasonable, else a
// delay that doubles with each retry, less up to a quarter at random so that clients do not come back all at once.
func retryDelay(retries int, res *http.Response) time.Duration {
	if res != nil {
		if asked := askedDelay(res.Header); asked > 0 && asked <= internal.MaxRetryAfter {
			return asked
		}
	}
	delay := internal.MaxRetryDelay
	if shift := min(retries, 30); internal.InitialRetryDelay<<shift < internal.MaxRetryDelay {
		delay = internal.InitialRetryDelay << shift
	}
	return delay - time.Duration(rand.Int64N(int64(delay)/4+1)) //nolint:gosec // Nobody gains by guessing it.
}

// askedDelay returns what Retry-After-Ms or Retry-After says, which is a number of seconds or a date (RFC 9110, section
// 10.2.3); zero if they say nothing.
func askedDelay(header http.Header) time.Duration {
	if ms, err := strconv.ParseFloat(header.Get("Retry-After-Ms"), 64); err == nil {
		return seconds(ms / 1000)
	}
	value := header.Get("Retry-After")
	if s, err := strconv.ParseFloat(value, 64); err == nil {
		return seconds(s)
	}
	for _, layout := range []string{http.TimeFormat, time.RFC1123, time.RFC1123Z, time.RFC850, time.ANSIC} {
		if date, err := time.Parse(layout, value); err == nil {
			return time.Until(date)
		}
	}
	return 0
}

// seconds keeps numbers that no duration can hold from becoming small ones.
func seconds(s float64) time.Duration {
	if !(s > 0 && s < 1e9) {
		return 0
	}
	return time.Duration(s * float64(time.Second))
}
