package requestconfig

import (
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"example.com/runtime-client-go/internal"
	"example.com/runtime-client-go/internal/apijson"
	"example.com/runtime-client-go/internal/apiquery"
	"example.com/runtime-client-go/packages/param"
)

func TestFormatPath(t *testing.T) {
	for _, c := range []struct {
		format string
		values []any
		want   string
	}{
		{"a/%s/b", []any{"x y"}, "a/x%20y/b"},
		{"a/%s/%s", []any{int64(5), true}, "a/5/true"},
		{"a/%s.json", []any{"."}, "a/..json"},
		{"a/%s", []any{"-._~!$&'()*+,;=:@"}, "a/-._~!$&'()*+,;=:@"},
		{"a/%s:cancel", []any{"é/?#%"}, "a/%C3%A9%2F%3F%23%25:cancel"},
		{"a/../b", nil, "a/../b"},
	} {
		if got := FormatPath(c.format, c.values...); got.err != nil || got.text != c.want {
			t.Errorf("FormatPath(%q, %v) = %q, %v", c.format, c.values, got.text, got.err)
		}
	}
	for _, c := range []struct {
		format string
		values []any
	}{
		{"a/%s", []any{""}}, {"a/%s", []any{"."}}, {"a/%s/b", []any{".."}}, {"a/%s.", []any{"."}}, {"a/%s%s", []any{".", "."}},
		{"a/%s", nil}, {"a", []any{"x"}}, {"a/%s", []any{nil}}, {"a/%s", []any{[]string{"x"}}},
	} {
		if got := FormatPath(c.format, c.values...); got.err == nil {
			t.Errorf("FormatPath(%q, %v) = %q without an error", c.format, c.values, got.text)
		}
	}
}

