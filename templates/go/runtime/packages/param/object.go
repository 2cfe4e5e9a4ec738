package param

import (
	"maps"

	"example.com/runtime-client-go/internal/apijson"
)

// APIObject makes a struct the params of a request, or an object within them, by being embedded.
type APIObject struct{ metadata }

// APIUnion makes a struct of pointers, of which one may be set, a union by being embedded.
type APIUnion struct{ metadata }

// metadata is what such a struct carries beside its fields.
type metadata struct {
	// Never written to: structs that were copied share it.
	shared *apijson.Meta
}

// The fewer methods here, the better: the compiler makes each of them anew for every struct that embeds this one.

// Overrides returns what is written in place of the struct, and whether there is such a thing. It is nil for null.
func (m metadata) Overrides() (any, bool) {
	if m.shared == nil {
		return nil, false
	}
	return m.shared.Override, m.shared.HasOverride
}

// SetExtraFields sets properties that are written besides the fields, and in place of those of the same name. The value
// [Omit] keeps a field from being written.
func (m *metadata) SetExtraFields(fields map[string]any) {
	meta := metaOf(m)
	meta.Extra = maps.Clone(fields)
	setMeta(m, meta)
}

func (m *metadata) self() *metadata { return m }

func metaOf(m *metadata) apijson.Meta {
	if m.shared == nil {
		return apijson.Meta{}
	}
	return *m.shared
}

func setMeta(m *metadata, meta apijson.Meta) {
	if m.shared = nil; !meta.IsZero() {
		m.shared = &meta
	}
}

// ParamStruct is implemented by structs that embed [APIObject] or [APIUnion].
type ParamStruct interface {
	Overrides() (any, bool)
}

// InferPtr is the pointer to a params struct; it lets type parameters be inferred.
type InferPtr[T ParamStruct] interface {
	*T
	settable
}

type settable interface{ self() *metadata }

// ParamNullable is implemented by what can be null by itself: [Opt] and the structs of params.
type ParamNullable interface {
	Overrides() (any, bool)
}

type forceOmit int

// Omit as an extra field keeps the field of that name from being written; see SetExtraFields.
const Omit forceOmit = -1

// EscapeSJSONKey returns a property name as it is written in the paths of option.WithJSONSet and option.WithJSONDel.
var EscapeSJSONKey = apijson.EscapeKey

// MarshalObject writes a params struct. underlying points to it, or to its fields as a type of another name.
func MarshalObject[T ParamStruct](f T, underlying any) ([]byte, error) {
	return apijson.MarshalParams(underlying)
}

// MarshalWithExtras writes a params struct with these properties besides its own extra ones.
func MarshalWithExtras[T ParamStruct, R any](f T, underlying any, extras map[string]R) ([]byte, error) {
	all := make(map[string]any, len(extras))
	for name, value := range extras {
		all[name] = value
	}
	return apijson.MarshalWithExtras(underlying, all)
}

// MarshalUnion writes the variant of a union that is set, and fails if there are several.
func MarshalUnion[T ParamStruct](metadata T, variants ...any) ([]byte, error) {
	if override, ok := metadata.Overrides(); ok {
		return apijson.Marshal(override)
	}
	return apijson.MarshalVariants(variants)
}
