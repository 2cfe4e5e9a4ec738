package cmd_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// program is the path of the program that the tests run.
var program string

func TestMain(m *testing.M) {
	folder, err := os.MkdirTemp("", "cli")
	if err != nil {
		panic(err)
	}
	program = filepath.Join(folder, "runtime-cli")
	build := exec.Command("go", "build", "-o", program, "../../cmd/runtime-cli")
	if out, err := build.CombinedOutput(); err != nil {
		panic(fmt.Sprintf("%v\n%s", err, out))
	}
	status := m.Run()
	_ = os.RemoveAll(folder)
	os.Exit(status)
}

// api is a server that keeps the last request and answers by handle.
type api struct {
	*httptest.Server
	mutex    sync.Mutex
	requests []*http.Request
	body     string
	form     map[string][]string
	handle   func(w http.ResponseWriter, r *http.Request)
}

func newAPI(t *testing.T) *api {
	t.Helper()
	a := &api{}
	a.handle = func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.WriteString(w, `{"id":"conv_1","text":"a b","nested":{"n":1}}`)
	}
	a.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		a.mutex.Lock()
		if strings.HasPrefix(r.Header.Get("Content-Type"), "multipart/") {
			if err := r.ParseMultipartForm(1 << 20); err != nil {
				t.Errorf("the form: %v", err)
			} else {
				a.form = r.MultipartForm.Value
				for name, files := range r.MultipartForm.File {
					for _, header := range files {
						file, _ := header.Open()
						data, _ := io.ReadAll(file)
						a.form[name] = append(a.form[name], header.Filename+"="+string(data))
					}
				}
			}
		} else {
			data, _ := io.ReadAll(r.Body)
			a.body = string(data)
		}
		a.requests = append(a.requests, r)
		handle := a.handle
		a.mutex.Unlock()
		handle(w, r)
	}))
	t.Cleanup(a.Close)
	return a
}

// settle stands between what the test does and what the server does: the program between them is invisible to the
// detector of races.
func (a *api) settle() {
	if a != nil {
		a.mutex.Lock()
		defer a.mutex.Unlock()
	}
}

func (a *api) last(t *testing.T) *http.Request {
	t.Helper()
	if len(a.requests) == 0 {
		t.Fatal("no request was sent")
	}
	return a.requests[len(a.requests)-1]
}

// result is what a run of the program has left.
type result struct {
	out, err string
	status   int
}

// run runs the program with standard input; nil is a terminal's, that is, nothing is piped.
func (a *api) run(t *testing.T, stdin io.Reader, args ...string) result {
	t.Helper()
	return a.runWith(t, stdin, nil, args...)
}

func (a *api) runWith(t *testing.T, stdin io.Reader, env []string, args ...string) result {
	t.Helper()
	command := exec.Command(program, args...)
	var out, err bytes.Buffer
	command.Stdin, command.Stdout, command.Stderr = stdin, &out, &err
	base := []string{"HOME=" + t.TempDir(), "PATH=" + os.Getenv("PATH"), "RUNTIME_CLIENT_API_KEY=key-of-the-test"}
	if a != nil {
		base = append(base, "RUNTIME_CLIENT_BASE_URL="+a.URL)
	}
	command.Env = slices.Concat(base, env)
	a.settle()
	failure := command.Run()
	a.settle()
	var exit *exec.ExitError
	if failure != nil && !errors.As(failure, &exit) {
		t.Fatal(failure)
	}
	return result{out.String(), err.String(), command.ProcessState.ExitCode()}
}

// ok runs the program, which has to succeed, and returns what it has written.
func (a *api) ok(t *testing.T, stdin io.Reader, args ...string) string {
	t.Helper()
	r := a.run(t, stdin, args...)
	if r.status != 0 {
		t.Fatalf("%q: status %d\n%s", args, r.status, r.err)
	}
	return r.out
}

func equalJSON(t *testing.T, got, want string) {
	t.Helper()
	var a, b any
	if err := json.Unmarshal([]byte(got), &a); err != nil {
		t.Fatalf("%q: %v", got, err)
	}
	if err := json.Unmarshal([]byte(want), &b); err != nil {
		t.Fatal(err)
	}
	x, _ := json.Marshal(a)
	y, _ := json.Marshal(b)
	if !bytes.Equal(x, y) {
		t.Errorf("got  %s\nwant %s", x, y)
	}
}

