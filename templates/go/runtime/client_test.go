package runtimeclient_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	runtimeclient "example.com/runtime-client-go"
	"example.com/runtime-client-go/internal"
	"example.com/runtime-client-go/option"
	"example.com/runtime-client-go/packages/param"
)

var ctx = context.Background()

const conversation = `{"id":"c","created_at":1,"object":"message"}`

func TestRequest(t *testing.T) {
	s := answer(t, 200, "application/json", conversation)
	client := s.client(option.WithAPIKey("secret"))
	res, err := client.Conversations.New(ctx, runtimeclient.ConversationNewParams{
		Model: "m", Items: []runtimeclient.ItemUnionParam{}, Trace: runtimeclient.String("t"), Betas: []string{"a", "b"},
		Include: []string{"x", "y"},
	})
	if err != nil {
		t.Fatal(err)
	}
	if res.ID != "c" {
		t.Errorf("result: %+v", res)
	}
	r := s.last()
	if got := r.Method + " " + r.URL.String(); got != "POST /v1/conversations?include%5B%5D=x&include%5B%5D=y" {
		t.Errorf("sent to %s", got)
	}
	sameJSON(t, []byte(r.body), `{"items":[],"model":"m"}`)
	for name, want := range map[string]string{
		"Accept": "application/json", "Content-Type": "application/json", "X-Api-Key": "secret", "X-Trace": "t",
		"X-Beta": "a,b", "User-Agent": internal.ClientName + "/Go " + internal.PackageVersion, "X-Stainless-Lang": "go",
		"X-Stainless-Retry-Count": "0", "X-Stainless-Runtime": "go", "X-Stainless-Package-Version": internal.PackageVersion,
		"X-Stainless-Timeout": "",
	} {
		if got := r.Header.Get(name); got != want {
			t.Errorf("%s: %q, not %q", name, got, want)
		}
	}
	if key := r.Header.Get("Idempotency-Key"); !regexp.MustCompile(`^stainless-go-retry-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`).MatchString(key) {
		t.Errorf("idempotency key: %q", key)
	}
}

func TestOptions(t *testing.T) {
	s := answer(t, 200, "application/json", conversation)
	client := s.client(option.WithHeader("X-A", "client"), option.WithQuery("q", "client"))
	cases := map[string]struct {
		opts  []option.RequestOption
		check func(r request) bool
	}{
		"the client's":    {nil, func(r request) bool { return r.Header.Get("X-A") == "client" && r.URL.RawQuery == "q=client" }},
		"WithHeader":      {[]option.RequestOption{option.WithHeader("x-a", "call")}, func(r request) bool { return r.Header.Get("X-A") == "call" }},
		"WithHeaderAdd":   {[]option.RequestOption{option.WithHeaderAdd("X-A", "more")}, func(r request) bool { return len(r.Header["X-A"]) == 2 }},
		"WithHeaderDel":   {[]option.RequestOption{option.WithHeaderDel("X-A")}, func(r request) bool { return r.Header["X-A"] == nil }},
		"WithQuery":       {[]option.RequestOption{option.WithQuery("q", "a&b")}, func(r request) bool { return r.URL.RawQuery == "q=a%26b" }},
		"WithQueryAdd":    {[]option.RequestOption{option.WithQueryAdd("q", "2")}, func(r request) bool { return r.URL.RawQuery == "q=client&q=2" }},
		"WithQueryDel":    {[]option.RequestOption{option.WithQueryDel("q")}, func(r request) bool { return r.URL.RawQuery == "" }},
		"WithJSONSet":     {[]option.RequestOption{option.WithJSONSet("a.b", 1)}, func(r request) bool { return r.body == `{"model":"m","a":{"b":1}}` }},
		"WithJSONDel":     {[]option.RequestOption{option.WithJSONDel("model")}, func(r request) bool { return r.body == `{}` }},
		"WithRequestBody": {[]option.RequestOption{option.WithRequestBody("text/x", "raw")}, func(r request) bool { return r.body == "raw" && r.Header.Get("Content-Type") == "text/x" }},
		"a form":          {[]option.RequestOption{option.WithRequestBody("", url.Values{"a": {"b c"}})}, func(r request) bool { return r.body == "a=b+c" }},
		"WithRequestTimeout": {[]option.RequestOption{option.WithRequestTimeout(90 * time.Second)},
			func(r request) bool { return r.Header.Get("X-Stainless-Timeout") == "90" }},
		"no platform header": {[]option.RequestOption{option.WithHeaderDel("X-Stainless-Retry-Count"), option.WithHeaderDel("Idempotency-Key")},
			func(r request) bool {
				return r.Header["X-Stainless-Retry-Count"] == nil && r.Header["Idempotency-Key"] == nil
			}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if _, err := client.Conversations.New(ctx, runtimeclient.ConversationNewParams{Model: "m"}, c.opts...); err != nil {
				t.Fatal(err)
			}
			if r := s.last(); !c.check(r) {
				t.Errorf("%s %v %s", r.URL, r.Header, r.body)
			}
		})
	}
}

