package apijson

import (
	"reflect"
	"slices"
)

// MarshalResponse writes what response points to as it arrived, with the properties in their new form that were changed
// since.
func MarshalResponse(response any) ([]byte, error) {
	v := reflect.ValueOf(response).Elem()
	p := planOf(v.Type())
	raw := v.FieldByIndex(p.rawField).String()
	if raw == "" {
		return encodeResponse(v, p)
	}
	read := reflect.New(v.Type()).Elem()
	(&decoder{}).generated(raw, read)
	changed := p.changed(v, read)
	switch {
	case len(changed) == 0:
		return []byte(raw), nil
	case kindOf(raw) != '{':
		return encodeResponse(v, p)
	}
	return merge(raw, changed)
}

// change is a field with a new value.
type change struct {
	field *field
	value reflect.Value
}

// changed returns the fields that differ, those of embedded structs included.
func (p *plan) changed(v, read reflect.Value) (changed []change) {
	for i := range p.fields {
		f := &p.fields[i]
		if !reflect.DeepEqual(v.FieldByIndex(f.index).Interface(), read.FieldByIndex(f.index).Interface()) {
			changed = append(changed, change{f, v.FieldByIndex(f.index)})
		}
	}
	for _, index := range p.embedded {
		inner := v.FieldByIndex(index)
		changed = append(changed, planOf(inner.Type()).changed(inner, read.FieldByIndex(index))...)
	}
	return changed
}

// merge writes an object anew with some of its properties changed.
func merge(raw string, changed []change) (_ []byte, err error) {
	o := openObject(nil)
	members(raw, func(key, value string) {
		if !slices.ContainsFunc(changed, func(c change) bool { return c.field.name == key }) {
			o.key(key)
			o.b = append(o.b, value...)
		}
	})
	for _, c := range changed {
		if c.field.name == "" {
			continue // A variant of a union that the value is not.
		}
		o.key(c.field.name)
		if o.b, err = encode(o.b, c.value, c.field); err != nil {
			return nil, err
		}
	}
	return o.close(), nil
}

// encodeResponse writes a response that was not read from anywhere.
func encodeResponse(v reflect.Value, p *plan) ([]byte, error) {
	for _, i := range p.inline {
		if from := v.FieldByIndex(p.fields[i].index); !from.IsZero() {
			return encode(nil, from, &p.fields[i])
		}
	}
	return encodeObject(nil, v, Meta{})
}

// Convert makes another type of a value by way of its JSON, as the params struct for a response. What a field of To
// cannot hold is kept beside it.
func Convert[To any](from any) To {
	var to To
	data, err := Marshal(from)
	if err == nil {
		_ = UnmarshalRoot(data, &to)
	}
	return to
}

// Into reads what a response arrived as into another type, as one of the variants of a union. Errors are left to the
// fields: a response union is only asked for variants that its own fields promise.
func Into(raw string, to any) {
	_ = UnmarshalRoot([]byte(raw), to)
}

// exactAny reports whether untyped values keep all numbers of raw as they are.
func exactAny(raw string) grade {
	got := exact
	switch kindOf(raw) {
	case '{':
		members(raw, func(_, value string) { got = min(got, exactAny(value)) })
	case '[':
		elements(raw, func(value string) { got = min(got, exactAny(value)) })
	case '0':
		if !exactFloat(raw) {
			return lossy
		}
	}
	return got
}
