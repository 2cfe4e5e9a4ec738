// Package paging has what the ways of paging differ by: how the request of the next page is made of this one's.
package paging

import (
	"net/http"
	"net/url"
	"reflect"
	"strconv"

	"example.com/runtime-client-go/internal/requestconfig"
)

// Query sets a parameter of the next page's query.
func Query(name, value string) func(*requestconfig.RequestConfig) error {
	return func(cfg *requestconfig.RequestConfig) error {
		cfg.EditQuery(func(query url.Values) { query.Set(name, value) })
		return nil
	}
}

// InBody sets a value in the next page's body.
func InBody(path string, value any) func(*requestconfig.RequestConfig) error {
	return func(cfg *requestconfig.RequestConfig) error { return cfg.SetJSON(path, value) }
}

// AtURL makes the next page the one at a URL that the server has named.
func AtURL(res *http.Response, target string) func(*requestconfig.RequestConfig) error {
	return func(cfg *requestconfig.RequestConfig) error { return cfg.SetServerURL(res, target) }
}

// QueryNumber returns a number of the query that a page was asked for by, or fallback if there is none.
func QueryNumber(cfg *requestconfig.RequestConfig, name string, fallback int64) int64 {
	if cfg != nil {
		if number, err := strconv.ParseInt(cfg.Request.URL.Query().Get(name), 10, 64); err == nil {
			return number
		}
	}
	return fallback
}

// NextOffset returns the offset of the next page, false after the last one. The total is that of all items, if the
// server tells.
func NextOffset(offset int64, count int, total int64, told bool) (string, bool) {
	next := offset + int64(count)
	return strconv.FormatInt(next, 10), count > 0 && (!told || next < total)
}

// NextNumber returns the number of the next page, false after the last one. The total is that of all pages, if the
// server tells.
func NextNumber(current int64, count int, total int64, told bool) (string, bool) {
	return strconv.FormatInt(current+1, 10), count > 0 && (!told || current < total)
}

// LastID returns a field of the last item as text, empty if there is no such thing.
func LastID[T any](items []T, field string) string {
	if len(items) == 0 {
		return ""
	}
	return textField(reflect.ValueOf(items[len(items)-1]), field)
}

func textField(item reflect.Value, field string) string {
	for item.Kind() == reflect.Pointer {
		item = item.Elem()
	}
	if item.Kind() != reflect.Struct {
		return ""
	}
	switch v := item.FieldByName(field); v.Kind() {
	case reflect.String:
		return v.String()
	case reflect.Int64:
		return strconv.FormatInt(v.Int(), 10)
	default:
		return ""
	}
}