func TestCredentialsOfOneRequest(t *testing.T) {
	s := answer(t, 200, "application/json", conversation)
	client := s.client(option.WithAPIKey("key"), option.WithAccessToken("token"))
	for name, c := range map[string]struct {
		opts       []option.RequestOption
		key, token string
	}{
		"all":  {nil, "key", "Bearer token"},
		"one":  {[]option.RequestOption{option.WithSecurity("bearer")}, "", "Bearer token"},
		"two":  {[]option.RequestOption{option.WithSecurity("bearer", "apiKey")}, "key", "Bearer token"},
		"none": {[]option.RequestOption{option.WithSecurity()}, "", ""},
	} {
		if err := client.Get(ctx, "conversations/c", nil, nil, c.opts...); err != nil {
			t.Fatal(err)
		}
		if h := s.last().Header; h.Get("X-Api-Key") != c.key || h.Get("Authorization") != c.token {
			t.Errorf("%s: %v", name, h)
		}
	}
}

func TestOptionsThatAreWrong(t *testing.T) {
	s := answer(t, 200, "application/json", conversation)
	client := s.client()
	for name, opt := range map[string]option.RequestOption{
		"a base URL that is none": option.WithBaseURL("api.example.com"),
		"a path into a text":      option.WithJSONSet("model.x", 1),
		"no HTTP client":          option.WithHTTPClient(nil),
	} {
		if _, err := client.Conversations.New(ctx, runtimeclient.ConversationNewParams{Model: "m"}, opt); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if len(s.requests()) != 0 {
		t.Error("requests were sent")
	}
	defer func() {
		if recover() == nil {
			t.Error("WithMaxRetries(-1) did not panic")
		}
	}()
	option.WithMaxRetries(-1)
}

func TestResponseOptions(t *testing.T) {
	s := answer(t, 200, "application/json", conversation)
	client := s.client()
	var res *http.Response
	var body map[string]any
	got, err := client.Conversations.Get(ctx, "c", option.WithResponseInto(&res), option.WithResponseBodyInto(&body))
	if err != nil || got != nil || res.StatusCode != 200 || body["id"] != "c" {
		t.Errorf("%v %v %v %v", got, err, res, body)
	}
	again, err := io.ReadAll(res.Body)
	if err != nil || string(again) != conversation {
		t.Errorf("the body cannot be read again: %q %v", again, err)
	}
}

func TestEnvironment(t *testing.T) {
	s := answer(t, 200, "application/json", conversation)
	t.Setenv("RUNTIME_CLIENT_BASE_URL", s.URL+"/env")
	t.Setenv("RUNTIME_CLIENT_API_KEY", "from env")
	t.Setenv("RUNTIME_CLIENT_CUSTOM_HEADERS", "X-One: 1\nbroken\n X-Two : a:b \n")
	client := runtimeclient.NewClient()
	if _, err := client.Conversations.Get(ctx, "c"); err != nil {
		t.Fatal(err)
	}
	r := s.last()
	if r.URL.Path != "/env/conversations/c" || r.Header.Get("X-Api-Key") != "from env" || r.Header.Get("X-One") != "1" || r.Header.Get("X-Two") != "a:b" {
		t.Errorf("%s %v", r.URL, r.Header)
	}
	// Services made by hand read nothing.
	service := runtimeclient.NewConversationService()
	if _, err := service.Get(ctx, "c"); err == nil || !strings.Contains(err.Error(), "no base URL") {
		t.Errorf("a service made by hand: %v", err)
	}
}

func TestServerVariables(t *testing.T) {
	var sent []string
	client := runtimeclient.NewClient(option.WithEnvironmentRegional(), option.WithMiddleware(func(req *http.Request, _ option.MiddlewareNext) (*http.Response, error) {
		sent = append(sent, req.URL.String())
		return nil, errors.New("not sent")
	}), option.WithMaxRetries(0))
	_, err := client.Conversations.Get(ctx, "c")
	if err == nil || !strings.Contains(err.Error(), "{region}") || !strings.Contains(err.Error(), "option.WithRegion") || sent != nil {
		t.Errorf("without a region: %v %v", err, sent)
	}
	_, _ = client.Conversations.Get(ctx, "c", option.WithRegion("eu"))
	_, _ = client.Conversations.Get(ctx, "c", option.WithBaseURL("https://own.example.com"))
	if want := []string{"https://eu.example.com/v1/conversations/c", "https://own.example.com/conversations/c"}; !slices.Equal(sent, want) {
		t.Errorf("sent to %v, not %v", sent, want)
	}
}

func TestUntypedRequests(t *testing.T) {
	s := answer(t, 200, "application/json", `{"a":1}`)
	client := s.client()
	var res map[string]any
	check := func(want, body string, err error) {
		t.Helper()
		if r := s.last(); err != nil || r.Method+" "+r.URL.String() != want || r.body != body {
			t.Errorf("%v: %s %s %q, not %s %q", err, r.Method, r.URL, r.body, want, body)
		}
	}
	check("GET /v1/a/b?x=1", "", client.Get(ctx, "/a/b?x=1", nil, &res))
	if res["a"] != 1.0 {
		t.Errorf("result: %v", res)
	}
	check("GET /v1/a?b=c&d%5Be%5D=1", "", client.Get(ctx, "a", map[string]any{"b": "c", "d": map[string]int{"e": 1}}, nil))
	check("POST /v1/a?b=c", "", client.Post(ctx, "a", url.Values{"b": {"c"}}, nil))
	check("POST /v1/a", `{"b":null}`, client.Post(ctx, "a", map[string]any{"b": nil}, nil))
	check("PUT /v1/a", `raw`, client.Put(ctx, "a", []byte("raw"), nil))
	check("PATCH /v1/a", `read`, client.Patch(ctx, "a", strings.NewReader("read"), nil))
	check("DELETE /v1/a", ``, client.Delete(ctx, "a", nil, nil))
	var text string
	check("GET /elsewhere", "", client.Get(ctx, s.URL+"/elsewhere", nil, &text, option.WithHeader("Accept", "text/plain")))
}

func TestPathValues(t *testing.T) {
	s := answer(t, 200, "application/json", conversation)
	client := s.client()
	for id, want := range map[string]string{
		"a b":           "/v1/conversations/a%20b",
		"../admin?x=1#": "/v1/conversations/..%2Fadmin%3Fx=1%23",
		"a/b":           "/v1/conversations/a%2Fb",
		"%2e%2e":        "/v1/conversations/%252e%252e",
		"é":             "/v1/conversations/%C3%A9",
		"a:b@c":         "/v1/conversations/a:b@c",
		"...":           "/v1/conversations/...",
	} {
		if _, err := client.Conversations.Get(ctx, id); err != nil {
			t.Errorf("%q: %v", id, err)
		}
		if got := s.last().RequestURI; got != want {
			t.Errorf("%q is sent to %s, not to %s", id, got, want)
		}
	}
	sent := len(s.requests())
	for _, id := range []string{"", ".", ".."} {
		if _, err := client.Conversations.Get(ctx, id); err == nil {
			t.Errorf("%q is no error", id)
		}
	}
	if len(s.requests()) != sent {
		t.Error("requests were sent")
	}
}

func TestDefaultPathParam(t *testing.T) {
	s := answer(t, 204, "", "")
	client := s.client(option.WithProject("default"))
	if err := client.Conversations.Delete(ctx, "c", runtimeclient.ConversationDeleteParams{}); err != nil {
		t.Fatal(err)
	}
	if got := s.last().URL.Path; got != "/v1/projects/default/conversations/c" {
		t.Errorf("sent to %s", got)
	}
	if got := s.last().Header.Get("Accept"); got != "*/*" {
		t.Errorf("Accept: %s", got)
	}
	err := client.Conversations.Delete(ctx, "c", runtimeclient.ConversationDeleteParams{Project: runtimeclient.String("own")})
	if got := s.last().URL.Path; err != nil || got != "/v1/projects/own/conversations/c" {
		t.Errorf("%v: sent to %s", err, got)
	}
	if err := (&runtimeclient.ConversationService{}).Delete(ctx, "c", runtimeclient.ConversationDeleteParams{}); err == nil {
		t.Error("no project is no error")
	}
}

func TestErrors(t *testing.T) {
	cases := map[string]struct {
		status            int
		contentType, body string
		text              string
		raw               string
	}{
		"JSON":          {404, "application/json", `{"code":"gone","message":"not here","x":1}`, `404 Not Found {"code":"gone","message":"not here","x":1}`, `{"code":"gone","message":"not here","x":1}`},
		"text":          {400, "text/plain", "bad things\n", "400 Bad Request bad things", ""},
		"HTML":          {403, "text/html", "<h1>no</h1>", "403 Forbidden <h1>no</h1>", ""},
		"broken JSON":   {422, "application/json", `{"code":`, `422 Unprocessable Entity {"code":`, ""},
		"other JSON":    {400, "application/json", `["a"]`, `400 Bad Request ["a"]`, `["a"]`},
		"nothing":       {401, "", "", "401 Unauthorized", ""},
		"unknown codes": {499, "", "x", "499  x", ""},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s := answer(t, c.status, c.contentType, c.body)
			client := s.client(option.WithAPIKey("hidden"), option.WithQueryKey("hidden"))
			var res *http.Response
			got, err := client.Conversations.Get(ctx, "c", option.WithResponseInto(&res))
			var apierr *runtimeclient.Error
			if !errors.As(err, &apierr) || got != nil {
				t.Fatalf("got %v, %v", got, err)
			}
			if want := `GET "` + s.URL + `/v1/conversations/c?key=REDACTED": ` + c.text; err.Error() != want {
				t.Errorf("got  %s\nwant %s", err, want)
			}
			if apierr.RawJSON() != c.raw || apierr.Body() != c.body || apierr.StatusCode != c.status || res.StatusCode != c.status {
				t.Errorf("raw %q, body %q, status %d", apierr.RawJSON(), apierr.Body(), apierr.StatusCode)
			}
			if body, _ := io.ReadAll(apierr.Response.Body); string(body) != c.body {
				t.Errorf("the response's body is %q", body)
			}
			for _, dump := range []string{string(apierr.DumpRequest(true)), string(apierr.DumpResponse(true))} {
				if strings.Contains(dump, "hidden") {
					t.Errorf("a credential in %s", dump)
				}
			}
			if !strings.Contains(string(apierr.DumpResponse(true)), c.body) || !strings.HasPrefix(string(apierr.DumpRequest(true)), "GET /v1/conversations/c?") {
				t.Error("dumps lack something")
			}
		})
	}
	s := answer(t, 400, "application/json", `{"code":"c","message":null,"x":1}`)
	client := s.client()
	_, err := client.Conversations.New(ctx, runtimeclient.ConversationNewParams{Model: "dumped"})
	var apierr *runtimeclient.Error
	if !errors.As(err, &apierr) || apierr.Code != "c" || apierr.JSON.Message.Raw() != "null" || apierr.JSON.ExtraFields["x"].Raw() != "1" {
		t.Errorf("fields: %+v", apierr)
	}
	if !strings.Contains(string(apierr.DumpRequest(true)), `{"model":"dumped"}`) {
		t.Error("the request's body is not dumped")
	}
}

