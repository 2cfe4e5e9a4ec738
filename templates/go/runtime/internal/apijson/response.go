package apijson

import (
	"reflect"
)

// MarshalResponse writes a response as it arrived, with the properties in their new form that were changed since.
// fields points to the response's fields, as a type that has none of its methods.
func MarshalResponse(fields any) ([]byte, error) {
	v := reflect.ValueOf(fields).Elem()
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
	return merge(raw, v, p, changed)
}

// changed returns the indexes of the fields that differ, by the names of their properties.
func (p *plan) changed(v, read reflect.Value) map[string]int {
	changed := map[string]int{}
	for i := range p.fields {
		index := p.fields[i].index
		if !reflect.DeepEqual(v.FieldByIndex(index).Interface(), read.FieldByIndex(index).Interface()) {
			changed[p.fields[i].name] = i
		}
	}
	return changed
}

// merge writes an object anew with some of its properties changed.
func merge(raw string, v reflect.Value, p *plan, changed map[string]int) ([]byte, error) {
	var firstErr error
	o := openObject(nil)
	write := func(i int) {
		f := &p.fields[i]
		o.key(f.name)
		b, err := encode(o.b, v.FieldByIndex(f.index), f)
		if err != nil {
			firstErr = err
			return
		}
		o.b = b
	}
	written := map[string]bool{}
	members(raw, func(key, value string) {
		i, ok := changed[key]
		if !ok {
			o.key(key)
			o.b = append(o.b, value...)
		} else if !written[key] {
			write(i)
			written[key] = true
		}
	})
	for i := range p.fields {
		name := p.fields[i].name
		if _, ok := changed[name]; ok && name != "" && !written[name] {
			write(i)
		}
	}
	return o.close(), firstErr
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
