package apijson

import (
	"maps"
	"reflect"
)

// Meta is what a params struct carries beside its fields.
type Meta struct {
	// Override is written in place of the struct, if HasOverride is set.
	Override    any
	HasOverride bool
	// Extra are properties written besides the fields, and in place of those of the same name.
	Extra map[string]any
	// Kept is what was read into fields that cannot hold it, or not all of it.
	Kept map[string]Kept
}

// Kept is a property as it was read. It is written for as long as its field is what it was after reading.
type Kept struct {
	// Raw is empty for a property that was not there: it is not written, though it is required.
	Raw   string
	Value any
}

// IsZero reports whether there is nothing.
func (m Meta) IsZero() bool {
	return !m.HasOverride && len(m.Extra) == 0 && len(m.Kept) == 0
}

func (m *Meta) keep(name, raw string, value any) {
	// A copy: structs that were copied share the map.
	kept := maps.Clone(m.Kept)
	if kept == nil {
		kept = map[string]Kept{}
	}
	kept[name] = Kept{raw, value}
	m.Kept = kept
}

// Hooks is how this package sees the types of package param, which depends on this one.
type Hooks struct {
	// Params and Opt are interfaces that pointers to params structs and to optional values implement.
	Params, Opt reflect.Type
	// Meta returns the metadata of the params struct that params points to.
	Meta func(params any) Meta
	// SetMeta gives a params struct its metadata.
	SetMeta func(params any, meta Meta)
	// SetOpt says of an optional value that it is there, or null.
	SetOpt func(opt any, null bool)
	// Omit is the extra property that keeps another from being written.
	Omit any
}

var hooks Hooks

// SetHooks is called once, when package param is loaded.
func SetHooks(h Hooks) {
	hooks = h
}

// MetaOf returns the metadata of a params struct; nothing of other values.
func MetaOf(v reflect.Value) Meta {
	if v.Kind() != reflect.Struct || !hooks.isParams(reflect.PointerTo(v.Type())) {
		return Meta{}
	}
	if !v.CanAddr() {
		copied := reflect.New(v.Type()).Elem()
		copied.Set(v)
		v = copied
	}
	return hooks.Meta(v.Addr().Interface())
}

func (h *Hooks) isParams(pointer reflect.Type) bool {
	return h.Params != nil && pointer.Implements(h.Params)
}

func (h *Hooks) isOpt(pointer reflect.Type) bool {
	return h.Opt != nil && pointer.Implements(h.Opt)
}