func TestResponsesOfOtherKinds(t *testing.T) {
	s := answer(t, 200, "text/plain", "plain")
	client := s.client()
	if _, err := client.Conversations.Get(ctx, "c"); err == nil || !strings.Contains(err.Error(), "text/plain") {
		t.Errorf("text for an object: %v", err)
	}
	var text string
	var data []byte
	if err := errors.Join(client.Get(ctx, "x", nil, &text), client.Get(ctx, "x", nil, &data)); err != nil || text != "plain" || string(data) != "plain" {
		t.Errorf("%v %q %q", err, text, data)
	}
	empty := answer(t, 204, "", "")
	client = empty.client()
	if res, err := client.Conversations.Get(ctx, "c"); err != nil || res != nil {
		t.Errorf("no content: %v %v", res, err)
	}
	broken := answer(t, 200, "application/json", `{"id":`)
	client = broken.client()
	if _, err := client.Conversations.Get(ctx, "c"); err == nil || !strings.Contains(err.Error(), "JSON") {
		t.Errorf("broken JSON: %v", err)
	}
	list := answer(t, 200, "application/json", `[{"id":"a"},{"id":5}]`)
	client = list.client()
	var all []runtimeclient.Conversation
	if err := client.Get(ctx, "x", nil, &all); err != nil || len(all) != 2 || all[0].ID != "a" || all[1].JSON.ID.Raw() != "5" {
		t.Errorf("a list: %v %v", all, err)
	}
}

