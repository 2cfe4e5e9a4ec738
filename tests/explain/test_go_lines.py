"""Where declarations stand in Go as it is printed."""

from __future__ import annotations

from specloom.flavours.go.symbols.lines import written

TEXT = """\
// Code that says type Nothing struct {

package things

import "context"

// Thing is one.
type Thing[T any] struct {
	// Long says
	// `type Other struct {`.
	LongName map[string]struct{ A int } `json:"long  name"`
	Short    string                     `json:"short"`
	Base
	*shared.Other
	Inner struct {
		raw   string
		Field respjson.Field
	} `json:"-"`
}

func (r *Thing[T]) Get(ctx context.Context, f func(a, b int) error, m map[string]int) (res *Thing[T], err error) {
	if x := (Thing[T]{}); x.Short == "" {
		return
	}
	return
}

func (Thing[T]) impl() {}

func Make[T string | []int](value T) Thing[T] {
	return Thing[T]{}
}

type Plain = shared.Plain

type Kind string

// The values.
const (
	KindA Kind = "a"
	// About it.
	KindLonger Kind = "b"
)

const Only = shared.Only
"""


def test_declarations_are_found_with_their_lines_and_text() -> None:
    found = {anchor: [(w.line, w.first, w.last, w.text) for w in places] for anchor, places in written(TEXT).items()}
    signature = "(ctx context.Context, f func(a, b int) error, m map[string]int) (res *Thing[T], err error)"
    got = f"func (r *Thing[T]) Get{signature}"
    assert found == {
        ("Thing",): [(8, 7, 19, "type Thing[T any] struct")],
        ("Thing", "LongName"): [(11, 9, 11, 'LongName map[string]struct{ A int } `json:"long  name"`')],
        ("Thing", "Short"): [(12, 12, 12, 'Short string `json:"short"`')],
        ("Thing", "Base"): [(13, 13, 13, "Base")],
        ("Thing", "Other"): [(14, 14, 14, "*shared.Other")],
        ("Thing", "Inner"): [(15, 15, 18, "Inner struct")],
        ("Thing", "Inner", "raw"): [(16, 16, 16, "raw string")],
        ("Thing", "Inner", "Field"): [(17, 17, 17, "Field respjson.Field")],
        ("Thing", "Get"): [(21, 21, 26, got)],
        ("Thing", "Get", "ctx"): [(21, 21, 21, "ctx context.Context")],
        ("Thing", "Get", "f"): [(21, 21, 21, "f func(a, b int) error")],
        ("Thing", "Get", "m"): [(21, 21, 21, "m map[string]int")],
        ("Thing", "impl"): [(28, 28, 28, "func (Thing[T]) impl() {}")],
        ("Make",): [(30, 30, 32, "func Make[T string | []int](value T) Thing[T]")],
        ("Make", "value"): [(30, 30, 30, "value T")],
        ("Plain",): [(34, 34, 34, "type Plain = shared.Plain")],
        ("Kind",): [(36, 36, 36, "type Kind string")],
        ("KindA",): [(40, 40, 40, 'KindA Kind = "a"')],
        ("KindLonger",): [(42, 41, 42, 'KindLonger Kind = "b"')],
        ("Only",): [(45, 45, 45, "const Only = shared.Only")],
    }
