// Package pagination goes through lists that the server gives in pages.
package pagination

import (
	"crypto/sha256"
	"errors"
	"io"
	"iter"
	"net/http"

	"example.com/runtime-client-go/internal/requestconfig"
)

// ErrNoProgress is the error of a list whose server keeps naming a page as the next one that has been there before.
var ErrNoProgress = errors.New("pagination: the server keeps leading back to a page that has been read already")

// mostReads is how often a page is read before that is an error. The end of a list may come once more, since lists
// grow while they are read.
const mostReads = 2

// page is a page of any kind.
type page[T any] interface {
	items() []T
	next() (page[T], error)
}

// autoPager goes through the items of a page and of all pages after it.
type autoPager[T any] struct {
	page    page[T]
	items   []T
	at      int
	index   int
	current T
	err     error
}

func newAutoPager[T any](first page[T], err error) autoPager[T] {
	p := autoPager[T]{page: first, err: err, index: -1}
	if err == nil && first != nil {
		p.items = first.items()
	}
	return p
}

func (p *autoPager[T]) Next() bool {
	for p.err == nil && p.page != nil {
		if p.at < len(p.items) {
			p.current = p.items[p.at]
			p.at++
			p.index++
			return true
		}
		if p.page, p.err = p.page.next(); p.err == nil && p.page != nil {
			p.items, p.at = p.page.items(), 0
		}
	}
	return false
}

func (p *autoPager[T]) Current() T { return p.current }

func (p *autoPager[T]) Err() error { return p.err }

func (p *autoPager[T]) Index() int { return max(p.index, 0) }

func (p *autoPager[T]) All() iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for p.Next() {
			if !yield(p.current, nil) {
				return
			}
		}
		if p.err != nil {
			var zero T
			yield(zero, p.err)
		}
	}
}

// state is what a page knows of the request that it came from.
type state struct {
	cfg   *requestconfig.RequestConfig
	res   *http.Response
	reads map[[sha256.Size]byte]int
}

// follow makes the request of the next page, which differs from this page's by what edit does, and reads it into dst.
func (s *state) follow(dst any, edit func(*requestconfig.RequestConfig) error) (*state, error) {
	if s.cfg == nil {
		return nil, errors.New("pagination: the page was not made by a request")
	}
	if s.reads == nil {
		s.reads = map[[sha256.Size]byte]int{fingerprint(s.cfg): 1}
	}
	cfg := s.cfg.Clone(s.cfg.Context)
	cfg.ResponseBodyInto = dst
	if err := edit(cfg); err != nil {
		return nil, err
	}
	mark := fingerprint(cfg)
	if s.reads[mark] == mostReads {
		return nil, ErrNoProgress
	}
	if err := cfg.Execute(); err != nil {
		return nil, err
	}
	s.reads[mark]++
	return &state{cfg, cfg.Response, s.reads}, nil
}

// fingerprint tells requests apart.
func fingerprint(cfg *requestconfig.RequestConfig) [sha256.Size]byte {
	hash := sha256.New()
	_, _ = io.WriteString(hash, cfg.Request.Method+" "+cfg.Request.URL.String()+"\n")
	_, _ = hash.Write(cfg.JSONBody())
	return [sha256.Size]byte(hash.Sum(nil))
}