func TestBinaryResponses(t *testing.T) {
	s := answer(t, 200, "application/octet-stream", "abc\x00")
	client := s.client()
	res, err := client.Files.Content(ctx, "f", option.WithRequestTimeout(time.Minute))
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(res.Body)
	if err != nil || string(data) != "abc\x00" || res.Body.Close() != nil {
		t.Errorf("%q %v", data, err)
	}
	if got := s.last().Header.Get("Accept"); got != "application/octet-stream" {
		t.Errorf("Accept: %s", got)
	}
}

func TestMiddlewares(t *testing.T) {
	s := answer(t, 200, "application/json", conversation)
	var order []string
	named := func(name string) option.RequestOption {
		return option.WithMiddleware(func(r *http.Request, next option.MiddlewareNext) (*http.Response, error) {
			order = append(order, name)
			r.Header.Add("X-Seen", name)
			res, err := next(r)
			order = append(order, name+" back")
			return res, err
		})
	}
	client := s.client(named("a"), named("b"))
	if _, err := client.Conversations.Get(ctx, "c", named("c")); err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(order, ","); got != "a,b,c,c back,b back,a back" {
		t.Errorf("order: %s", got)
	}
	if got := strings.Join(s.last().Header["X-Seen"], ","); got != "a,b,c" {
		t.Errorf("headers: %s", got)
	}
	order = nil
	stop := option.WithMiddleware(func(*http.Request, option.MiddlewareNext) (*http.Response, error) {
		return &http.Response{StatusCode: 200, Header: http.Header{}, Body: io.NopCloser(strings.NewReader(conversation))}, nil
	})
	sent := len(s.requests())
	if res, err := client.Conversations.Get(ctx, "c", stop); err != nil || res.ID != "c" || len(s.requests()) != sent {
		t.Errorf("a middleware that answers: %v %v", res, err)
	}
}

