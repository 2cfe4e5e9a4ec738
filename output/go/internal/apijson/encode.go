package apijson

import (
	"encoding/json"
	"errors"
	"maps"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/openai/openai-go/internal/paramutil"
)

// Marshal writes a value as JSON: types of this module as their fields say, others as [json.Marshal] does.
func Marshal(value any) ([]byte, error) {
	return encode(nil, reflect.ValueOf(value), &field{})
}

// MarshalParams writes the params struct or union that params points to.
func MarshalParams(params any) ([]byte, error) {
	return MarshalWithExtras(params, nil)
}

// MarshalWithExtras writes a params struct with these properties besides its own extra ones.
func MarshalWithExtras(params any, extras map[string]any) ([]byte, error) {
	v := reflect.ValueOf(params).Elem()
	meta := MetaOf(v)
	switch {
	case meta.HasOverride:
		return Marshal(meta.Override)
	case planOf(v.Type()).union:
		return encodeUnion(v)
	}
	if len(extras) > 0 {
		all := maps.Clone(extras)
		maps.Copy(all, meta.Extra)
		meta.Extra = all
	}
	return encodeObject(nil, v, meta)
}

func encodeUnion(v reflect.Value) ([]byte, error) {
	p := planOf(v.Type())
	variants := make([]any, 0, len(p.inline))
	for _, i := range p.inline {
		variants = append(variants, v.FieldByIndex(p.fields[i].index).Interface())
	}
	chosen, err := theOneSet(variants)
	if err != nil || chosen < 0 {
		return []byte("null"), err
	}
	f := &p.fields[p.inline[chosen]]
	return encode(nil, v.FieldByIndex(f.index), f)
}

// MarshalVariants writes the one of a union's variants that is set, null if there is none.
func MarshalVariants(variants []any) ([]byte, error) {
	chosen, err := theOneSet(variants)
	if err != nil || chosen < 0 {
		return []byte("null"), err
	}
	return Marshal(variants[chosen])
}

// theOneSet returns the index of the variant that is set, -1 if there is none, and an error if there are several.
func theOneSet(variants []any) (int, error) {
	chosen := -1
	for i, variant := range variants {
		if v := reflect.ValueOf(variant); !v.IsValid() || v.IsZero() {
			continue
		}
		if chosen >= 0 {
			return -1, errors.New("apijson: more than one variant of a union is set: " +
				reflect.TypeOf(variants[chosen]).String() + " and " + reflect.TypeOf(variant).String())
		}
		chosen = i
	}
	return chosen, nil
}

var marshalerType = reflect.TypeFor[json.Marshaler]()

func encode(b []byte, v reflect.Value, f *field) ([]byte, error) {
	if !v.IsValid() {
		return append(b, "null"...), nil
	}
	t := v.Type()
	if t == timeType {
		return appendTime(b, v.Interface().(time.Time), f.format), nil
	}
	if f.format != "" && hooks.isOpt(reflect.PointerTo(t)) {
		if at, ok := v.FieldByName("Value").Interface().(time.Time); ok && v.Interface().(paramutil.Optional).Valid() {
			return appendTime(b, at, f.format), nil
		}
	}
	if t.Implements(marshalerType) && !(v.Kind() == reflect.Pointer && v.IsNil()) {
		data, err := v.Interface().(json.Marshaler).MarshalJSON()
		return append(b, data...), err
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return append(b, "null"...), nil
		}
		return encode(b, v.Elem(), f)
	case reflect.String:
		if t.PkgPath() == "encoding/json" {
			break // json.Number
		}
		return appendString(b, v.String()), nil
	case reflect.Slice:
		if v.IsNil() || paramutil.IsNull(v) {
			return append(b, "null"...), nil
		}
		if t.Elem().Kind() == reflect.Uint8 {
			break
		}
		return encodeSlice(b, v, f)
	case reflect.Map:
		if v.IsNil() || paramutil.IsNull(v) {
			return append(b, "null"...), nil
		}
		if t.Key().Kind() != reflect.String {
			break
		}
		return encodeMap(b, v, f)
	case reflect.Struct:
		if planOf(t).ours() {
			return encodeObject(b, v, Meta{})
		}
	}
	data, err := json.Marshal(v.Interface())
	return append(b, data...), err
}