func TestBodies(t *testing.T) {
	folder := t.TempDir()
	text, binary := filepath.Join(folder, "a.txt"), filepath.Join(folder, "b.bin")
	write(t, text, "some text")
	write(t, binary, "\x00\xff")
	for _, test := range []struct {
		name, stdin, want string
		args              []string
	}{
		{name: "nothing", want: `{}`},
		{name: "nullable list, once", args: []string{"--item", "{a: 1}"}, want: `{"items":[{"a":1}]}`},
		{name: "nullable list, twice", args: []string{"--item", "{a: 1}", "--item", "{b: two}"}, want: `{"items":[{"a":1},{"b":"two"}]}`},
		{name: "nullable list, null", args: []string{"--item", "null"}, want: `{"items":null}`},
		{name: "nullable list, as a list", args: []string{"--item", "[{a: 1}, {b: 2}]"}, want: `{"items":[{"a":1},{"b":2}]}`},
		{name: "union, text", args: []string{"--input", "hello"}, want: `{"input":"hello"}`},
		{name: "union, text with a colon", args: []string{"--input", "a: b: c"}, want: `{"input":"a: b: c"}`},
		{name: "union, text with a number sign", args: []string{"--input", "C # and\n# more  of it"}, want: `{"input":"C # and\n# more  of it"}`},
		{name: "union, heading", args: []string{"--input", "# Heading"}, want: `{"input":"# Heading"}`},
		{name: "union, emphasis", args: []string{"--input", "*this* counts"}, want: `{"input":"*this* counts"}`},
		{name: "union, quoted", args: []string{"--input", `"3"`}, want: `{"input":"3"}`},
		{name: "union, empty", args: []string{"--input", ""}, want: `{"input":""}`},
		{name: "union, two documents", args: []string{"--input", "a: 1\n---\nb: 2"}, want: `{"input":"a: 1\n---\nb: 2"}`},
		{name: "union, a day", args: []string{"--input", "2024-01-02"}, want: `{"input":"2024-01-02"}`},
		{name: "union, a dash", args: []string{"--input", "-"}, want: `{"input":"-"}`},
		{name: "union, number", args: []string{"--input", "3"}, want: `{"input":3}`},
		{name: "union, twice", args: []string{"--input", "a", "--input", "{b: 1}"}, want: `{"input":["a",{"b":1}]}`},
		{name: "list of objects, as JSON", args: []string{"--tool", `{"name": "x"}`}, want: `{"tools":[{"name":"x"}]}`},
		{name: "list of objects, as a list", args: []string{"--tool", "[{name: x}, {name: y}]"}, want: `{"tools":[{"name":"x"},{"name":"y"}]}`},
		{name: "no object", args: []string{"--expires-after", "null"}, want: `{"expires_after":null}`},
		{name: "inner flags", args: []string{"--expires-after.anchor", "created_at", "--expires-after.seconds", "0x10"},
			want: `{"expires_after":{"anchor":"created_at","seconds":16}}`},
		{name: "inner flag after the object", args: []string{"--expires-after", "{seconds: 1}", "--expires-after.anchor", "created_at"},
			want: `{"expires_after":{"anchor":"created_at","seconds":1}}`},
		{name: "inner flag before the object", args: []string{"--expires-after.anchor", "created_at", "--expires-after", "{seconds: 1}"},
			want: `{"expires_after":{"anchor":"created_at","seconds":1}}`},
		{name: "inner flags of a list", args: []string{"--tool.name", "x", "--tool.tag", "a", "--tool.tag", "b", "--tool.name", "y", "--tool.tag", "c"},
			want: `{"tools":[{"name":"x","tags":["a","b"]},{"name":"y","tags":["c"]}]}`},
		{name: "null", args: []string{"--limit", "null", "--title", "null", "--temperature", "null", "--stream", "null"},
			want: `{"limit":null,"title":null,"temperature":null,"stream":null}`},
		{name: "scalars", args: []string{"--limit", "-3", "--temperature", "1e-2", "--title", "007", "--stream", "false"},
			want: `{"limit":-3,"temperature":0.01,"title":"007","stream":false}`},
		{name: "times", args: []string{"--day", "Jan 2, 2024", "--starts-at", "2024-01-02 15:04"}, want: `{"day":"2024-01-02","starts_at":"2024-01-02T15:04:00Z"}`},
		{name: "standard input, YAML", stdin: "title: x\nother: [1, {a: null}]\n", want: `{"title":"x","other":[1,{"a":null}]}`},
		{name: "standard input, JSON", stdin: `{"title": "x"}`, want: `{"title":"x"}`},
		{name: "flags win", stdin: "{title: x, limit: 1}", args: []string{"--title", "y"}, want: `{"title":"y","limit":1}`},
		{name: "objects are completed", stdin: "{expires_after: {anchor: created_at, seconds: 1}}", args: []string{"--expires-after.seconds", "2"},
			want: `{"expires_after":{"anchor":"created_at","seconds":2}}`},
		{name: "standard input by the name of a flag", stdin: "{starts-at: '2024-01-02T15:04:05Z'}", want: `{"starts_at":"2024-01-02T15:04:05Z"}`},
		{name: "text of a file", args: []string{"--title", "@" + text}, want: `{"title":"some text"}`},
		{name: "text of a file inside", args: []string{"--item", `{a: "@` + text + `"}`}, want: `{"items":[{"a":"some text"}]}`},
		{name: "binary file", args: []string{"--title", "@" + binary}, want: `{"title":"AP8="}`},
		{name: "text as binary", args: []string{"--title", "@data://" + text}, want: `{"title":"c29tZSB0ZXh0"}`},
		{name: "escaped", args: []string{"--title", `\@` + text}, want: `{"title":"@` + text + `"}`},
		{name: "no file", args: []string{"--title", "@channel"}, want: `{"title":"@channel"}`},
		{name: "standard input as a file", stdin: "piped", args: []string{"--title", "@-"}, want: `{"title":"piped"}`},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := newAPI(t)
			var stdin io.Reader
			if test.stdin != "" {
				stdin = strings.NewReader(test.stdin)
			}
			a.ok(t, stdin, append([]string{"conversations", "create"}, test.args...)...)
			want := strings.TrimPrefix(test.want, "{")
			if want != "}" {
				want = "," + want
			}
			// The constant is sent always.
			equalJSON(t, a.body, `{"object":"conversation"`+want)
		})
	}
}