func TestDebugLog(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r request, _ int) {
		w.Header().Set("Set-Cookie", "hidden=1")
		reply(w, 200, "application/json", `{"id":"shown","access_token":"hidden","nested":[{"password":"hidden"}]}`)
	})
	var out bytes.Buffer
	client := s.client(option.WithAPIKey("hidden"), option.WithAccessToken("hidden"), option.WithQueryKey("hidden"),
		option.WithDebugLog(log.New(&out, "", 0)))
	res, err := client.Conversations.New(ctx, runtimeclient.ConversationNewParams{Model: "model"}, option.WithHeader("X-Custom-Token", "hidden"),
		option.WithQuery("signature", "hidden"), option.WithJSONSet("api_key", "hidden"))
	if err != nil || res.ID != "shown" {
		t.Fatal(res, err)
	}
	text := out.String()
	if strings.Contains(text, "hidden") {
		t.Errorf("a credential in the log:\n%s", text)
	}
	for _, want := range []string{"POST http", `"model":"model"`, "200 OK", `"id":"shown"`, "X-Api-Key: REDACTED"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
	if !strings.Contains(s.last().body, "hidden") {
		t.Error("the request itself was changed")
	}
}

func TestAuthentication(t *testing.T) {
	s := answer(t, 200, "application/json", conversation)
	cases := map[string]struct {
		opts []option.RequestOption
		want func(r request) bool
	}{
		"bearer":    {[]option.RequestOption{option.WithAccessToken("t")}, func(r request) bool { return r.Header.Get("Authorization") == "Bearer t" }},
		"basic":     {[]option.RequestOption{option.WithUsername("u"), option.WithPassword("p")}, func(r request) bool { return r.Header.Get("Authorization") == "Basic dTpw" }},
		"a header":  {[]option.RequestOption{option.WithAPIKey("k")}, func(r request) bool { return r.Header.Get("X-Api-Key") == "k" }},
		"the query": {[]option.RequestOption{option.WithQueryKey("k&")}, func(r request) bool { return r.URL.RawQuery == "key=k%26" }},
		"the caller's own header": {[]option.RequestOption{option.WithAccessToken("t"), option.WithHeader("authorization", "own")},
			func(r request) bool { return r.Header.Get("Authorization") == "own" }},
		"no header wanted": {[]option.RequestOption{option.WithAccessToken("t"), option.WithHeaderDel("authorization")},
			func(r request) bool { return r.Header["Authorization"] == nil }},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			client := s.client(c.opts...)
			if _, err := client.Conversations.Get(ctx, "c"); err != nil || !c.want(s.last()) {
				t.Errorf("%v %s %v", err, s.last().URL, s.last().Header)
			}
		})
	}
	other := answer(t, 200, "application/json", conversation)
	client := s.client(option.WithAPIKey("k"), option.WithQueryKey("k"), option.WithAccessToken("t"))
	if err := client.Get(ctx, other.URL, nil, nil); err != nil {
		t.Fatal(err)
	}
	if r := other.last(); r.Header.Get("X-Api-Key") != "" || r.Header.Get("Authorization") != "" || r.URL.RawQuery != "" {
		t.Errorf("another origin was sent credentials: %s %v", r.URL, r.Header)
	}
}

