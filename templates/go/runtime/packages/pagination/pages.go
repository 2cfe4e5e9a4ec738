package pagination

import (
	"iter"
	"net/http"

	"example.com/runtime-client-go/internal/apijson"
	"example.com/runtime-client-go/internal/paging"
	"example.com/runtime-client-go/internal/requestconfig"
	"example.com/runtime-client-go/packages/respjson"
)

// CursorPage is a page whose next one is named by a field of the response.
type CursorPage[T any] struct {
	Data    []T    `json:"data"`
	HasMore bool   `json:"has_more"`
	Next    string `json:"next" api:"nullable"`
	// JSON tells which of the fields the server has sent.
	JSON struct {
		Data        respjson.Field
		HasMore     respjson.Field
		Next        respjson.Field
		ExtraFields map[string]respjson.Field
		raw         string
	} `json:"-"`
	state state
}

// RawJSON returns the page as it was sent.
func (r CursorPage[T]) RawJSON() string { return r.JSON.raw }

// UnmarshalJSON reads a page.
func (r *CursorPage[T]) UnmarshalJSON(data []byte) error { return apijson.UnmarshalRoot(data, r) }

// SetPageConfig gives the page the request that it came from.
func (r *CursorPage[T]) SetPageConfig(cfg *requestconfig.RequestConfig, res *http.Response) {
	if r != nil {
		r.state = state{cfg: cfg, res: res}
	}
}

// GetNextPage asks for the next page; nil and no error after the last one.
func (r *CursorPage[T]) GetNextPage() (res *CursorPage[T], err error) {
	if len(r.Data) == 0 || r.JSON.HasMore.Valid() && !r.HasMore || r.Next == "" {
		return nil, nil
	}
	next, err := r.state.follow(&res, paging.Query("after", r.Next))
	if err != nil || res == nil {
		return nil, err
	}
	res.state = *next
	return res, nil
}

func (r *CursorPage[T]) items() []T { return r.Data }

func (r *CursorPage[T]) next() (page[T], error) {
	res, err := r.GetNextPage()
	if res == nil {
		return nil, err
	}
	return res, err
}

// CursorPageAutoPager goes through the items of a list.
type CursorPageAutoPager[T any] struct{ autoPager[T] }

// NewCursorPageAutoPager returns a pager that begins with page, or ends at once with err.
func NewCursorPageAutoPager[T any](page *CursorPage[T], err error) *CursorPageAutoPager[T] {
	if page == nil {
		return &CursorPageAutoPager[T]{newAutoPager[T](nil, err)}
	}
	return &CursorPageAutoPager[T]{newAutoPager[T](page, err)}
}

// Next reads another item and reports whether there is one.
func (r *CursorPageAutoPager[T]) Next() bool { return r.autoPager.Next() }

// Current returns the item that the last call of Next has read.
func (r *CursorPageAutoPager[T]) Current() T { return r.autoPager.Current() }

// Err returns the error that the list has ended with, nil if it came to its end.
func (r *CursorPageAutoPager[T]) Err() error { return r.autoPager.Err() }

// Index returns the position of the current item in the whole list, from 0 on.
func (r *CursorPageAutoPager[T]) Index() int { return r.autoPager.Index() }

// All returns an iterator over the items. An error is its last pair.
func (r *CursorPageAutoPager[T]) All() iter.Seq2[T, error] { return r.autoPager.All() }

// IDPage is a page whose next one follows the last item.
type IDPage[T any] struct {
	Data []T `json:"data"`
	// JSON tells which of the fields the server has sent.
	JSON struct {
		Data        respjson.Field
		ExtraFields map[string]respjson.Field
		raw         string
	} `json:"-"`
	state state
}

// RawJSON returns the page as it was sent.
func (r IDPage[T]) RawJSON() string { return r.JSON.raw }

// UnmarshalJSON reads a page.
func (r *IDPage[T]) UnmarshalJSON(data []byte) error { return apijson.UnmarshalRoot(data, r) }

// SetPageConfig gives the page the request that it came from.
func (r *IDPage[T]) SetPageConfig(cfg *requestconfig.RequestConfig, res *http.Response) {
	if r != nil {
		r.state = state{cfg: cfg, res: res}
	}
}

// GetNextPage asks for the next page; nil and no error after the last one.
func (r *IDPage[T]) GetNextPage() (res *IDPage[T], err error) {
	id := paging.LastID(r.Data, "ID")
	if id == "" {
		return nil, nil
	}
	next, err := r.state.follow(&res, paging.InBody("after_id", id))
	if err != nil || res == nil {
		return nil, err
	}
	res.state = *next
	return res, nil
}

func (r *IDPage[T]) items() []T { return r.Data }

func (r *IDPage[T]) next() (page[T], error) {
	res, err := r.GetNextPage()
	if res == nil {
		return nil, err
	}
	return res, err
}

// IDPageAutoPager goes through the items of a list.
type IDPageAutoPager[T any] struct{ autoPager[T] }

