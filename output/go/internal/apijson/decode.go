// Package apijson reads and writes JSON for the types of this module.
//
// Reading is lenient: a property of a type that was not expected becomes the zero value, and its JSON stays available.
// Nothing is lost on the way: responses keep the text that they were made from, and params structs keep what their
// fields cannot hold.
package apijson

import (
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
	"sync"
	"unsafe"

	"github.com/openai/openai-go/internal/paramutil"
	"github.com/openai/openai-go/packages/respjson"
)

// UnmarshalRoot reads data into what to points to. It fails if data is not valid JSON, or if it is of another kind than
// what is pointed to, such as an array for a struct. Properties inside never make it fail.
func UnmarshalRoot(data []byte, to any) error {
	if err := check(data); err != nil {
		return err
	}
	raw := trim(string(data))
	v := reflect.ValueOf(to).Elem()
	var d decoder
	switch d.value(raw, v, &field{}) {
	case bad:
		return &json.UnmarshalTypeError{Value: kindNames[kindOf(raw)], Type: v.Type()}
	case lossy:
		if v.Kind() == reflect.Struct && hooks.isParams(v.Addr().Type()) {
			hooks.SetMeta(v.Addr().Interface(), Meta{Override: json.RawMessage(raw), HasOverride: true})
		}
	}
	return nil
}

var kindNames = map[byte]string{'{': "object", '[': "array", '"': "string", 't': "bool", 'f': "bool", 'n': "null", '0': "number"}

// grade says how well a value fits the type that it was read into.
type grade uint8

const (
	// bad values are of another kind; the zero value stands for them.
	bad grade = iota
	// lossy ones would be written differently.
	lossy
	exact
)

// decoder reads one value and counts what does not fit, by which variants of unions are compared.
type decoder struct {
	params bool
	// unions is how many unions are being compared around this value.
	unions                            int
	conflicts, wrong, missing, extras int
}

// class is how a type is read.
type class uint8

const (
	basic class = iota
	moment
	optional
	generated
	foreign
)

var (
	classes         sync.Map // reflect.Type to class
	unmarshalerType = reflect.TypeFor[json.Unmarshaler]()
)

func classOf(t reflect.Type) class {
	if known, ok := classes.Load(t); ok {
		return known.(class)
	}
	made := basic
	switch pointer := reflect.PointerTo(t); {
	case t == timeType:
		made = moment
	case hooks.isOpt(pointer):
		made = optional
	case t.Kind() == reflect.Struct && planOf(t).ours():
		made = generated
	case t.Kind() == reflect.Struct, pointer.Implements(unmarshalerType):
		made = foreign
	}
	classes.Store(t, made)
	return made
}

func (d *decoder) value(raw string, v reflect.Value, f *field) grade {
	switch classOf(v.Type()) {
	case moment:
		return readTime(raw, v, f.format)
	case optional:
		return d.optional(raw, v, f)
	case generated:
		return d.generated(raw, v)
	case foreign:
		return d.foreign(raw, v)
	}
	switch v.Kind() {
	case reflect.Pointer:
		if raw == "null" {
			v.SetZero()
			return exact
		}
		made := reflect.New(v.Type().Elem())
		got := d.value(raw, made.Elem(), f)
		if got != bad {
			v.Set(made)
		}
		return got
	case reflect.Slice:
		return d.slice(raw, v, f)
	case reflect.Map:
		return d.mapping(raw, v, f)
	case reflect.Interface:
		if d.foreign(raw, v) == bad {
			return bad
		}
		return exactAny(raw)
	default:
		return d.scalar(raw, v, f)
	}
}

// foreign reads a type that is not generated in its own way.
func (d *decoder) foreign(raw string, v reflect.Value) grade {
	if json.Unmarshal([]byte(raw), v.Addr().Interface()) != nil {
		v.SetZero()
		d.wrong++
		return bad
	}
	return exact
}

