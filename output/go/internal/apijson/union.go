package apijson

import (
	"encoding/json"
	"reflect"
	"slices"

	"github.com/openai/openai-go/packages/respjson"
)

// union reads a value into one of the pointers of a params union. A value that fits none of them is kept as it is.
func (d *decoder) union(raw string, v reflect.Value, p *plan) grade {
	variants, named := p.variants(raw)
	i, found := d.best(raw, v, p, variants, named)
	if i < 0 {
		hooks.SetMeta(v.Addr().Interface(), Meta{Override: json.RawMessage(raw), HasOverride: true})
		d.wrong++
		return exact
	}
	v.FieldByIndex(p.fields[i].index).Set(found.value)
	d.add(found)
	return found.got
}

// variants returns the indexes of the fields that a value may go into: those of the variants that it names itself, none
// if it names one that is not known, and all if it does not say.
func (p *plan) variants(raw string) (variants []int, said bool) {
	name := ""
	if p.discriminator != "" && kindOf(raw) == '{' {
		members(raw, func(key, value string) {
			if key == p.discriminator && kindOf(value) == '"' {
				name, said = unquote(value), true
			}
		})
	}
	if !said {
		return p.inline, false
	}
	for _, i := range p.inline {
		if slices.Contains(p.fields[i].variants, name) {
			variants = append(variants, i)
		}
	}
	return variants, true
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

// maxCompared is how many unions within each other have all their variants compared; further inside the first variant
// that fits is taken. Otherwise the time would grow with the variants to the power of the depth.
const maxCompared = 5

// best reads a value as each of these variants of a union and returns the index of the one that it fits best, the first
// of those if there are several; -1 if it fits none. A constant of another value speaks against a variant, unless the
// value names the variants itself.
func (d *decoder) best(raw string, v reflect.Value, p *plan, variants []int, named bool) (int, candidate) {
	found, best := -1, candidate{}
	for _, i := range variants {
		f := &p.fields[i]
		try := candidate{decoder: decoder{params: d.params, unions: d.unions + 1}, value: reflect.New(v.FieldByIndex(f.index).Type()).Elem()}
		try.got = try.decoder.value(raw, try.value, f)
		if try.got == bad || try.conflicts > 0 && !named {
			continue
		}
		if found < 0 || slices.Compare(try.faults(), best.faults()) < 0 {
			found, best = i, try
		}
		if d.unions >= maxCompared {
			break
		}
	}
	return found, best
}

// inline reads a value that is no object into one of the OfX fields of a response union.
func (d *decoder) inline(raw string, v reflect.Value, p *plan) grade {
	i, found := d.best(raw, v, p, p.inline, false)
	if i < 0 {
		d.wrong++
		return lossy
	}
	d.add(found)
	v.FieldByIndex(p.fields[i].index).Set(found.value)
	if status := p.fields[i].status; status != nil {
		v.FieldByIndex(status).Set(reflect.ValueOf(respjson.NewField(raw)))
	}
	return found.got
}
