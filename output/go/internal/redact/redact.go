// Package redact knows which names stand for credentials, and keeps those out of logs, errors and other hosts.
package redact

import (
	"encoding/json"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"unicode"

	"github.com/openai/openai-go/internal"
)

// Mark is what is shown instead of a credential.
const Mark = "REDACTED"

var words = strings.Fields("apikey assertion auth authorization bearer cookie credential credentials jwt passphrase " +
	"passwd password pwd secret session sid sig signature token")

var keyQualifiers = strings.Fields("access account api app auth client encryption master private secret service signing " +
	"subscription")

// IsCredential reports whether a header, query parameter or property of that name is likely to hold a credential. The
// names of the API's own security schemes are known; for others the words of the name decide.
func IsCredential(name string) bool {
	if slices.Contains(internal.CredentialNames, strings.ToLower(name)) {
		return true
	}
	parts := split(name)
	if len(parts) == 1 && parts[0] == "key" {
		return true
	}
	for i, part := range parts {
		if slices.Contains(words, part) {
			return true
		}
		if i > 0 && part == "key" && slices.Contains(keyQualifiers, parts[i-1]) {
			return true
		}
	}
	return false
}

// split returns the lower-case words of a name in any casing.
func split(name string) []string {
	var parts []string
	var part []rune
	flush := func() {
		if len(part) > 0 {
			parts = append(parts, strings.ToLower(string(part)))
			part = nil
		}
	}
	runes := []rune(name)
	for i, r := range runes {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			flush()
			continue
		case unicode.IsUpper(r) && i > 0 && (!unicode.IsUpper(runes[i-1]) || i+1 < len(runes) && unicode.IsLower(runes[i+1])):
			flush()
		}
		part = append(part, r)
	}
	flush()
	return parts
}

// Header returns a copy without credentials.
func Header(header http.Header) http.Header {
	shown := header.Clone()
	for name := range shown {
		if IsCredential(name) {
			shown[name] = []string{Mark}
		}
	}
	return shown
}

// URL returns the text of a URL without user, password, and values of credentials in the query.
func URL(u *url.URL) string {
	shown := *u
	shown.User = nil
	parts := strings.Split(shown.RawQuery, "&")
	for i, part := range parts {
		name, _, found := strings.Cut(part, "=")
		plain, err := url.QueryUnescape(name)
		if found && (err != nil || IsCredential(plain)) {
			parts[i] = name + "=" + Mark
		}
	}
	shown.RawQuery = strings.Join(parts, "&")
	return shown.String()
}

// JSON returns a document with the texts hidden of properties that hold credentials, at every depth. What is not JSON
// is returned as it is.
func JSON(document []byte) []byte {
	var value any
	if json.Unmarshal(document, &value) != nil || !hide(value) {
		return document
	}
	shown, err := json.Marshal(value)
	if err != nil {
		return document
	}
	return shown
}

// hide replaces credentials in place, and reports whether there were any.
func hide(value any) bool {
	hidden := false
	switch value := value.(type) {
	case map[string]any:
		for name, item := range value {
			if _, text := item.(string); text && IsCredential(name) {
				value[name] = Mark
				hidden = true
			} else if hide(item) {
				hidden = true
			}
		}
	case []any:
		for _, item := range value {
			if hide(item) {
				hidden = true
			}
		}
	}
	return hidden
}

// Secrets returns the values of credentials in a query.
func Secrets(query url.Values) []string {
	var secrets []string
	for name, values := range query {
		if IsCredential(name) {
			secrets = append(secrets, values...)
		}
	}
	return secrets
}