// NewIDPageAutoPager returns a pager that begins with page, or ends at once with err.
func NewIDPageAutoPager[T any](page *IDPage[T], err error) *IDPageAutoPager[T] {
	if page == nil {
		return &IDPageAutoPager[T]{newAutoPager[T](nil, err)}
	}
	return &IDPageAutoPager[T]{newAutoPager[T](page, err)}
}

// Next reads another item and reports whether there is one.
func (r *IDPageAutoPager[T]) Next() bool { return r.autoPager.Next() }

// Current returns the item that the last call of Next has read.
func (r *IDPageAutoPager[T]) Current() T { return r.autoPager.Current() }

// Err returns the error that the list has ended with, nil if it came to its end.
func (r *IDPageAutoPager[T]) Err() error { return r.autoPager.Err() }

// Index returns the position of the current item in the whole list, from 0 on.
func (r *IDPageAutoPager[T]) Index() int { return r.autoPager.Index() }

// All returns an iterator over the items. An error is its last pair.
func (r *IDPageAutoPager[T]) All() iter.Seq2[T, error] { return r.autoPager.All() }

// URLPage is a page whose next one is at a URL that the response names.
type URLPage[T any] struct {
	Data    []T    `json:"data"`
	NextURL string `json:"next_url" api:"nullable"`
	// JSON tells which of the fields the server has sent.
	JSON struct {
		Data        respjson.Field
		NextURL     respjson.Field
		ExtraFields map[string]respjson.Field
		raw         string
	} `json:"-"`
	state state
}

// RawJSON returns the page as it was sent.
func (r URLPage[T]) RawJSON() string { return r.JSON.raw }

// UnmarshalJSON reads a page.
func (r *URLPage[T]) UnmarshalJSON(data []byte) error { return apijson.UnmarshalRoot(data, r) }

// SetPageConfig gives the page the request that it came from.
func (r *URLPage[T]) SetPageConfig(cfg *requestconfig.RequestConfig, res *http.Response) {
	if r != nil {
		r.state = state{cfg: cfg, res: res}
	}
}

// GetNextPage asks for the next page; nil and no error after the last one.
func (r *URLPage[T]) GetNextPage() (res *URLPage[T], err error) {
	if len(r.Data) == 0 || r.NextURL == "" {
		return nil, nil
	}
	next, err := r.state.follow(&res, paging.AtURL(r.state.res, r.NextURL))
	if err != nil || res == nil {
		return nil, err
	}
	res.state = *next
	return res, nil
}

func (r *URLPage[T]) items() []T { return r.Data }

func (r *URLPage[T]) next() (page[T], error) {
	res, err := r.GetNextPage()
	if res == nil {
		return nil, err
	}
	return res, err
}

// URLPageAutoPager goes through the items of a list.
type URLPageAutoPager[T any] struct{ autoPager[T] }

// NewURLPageAutoPager returns a pager that begins with page, or ends at once with err.
func NewURLPageAutoPager[T any](page *URLPage[T], err error) *URLPageAutoPager[T] {
	if page == nil {
		return &URLPageAutoPager[T]{newAutoPager[T](nil, err)}
	}
	return &URLPageAutoPager[T]{newAutoPager[T](page, err)}
}

// Next reads another item and reports whether there is one.
func (r *URLPageAutoPager[T]) Next() bool { return r.autoPager.Next() }

// Current returns the item that the last call of Next has read.
func (r *URLPageAutoPager[T]) Current() T { return r.autoPager.Current() }

// Err returns the error that the list has ended with, nil if it came to its end.
func (r *URLPageAutoPager[T]) Err() error { return r.autoPager.Err() }

// Index returns the position of the current item in the whole list, from 0 on.
func (r *URLPageAutoPager[T]) Index() int { return r.autoPager.Index() }

// All returns an iterator over the items. An error is its last pair.
func (r *URLPageAutoPager[T]) All() iter.Seq2[T, error] { return r.autoPager.All() }

// OffsetPage is a page that begins after as many items as there were before.
type OffsetPage[T any] struct {
	Data  []T   `json:"data"`
	Total int64 `json:"total"`
	// JSON tells which of the fields the server has sent.
	JSON struct {
		Data        respjson.Field
		Total       respjson.Field
		ExtraFields map[string]respjson.Field
		raw         string
	} `json:"-"`
	state state
}

// RawJSON returns the page as it was sent.
func (r OffsetPage[T]) RawJSON() string { return r.JSON.raw }

// UnmarshalJSON reads a page.
func (r *OffsetPage[T]) UnmarshalJSON(data []byte) error { return apijson.UnmarshalRoot(data, r) }

// SetPageConfig gives the page the request that it came from.
func (r *OffsetPage[T]) SetPageConfig(cfg *requestconfig.RequestConfig, res *http.Response) {
	if r != nil {
		r.state = state{cfg: cfg, res: res}
	}
}

