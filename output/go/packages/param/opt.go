// Package param has what the structs of request parameters are made of.
//
// Optional primitives are of type [Opt]; the zero Opt is left out of the request. Optional structs, slices, maps and
// enums are plain fields, left out when they are zero. For what that cannot express there are [Null], [NullStruct],
// [NullMap], [NullSlice], [Override], [SetJSON], and the method SetExtraFields of each struct.
package param

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/openai/openai-go/internal/apijson"
)

// Opt is a value that may be omitted or null. The zero Opt is omitted.
type Opt[T comparable] struct {
	// Value is meaningful only if [Opt.Valid] reports true.
	Value  T
	status status
}

type status uint8

const (
	omitted status = iota
	null
	included
)

// NewOpt returns an optional value that is there, also if v is zero.
func NewOpt[T comparable](v T) Opt[T] {
	return Opt[T]{Value: v, status: included}
}

// Null returns an optional value that is written as null.
func Null[T comparable]() Opt[T] {
	return Opt[T]{status: null}
}

// Valid reports whether there is a value, neither omitted nor null.
//
// An Opt whose Value was assigned to directly has that value.
func (o Opt[T]) Valid() bool {
	var zero Opt[T]
	return o.status == included || o != zero && o.status != null
}

// Or returns the value, or v if there is none.
func (o Opt[T]) Or(v T) T {
	if o.Valid() {
		return o.Value
	}
	return v
}

// String returns the value as text, "null" or "".
func (o Opt[T]) String() string {
	switch {
	case o.null():
		return "null"
	case !o.Valid():
		return ""
	}
	if s, ok := any(o.Value).(fmt.Stringer); ok {
		return s.String()
	}
	return fmt.Sprint(o.Value)
}

// MarshalJSON writes the value, null if there is none.
func (o Opt[T]) MarshalJSON() ([]byte, error) {
	if !o.Valid() {
		return []byte("null"), nil
	}
	return apijson.Marshal(o.Value)
}

// UnmarshalJSON reads a value or null.
func (o *Opt[T]) UnmarshalJSON(data []byte) error {
	*o = Opt[T]{}
	return apijson.UnmarshalRoot(data, o)
}

// MarshalJSONWithTimeLayout writes a time in a layout of package time, or in one of the formats date and date-time. It
// returns nil if the value is not a time.
func (o Opt[T]) MarshalJSONWithTimeLayout(format string) []byte {
	t, ok := any(o.Value).(time.Time)
	if !ok {
		return nil
	}
	if !o.Valid() {
		return []byte("null")
	}
	var text string
	switch format {
	case "", "date", "date-time":
		text = apijson.FormatTime(t, format)
	default:
		text = t.Format(format)
	}
	data, _ := json.Marshal(text)
	return data
}

// Overrides returns what is written in place of the value, and whether there is such a thing: nil for null.
func (o Opt[T]) Overrides() (any, bool) { return nil, o.null() }

func (o Opt[T]) null() bool { return o.status == null }

func (o *Opt[T]) set(isNull bool) {
	o.status = included
	if isNull {
		o.status = null
	}
}

// EncodedAsDate is a time that is written as a date.
type EncodedAsDate Opt[time.Time]

// MarshalJSON writes the date.
func (d EncodedAsDate) MarshalJSON() ([]byte, error) {
	return Opt[time.Time](d).MarshalJSONWithTimeLayout("date"), nil
}

// Optional is implemented by [Opt] of every type.
type Optional interface {
	Valid() bool
	fmt.Stringer
	null() bool
}