func TestSlowPipesAreWaitedFor(t *testing.T) {
	a := newAPI(t)
	reader, writer := io.Pipe()
	go func() {
		time.Sleep(200 * time.Millisecond)
		_, _ = io.WriteString(writer, "item: {role: user}")
		_ = writer.Close()
	}()
	a.ok(t, reader, "conversations:items", "create", "conv_1")
	equalJSON(t, a.body, `{"items":[{"role":"user"}]}`)
}

func TestStandardInputOfALoopIsLeftAlone(t *testing.T) {
	a := newAPI(t)
	command := exec.Command("sh", "-c", `while read id; do "$0" conversations delete "$id"; done`, program)
	command.Env = append(os.Environ(), "RUNTIME_CLIENT_BASE_URL="+a.URL)
	command.Stdin = strings.NewReader("a\nb\n")
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	a.settle()
	if len(a.requests) != 2 {
		t.Errorf("%d requests were sent, not 2", len(a.requests))
	}
}

func TestPathQueryAndHeader(t *testing.T) {
	a := newAPI(t)
	a.ok(t, nil, "conversations", "retrieve", "a/b c", "--include", "x", "--include", "y&z", "--filter", "{a: {b: 1}}")
	request := a.last(t)
	if got := request.URL.EscapedPath(); got != "/conversations/a%2Fb%20c" {
		t.Errorf("the path is %s", got)
	}
	query := request.URL.Query()
	if !slices.Equal(query["include[]"], []string{"x", "y&z"}) || query.Get("filter[a][b]") != "1" {
		t.Errorf("the query is %s", request.URL.RawQuery)
	}
	if got := request.Header.Get("X-Stainless-CLI-Command"); got != "runtime-cli conversations retrieve" {
		t.Errorf("the command is %q", got)
	}
	a.ok(t, nil, "conversations", "create", "--beta", "one", "--beta", "two")
	if got := a.last(t).Header.Get("X-Beta"); got != "one,two" {
		t.Errorf("the header is %q", got)
	}
	a.ok(t, strings.NewReader("{conversation_id: conv_9, items: [{a: 1}], include: [x]}"), "conversations:items", "create")
	if got := a.last(t).URL.String(); got != "/conversations/conv_9/items?include[]=x" && got != "/conversations/conv_9/items?include%5B%5D=x" {
		t.Errorf("the URL is %s", got)
	}
	equalJSON(t, a.body, `{"items":[{"a":1}]}`)
}

func TestCredentialsAreThoseOfTheOperation(t *testing.T) {
	a := newAPI(t)
	a.handle = func(http.ResponseWriter, *http.Request) {}
	for _, test := range []struct{ command, key, token, version string }{
		{"conversations retrieve", "key-of-the-test", "Bearer token-of-the-test", ""},
		{"files content", "key-of-the-test", "", ""},
		{"files lines", "", "", "2"},
	} {
		args := append(strings.Fields(test.command), "x")
		if r := a.runWith(t, nil, []string{"RUNTIME_CLIENT_ACCESS_TOKEN=token-of-the-test"}, args...); r.status != 0 {
			t.Fatalf("%+v", r)
		}
		if h := a.last(t).Header; h.Get("X-API-Key") != test.key || h.Get("Authorization") != test.token || h.Get("X-Version") != test.version {
			t.Errorf("%s: %v", test.command, h)
		}
	}
}

func TestMultipart(t *testing.T) {
	a := newAPI(t)
	file := filepath.Join(t.TempDir(), "notes.txt")
	write(t, file, "hello")
	a.ok(t, nil, "files", "create", "--file", file, "--purpose", "x", "--expires-after.anchor", "created_at", "--expires-after.seconds", "5")
	want := map[string][]string{
		"file": {"notes.txt=hello"}, "purpose": {"x"}, "expires_after[anchor]": {"created_at"}, "expires_after[seconds]": {"5"},
	}
	if fmt.Sprint(a.form) != fmt.Sprint(want) {
		t.Errorf("got  %v\nwant %v", a.form, want)
	}
	a.ok(t, strings.NewReader("piped"), "files", "create", "--file", "-", "--purpose", "x")
	if got := a.form["file"]; !slices.Equal(got, []string{"stdin=piped"}) {
		t.Errorf("the file is %v", got)
	}
	if r := a.run(t, nil, "files", "create", "--file", file+".missing", "--purpose", "x"); r.status != 2 || !strings.Contains(r.err, "notes.txt.missing") {
		t.Errorf("%+v", r)
	}
}

func TestFilesInsideObjects(t *testing.T) {
	a := newAPI(t)
	folder := t.TempDir()
	file, other := filepath.Join(folder, "notes.txt"), filepath.Join(folder, "other.txt")
	write(t, file, "hello")
	write(t, other, "more")
	command := []string{"files", "create", "--file", "@" + file, "--purpose", "x"}
	a.ok(t, nil, append(slices.Clone(command),
		"--attachment.content", other, "--attachment.name", "@"+other, "--attachment", "{content: '@"+file+"', preview: {image: "+other+"}}")...)
	want := map[string][]string{
		"file": {"notes.txt=hello"}, "purpose": {"x"}, "attachments[][content]": {"other.txt=more", "notes.txt=hello"},
		"attachments[][name]": {"more"}, "attachments[][preview][image]": {"other.txt=more"},
	}
	if fmt.Sprint(a.form) != fmt.Sprint(want) {
		t.Errorf("got  %v\nwant %v", a.form, want)
	}
	a.ok(t, strings.NewReader("attachments: [{content: "+other+"}]"), command...)
	if got := a.form["attachments[][content]"]; !slices.Equal(got, []string{"other.txt=more"}) {
		t.Errorf("%v", a.form)
	}
	a.ok(t, strings.NewReader("piped"), append(slices.Clone(command), "--attachment", "{content: '-'}")...)
	if got := a.form["attachments[][content]"]; !slices.Equal(got, []string{"stdin=piped"}) {
		t.Errorf("%v", a.form)
	}
	sent := len(a.requests)
	if r := a.run(t, nil, append(slices.Clone(command), "--attachment.content", file+".missing")...); r.status != 2 || !strings.Contains(r.err, "notes.txt.missing") {
		t.Errorf("%+v", r)
	}
	if r := a.run(t, strings.NewReader("[1]"), "files", "create"); r.status != 2 || len(a.requests) != sent {
		t.Errorf("%+v", r)
	}
}

