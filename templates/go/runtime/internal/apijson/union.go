package apijson

import (
	"encoding/json"
	"reflect"
	"slices"

	"example.com/runtime-client-go/packages/respjson"
)

// union reads a value into one of the pointers of a params union. A value that fits none of them is kept as it is.
func (d *decoder) union(raw string, v reflect.Value, p *plan) grade {
	if i := p.named(raw); i >= 0 {
		return d.value(raw, v.FieldByIndex(p.fields[i].index), &p.fields[i])
	}
	i, found := d.best(raw, v, p)
	if i < 0 {
		hooks.SetMeta(v.Addr().Interface(), Meta{Override: json.RawMessage(raw), HasOverride: true})
		d.wrong++
		return exact
	}
	v.FieldByIndex(p.fields[i].index).Set(found.value)
	d.add(found)
	return found.got
}

// named returns the index of the variant that the value itself names, -1 if it does not.
func (p *plan) named(raw string) int {
	found := -1
	if p.discriminator == "" || kindOf(raw) != '{' {
		return found
	}
	members(raw, func(key, value string) {
		if key != p.discriminator || kindOf(value) != '"' {
			return
		}
		name := unquote(value)
		found = slices.IndexFunc(p.fields, func(f field) bool { return slices.Contains(f.variants, name) })
	})
	return found
}

// candidate is a value as one variant of a union.
type candidate struct {
	decoder
	value reflect.Value
	got   grade
}

// faults is what candidates are compared by; the first number that differs decides.
func (c *candidate) faults() []int {
	return []int{int(exact - c.got), c.wrong, c.missing, c.extras}
}

func (d *decoder) add(c candidate) {
	d.conflicts += c.conflicts
	d.wrong += c.wrong
	d.missing += c.missing
	d.extras += c.extras
}

// best reads a value as each variant of a union and returns the index of the one that it fits best, the first of those
// if there are several; -1 if it fits none.
func (d *decoder) best(raw string, v reflect.Value, p *plan) (int, candidate) {
	found, best := -1, candidate{}
	for _, i := range p.inline {
		f := &p.fields[i]
		try := candidate{decoder: decoder{params: d.params}, value: reflect.New(v.FieldByIndex(f.index).Type()).Elem()}
		try.got = try.decoder.value(raw, try.value, f)
		if try.got == bad || try.conflicts > 0 {
			continue
		}
		if found < 0 || slices.Compare(try.faults(), best.faults()) < 0 {
			found, best = i, try
		}
	}
	return found, best
}

// inline reads a value that is no object into one of the OfX fields of a response union.
func (d *decoder) inline(raw string, v reflect.Value, p *plan) grade {
	i, found := d.best(raw, v, p)
	if i < 0 {
		d.wrong++
		return bad
	}
	d.add(found)
	v.FieldByIndex(p.fields[i].index).Set(found.value)
	if status := p.fields[i].status; status != nil {
		v.FieldByIndex(status).Set(reflect.ValueOf(respjson.NewField(raw)))
	}
	return found.got
}
