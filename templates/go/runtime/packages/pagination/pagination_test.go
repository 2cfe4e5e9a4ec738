package pagination_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"example.com/runtime-client-go/internal/requestconfig"
	"example.com/runtime-client-go/option"
	"example.com/runtime-client-go/packages/pagination"
)

type item struct {
	ID string `json:"id"`
}

type pager interface {
	Next() bool
	Current() item
	Err() error
	Index() int
}

// first asks for the first page of a list.
func first[P interface {
	SetPageConfig(*requestconfig.RequestConfig, *http.Response)
}](t *testing.T, method, address string, params any, opts ...option.RequestOption) (page P, err error) {
	t.Helper()
	opts = append(opts, option.WithBaseURL(address), option.WithMaxRetries(0), option.WithHeader("X-API-Key", "hidden"))
	cfg, err := requestconfig.NewRequestConfig(context.Background(), method, requestconfig.LiteralPath("list"), params, &page, opts...)
	if err != nil {
		return page, err
	}
	if err := cfg.Execute(); err != nil {
		return page, err
	}
	page.SetPageConfig(cfg, cfg.Response)
	return page, nil
}

// pages starts a server that answers with one page after the other and notes what it was asked.
func pages(t *testing.T, answers ...string) (address string, asked *[]string) {
	t.Helper()
	asked = new([]string)
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		*asked = append(*asked, strings.TrimSpace(r.URL.RequestURI()+" "+string(body)))
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.WriteString(w, answers[min(len(*asked)-1, len(answers)-1)])
	}))
	t.Cleanup(s.Close)
	return s.URL, asked
}

func read(p pager) (ids string) {
	for p.Next() {
		ids += fmt.Sprintf("%d%s ", p.Index(), p.Current().ID)
	}
	return strings.TrimSpace(ids)
}

func TestKindsOfPages(t *testing.T) {
	type list = func(t *testing.T, address string) pager
	cursor := func(t *testing.T, address string) pager {
		return pagination.NewCursorPageAutoPager(first[*pagination.CursorPage[item]](t, "GET", address, map[string]any{"limit": 2}))
	}
	byID := func(t *testing.T, address string) pager {
		return pagination.NewIDPageAutoPager(first[*pagination.IDPage[item]](t, "POST", address, map[string]any{"limit": 2}))
	}
	byURL := func(t *testing.T, address string) pager {
		return pagination.NewURLPageAutoPager(first[*pagination.URLPage[item]](t, "GET", address, map[string]any{"limit": 2, "after": "x"}))
	}
	offset := func(t *testing.T, address string) pager {
		return pagination.NewOffsetPageAutoPager(first[*pagination.OffsetPage[item]](t, "GET", address, map[string]any{"offset": 4}))
	}
	numbered := func(t *testing.T, address string) pager {
		return pagination.NewNumberedPageAutoPager(first[*pagination.NumberedPage[item]](t, "GET", address, nil))
	}
	cases := map[string]struct {
		list    list
		answers []string
		ids     string
		asked   []string
	}{
		"a cursor": {cursor, []string{`{"data":[{"id":"a"},{"id":"b"}],"has_more":true,"next":"n&1"}`, `{"data":[{"id":"c"}],"has_more":false,"next":"n2"}`},
			"0a 1b 2c", []string{"/list?limit=2", "/list?after=n%261&limit=2"}},
		"a cursor that is null":      {cursor, []string{`{"data":[{"id":"a"}],"has_more":true,"next":null}`}, "0a", []string{"/list?limit=2"}},
		"an empty page":              {cursor, []string{`{"data":[],"has_more":true,"next":"n"}`}, "", []string{"/list?limit=2"}},
		"a server that says nothing": {cursor, []string{`{"data":[{"id":"a"}],"next":"n"}`, `{}`}, "0a", []string{"/list?limit=2", "/list?after=n&limit=2"}},
		"the last item": {byID, []string{`{"data":[{"id":"a"},{"id":"b"}]}`, `{"data":[]}`},
			"0a 1b", []string{`/list {"limit":2}`, `/list {"limit":2,"after_id":"b"}`}},
		"a URL": {byURL, []string{`{"data":[{"id":"a"}],"next_url":"/other?after=y&b[]=1"}`, `{"data":[{"id":"b"}],"next_url":null}`},
			"0a 1b", []string{"/list?after=x&limit=2", "/other?after=y&b%5B%5D=1&limit=2"}},
		"an offset": {offset, []string{`{"data":[{"id":"a"},{"id":"b"}],"total":7}`, `{"data":[{"id":"c"}],"total":7}`},
			"0a 1b 2c", []string{"/list?offset=4", "/list?offset=6"}},
		"an offset without a total": {offset, []string{`{"data":[{"id":"a"}]}`, `{"data":[]}`}, "0a", []string{"/list?offset=4", "/list?offset=5"}},
		"numbers":                   {numbered, []string{`{"data":[{"id":"a"}],"page":1,"pages":2}`, `{"data":[{"id":"b"}],"page":2,"pages":2}`}, "0a 1b", []string{"/list", "/list?page=2"}},
		"numbers without a total":   {numbered, []string{`{"data":[{"id":"a"}]}`, `{"data":[{"id":"b"}]}`, `{"data":[]}`}, "0a 1b", []string{"/list", "/list?page=2", "/list?page=3"}},
		"no body":                   {cursor, []string{``}, "", []string{"/list?limit=2"}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			address, asked := pages(t, c.answers...)
			p := c.list(t, address)
			if ids := read(p); ids != c.ids || p.Err() != nil {
				t.Errorf("read %q, %v", ids, p.Err())
			}
			if fmt.Sprint(*asked) != fmt.Sprint(c.asked) {
				t.Errorf("asked %q, not %q", *asked, c.asked)
			}
		})
	}
}

