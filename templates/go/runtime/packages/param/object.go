package param

import (
	"encoding/json"
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

// Overrides returns what is written in place of the struct, and whether there is such a thing. It is nil for null.
func (m metadata) Overrides() (any, bool) {
	meta := m.meta()
	return meta.Override, meta.HasOverride
}

// SetExtraFields sets properties that are written besides the fields, and in place of those of the same name. The value
// [Omit] keeps a field from being written.
func (m *metadata) SetExtraFields(fields map[string]any) {
	meta := m.meta()
	meta.Extra = maps.Clone(fields)
	m.setMeta(meta)
}

func (m metadata) meta() apijson.Meta {
	if m.shared == nil {
		return apijson.Meta{}
	}
	return *m.shared
}

func (m *metadata) setMeta(meta apijson.Meta) {
	if m.shared = nil; !meta.IsZero() {
		m.shared = &meta
	}
}

func (m metadata) null() bool {
	meta := m.meta()
	if raw, ok := meta.Override.(json.RawMessage); ok {
		return string(raw) == "null"
	}
	return meta.HasOverride && meta.Override == nil
}

// ParamStruct is implemented by structs that embed [APIObject] or [APIUnion].
type ParamStruct interface {
	Overrides() (any, bool)
	meta() apijson.Meta
	null() bool
}

// InferPtr is the pointer to a params struct; it lets type parameters be inferred.
type InferPtr[T ParamStruct] interface {
	*T
	settable
}

type settable interface {
	meta() apijson.Meta
	setMeta(apijson.Meta)
}

// ParamNullable is implemented by everything that can be null by itself: params structs and [Opt].
type ParamNullable interface{ null() bool }

type forceOmit int

// Omit as an extra field keeps the field of that name from being written; see SetExtraFields.
const Omit forceOmit = -1

// EscapeSJSONKey returns a property name as it is written in the paths of option.WithJSONSet and option.WithJSONDel.
var EscapeSJSONKey = apijson.EscapeKey

// MarshalObject writes a params struct. underlying points to its fields as a type without methods. It is meant for
// generated code.
func MarshalObject[T ParamStruct](f T, underlying any) ([]byte, error) {
	return apijson.MarshalParams(f.meta(), underlying)
}

// MarshalWithExtras writes a params struct with these properties besides its own extra ones.
func MarshalWithExtras[T ParamStruct, R any](f T, underlying any, extras map[string]R) ([]byte, error) {
	meta := f.meta()
	all := make(map[string]any, len(extras)+len(meta.Extra))
	for name, value := range extras {
		all[name] = value
	}
	maps.Copy(all, meta.Extra)
	meta.Extra = all
	return apijson.MarshalParams(meta, underlying)
}

// MarshalUnion writes the variant of a union that is set, and fails if there are several. It is meant for generated
// code.
func MarshalUnion[T ParamStruct](metadata T, variants ...any) ([]byte, error) {
	return apijson.MarshalUnion(metadata.meta(), variants)
}