// FuzzFormatPath puts any text into a path: either it is refused, or it comes back out of exactly one segment.
func FuzzFormatPath(f *testing.F) {
	for _, value := range []string{"a", "", ".", "..", "../x", "a?b#c", "%2e%2e", "%2F", "\x00\xff", "a;b,c", "//host", `\`} {
		f.Add(value)
	}
	f.Fuzz(func(t *testing.T, value string) {
		path := FormatPath("before/%s/after", value)
		if path.err != nil {
			if value != "" && value != "." && value != ".." {
				t.Errorf("%q is refused: %v", value, path.err)
			}
			return
		}
		base, _ := url.Parse("https://api.example.com/v1/")
		cfg := RequestConfig{BaseURL: base, Request: &http.Request{URL: &url.URL{}}}
		where, query := cutQuery(path.text)
		if err := cfg.resolve(where); err != nil || query != "" {
			t.Fatalf("%q: %v %q", value, err, query)
		}
		u := cfg.Request.URL
		segments := strings.Split(u.EscapedPath(), "/")
		if u.Host != "api.example.com" || len(segments) != 5 || u.RawQuery != "" || u.Fragment != "" {
			t.Fatalf("%q leads to %s", value, u)
		}
		if got, err := url.PathUnescape(segments[3]); err != nil || got != value {
			t.Errorf("%q became %q, %v", value, got, err)
		}
	})
}

func TestResolve(t *testing.T) {
	for _, c := range []struct{ base, path, query, want string }{
		{"https://h/v1/", "a", "", "https://h/v1/a"},
		{"https://h/v1", "/a/", "x=1", "https://h/v1/a/?x=1"},
		{"https://h", "a:b/c", "", "https://h/a:b/c"},
		{"https://h/a%2Fb/?k=1", "c%2Fd", "x=1", "https://h/a%2Fb/c%2Fd?k=1&x=1"},
		{"https://h/v1/", "http://other/x", "", "http://other/x"},
		{"https://h/v1/", "//other/x", "", "https://h/v1//other/x"},
	} {
		cfg := RequestConfig{DefaultBaseURL: c.base, Request: &http.Request{URL: &url.URL{RawQuery: c.query}}}
		if err := cfg.resolve(c.path); err != nil || cfg.Request.URL.String() != c.want {
			t.Errorf("%s and %s: %s, %v", c.base, c.path, cfg.Request.URL, err)
		}
	}
}

func TestRetryDelay(t *testing.T) {
	header := func(name, value string) *http.Response { return &http.Response{Header: http.Header{name: {value}}} }
	between := func(name string, got, least, most time.Duration) {
		t.Helper()
		if got < least || got > most {
			t.Errorf("%s: %v is not between %v and %v", name, got, least, most)
		}
	}
	first, longest := internal.InitialRetryDelay, internal.MaxRetryDelay
	for retries, want := range []time.Duration{first, 2 * first, 4 * first, 8 * first, longest, longest} {
		between("backoff", retryDelay(retries, nil), want*3/4, want)
	}
	between("many retries", retryDelay(1<<40, nil), longest*3/4, longest)
	between("milliseconds", retryDelay(0, header("Retry-After-Ms", "1500.5")), 1500*time.Millisecond, 1501*time.Millisecond)
	between("seconds", retryDelay(0, header("Retry-After", "2.5")), 2500*time.Millisecond, 2500*time.Millisecond)
	between("a date", retryDelay(0, header("Retry-After", time.Now().Add(30*time.Second).UTC().Format(http.TimeFormat))), 20*time.Second, 31*time.Second)
	for _, value := range []string{"61", "-1", "0", "NaN", "Inf", "1e300", "soon", "", "Mon, 02 Jan 2006 15:04:05 GMT"} {
		between(value, retryDelay(0, header("Retry-After", value)), first*3/4, first)
	}
}

func TestSameOrigin(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"https://h/a", "https://H:443/b", true}, {"http://h", "http://h:80", true}, {"http://h", "https://h", false},
		{"https://h", "https://h:8443", false}, {"https://h", "https://sub.h", false}, {"https://[::1]:443", "https://[::1]", true},
	} {
		a, _ := url.Parse(c.a)
		b, _ := url.Parse(c.b)
		if sameOrigin(a, b) != c.want {
			t.Errorf("%s and %s", c.a, c.b)
		}
	}
}

func TestSchemesThatARequestMayUse(t *testing.T) {
	for name, c := range map[string]struct {
		opts []RequestOption
		want bool
	}{
		"nothing said": {nil, true}, "this one": {[]RequestOption{WithSecurity("other", "scheme")}, true},
		"another one": {[]RequestOption{WithSecurity("other")}, false}, "none": {[]RequestOption{WithSecurity()}, false},
	} {
		cfg := RequestConfig{}
		if err := cfg.Apply(c.opts...); err != nil || cfg.wants("scheme") != c.want {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTextIsReadIntoAPointer(t *testing.T) {
	for contentType, body := range map[string]string{"text/plain": "a\n", "application/json": `"a\n"`} {
		var text *string
		cfg := RequestConfig{ResponseBodyInto: &text}
		res := &http.Response{Header: http.Header{"Content-Type": {contentType}}, Body: buffered([]byte(body))}
		if err := cfg.decode(res); err != nil || text == nil || *text != "a\n" {
			t.Errorf("%s: %v %v", contentType, text, err)
		}
	}
}

func TestParamsForThePathAloneAreNoBody(t *testing.T) {
	type values struct {
		ID string `path:"id" json:"-"`
		param.APIObject
	}
	for _, method := range []string{http.MethodGet, http.MethodPost, http.MethodDelete} {
		base := RequestOptionFunc(func(cfg *RequestConfig) error { cfg.BaseURL = &url.URL{Scheme: "https", Host: "h"}; return nil })
		cfg, err := NewRequestConfig(t.Context(), method, LiteralPath("a"), values{ID: "x"}, nil, base)
		if err != nil || cfg.body != nil || cfg.Request.URL.String() != "https://h/a" {
			t.Errorf("%s: %v %v %v", method, cfg.Request.URL, cfg.body, err)
		}
	}
}

type listBody struct {
	List []string
	param.APIObject
}

func (r listBody) MarshalJSON() ([]byte, error) { return apijson.Marshal(r.List) }

func TestABodyThatIsLeftOutIsNotSent(t *testing.T) {
	null := listBody{}
	param.SetJSON([]byte("null"), &null)
	for name, c := range map[string]struct {
		params any
		want   string
	}{
		"left out": {listBody{}, ""}, "empty": {listBody{List: []string{}}, "[]"}, "null": {null, "null"},
		"not of ours": {json.RawMessage("null"), "null"},
	} {
		base := RequestOptionFunc(func(cfg *RequestConfig) error { cfg.BaseURL = &url.URL{Scheme: "https", Host: "h"}; return nil })
		cfg, err := NewRequestConfig(t.Context(), http.MethodPut, LiteralPath("a"), c.params, nil, base)
		if err != nil || string(cfg.JSONBody()) != c.want {
			t.Errorf("%s: %q %v", name, cfg.JSONBody(), err)
		}
	}
}

type given struct {
	A int64  `json:"-" query:"a"`
	B int64  `json:"-" query:"b"`
	X string `header:"X" json:"-"`
	Y string `header:"Y" json:"-"`
	param.APIObject
}

func (r given) URLQuery() (url.Values, error) {
	return apiquery.MarshalWithSettings(r, apiquery.QuerySettings{})
}

func TestArgumentsStandBetweenTheClientsOptionsAndTheCalls(t *testing.T) {
	set := func(query, header, value string) RequestOption {
		return RequestOptionFunc(func(cfg *RequestConfig) error {
			cfg.BaseURL = &url.URL{Scheme: "https", Host: "h"}
			cfg.EditQuery(func(all url.Values) { all.Set(query, value) })
			cfg.SetHeader(header, value)
			return nil
		})
	}
	client := []RequestOption{set("a", "X", "client"), set("c", "Z", "client")}
	opts := append(append(client, Arguments...), set("b", "Y", "call"))
	cfg, err := NewRequestConfig(t.Context(), http.MethodGet, LiteralPath("l"), given{A: 1, B: 2, X: "x", Y: "y"}, nil, opts...)
	if err != nil {
		t.Fatal(err)
	}
	header := cfg.Request.Header
	got := cfg.Request.URL.RawQuery + " " + header.Get("X") + " " + header.Get("Y") + " " + header.Get("Z")
	if got != "a=1&b=call&c=client x call client" {
		t.Errorf("the request has %s", got)
	}
}