func (d *decoder) optional(raw string, v reflect.Value, f *field) grade {
	if raw == "null" {
		hooks.SetOpt(v.Addr().Interface(), true)
		return exact
	}
	got := d.value(raw, v.FieldByName("Value"), f)
	if got != bad {
		hooks.SetOpt(v.Addr().Interface(), false)
	}
	return got
}

func (d *decoder) scalar(raw string, v reflect.Value, f *field) grade {
	got := bad
	switch kind := kindOf(raw); {
	case raw == "null":
		v.SetZero()
		return lossy
	case v.Kind() == reflect.String && kind == '"':
		text := unquote(raw)
		v.SetString(text)
		d.checkText(text, f)
		got = exact
	case v.Kind() == reflect.Bool && (kind == 't' || kind == 'f'):
		v.SetBool(kind == 't')
		got = exact
	case kind == '0':
		got = readNumber(raw, v)
	}
	if got == bad {
		v.SetZero()
		d.wrong++
	}
	return got
}

// checkText counts texts that their field does not allow. They are taken nevertheless.
func (d *decoder) checkText(text string, f *field) {
	if f.constant != "" && text != f.constant {
		d.conflicts++
	}
	if f.allowed != nil && !slices.Contains(f.allowed, text) {
		d.wrong++
	}
}

func readNumber(raw string, v reflect.Value) grade {
	switch v.Kind() {
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		number, err := strconv.ParseInt(raw, 10, 64)
		if err != nil {
			// As 1.0 or 1e3, which are integers in JSON.
			float, _ := strconv.ParseFloat(raw, 64)
			number = int64(float)
			if float64(number) != float || float > 1<<53 || float < -1<<53 {
				return bad
			}
		}
		if v.OverflowInt(number) {
			return bad
		}
		v.SetInt(number)
		return exact
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		number, err := strconv.ParseUint(raw, 10, 64)
		if err != nil || v.OverflowUint(number) {
			return bad
		}
		v.SetUint(number)
		return exact
	case reflect.Float32, reflect.Float64:
		number, err := strconv.ParseFloat(raw, 64)
		if err != nil || v.OverflowFloat(number) {
			return bad
		}
		v.SetFloat(number)
		if v.Kind() == reflect.Float64 && exactFloat(raw) {
			return exact
		}
		return lossy
	default:
		return bad
	}
}

func (d *decoder) slice(raw string, v reflect.Value, f *field) grade {
	if v.Type().Elem().Kind() == reflect.Uint8 && kindOf(raw) != '[' {
		return d.foreign(raw, v)
	}
	if raw == "null" {
		return d.null(v)
	}
	v.SetZero()
	if kindOf(raw) != '[' {
		d.wrong++
		return bad
	}
	length := 0
	elements(raw, func(string) { length++ })
	made := reflect.MakeSlice(v.Type(), length, length)
	got, i := exact, 0
	elements(raw, func(element string) {
		got = min(got, d.element(element, made.Index(i), f))
		i++
	})
	v.Set(made)
	return got
}

func (d *decoder) mapping(raw string, v reflect.Value, f *field) grade {
	if raw == "null" {
		return d.null(v)
	}
	v.SetZero()
	if kindOf(raw) != '{' || v.Type().Key().Kind() != reflect.String {
		d.wrong++
		return bad
	}
	made := reflect.MakeMap(v.Type())
	got := exact
	members(raw, func(key, value string) {
		element := reflect.New(v.Type().Elem()).Elem()
		got = min(got, d.element(value, element, f))
		made.SetMapIndex(reflect.ValueOf(key).Convert(v.Type().Key()), element)
	})
	v.Set(made)
	return got
}

// element reads what a slice or map holds. One that does not fit spoils the others no further than that the whole
// would be written differently.
func (d *decoder) element(raw string, v reflect.Value, f *field) grade {
	return max(lossy, d.value(raw, v, &field{format: f.format, allowed: f.allowed}))
}

// null reads null into a slice or map.
func (d *decoder) null(v reflect.Value) grade {
	if d.params {
		v.Set(paramutil.NullOf(v.Type()))
	} else {
		v.SetZero()
	}
	return exact
}

