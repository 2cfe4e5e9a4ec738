package param

import (
	"bytes"
	"encoding/json"
	"reflect"

	"example.com/runtime-client-go/internal/apijson"
	"example.com/runtime-client-go/internal/paramutil"
)

func init() {
	apijson.SetHooks(apijson.Hooks{
		Params:  reflect.TypeFor[settable](),
		Opt:     reflect.TypeFor[settableOpt](),
		Meta:    func(params any) apijson.Meta { return metaOf(params.(settable).self()) },
		SetMeta: func(params any, meta apijson.Meta) { setMeta(params.(settable).self(), meta) },
		SetOpt:  func(opt any, null bool) { opt.(settableOpt).set(null) },
		Omit:    Omit,
	})
}

type settableOpt interface {
	Optional
	set(null bool)
}

// NullStruct returns a params struct that is written as null.
func NullStruct[T ParamStruct, PtrT InferPtr[T]]() T {
	var t T
	setMeta(PtrT(&t).self(), apijson.Meta{HasOverride: true})
	return t
}

// NullMap returns a map that is written as null. It must not be written to; all of its type are the same.
func NullMap[MapT ~map[string]T, T any]() MapT {
	return paramutil.NullOf(reflect.TypeFor[MapT]()).Interface().(MapT)
}

// NullSlice returns a slice that is written as null.
func NullSlice[SliceT ~[]T, T any]() SliceT {
	return paramutil.NullOf(reflect.TypeFor[SliceT]()).Interface().(SliceT)
}

// Override returns a params struct that is written as v, whatever its fields are. Text that is JSON already is given as
// [json.RawMessage].
func Override[T ParamStruct, PtrT InferPtr[T]](v any) T {
	var t T
	setMeta(PtrT(&t).self(), apijson.Meta{Override: v, HasOverride: true})
	return t
}

// SetJSON makes a params struct be written as rawJSON, whatever its fields are.
func SetJSON(rawJSON []byte, ptr settable) {
	setMeta(ptr.self(), apijson.Meta{Override: json.RawMessage(bytes.Clone(rawJSON)), HasOverride: true})
}

// IsNull reports whether v is written as null because that was asked for, as by [Null] or [NullSlice].
func IsNull[T any](v T) bool {
	if nullable, ok := any(v).(ParamNullable); ok {
		override, ok := nullable.Overrides()
		raw, isRaw := override.(json.RawMessage)
		return ok && (override == nil || isRaw && string(raw) == "null")
	}
	return paramutil.IsNull(reflect.ValueOf(v))
}

// IsOmitted reports whether v is left out of requests, as all zero values of optional fields are.
func IsOmitted(v any) bool {
	if v == nil {
		return true
	}
	if opt, ok := v.(Optional); ok {
		return !opt.Valid() && !opt.null()
	}
	return reflect.ValueOf(v).IsZero()
}
