package requestconfig

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"example.com/runtime-client-go/internal/apiquery"
	"example.com/runtime-client-go/internal/redact"
)

// Path is where a request goes, relative to the base URL.
type Path struct {
	text string
	err  error
}

// LiteralPath returns a path that is sent as it is, with a query if there is one in it. It may be a whole URL.
func LiteralPath(text string) Path {
	return Path{text: text}
}

// FormatPath returns a path with a value in place of each %s. Values are escaped: they cannot add a segment, a query or
// a fragment. A value that would make a segment empty, or one of the segments "." and ".." that lead elsewhere, is an
// error, which comes out when the request is made.
func FormatPath(format string, values ...any) Path {
	parts := strings.Split(format, "%s")
	if len(parts) != len(values)+1 {
		return Path{err: fmt.Errorf("the path %q needs %d values and has %d", format, len(parts)-1, len(values))}
	}
	var path strings.Builder
	path.WriteString(parts[0])
	for i, value := range values {
		text, ok := apiquery.Segment(value)
		if !ok || text == "" {
			return Path{err: fmt.Errorf("the path %q lacks its value number %d", format, i+1)}
		}
		path.WriteString(escapeSegment(text))
		path.WriteString(parts[i+1])
	}
	for _, segment := range strings.Split(path.String(), "/") {
		if isDots(segment) && !strings.Contains("/"+format+"/", "/"+segment+"/") {
			return Path{err: fmt.Errorf("the path %q would get the segment %q, which leads to another path", format, segment)}
		}
	}
	return Path{text: path.String()}
}

// escapeSegment writes a value for a segment of a path: what RFC 3986, section 3.3, allows there stays as it is.
func escapeSegment(text string) string {
	const upperHex = "0123456789ABCDEF"
	var out strings.Builder
	for _, b := range []byte(text) {
		switch {
		case 'a' <= b && b <= 'z', 'A' <= b && b <= 'Z', '0' <= b && b <= '9', strings.IndexByte("-._~!$&'()*+,;=:@", b) >= 0:
			out.WriteByte(b)
		default:
			out.Write([]byte{'%', upperHex[b>>4], upperHex[b&15]})
		}
	}
	return out.String()
}

// isDots reports whether servers or proxies may resolve a segment away.
func isDots(segment string) bool {
	plain := strings.ReplaceAll(strings.ReplaceAll(segment, "%2e", "."), "%2E", ".")
	return plain == "." || plain == ".."
}

func cutQuery(text string) (path, query string) {
	text, _, _ = strings.Cut(text, "#")
	path, query, _ = strings.Cut(text, "?")
	return path, query
}

// resolve makes the request's URL of the base URL and a path.
func (cfg *RequestConfig) resolve(path string) error {
	query := cfg.Request.URL.RawQuery
	if !strings.HasPrefix(path, "https://") && !strings.HasPrefix(path, "http://") {
		base, err := cfg.base()
		if err != nil {
			return err
		}
		if base == nil {
			return errors.New("requestconfig: there is no base URL; set one with option.WithBaseURL")
		}
		bare := *base
		bare.RawQuery, bare.Fragment, bare.RawFragment = "", "", ""
		path = strings.TrimSuffix(bare.String(), "/") + "/" + strings.TrimPrefix(path, "/")
		query = strings.Trim(base.RawQuery+"&"+query, "&")
	}
	u, err := url.Parse(path)
	if err != nil {
		return err
	}
	if u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
		return fmt.Errorf("requestconfig: no URL that requests can be sent to: %q", u.Redacted())
	}
	u.RawQuery = query
	cfg.Request.URL = u
	return nil
}

// SetServerURL sends the request to a URL that a response has named, which may be relative to where that came from. What
// the URL says in its query wins over what the request has said. Credentials go to the API's own origin only.
func (cfg *RequestConfig) SetServerURL(res *http.Response, target string) error {
	from := cfg.Request.URL
	if res != nil && res.Request != nil {
		from = res.Request.URL
	}
	to, err := from.Parse(target)
	if err != nil {
		return err
	}
	if to.Scheme != "https" && to.Scheme != "http" {
		return fmt.Errorf("requestconfig: the server names a URL of scheme %q", to.Scheme)
	}
	cfg.foreign = !sameOrigin(to, cfg.Request.URL) || cfg.foreign
	query := to.Query()
	for name, values := range cfg.Request.URL.Query() {
		if !writes(query, name) && !(cfg.foreign && redact.IsCredential(name)) {
			query[name] = values
		}
	}
	to.RawQuery = query.Encode()
	cfg.Request.URL = to
	return nil
}

// writes reports whether a query has a parameter, in any of the forms that nested values take.
func writes(query url.Values, name string) bool {
	plain, _, _ := strings.Cut(name, "[")
	for other := range query {
		rest, ok := strings.CutPrefix(other, plain)
		if ok && (rest == "" || rest[0] == '[' || rest[0] == '.') {
			return true
		}
	}
	return false
}

// base returns what paths are relative to, nil if nothing says so.
func (cfg *RequestConfig) base() (*url.URL, error) {
	if cfg.BaseURL != nil || cfg.DefaultBaseURL == "" {
		return cfg.BaseURL, nil
	}
	text := cfg.DefaultBaseURL
	for _, v := range cfg.serverVariables() {
		placeholder := "{" + v.name + "}"
		if v.value == "" && strings.Contains(text, placeholder) {
			return nil, fmt.Errorf("requestconfig: %s of the base URL %s is not known; set it with option.%s", placeholder, cfg.DefaultBaseURL, v.option)
		}
		text = strings.ReplaceAll(text, placeholder, v.value)
	}
	base, err := ParseBaseURL(text)
	if err != nil {
		return nil, fmt.Errorf("the environment's base URL: %w; set one with option.WithBaseURL", err)
	}
	return base, nil
}

// serverVariable is a part of an environment's URL that an option of the client fills.
type serverVariable struct{ name, option, value string }

// TextOf returns a value as text, empty for a zero value.
func TextOf[T comparable](value T) string {
	var zero T
	if value == zero {
		return ""
	}
	return fmt.Sprint(value)
}

// ParseBaseURL reads the URL of a server, which ends in a slash afterwards.
func ParseBaseURL(base string) (*url.URL, error) {
	u, err := url.Parse(base)
	if err != nil {
		return nil, err
	}
	if u.Scheme != "https" && u.Scheme != "http" || u.Host == "" {
		return nil, fmt.Errorf("%q is not the URL of a server", u.Redacted())
	}
	if !strings.HasSuffix(u.Path, "/") {
		u = u.JoinPath("/")
	}
	return u, nil
}

// sameOrigin reports whether two URLs have the same scheme, host and port.
func sameOrigin(a, b *url.URL) bool {
	return a.Scheme == b.Scheme && strings.EqualFold(a.Hostname(), b.Hostname()) && port(a) == port(b)
}

func port(u *url.URL) string {
	switch {
	case u.Port() != "":
		return u.Port()
	case u.Scheme == "https":
		return "443"
	default:
		return "80"
	}
}