func encodeSlice(b []byte, v reflect.Value, f *field) (_ []byte, err error) {
	b = append(b, '[')
	for i := range v.Len() {
		if i > 0 {
			b = append(b, ',')
		}
		if b, err = encode(b, v.Index(i), f); err != nil {
			return nil, err
		}
	}
	return append(b, ']'), nil
}

func encodeMap(b []byte, v reflect.Value, f *field) (_ []byte, err error) {
	keys := v.MapKeys()
	slices.SortFunc(keys, func(x, y reflect.Value) int { return strings.Compare(x.String(), y.String()) })
	o := openObject(b)
	for _, key := range keys {
		o.key(key.String())
		if o.b, err = encode(o.b, v.MapIndex(key), f); err != nil {
			return nil, err
		}
	}
	return o.close(), nil
}

// encodeObject writes the fields of a struct, then the extra properties in the order of their names.
func encodeObject(b []byte, v reflect.Value, meta Meta) (_ []byte, err error) {
	o := openObject(b)
	if err := o.fields(v, meta); err != nil {
		return nil, err
	}
	for _, key := range slices.Sorted(maps.Keys(meta.Extra)) {
		value := meta.Extra[key]
		if value == hooks.Omit {
			continue
		}
		o.key(key)
		if o.b, err = encode(o.b, reflect.ValueOf(value), &field{}); err != nil {
			return nil, err
		}
	}
	return o.close(), nil
}

// fields writes the fields of a struct.
func (o *object) fields(v reflect.Value, meta Meta) (err error) {
	p := planOf(v.Type())
	for i := range p.fields {
		f := &p.fields[i]
		if _, replaced := meta.Extra[f.name]; replaced {
			continue
		}
		from := v.FieldByIndex(f.index)
		if kept, ok := meta.Kept[f.name]; ok && reflect.DeepEqual(from.Interface(), kept.Value) {
			if kept.Raw != "" {
				o.key(f.name)
				o.b = append(o.b, kept.Raw...)
			}
			continue
		}
		if f.omitzero && isZero(from) || p.jsonField != nil && !f.required && from.IsZero() {
			continue
		}
		o.key(f.name)
		if o.b, err = encode(o.b, from, f); err != nil {
			return err
		}
	}
	if !p.params {
		for _, index := range p.embedded {
			if err := o.fields(v.FieldByIndex(index), Meta{}); err != nil {
				return err
			}
		}
	}
	if p.extras == nil {
		return nil
	}
	return o.extras(v.FieldByIndex(p.extras.index), p, meta)
}

// extras writes the properties of the field that takes those without a field of their own.
func (o *object) extras(v reflect.Value, p *plan, meta Meta) (err error) {
	for _, key := range slices.Sorted(maps.Keys(keysOf(v))) {
		if _, taken := p.byName[key]; taken {
			continue
		}
		if _, replaced := meta.Extra[key]; replaced {
			continue
		}
		o.key(key)
		if o.b, err = encode(o.b, v.MapIndex(reflect.ValueOf(key)), p.extras); err != nil {
			return err
		}
	}
	return nil
}

func keysOf(v reflect.Value) map[string]struct{} {
	keys := make(map[string]struct{}, v.Len())
	for _, key := range v.MapKeys() {
		keys[key.String()] = struct{}{}
	}
	return keys
}

// object is a JSON object that is being written.
type object struct {
	b     []byte
	begun bool
}

func openObject(b []byte) object {
	return object{b: append(b, '{')}
}

func (o *object) key(name string) {
	if o.begun {
		o.b = append(o.b, ',')
	}
	o.begun = true
	o.b = append(appendString(o.b, name), ':')
}

func (o *object) close() []byte {
	return append(o.b, '}')
}
