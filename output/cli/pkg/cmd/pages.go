package cmd

import (
	"context"
	"encoding/json"
	"errors"
	"iter"
	"slices"
	"strconv"

	"github.com/openai/openai-go/option"
	"github.com/tidwall/gjson"
)

// paging says how a list goes on. Paths are those of GJSON.
type paging struct {
	// Items is the path of a page's items; the page itself if it is empty.
	Items string
	// Next is the path of what the next request is made with.
	Next string
	// More is the path of a value that is false on the last page.
	More string
	// Query and Body name the parameter that gets the next value. Without both the value is the URL of the next page.
	Query, Body string
	// Step says how a parameter that is counted goes on, for lists without Next.
	Step step
	// Start is where counting begins.
	Start int64
}

// step is how a parameter is counted.
type step uint8

const (
	stepNone step = iota
	// stepItems counts items.
	stepItems
	// stepPages counts pages.
	stepPages
)

var errNoProgress = errors.New("the list leads back to a page that was shown already")

// Pages returns the items of all pages; each page is requested when the items before it have been taken.
func (c *call) Pages(ctx context.Context, paging paging) iter.Seq2[json.RawMessage, error] {
	return func(yield func(json.RawMessage, error) bool) {
		seen := map[string]bool{}
		path, query := c.path, c.query
		position := paging.Start
		if value, err := strconv.ParseInt(gjson.Parse(c.queryText(paging.Query)).String(), 10, 64); err == nil {
			position = value
		}
		for {
			var page []byte
			if err := c.client.Execute(ctx, c.request.Method, path, nil, &page, slices.Concat(c.options, query)...); err != nil {
				yield(nil, err)
				return
			}
			items := gjson.ParseBytes(page)
			if paging.Items != "" {
				items = gjson.GetBytes(page, paging.Items)
			}
			count := int64(0)
			for _, item := range items.Array() {
				count++
				if !yield(json.RawMessage(item.Raw), nil) {
					return
				}
			}
			next := paging.next(page, position, count)
			if next == "" {
				return
			}
			if seen[next] {
				yield(nil, errNoProgress)
				return
			}
			seen[next] = true
			switch {
			case paging.Query != "":
				query = slices.Concat(c.query, []option.RequestOption{option.WithQuery(paging.Query, next)})
			case paging.Body != "":
				query = slices.Concat(c.query, []option.RequestOption{option.WithJSONSet(paging.Body, next)})
			default:
				// The URL has the whole query.
				path, query = next, nil
			}
			if paging.Step != stepNone {
				position, _ = strconv.ParseInt(next, 10, 64)
			}
		}
	}
}

// next returns what the next request is made with, nothing after the last page.
func (p *paging) next(page []byte, position, count int64) string {
	if p.More != "" && !gjson.GetBytes(page, p.More).Bool() || count == 0 {
		return ""
	}
	switch p.Step {
	case stepItems:
		return strconv.FormatInt(position+count, 10)
	case stepPages:
		return strconv.FormatInt(position+1, 10)
	}
	return gjson.GetBytes(page, p.Next).String()
}

// queryText returns what the command line says of a parameter of the query.
func (c *call) queryText(name string) string {
	value, ok := c.contents.Query[name].(int64)
	if !ok {
		return ""
	}
	return strconv.FormatInt(value, 10)
}