func TestOAuth2(t *testing.T) {
	tokens := 0
	s := serve(t, func(w http.ResponseWriter, r request, _ int) {
		if r.URL.Path == "/v1/oauth/token" {
			tokens++
			if r.body != "client_id=id&client_secret=s%26&grant_type=client_credentials" {
				t.Errorf("asked for a token with %s", r.body)
			}
			reply(w, 200, "application/json", `{"access_token":"token`+string(rune('0'+tokens))+`","expires_in":3600}`)
			return
		}
		if r.Header.Get("Authorization") == "Bearer token1" && tokens == 1 && r.URL.Path == "/v1/conversations/refused" {
			reply(w, 401, "", "")
			return
		}
		reply(w, 200, "application/json", conversation)
	})
	client := s.client(option.WithClientID("id"), option.WithClientSecret("s&"))
	for range 2 {
		if _, err := client.Conversations.Get(ctx, "c"); err != nil || s.last().Header.Get("Authorization") != "Bearer token1" {
			t.Fatal(err, s.last().Header)
		}
	}
	if _, err := client.Conversations.Get(ctx, "refused"); err != nil || s.last().Header.Get("Authorization") != "Bearer token2" {
		t.Errorf("a token that is refused: %v %v", err, s.last().Header)
	}
	if tokens != 2 {
		t.Errorf("asked for %d tokens", tokens)
	}
	refusing := answer(t, 400, "application/json", `{"error":"invalid_client"}`)
	client = refusing.client(option.WithClientID("id"), option.WithClientSecret("s"))
	if _, err := client.Conversations.Get(ctx, "c"); err == nil || !strings.Contains(err.Error(), "status 400") || len(refusing.requests()) != 1 {
		t.Errorf("no token: %v, %d requests", err, len(refusing.requests()))
	}
}