// TestFormsAreSentAgain lets the first attempt fail after the server has read it.
func TestFormsAreSentAgain(t *testing.T) {
	a := newAPI(t)
	a.handle = func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("Retry-After-Ms", "1")
		if len(a.requests) == 1 {
			w.WriteHeader(http.StatusInternalServerError)
		}
		_, _ = io.WriteString(w, "{}")
	}
	file := filepath.Join(t.TempDir(), "notes.txt")
	write(t, file, strings.Repeat("hello ", 100_000))
	a.ok(t, nil, "files", "create", "--file", file, "--purpose", "x")
	if len(a.requests) != 2 || len(a.form["file"][0]) != len("notes.txt=")+600_000 {
		t.Fatalf("%d requests, the last with %d bytes", len(a.requests), len(a.form["file"][0]))
	}
	for _, request := range a.requests {
		if request.ContentLength < 600_000 {
			t.Errorf("the length is %d", request.ContentLength)
		}
	}
	// What is piped cannot be read again.
	a.requests = nil
	if r := a.run(t, strings.NewReader("piped"), "files", "create", "--file", "-", "--purpose", "x"); r.status != 5 || len(a.requests) != 1 {
		t.Errorf("%d requests, %+v", len(a.requests), r)
	}
}

func TestStandardInputIsHeldToWhatFlagsAreHeldTo(t *testing.T) {
	a := newAPI(t)
	for _, test := range []struct {
		stdin, want string
		args        []string
	}{
		{"tier: flexx", `tier: "flexx" is none of auto, default, flex. Did you mean "flex"?`, nil},
		{"limit: many", `limit: "many" is no int`, nil},
		{"limit: 1.5", `limit: 1.5 is no int`, nil},
		{"limit: [1]", `limit: [1] is no int`, nil},
		{"temperature: true", `temperature: true is no float`, nil},
		{"stream: maybe", `stream: "maybe" is no bool`, nil},
		{"day: someday", `day: "someday" is not a date`, nil},
		{"starts_at: 2024-13-01", `starts_at: "2024-13-01" is not a date and time`, nil},
		{"title: 007", `title: 7 is no string; text that looks like something else stands in quotes`, nil},
		{"title: {a: 1}", `title: {"a":1} is no string`, nil},
		{"tools: [{name: a}, 5]", `tools[1]: 5 is no object`, nil},
		{"tools: [{name: 5}]", `tools[0].name: 5 is no string`, nil},
		{"tools: [{tags: [a, {}]}]", `tools[0].tags[1]: {} is no string`, nil},
		{"expires_after: {anchor: creatd_at}", `expires_after.anchor: "creatd_at" is none of`, nil},
		{"expires_after: {anchor: creatd_at}", `expires_after.anchor: "creatd_at" is none of`, []string{"--expires-after.seconds", "1"}},
		{"expires_after: soon", `expires_after: "soon" is no object`, nil},
		{"X-Beta: [1]", `X-Beta[0]: 1 is no string`, nil},
		{"", `--expires-after: anchor: "creatd_at" is none of`, []string{"--expires-after", "{anchor: creatd_at}"}},
	} {
		if r := a.run(t, strings.NewReader(test.stdin), append([]string{"conversations", "create"}, test.args...)...); r.status != 2 || !strings.Contains(r.err, test.want) {
			t.Errorf("%s: %+v", test.stdin, r)
		}
	}
	if r := a.run(t, strings.NewReader("conversation_id: null"), "conversations", "retrieve"); r.status != 2 || !strings.Contains(r.err, "conversation_id: null is no string") {
		t.Errorf("%+v", r)
	}
	if len(a.requests) != 0 {
		t.Errorf("%d requests were sent", len(a.requests))
	}
	// What flags take is taken here, too, and sent in the same form.
	a.ok(t, strings.NewReader(`{limit: "0x10", temperature: 1, stream: "false", day: "Jan 2, 2024", title: "7", tools: {name: x}, items: {a: 1}, tier: null, seed: 3.0}`),
		"conversations", "create")
	equalJSON(t, a.body, `{"object":"conversation","limit":16,"temperature":1,"stream":false,"day":"2024-01-02","title":"7","tools":[{"name":"x"}],"items":[{"a":1}],"tier":null,"seed":3}`)
}

