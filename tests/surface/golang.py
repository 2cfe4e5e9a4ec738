"""A small Go SDK as text, and what is looked up in its surface."""

from __future__ import annotations

from pathlib import Path

from specloom.surface import Surface
from specloom.surface.go.notation import GoNotation
from specloom.surface.model import Class, Field

from .helpers import read

MODULE = "example.com/pets/v2"
CLIENT = """\
package pets

import (
	"context"
	"net/http"

	"example.com/pets/v2/internal/requestconfig"
	"example.com/pets/v2/option"
)

// Client is a type Comment struct {
type Client struct {
	Options []option.RequestOption
	Pets    PetService
	hidden  int
}

func NewClient(opts ...option.RequestOption) (r Client) {
	for i := range opts {
		func() { type Local struct{ A int } }()
		_ = i
	}
	return
}

func (r *Client) Get(ctx context.Context, path string, params, res any, opts ...option.RequestOption) error {
	return requestconfig.Do(http.MethodGet)
}

var DefaultClient = NewClient()

var Retries, Waits int64 = 2, 3

var (
	Fallback = &Client{}
	Known    = map[string]bool{"a": true}
	Place    = "here"
	Count    = 3
)
"""
ALIASES = """\
package pets

import (
	"example.com/pets/v2/internal/apierror"
	"example.com/pets/v2/packages/param"
	"example.com/pets/v2/shared"
)

type (
	paramObj   = param.APIObject
	paramUnion = param.APIUnion
)

type Error = apierror.Error

type Money = shared.Money

type Kind = shared.Kind

// The values.
const (
	KindCat = shared.KindCat
	KindDog = shared.KindDog
)

const OnlyRed = shared.ColourRed
"""
PET = """\
package pets

import (
	"context"
	"io"
	"time"

	"example.com/pets/v2/option"
	pages "example.com/pets/v2/packages/pagination"
	"example.com/pets/v2/packages/param"
	"example.com/pets/v2/packages/respjson"
	"example.com/pets/v2/shared"
)

type PetService struct {
	Options []option.RequestOption
}

func NewPetService(opts ...option.RequestOption) (r PetService) { return }

func (r *PetService) New(
	ctx context.Context, shopID string, body PetNewParams, opts ...option.RequestOption,
) (res *Pet, err error) {
	return
}

func (r *PetService) List(ctx context.Context, query PetListParams) (*pages.Page[Pet], error) { return nil, nil }

func (r *PetService) Delete(_ context.Context, _ string, _ ...option.RequestOption) (err error) { return }

func (r *PetService) private() {}

type Pet struct {
	petCore
	Owner
	ID    string         `json:"id" api:"required"`
	Born  time.Time      `json:"born,required" format:"date-time"`
	Kind  Kind           `json:"kind"`
	Nick  *string        `json:"nickName" api:"nullable"`
	Price shared.Money   `json:"price"`
	Foods map[string][]FoodUnion `json:"foods"`
	// JSON tells what was sent.
	JSON struct {
		ID          respjson.Field
		Born        respjson.Field
		ExtraFields map[string]respjson.Field
		raw         string
	} `json:"-"`
}

func (r Pet) RawJSON() string { return r.JSON.raw }

func (r *Pet) UnmarshalJSON(data []byte) error { return nil }

type petCore struct {
	Weight float64 `json:"weight"`
}

func (petCore) Weigh() rune { return 0 }

type Owner struct {
	Name string `json:"name"`
	JSON struct{ Name respjson.Field } `json:"-"`
}

type FoodUnion struct {
	Dry bool `json:"dry"`
}

func (u FoodUnion) AsAny() anyFood { return nil }

type anyFood interface{ implFood() }

type PetNewParams struct {
	Name   string                 `json:"name" api:"required"`
	Tag    param.Opt[string]      `json:"tag,omitzero"`
	Trace  param.Opt[string]      `header:"X-Trace,omitzero" json:"-"`
	Photo  io.Reader              `json:"photo,omitzero" format:"binary"`
	Hook   func(int, ...string) (bool, error) `json:"-"`
	OfCat  *Pet                   `json:",omitzero,inline"`
	paramObj
}

func (r PetNewParams) MarshalJSON() (data []byte, err error) { return }

type PetListParams struct {
	Limit param.Opt[int64] `query:"limit,omitzero" json:"-"`
	paramObj
}

type (
	Names   []string
	Sizes   map[string][4]chan<- int
	Visit   func(Pet) error
	Handler = func(Pet) error
)
"""
PARAM = """\
package param

type APIObject struct{ metadata }
type APIUnion struct{ metadata }

type metadata struct{ any }

func (m *metadata) SetExtraFields(fields map[string]any) {}
func (m metadata) Overrides() (any, bool) { return nil, false }

type Opt[T comparable] struct {
	Value T
	state
}

type state int8

func NewOpt[T comparable](value T) Opt[T] { return Opt[T]{Value: value} }

func (o Opt[V]) Or(other V) V { return o.Value }

type Nullable interface{ null() bool }

type Number interface {
	~int | ~float64
}

type Settings interface {
	Doer
	Set(name string, value any)
}

type Doer interface {
	Do(int) (err error)
}

type sealed interface{ seal() }

type Marked interface {
	sealed
	Mark()
}

const Omit state = -1
"""
SHARED = """\
package shared

type Money struct {
	Amount int64 `json:"amount" api:"required"`
}

type Kind string

const (
	KindCat Kind = "cat"
	KindDog Kind = "dog"
)

type Colour = string

const ColourRed Colour = "red"

const (
	First = iota
	Second
)

const Version, Wide = "1", 0x1F
"""
PAGES = """\
package pagination

import "example.com/pets/v2/packages/respjson"

type Page[T any] struct {
	Data []T `json:"data" api:"required"`
	JSON struct{ Data respjson.Field } `json:"-"`
}

func (r *Page[T]) GetNextPage() (res *Page[T], err error) { return }
"""
ERROR = """\
package apierror

import "net/http"

type Error struct {
	StatusCode int
	Response   *http.Response
}

func (r *Error) Error() string { return "" }
"""
OPTION = """\
package option

import "example.com/pets/v2/internal/requestconfig"

type RequestOption = requestconfig.RequestOption

func WithHeader(key, value string) RequestOption { return nil }
"""
CONFIG = """\
package requestconfig

type RequestConfig struct{ Hidden int }

type RequestOption interface{ Apply(*RequestConfig) error }

func Do(verb string) error { return nil }
"""
PETS = {
    "go.mod": "// The module.\nmodule example.com/pets/v2\n\ngo 1.24\n",
    "client.go": CLIENT,
    "aliases.go": ALIASES,
    "pet.go": PET,
    "pet_test.go": "package pets_test\n\nfunc TestNothing() {}\n",
    "shared/shared.go": SHARED,
    "option/option.go": OPTION,
    "packages/param/param.go": PARAM,
    "packages/pagination/pages.go": PAGES,
    "packages/respjson/field.go": "package respjson\n\ntype Field struct{ raw string }\n",
    "internal/apierror/error.go": ERROR,
    "internal/requestconfig/config.go": CONFIG,
    "internal/version.go": 'package internal\n\nconst PackageVersion = "2.1.0" // x-release-please-version\n',
    "cmd/tool/main.go": "package main\n\nfunc Exported() {}\n\nfunc main() {}\n",
    "examples/go.mod": "module example.com/pets/v2/examples\n",
    "examples/some/some.go": "package some\n\nfunc Other() {}\n",
    "testdata/broken.go": "this is no Go\n",
}
SHOWN = GoNotation()


def write(folder: Path, files: dict[str, str]) -> Path:
    """The module in `folder`."""
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def a_class(of: Surface, name: str) -> Class:
    """A type of a surface, by its name below the module."""
    found = of.declared(f"{MODULE}{name}")
    assert isinstance(found, Class), found
    return found


def fields(of: Class) -> dict[str, str]:
    """Name and type of each field, as people read them."""
    listed = ((name, one) for name, one in of.members.items() if isinstance(one, Field))
    return {name: SHOWN.field(name, one).removeprefix(f"{name} ") for name, one in listed}


def only(folder: Path, text: str) -> Surface:
    """The surface of a module `x` with one file."""
    return read(write(folder, {"go.mod": "module x\n", "x.go": f"package x\n\n{text}"}))