func TestListsThatGoInCircles(t *testing.T) {
	address, asked := pages(t, `{"data":[{"id":"a"}],"next":"1"}`, `{"data":[{"id":"b"}],"next":"2"}`, `{"data":[{"id":"c"}],"next":"1"}`,
		`{"data":[{"id":"b"}],"next":"2"}`, `{"data":[{"id":"c"}],"next":"1"}`)
	p := pagination.NewCursorPageAutoPager(first[*pagination.CursorPage[item]](t, "GET", address, nil))
	if ids := read(p); ids != "0a 1b 2c 3b 4c" || !errors.Is(p.Err(), pagination.ErrNoProgress) || len(*asked) != 5 {
		t.Errorf("read %q, %v, asked %q", ids, p.Err(), *asked)
	}
	if p.Next() {
		t.Error("it goes on after an error")
	}
}

func TestErrorsEndLists(t *testing.T) {
	address, _ := pages(t, `{"data":[{"id":"a"}],"next":"1"}`, `broken`)
	p := pagination.NewCursorPageAutoPager(first[*pagination.CursorPage[item]](t, "GET", address, nil))
	ids, count := "", 0
	for item, err := range p.All() {
		if ids += item.ID; err != nil {
			count++
		}
	}
	if ids != "a" || count != 1 || p.Err() == nil {
		t.Errorf("read %q with %d errors, %v", ids, count, p.Err())
	}
	failed := errors.New("failed")
	if p := pagination.NewCursorPageAutoPager[item](nil, failed); p.Next() || !errors.Is(p.Err(), failed) {
		t.Errorf("an error at first: %v", p.Err())
	}
}

func TestIteratorsCanBeLeft(t *testing.T) {
	address, asked := pages(t, `{"data":[{"id":"a"},{"id":"b"}],"next":"1"}`)
	p := pagination.NewCursorPageAutoPager(first[*pagination.CursorPage[item]](t, "GET", address, nil))
	for _, err := range p.All() {
		if err != nil {
			t.Error(err)
		}
		break
	}
	if len(*asked) != 1 || !p.Next() || p.Current().ID != "b" {
		t.Errorf("asked %q", *asked)
	}
}

func TestPagesOfOtherOrigins(t *testing.T) {
	var seen *http.Request
	away := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		seen = r
		_, _ = io.WriteString(w, `{"data":[{"id":"b"}]}`)
	}))
	defer away.Close()
	address, _ := pages(t, `{"data":[{"id":"a"}],"next_url":"`+away.URL+`/x?signature=theirs"}`)
	page, err := first[*pagination.URLPage[item]](t, "GET", address, map[string]any{"api_key": "hidden", "limit": 1})
	p := pagination.NewURLPageAutoPager(page, err)
	if ids := read(p); ids != "0a 1b" || p.Err() != nil {
		t.Fatalf("read %q, %v", ids, p.Err())
	}
	if seen.Header.Get("X-API-Key") != "" || seen.URL.RawQuery != "limit=1&signature=theirs" {
		t.Errorf("sent %s %v", seen.URL, seen.Header)
	}
	address, _ = pages(t, `{"data":[{"id":"a"}],"next_url":"file:///etc/passwd"}`)
	p = pagination.NewURLPageAutoPager(first[*pagination.URLPage[item]](t, "GET", address, nil))
	if read(p); p.Err() == nil {
		t.Error("a URL of another scheme is no error")
	}
}

func TestPagesMadeByHand(t *testing.T) {
	page := pagination.CursorPage[item]{Data: []item{{ID: "a"}}, Next: "n"}
	if next, err := page.GetNextPage(); next != nil || err == nil {
		t.Errorf("got %v, %v", next, err)
	}
}

// A server that knows a key answers what it has answered before: the first page.
func TestTheCallersIdempotencyKeyIsThatOfTheFirstPage(t *testing.T) {
	var keys []string
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		keys = append(keys, r.Header.Get("Idempotency-Key"))
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.WriteString(w, []string{`{"data":[{"id":"a"}]}`, `{"data":[]}`}[len(keys)-1])
	}))
	defer s.Close()
	own := option.WithHeader("Idempotency-Key", "mine")
	p := pagination.NewIDPageAutoPager(first[*pagination.IDPage[item]](t, "POST", s.URL, map[string]any{}, own))
	if read(p); p.Err() != nil || len(keys) != 2 || keys[0] != "mine" || !strings.HasPrefix(keys[1], "stainless-go-retry-") {
		t.Errorf("the keys are %q: %v", keys, p.Err())
	}
}