// generated reads a response or params struct.
func (d *decoder) generated(raw string, v reflect.Value) grade {
	p := planOf(v.Type())
	outside := d.params
	d.params = p.params
	defer func() { d.params = outside }()

	v.SetZero()
	if p.rawField != nil {
		setRaw(v.FieldByIndex(p.rawField), raw)
	}
	switch {
	case raw == "null":
		if p.params {
			hooks.SetMeta(v.Addr().Interface(), Meta{HasOverride: true})
		}
		return exact
	case p.union:
		return d.union(raw, v, p)
	case kindOf(raw) == '{':
		d.object(raw, v, p)
		return exact
	case p.inline != nil:
		return d.inline(raw, v, p)
	case p.flat():
		// A variant that a newer server sends.
		d.wrong++
		return lossy
	default:
		d.wrong++
		return bad
	}
}

// setRaw sets the unexported field in which a response keeps its text.
func setRaw(v reflect.Value, raw string) {
	*(*string)(unsafe.Pointer(v.UnsafeAddr())) = raw //nolint:gosec // The plan has made sure that it is a string.
}

func (d *decoder) object(raw string, v reflect.Value, p *plan) {
	for _, index := range p.embedded {
		if !p.params {
			d.generated(raw, v.FieldByIndex(index))
		}
	}
	var meta Meta
	seen := make([]bool, len(p.fields))
	members(raw, func(key, value string) {
		i, ok := p.byName[key]
		if !ok {
			d.unknown(key, value, v, p, &meta)
			return
		}
		seen[i] = true
		f := &p.fields[i]
		to := v.FieldByIndex(f.index)
		got := d.value(value, to, f)
		if p.params {
			delete(meta.Kept, key)
			if got != exact || (f.omitzero || f.constant != "") && isZero(to) {
				// Another reading: users may change in place what the first one points to.
				same := reflect.New(to.Type()).Elem()
				(&decoder{params: true}).value(value, same, f)
				meta.keep(key, value, same.Interface())
			}
		} else if f.status != nil {
			v.FieldByIndex(f.status).Set(reflect.ValueOf(status(value, got)))
		}
	})
	for i := range p.fields {
		f := &p.fields[i]
		if !f.required || seen[i] {
			continue
		}
		d.missing++
		if p.params && f.constant == "" && !f.omitzero {
			meta.keep(f.name, "", reflect.Zero(v.FieldByIndex(f.index).Type()).Interface())
		}
	}
	if !meta.IsZero() {
		hooks.SetMeta(v.Addr().Interface(), meta)
	}
}

func status(raw string, got grade) respjson.Field {
	if got == bad {
		return respjson.NewInvalidField(raw)
	}
	return respjson.NewField(raw)
}

// unknown reads a property that no field takes.
func (d *decoder) unknown(key, value string, v reflect.Value, p *plan, meta *Meta) {
	switch {
	case p.extras != nil:
		extras := v.FieldByIndex(p.extras.index)
		if extras.IsNil() {
			extras.Set(reflect.MakeMap(extras.Type()))
		}
		element := reflect.New(extras.Type().Elem()).Elem()
		if got := d.value(value, element, p.extras); got == exact || !p.params {
			extras.SetMapIndex(reflect.ValueOf(key), element)
			break
		}
		fallthrough
	case p.params:
		if meta.Extra == nil {
			meta.Extra = map[string]any{}
		}
		meta.Extra[key] = json.RawMessage(value)
		d.extras++
	case !p.knows(v.Type(), key):
		d.extras++
	}
	if p.extraFields != nil && !p.knows(v.Type(), key) {
		extra := v.FieldByIndex(p.extraFields)
		if extra.IsNil() {
			extra.Set(reflect.MakeMap(extra.Type()))
		}
		extra.SetMapIndex(reflect.ValueOf(key), reflect.ValueOf(respjson.NewField(value)))
	}
}

func isZero(v reflect.Value) bool {
	if z, ok := v.Interface().(interface{ IsZero() bool }); ok && v.Kind() != reflect.Pointer {
		return z.IsZero()
	}
	return v.IsZero()
}