func TestRedirects(t *testing.T) {
	var home, away *server
	to := ""
	home = serve(t, func(w http.ResponseWriter, r request, _ int) {
		if r.URL.Path == "/v1/conversations/c" {
			http.Redirect(w, r.Request, to, http.StatusTemporaryRedirect)
			return
		}
		reply(w, 200, "application/json", conversation)
	})
	away = serve(t, func(w http.ResponseWriter, r request, _ int) {
		if r.URL.Path == "/back" {
			http.Redirect(w, r.Request, home.URL+"/returned", http.StatusFound)
			return
		}
		reply(w, 200, "application/json", conversation)
	})
	client := home.client(option.WithAPIKey("hidden"), option.WithAccessToken("hidden"), option.WithQueryKey("hidden"),
		option.WithHeader("X-Plain", "shown"))
	credentials := func(r request) string {
		return r.Header.Get("X-Api-Key") + r.Header.Get("Authorization") + r.Header.Get("Referer") + r.URL.Query().Get("key")
	}
	to = home.URL + "/same"
	if _, err := client.Conversations.Get(ctx, "c"); err != nil || home.last().Header.Get("X-Api-Key") != "hidden" {
		t.Errorf("the same origin: %v %v", err, home.last().Header)
	}
	for _, to = range []string{away.URL + "/x?key=hidden&sig=theirs", strings.Replace(away.URL, "127.0.0.1", "localhost", 1) + "/x?sig=theirs"} {
		if _, err := client.Conversations.Get(ctx, "c"); err != nil {
			t.Fatal(err)
		}
		if r := away.last(); credentials(r) != "" || r.Header.Get("X-Plain") != "shown" || r.URL.RawQuery != "sig=theirs" {
			t.Errorf("another origin got %s %v", r.URL, r.Header)
		}
	}
	to = away.URL + "/back"
	if _, err := client.Conversations.Get(ctx, "c"); err != nil || home.last().URL.Path != "/returned" || credentials(home.last()) != "" {
		t.Errorf("on the way back: %v %s %v", err, home.last().URL, home.last().Header)
	}
	// The caller's own client is asked as well.
	refuse := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	var res *http.Response
	err := client.Get(ctx, "conversations/c", nil, &res, option.WithHTTPClient(refuse))
	if err != nil || res.StatusCode != http.StatusTemporaryRedirect {
		t.Errorf("CheckRedirect is not asked: %v %v", res, err)
	}
	_ = res.Body.Close()
	to = home.URL + "/v1/conversations/c"
	sent := len(home.requests())
	if _, err := client.Conversations.Get(ctx, "c"); err == nil || !strings.Contains(err.Error(), "redirects") || strings.Contains(err.Error(), "hidden") {
		t.Errorf("in circles: %v", err)
	}
	if got := len(home.requests()) - sent; got != 10 {
		t.Errorf("%d requests in circles", got)
	}
}