func TestFormats(t *testing.T) {
	a := newAPI(t)
	for _, test := range []struct {
		args []string
		want string
	}{
		{nil, "{\n  \"id\": \"conv_1\",\n  \"text\": \"a b\",\n  \"nested\": {\n    \"n\": 1\n  }\n}\n"},
		{[]string{"--format", "json"}, "{\n  \"id\": \"conv_1\",\n  \"text\": \"a b\",\n  \"nested\": {\n    \"n\": 1\n  }\n}\n"},
		{[]string{"--format", "jsonl"}, "{\"id\":\"conv_1\",\"text\":\"a b\",\"nested\":{\"n\":1}}\n"},
		{[]string{"--format", "raw"}, `{"id":"conv_1","text":"a b","nested":{"n":1}}`},
		{[]string{"--format", "yaml"}, "id: conv_1\ntext: a b\nnested:\n  \"n\": 1\n"},
		{[]string{"--format", "pretty", "--transform", "nested"}, "╭────────╮\n│ \"n\": 1 │\n╰────────╯\n"},
		{[]string{"--transform", "text"}, "\"a b\"\n"},
		{[]string{"--transform", "text", "-r"}, "a b\n"},
		{[]string{"--transform", "nested.n", "--format", "yaml"}, "1\n"},
		{[]string{"--transform", "missing", "--format", "jsonl"}, "{\"id\":\"conv_1\",\"text\":\"a b\",\"nested\":{\"n\":1}}\n"},
	} {
		if got := a.ok(t, nil, append(test.args, "conversations", "retrieve", "x")...); got != test.want {
			t.Errorf("%q: %q, not %q", test.args, got, test.want)
		}
	}
	colored := a.runWith(t, nil, []string{"FORCE_COLOR=1"}, "conversations", "retrieve", "x")
	if !strings.Contains(colored.out, "\x1b[") {
		t.Errorf("no colour: %q", colored.out)
	}
	if r := a.run(t, nil, "--format", "xml", "conversations", "retrieve", "x"); r.status != 2 || !strings.Contains(r.err, `--format: "xml" is none of auto, explore, json`) || r.out != "" {
		t.Errorf("%+v", r)
	}
	if r := a.run(t, nil, "--format-error", "jsonn", "conversations", "retrieve", "x"); r.status != 2 || !strings.Contains(r.err, `Did you mean "json"?`) {
		t.Errorf("%+v", r)
	}
}

func TestLists(t *testing.T) {
	a := newAPI(t)
	a.handle = func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		switch r.URL.Query().Get("after") {
		case "":
			_, _ = io.WriteString(w, `{"data":[{"id":"a"},{"id":"b"}],"last_id":"b","has_more":true}`)
		case "b":
			_, _ = io.WriteString(w, `{"data":[{"id":"c"}],"last_id":"c","has_more":false}`)
		default:
			w.WriteHeader(http.StatusBadRequest)
		}
	}
	list := []string{"conversations:items", "list", "conv_1"}
	for _, test := range []struct {
		args []string
		want string
	}{
		{[]string{"--format", "jsonl"}, "{\"id\":\"a\"}\n{\"id\":\"b\"}\n{\"id\":\"c\"}\n"},
		{[]string{"--format", "yaml"}, "id: a\n---\nid: b\n---\nid: c\n"},
		{[]string{"--format", "jsonl", "--max-items", "1"}, "{\"id\":\"a\"}\n"},
		{[]string{"--format", "jsonl", "--max-items", "1", "--transform", "missing"}, "{\"id\":\"a\"}\n"},
		{[]string{"--format", "jsonl", "--max-items", "-1", "--transform", "id", "-r"}, "a\nb\nc\n"},
		{[]string{"--format", "raw"}, `{"data":[{"id":"a"},{"id":"b"}],"last_id":"b","has_more":true}`},
	} {
		if got := a.ok(t, nil, append(slices.Clone(list), test.args...)...); got != test.want {
			t.Errorf("%q: %q, not %q", test.args, got, test.want)
		}
	}
	before := len(a.requests)
	a.ok(t, nil, append(list, "--max-items", "2")...)
	if got := len(a.requests) - before; got != 1 {
		t.Errorf("%d pages were requested for the items of one", got)
	}
	a.handle = func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.WriteString(w, `{"data":[{"id":"a"}],"last_id":"a","has_more":true}`)
	}
	if r := a.run(t, nil, list...); r.status != 1 || !strings.Contains(r.err, "shown already") {
		t.Errorf("a list without an end: %+v", r)
	}
}

func TestStreams(t *testing.T) {
	a := newAPI(t)
	a.handle = func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/event-stream")
		_, _ = io.WriteString(w, "data: {\"n\":1}\n\ndata: {\"n\":2}\n\ndata: [DONE]\n\n")
	}
	for _, args := range [][]string{{"--stream"}, {"--stream", "true"}, {"--stream=true"}} {
		got := a.ok(t, nil, append([]string{"--format", "jsonl", "conversations", "create"}, args...)...)
		if got != "{\"n\":1}\n{\"n\":2}\n" {
			t.Errorf("%q: %q", args, got)
		}
		equalJSON(t, a.body, `{"object":"conversation","stream":true}`)
	}
	if got := a.ok(t, strings.NewReader("stream: true"), "--format", "jsonl", "conversations", "create", "--max-items", "1"); got != "{\"n\":1}\n" {
		t.Errorf("%q", got)
	}
	a.handle = func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/event-stream")
		_, _ = io.WriteString(w, "event: error\ndata: {\"error\":{\"message\":\"too much\"}}\n\n")
	}
	if r := a.run(t, nil, "conversations", "create", "--stream"); r.status != 5 || !strings.Contains(r.err, "too much") {
		t.Errorf("%+v", r)
	}
}