// GetNextPage asks for the next page; nil and no error after the last one.
func (r *OffsetPage[T]) GetNextPage() (res *OffsetPage[T], err error) {
	offset, ok := paging.NextOffset(paging.QueryNumber(r.state.cfg, "offset", 0), len(r.Data), r.Total, r.JSON.Total.Valid())
	if !ok {
		return nil, nil
	}
	next, err := r.state.follow(&res, paging.Query("offset", offset))
	if err != nil || res == nil {
		return nil, err
	}
	res.state = *next
	return res, nil
}

func (r *OffsetPage[T]) items() []T { return r.Data }

func (r *OffsetPage[T]) next() (page[T], error) {
	res, err := r.GetNextPage()
	if res == nil {
		return nil, err
	}
	return res, err
}

// OffsetPageAutoPager goes through the items of a list.
type OffsetPageAutoPager[T any] struct{ autoPager[T] }

// NewOffsetPageAutoPager returns a pager that begins with page, or ends at once with err.
func NewOffsetPageAutoPager[T any](page *OffsetPage[T], err error) *OffsetPageAutoPager[T] {
	if page == nil {
		return &OffsetPageAutoPager[T]{newAutoPager[T](nil, err)}
	}
	return &OffsetPageAutoPager[T]{newAutoPager[T](page, err)}
}

// Next reads another item and reports whether there is one.
func (r *OffsetPageAutoPager[T]) Next() bool { return r.autoPager.Next() }

// Current returns the item that the last call of Next has read.
func (r *OffsetPageAutoPager[T]) Current() T { return r.autoPager.Current() }

// Err returns the error that the list has ended with, nil if it came to its end.
func (r *OffsetPageAutoPager[T]) Err() error { return r.autoPager.Err() }

// Index returns the position of the current item in the whole list, from 0 on.
func (r *OffsetPageAutoPager[T]) Index() int { return r.autoPager.Index() }

// All returns an iterator over the items. An error is its last pair.
func (r *OffsetPageAutoPager[T]) All() iter.Seq2[T, error] { return r.autoPager.All() }

// NumberedPage is a page with a number.
type NumberedPage[T any] struct {
	Data  []T   `json:"data"`
	Page  int64 `json:"page"`
	Pages int64 `json:"pages"`
	// JSON tells which of the fields the server has sent.
	JSON struct {
		Data        respjson.Field
		Page        respjson.Field
		Pages       respjson.Field
		ExtraFields map[string]respjson.Field
		raw         string
	} `json:"-"`
	state state
}

// RawJSON returns the page as it was sent.
func (r NumberedPage[T]) RawJSON() string { return r.JSON.raw }

// UnmarshalJSON reads a page.
func (r *NumberedPage[T]) UnmarshalJSON(data []byte) error { return apijson.UnmarshalRoot(data, r) }

// SetPageConfig gives the page the request that it came from.
func (r *NumberedPage[T]) SetPageConfig(cfg *requestconfig.RequestConfig, res *http.Response) {
	if r != nil {
		r.state = state{cfg: cfg, res: res}
	}
}

// GetNextPage asks for the next page; nil and no error after the last one.
func (r *NumberedPage[T]) GetNextPage() (res *NumberedPage[T], err error) {
	current := paging.QueryNumber(r.state.cfg, "page", 1)
	if r.JSON.Page.Valid() {
		current = r.Page
	}
	number, ok := paging.NextNumber(current, len(r.Data), r.Pages, r.JSON.Pages.Valid())
	if !ok {
		return nil, nil
	}
	next, err := r.state.follow(&res, paging.Query("page", number))
	if err != nil || res == nil {
		return nil, err
	}
	res.state = *next
	return res, nil
}

func (r *NumberedPage[T]) items() []T { return r.Data }

func (r *NumberedPage[T]) next() (page[T], error) {
	res, err := r.GetNextPage()
	if res == nil {
		return nil, err
	}
	return res, err
}

// NumberedPageAutoPager goes through the items of a list.
type NumberedPageAutoPager[T any] struct{ autoPager[T] }

// NewNumberedPageAutoPager returns a pager that begins with page, or ends at once with err.
func NewNumberedPageAutoPager[T any](page *NumberedPage[T], err error) *NumberedPageAutoPager[T] {
	if page == nil {
		return &NumberedPageAutoPager[T]{newAutoPager[T](nil, err)}
	}
	return &NumberedPageAutoPager[T]{newAutoPager[T](page, err)}
}

// Next reads another item and reports whether there is one.
func (r *NumberedPageAutoPager[T]) Next() bool { return r.autoPager.Next() }

// Current returns the item that the last call of Next has read.
func (r *NumberedPageAutoPager[T]) Current() T { return r.autoPager.Current() }

// Err returns the error that the list has ended with, nil if it came to its end.
func (r *NumberedPageAutoPager[T]) Err() error { return r.autoPager.Err() }

// Index returns the position of the current item in the whole list, from 0 on.
func (r *NumberedPageAutoPager[T]) Index() int { return r.autoPager.Index() }

// All returns an iterator over the items. An error is its last pair.
func (r *NumberedPageAutoPager[T]) All() iter.Seq2[T, error] { return r.autoPager.All() }