func TestUploads(t *testing.T) {
	path := filepath.Join(t.TempDir(), "report.txt")
	if err := os.WriteFile(path, []byte("from disk"), 0o600); err != nil {
		t.Fatal(err)
	}
	onDisk, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = onDisk.Close() }()
	reader, writer := io.Pipe()
	go func() {
		_, _ = io.WriteString(writer, "piped")
		_ = writer.Close()
	}()
	cases := map[string]struct {
		file                        io.Reader
		name, contentType, contents string
		sized, again                bool
	}{
		"memory":    {strings.NewReader("in memory"), "anonymous_file", "application/octet-stream", "in memory", true, true},
		"a buffer":  {bytes.NewBufferString("buffered"), "anonymous_file", "application/octet-stream", "buffered", true, true},
		"disk":      {onDisk, "report.txt", "application/octet-stream", "from disk", true, true},
		"File":      {runtimeclient.File(strings.NewReader("named"), `a"b`+"\n", "text/plain"), "a%22b%0A", "text/plain", "named", true, true},
		"a pipe":    {reader, "anonymous_file", "application/octet-stream", "piped", false, false},
		"half read": {halfRead(), "anonymous_file", "application/octet-stream", "rest", true, true},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s := serve(t, func(w http.ResponseWriter, r request, number int) {
				if number == 0 {
					quick(w)
					reply(w, 500, "", "")
					return
				}
				reply(w, 200, "application/json", `{"id":"f"}`)
			})
			client := s.client()
			_, err := client.Files.New(ctx, runtimeclient.FileNewParams{
				File: c.file, Purpose: "p", Labels: []string{"x", "y"},
				Expires: runtimeclient.FileNewParamsExpires{Anchor: "a", Seconds: runtimeclient.Int(0)},
			})
			if (err == nil) != c.again || len(s.requests()) == 2 != c.again {
				t.Fatalf("%v after %d requests", err, len(s.requests()))
			}
			for _, r := range s.requests() {
				if r.ContentLength >= 0 != c.sized {
					t.Errorf("content length %d", r.ContentLength)
				}
				r.Request.Body = io.NopCloser(strings.NewReader(r.body))
				if err := r.ParseMultipartForm(1 << 20); err != nil {
					t.Fatal(err)
				}
				file, header, err := r.FormFile("file")
				if err != nil {
					t.Fatal(err)
				}
				contents, _ := io.ReadAll(file)
				if string(contents) != c.contents || header.Filename != c.name || header.Header.Get("Content-Type") != c.contentType {
					t.Errorf("%q %q %v", contents, header.Filename, header.Header)
				}
				if got := url.Values(r.MultipartForm.Value).Encode(); got != "expires%5Banchor%5D=a&expires%5Bseconds%5D=0&labels%5B%5D=x&labels%5B%5D=y&purpose=p" {
					t.Errorf("fields: %s", got)
				}
			}
		})
	}
	if _, err := onDisk.Stat(); err != nil {
		t.Errorf("the caller's file was closed: %v", err)
	}
	data, contentType, err := runtimeclient.FileNewParams{File: strings.NewReader("x"), Purpose: "p"}.MarshalMultipart()
	if err != nil || !strings.HasPrefix(contentType, "multipart/form-data; boundary=") || !bytes.Contains(data, []byte("\r\n\r\nx\r\n")) {
		t.Errorf("%v %s %s", err, contentType, data)
	}
}

func halfRead() io.Reader {
	r := strings.NewReader("half rest")
	_, _ = r.Seek(5, io.SeekStart)
	return r
}

// TestUploadsAreNotBuffered sends a file whose second half is written only when the server has seen the first.
func TestUploadsAreNotBuffered(t *testing.T) {
	reader, writer := io.Pipe()
	seen := make(chan struct{})
	s := newRawServer(t, func(w http.ResponseWriter, r *http.Request) {
		buffer := make([]byte, 64<<10)
		for total := 0; total < 64<<10; {
			n, err := r.Body.Read(buffer)
			if total += n; err != nil {
				t.Errorf("after %d bytes: %v", total, err)
				break
			}
		}
		close(seen)
		_, _ = io.Copy(io.Discard, r.Body)
		reply(w, 200, "application/json", `{"id":"f"}`)
	})
	go func() {
		_, _ = writer.Write(make([]byte, 128<<10))
		<-seen
		_ = writer.Close()
	}()
	client := runtimeclient.NewClient(option.WithBaseURL(s))
	if _, err := client.Files.New(ctx, runtimeclient.FileNewParams{File: reader}); err != nil {
		t.Fatal(err)
	}
}

func TestQueries(t *testing.T) {
	q, err := runtimeclient.ConversationListParams{
		After: runtimeclient.String(""), Limit: runtimeclient.Int(0), Include: []string{"a", "b&c"},
		Before: runtimeclient.Time(time.Date(2024, 5, 6, 0, 0, 0, 0, time.UTC)),
		Filter: runtimeclient.ConversationListParamsFilter{Status: "open", Labels: []string{"x"}},
	}.URLQuery()
	if want := "after=&before=2024-05-06&filter%5Blabels%5D%5B%5D=x&filter%5Bstatus%5D=open&include%5B%5D=a&include%5B%5D=b%26c&limit=0"; err != nil || q.Encode() != want {
		t.Errorf("%v\n%s\n%s", err, q.Encode(), want)
	}
	q, err = runtimeclient.ConversationListParams{After: param.Null[string]()}.URLQuery()
	if err != nil || q.Encode() != "" {
		t.Errorf("null: %v %s", err, q.Encode())
	}
}