func TestStreamsOfLines(t *testing.T) {
	a := newAPI(t)
	a.handle = func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/x-ndjson")
		_, _ = io.WriteString(w, "{\"n\":1}\n{\"n\":2}\n")
	}
	if got := a.ok(t, nil, "--transform", "n", "files", "lines", "file_1"); got != "1\n2\n" {
		t.Errorf("%q", got)
	}
	if got := a.ok(t, nil, "--format", "raw", "files", "lines", "file_1", "--max-items", "1"); got != "{\"n\":1}\n" {
		t.Errorf("%q", got)
	}
}

// TestEventsAreShownAsTheyArrive answers the second event only when the first has been seen.
func TestEventsAreShownAsTheyArrive(t *testing.T) {
	a := newAPI(t)
	seen := make(chan struct{})
	a.handle = func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/event-stream")
		_, _ = io.WriteString(w, "data: {\"n\":1}\n\n")
		w.(http.Flusher).Flush()
		select {
		case <-seen:
			_, _ = io.WriteString(w, "data: {\"n\":2}\n\n")
		case <-r.Context().Done():
		case <-time.After(20 * time.Second):
		}
	}
	command := exec.Command(program, "--format", "jsonl", "conversations", "create", "--stream")
	command.Env = append(os.Environ(), "RUNTIME_CLIENT_BASE_URL="+a.URL)
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	a.settle()
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	first := make([]byte, len("{\"n\":1}\n"))
	if _, err := io.ReadFull(out, first); err != nil || string(first) != "{\"n\":1}\n" {
		t.Errorf("%q, %v", first, err)
	}
	close(seen)
	rest, _ := io.ReadAll(out)
	if err := command.Wait(); err != nil || string(rest) != "{\"n\":2}\n" {
		t.Errorf("%q, %v", rest, err)
	}
}

func TestWithoutATerminalThereIsNothingToExplore(t *testing.T) {
	a := newAPI(t)
	r := a.run(t, nil, "--format", "explore", "conversations", "retrieve", "x")
	if r.status != 0 || !strings.Contains(r.err, "Warning") {
		t.Errorf("%+v", r)
	}
	equalJSON(t, r.out, `{"id":"conv_1","text":"a b","nested":{"n":1}}`)
}

func TestBinaryResponses(t *testing.T) {
	a := newAPI(t)
	a.handle = func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/octet-stream")
		_, _ = io.WriteString(w, "\x00\x01content")
	}
	file := filepath.Join(t.TempDir(), "out.bin")
	r := a.run(t, nil, "files", "content", "file_1", "-o", file)
	data, err := os.ReadFile(file)
	if err != nil || string(data) != "\x00\x01content" || r.out != "" || !strings.Contains(r.err, "Wrote output to: "+file) {
		t.Errorf("%v %q %+v", err, data, r)
	}
	for _, args := range [][]string{nil, {"-o", "-"}} {
		if got := a.ok(t, nil, append([]string{"files", "content", "file_1"}, args...)...); got != "\x00\x01content" {
			t.Errorf("%q: %q", args, got)
		}
	}
}

func TestNoContent(t *testing.T) {
	a := newAPI(t)
	a.handle = func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) }
	if got := a.ok(t, nil, "conversations", "delete", "x"); got != "" {
		t.Errorf("%q", got)
	}
	if got := a.ok(t, nil, "conversations", "retrieve", "x"); got != "" {
		t.Errorf("%q", got)
	}
}

func TestErrors(t *testing.T) {
	a := newAPI(t)
	status, body := 404, `{"error":{"message":"there is none"}}`
	a.handle = func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("X-Should-Retry", "false")
		w.WriteHeader(status)
		_, _ = io.WriteString(w, body)
	}
	get := []string{"conversations", "retrieve", "x"}
	for _, test := range []struct {
		status, exit int
		body, want   string
		args         []string
	}{
		{404, 4, `{"error":{"message":"there is none"}}`, "\": 404 Not Found\n{\n  \"error\": {\n    \"message\": \"there is none\"\n  }\n}\n", nil},
		{500, 5, `{"error":"text"}`, "\": 500 Internal Server Error\n{\n  \"error\": \"text\"\n}\n", nil},
		{401, 4, `"text"`, "\": 401 Unauthorized\n\"text\"\n", nil},
		{403, 4, `no JSON`, "\": 403 Forbidden\nno JSON\n", nil},
		{404, 4, `{"error":{"message":"there is none"}}`, "\": 404 Not Found\n\"there is none\"\n", []string{"--transform-error", "error.message"}},
		{404, 4, `{"a":1}`, "\": 404 Not Found\na: 1\n", []string{"--format-error", "yaml"}},
	} {
		status, body = test.status, test.body
		r := a.run(t, nil, append(slices.Clone(test.args), get...)...)
		if r.status != test.exit || r.out != "" || r.err != `GET "`+a.URL+`/conversations/x`+test.want {
			t.Errorf("%d %s: %+v", test.status, test.body, r)
		}
	}
	a.Close()
	if r := a.run(t, nil, get...); r.status != 6 || r.out != "" || !strings.Contains(r.err, "refused") {
		t.Errorf("no server: %+v", r)
	}
}

