package webhooks_test

import (
	"errors"
	"net/http"
	"testing"
	"time"

	"example.com/runtime-client-go/internal/webhooks"
)

// The example of the Standard Webhooks specification.
const (
	key       = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
	payload   = `{"test": 2432232314}`
	id        = "msg_p5jXN8AQM9LWM0D4loKWxJek"
	timestamp = "1614265330"
	signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
)

func TestVerify(t *testing.T) {
	now := time.Unix(1614265330, 0)
	headers := func(id, timestamp, signature string) http.Header {
		return http.Header{"Webhook-Id": {id}, "Webhook-Timestamp": {timestamp}, "Webhook-Signature": {signature}}
	}
	good := headers(id, timestamp, signature)
	cases := map[string]struct {
		payload string
		headers http.Header
		key     string
		now     time.Time
		genuine bool
	}{
		"genuine":               {payload, good, key, now, true},
		"a key without prefix":  {payload, good, key[len("whsec_"):], now, true},
		"one of several":        {payload, headers(id, timestamp, "v1,AAAA v2,x "+signature), key, now, true},
		"almost too late":       {payload, good, key, now.Add(299 * time.Second), true},
		"too late":              {payload, good, key, now.Add(301 * time.Second), false},
		"from the future":       {payload, good, key, now.Add(-301 * time.Second), false},
		"another payload":       {payload + " ", good, key, now, false},
		"another id":            {payload, headers("x", timestamp, signature), key, now, false},
		"another time":          {payload, headers(id, "1614265331", signature), key, now, false},
		"another key":           {payload, good, "whsec_AAAA", now, false},
		"no key":                {payload, good, "", now, false},
		"a key of another form": {payload, good, "whsec_%", now, false},
		"no time":               {payload, headers(id, "soon", signature), key, now, false},
		"a time beyond numbers": {payload, headers(id, "9223372036854775807", signature), key, now, false},
		"another version":       {payload, headers(id, timestamp, "v2"+signature[2:]), key, now, false},
		"no signature":          {payload, headers(id, timestamp, "v1,"), key, now, false},
		"no headers":            {payload, http.Header{}, key, now, false},
	}
	for name, c := range cases {
		err := webhooks.Verify([]byte(c.payload), c.headers, c.key, c.now)
		var refused *webhooks.VerificationError
		if (err == nil) != c.genuine || err != nil && !errors.As(err, &refused) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