func TestMistakes(t *testing.T) {
	a := newAPI(t)
	for _, test := range []struct {
		args []string
		exit int
		want string
	}{
		{[]string{"conversations:items", "create", "x"}, 2, `Required flag "item" not set`},
		{[]string{"conversations:items", "create"}, 2, `Required flags "conversation-id", "item" not set`},
		{[]string{"conversations", "retrieve", "x", "y"}, 2, `Unexpected extra arguments: ["y"]`},
		{[]string{"conversations", "retrieve", ".."}, 2, "another path"},
		{[]string{"conversations", "retrieve", ""}, 2, "another path"},
		{[]string{"conversation"}, 3, "Did you mean 'runtime-cli conversations'?"},
		{[]string{"conversation", "create", "--title", "x"}, 3, "Did you mean 'runtime-cli conversations'?"},
		{[]string{"--format", "yaml", "conversations", "retrief", "--include", "x"}, 3, "Did you mean 'runtime-cli conversations retrieve'?"},
		{[]string{"conversations", "retrief"}, 3, "Did you mean 'runtime-cli conversations retrieve'?"},
		{[]string{"conversations", "create", "--temprature", "1"}, 2, `Did you mean "--temperature"?`},
		{[]string{"conversations", "create", "--tier", "flexx"}, 2, `--tier: "flexx" is none of auto, default, flex. Did you mean "flex"?`},
		{[]string{"conversations", "create", "--expires-after.anchor", "created"}, 2, `Did you mean "created_at"?`},
		{[]string{"conversations", "create", "--limit", "many"}, 2, "--limit: \"many\" is no int\n"},
		{[]string{"conversations", "create", "--tool", "name"}, 2, "is no object"},
		{[]string{"conversations", "create", "--expires-after", "[{a: 1}]"}, 2, "is no object"},
		{[]string{"conversations", "create", "--day", "someday"}, 2, "such as 2024-12-31"},
		{[]string{"conversations", "create", "--title", "@missing.txt"}, 2, "missing.txt"},
		{[]string{"--base-url", "localhost:80", "conversations", "delete", "x"}, 2, "begins with http://"},
		{[]string{"--environment", "moon", "conversations", "delete", "x"}, 2, "production, sandbox"},
		{[]string{"--api-key", "-", "conversations", "delete", "x"}, 2, "no terminal"},
		{[]string{"@completion", "tcsh"}, 2, "bash, zsh, fish, pwsh"},
	} {
		r := a.run(t, nil, test.args...)
		if r.status != test.exit || !strings.Contains(r.err, test.want) || r.out != "" {
			t.Errorf("%q: %+v", test.args, r)
		}
	}
	for _, stdin := range []string{"{a: [", "[1]", "a: 1\n---\nb: 2\n"} {
		if r := a.run(t, strings.NewReader(stdin), "conversations", "create", "--title", "x"); r.status != 2 || !strings.Contains(r.err, "standard input is") {
			t.Errorf("%q: %+v", stdin, r)
		}
	}
	if r := a.run(t, strings.NewReader("{tier: flexx}"), "conversations", "create"); r.status != 2 || !strings.Contains(r.err, `Did you mean "flex"?`) {
		t.Errorf("%+v", r)
	}
	if len(a.requests) != 0 {
		t.Errorf("%d requests were sent", len(a.requests))
	}
}

func TestDebugShowsNoCredentials(t *testing.T) {
	a := newAPI(t)
	a.handle = func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Set-Cookie", "session=of-the-server")
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.WriteString(w, `{"id":"conv_1"}`)
	}
	r := a.run(t, nil, "--debug", "conversations", "create", "--title", "shown")
	for _, wanted := range []string{"POST ", "X-Api-Key: REDACTED", `"title":"shown"`, "200 OK", `{"id":"conv_1"}`} {
		if !strings.Contains(r.err, wanted) {
			t.Errorf("%q is missing in\n%s", wanted, r.err)
		}
	}
	for _, hidden := range []string{"key-of-the-test", "of-the-server"} {
		if strings.Contains(r.err, hidden) {
			t.Errorf("%q is shown in\n%s", hidden, r.err)
		}
	}
	equalJSON(t, r.out, `{"id":"conv_1"}`)
}

func TestCredentials(t *testing.T) {
	a := newAPI(t)
	a.ok(t, nil, "conversations", "delete", "x")
	if got := a.last(t).Header.Get("X-API-Key"); got != "key-of-the-test" {
		t.Errorf("the key is %q", got)
	}
	a.ok(t, nil, "--api-key", "another", "conversations", "delete", "x")
	if got := a.last(t).Header.Get("X-API-Key"); got != "another" {
		t.Errorf("the key is %q", got)
	}
}

func TestWithoutACredentialRequestsCarryNone(t *testing.T) {
	a := newAPI(t)
	if r := a.runWith(t, nil, []string{"RUNTIME_CLIENT_API_KEY="}, "conversations", "delete", "x"); r.status != 0 {
		t.Errorf("%+v", r)
	}
	if got := a.last(t).Header["X-Api-Key"]; got != nil {
		t.Errorf("the key is %q", got)
	}
}

func TestServersKnowTheProgram(t *testing.T) {
	a := newAPI(t)
	version := strings.Fields(a.ok(t, nil, "--version"))
	if short := a.ok(t, nil, "-v"); len(version) != 3 || strings.Join(version[:2], " ") != "runtime-cli version" || strings.TrimSpace(short) != strings.Join(version, " ") {
		t.Fatalf("%q and %q", version, short)
	}
	a.ok(t, nil, "conversations", "delete", "x")
	for name, want := range map[string]string{
		"User-Agent": "RuntimeClient/CLI " + version[2], "X-Stainless-Lang": "cli", "X-Stainless-Runtime": "cli",
		"X-Stainless-Cli-Command": "runtime-cli conversations delete",
	} {
		if got := a.last(t).Header.Get(name); got != want {
			t.Errorf("%s: %q, not %q", name, got, want)
		}
	}
}

func TestHelp(t *testing.T) {
	var none *api
	top := none.ok(t, nil, "--help")
	for _, wanted := range []string{"conversations:items", "--transform string", "[$RUNTIME_CLIENT_API_KEY]", "API RESOURCE"} {
		if !strings.Contains(top, wanted) {
			t.Errorf("%q is missing in\n%s", wanted, top)
		}
	}
	if strings.Contains(top, "@manpages") {
		t.Errorf("a hidden command is shown:\n%s", top)
	}
	command := none.ok(t, nil, "conversations", "create", "--help")
	for _, wanted := range []string{
		"--item any [ --item ... ]", "--title string ", "Shown where `title` is asked for; see `limit`", "(auto | default | flex)",
		"(default: 1)", "--expires-after.anchor string", "--stream  ",
	} {
		if !strings.Contains(command, wanted) {
			t.Errorf("%q is missing in\n%s", wanted, command)
		}
	}
}

func TestTheExampleOfTheHelpTextWorks(t *testing.T) {
	a := newAPI(t)
	for _, command := range []string{"conversations retrieve", "conversations delete", "conversations:items create", "conversations:items list", "files create", "files content"} {
		help := a.ok(t, nil, append(strings.Fields(command), "--help")...)
		_, example, found := strings.Cut(help, "EXAMPLE:\n   $ ")
		if !found {
			t.Errorf("%s has no example", command)
			continue
		}
		shell := exec.Command("sh", "-c", strings.TrimSpace(example))
		shell.Dir = t.TempDir()
		write(t, filepath.Join(shell.Dir, "notes.txt"), "hello")
		shell.Env = append(os.Environ(), "RUNTIME_CLIENT_BASE_URL="+a.URL, "PATH="+filepath.Dir(program)+":"+os.Getenv("PATH"))
		if out, err := shell.CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", example, err, out)
		}
	}
}

func TestCompletion(t *testing.T) {
	var none *api
	for _, test := range []struct {
		style, want string
		words       []string
		status      int
	}{
		{"bash", "conversations\nconversations:\nfiles\n", []string{""}, 0},
		{"bash", "conversations:items\n", []string{"conversations:"}, 0},
		{"zsh", "conversations\\:items\n", []string{"conversations:"}, 0},
		{"bash", "create\nretrieve\ndelete\n", []string{"conversations", ""}, 0},
		{"fish", "--title\tShown where `title` is asked for; see `limit`\n--tier\tHow fast it goes\n", []string{"conversations", "create", "--ti"}, 0},
		{"zsh", "--tier:How fast it goes\n", []string{"conversations", "create", "--tie"}, 0},
		{"bash", "default\n", []string{"conversations", "create", "--tier", "d"}, 0},
		{"bash", "--tier=default\n", []string{"conversations", "create", "--tier=d"}, 0},
		{"bash", "created_at\n", []string{"conversations", "create", "--expires-after.anchor", "c"}, 0},
		{"bash", "json\njsonl\n", []string{"--format", "json"}, 0},
		{"bash", "create\n", []string{"--format", "yaml", "files", "cr"}, 0},
		{"bash", "sandbox\n", []string{"--environment", "s"}, 0},
		{"bash", "", []string{"files", "create", "--file", ""}, 10},
		{"bash", "", []string{"conversations", "create", "--title", "@"}, 10},
		{"bash", "", []string{"conversations", "create", "--title", ""}, 11},
		{"bash", "", []string{"conversations", "retrieve", ""}, 11},
	} {
		r := none.runWith(t, nil, []string{"COMPLETION_STYLE=" + test.style}, append([]string{"__complete", "--"}, test.words...)...)
		if r.out != test.want || r.status != test.status {
			t.Errorf("%q: %+v", test.words, r)
		}
	}
	r := none.runWith(t, nil, []string{"COMPLETION_STYLE=pwsh", "COMPLETION_NEW_WORD=1"}, "__complete", "--", "conversations:items")
	if r.out != "create\tAdd items to a conversation\nlist\tList the items of a conversation\n" {
		t.Errorf("%+v", r)
	}
}

func TestCompletionScripts(t *testing.T) {
	var none *api
	for _, shell := range []string{"bash", "zsh", "fish", "pwsh", "powershell"} {
		script := none.ok(t, nil, "@completion", shell)
		if !strings.Contains(script, "runtime-cli") || strings.Contains(script, "PROGRAM") || strings.Contains(script, "FUNCTION") {
			t.Errorf("%s: %s", shell, script)
		}
	}
}

func TestManualPages(t *testing.T) {
	var none *api
	folder := t.TempDir()
	none.ok(t, nil, "@manpages", "-o", folder, "--text")
	page, err := os.ReadFile(filepath.Join(folder, "man1", "runtime-cli.1"))
	if err != nil {
		t.Fatal(err)
	}
	for _, wanted := range []string{".TH runtime-cli 1", "conversations:items", `\-\-conversation\-id`} {
		if !strings.Contains(string(page), wanted) && !strings.Contains(string(page), strings.ReplaceAll(wanted, `\-`, "-")) {
			t.Errorf("%q is missing", wanted)
		}
	}
	if _, err := os.Stat(filepath.Join(folder, "man1", "runtime-cli.1.gz")); err != nil {
		t.Error(err)
	}
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}
