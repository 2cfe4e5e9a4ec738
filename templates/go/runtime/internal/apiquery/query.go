// Package apiquery writes params structs into the query of a URL, or into a form.
package apiquery

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"net/url"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"example.com/runtime-client-go/internal/apijson"
	"example.com/runtime-client-go/internal/paramutil"
)

// ArrayQueryFormat is how the elements of an array are written.
type ArrayQueryFormat uint8

// For the array [1, 2] named a:
const (
	ArrayQueryFormatComma    ArrayQueryFormat = iota // a=1,2
	ArrayQueryFormatRepeat                           // a=1&a=2
	ArrayQueryFormatIndices                          // a[0]=1&a[1]=2
	ArrayQueryFormatBrackets                         // a[]=1&a[]=2
)

// NestedQueryFormat is how the properties of an object are written.
type NestedQueryFormat uint8

// For the object {b: 1} named a:
const (
	NestedQueryFormatBrackets NestedQueryFormat = iota // a[b]=1
	NestedQueryFormatDots                              // a.b=1
)

// QuerySettings are the formats that an API expects.
type QuerySettings struct {
	ArrayFormat  ArrayQueryFormat
	NestedFormat NestedQueryFormat
}

// MarshalWithSettings returns what the fields of a params struct with the tag query say. Null is left out, as a query
// has no word for it.
func MarshalWithSettings(params any, settings QuerySettings) (url.Values, error) {
	return marshal(params, "query", settings)
}

// MarshalForm returns what the fields of a params struct with the tag json say, for bodies that are forms.
func MarshalForm(params any, settings QuerySettings) (url.Values, error) {
	return marshal(params, "json", settings)
}

// Pair is one name with its value. Values that are no text, as files, are left as they are.
type Pair struct {
	Name  string
	Value string
	File  reflect.Value
}

// Flatten returns the names and values of what is no file; isFile says which types are, and may be nil.
func Flatten(params any, tag string, settings QuerySettings, isFile func(reflect.Type) bool) ([]Pair, error) {
	w := walker{settings: settings, tag: tag, isFile: isFile}
	if err := w.top(reflect.ValueOf(params)); err != nil {
		return nil, err
	}
	return w.pairs, nil
}

// Segment returns a value of a path as text, also one that a union holds; false if it is not a single value.
func Segment(value any) (string, bool) {
	w := walker{tag: "query", settings: QuerySettings{ArrayFormat: ArrayQueryFormatBrackets}}
	if err := w.value("value", reflect.ValueOf(value), ""); err != nil || len(w.pairs) != 1 {
		return "", false
	}
	return w.pairs[0].Value, w.pairs[0].Name == "value"
}

func marshal(params any, tag string, settings QuerySettings) (url.Values, error) {
	pairs, err := Flatten(params, tag, settings, nil)
	if err != nil {
		return nil, err
	}
	values := url.Values{}
	for _, pair := range pairs {
		values.Add(pair.Name, pair.Value)
	}
	return values, nil
}

type walker struct {
	settings QuerySettings
	tag      string
	isFile   func(reflect.Type) bool
	pairs    []Pair
}

// top writes a struct or map whose properties have names of their own.
func (w *walker) top(v reflect.Value) error {
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		if v.IsNil() {
			return nil
		}
		v = v.Elem()
	}
	if !v.IsValid() {
		return nil
	}
	switch v.Kind() {
	case reflect.Struct, reflect.Map:
		return w.object("", v)
	default:
		return errors.New("apiquery: " + v.Type().String() + " has no properties")
	}
}

func (w *walker) object(prefix string, v reflect.Value) error {
	if v.Kind() == reflect.Map {
		keys := v.MapKeys()
		slices.SortFunc(keys, func(x, y reflect.Value) int { return strings.Compare(fmt.Sprint(x), fmt.Sprint(y)) })
		for _, key := range keys {
			if err := w.value(w.name(prefix, fmt.Sprint(key)), v.MapIndex(key), ""); err != nil {
				return err
			}
		}
		return nil
	}
	meta := apijson.MetaOf(v)
	if meta.HasOverride {
		return w.override(prefix, meta.Override)
	}
	extra := meta.Extra
	if prefix == "" && w.tag == "query" {
		extra = nil // Extra properties of the params themselves are those of the body.
	}
	err := w.fields(v, prefix != "", extra, func(name string, value reflect.Value, format string) error {
		full := prefix
		if name != "" {
			full = w.name(prefix, name)
		}
		return w.value(full, value, format)
	})
	if err != nil {
		return err
	}
	return w.object(prefix, reflect.ValueOf(extra))
}

// override writes a value that a struct is replaced by, by way of its JSON.
func (w *walker) override(prefix string, value any) error {
	data, err := apijson.Marshal(value)
	if err != nil {
		return err
	}
	decoder := json.NewDecoder(strings.NewReader(string(data)))
	decoder.UseNumber()
	var plain any
	if err := decoder.Decode(&plain); err != nil {
		return err
	}
	if prefix == "" {
		return w.top(reflect.ValueOf(plain))
	}
	if plain == nil {
		return nil
	}
	return w.value(prefix, reflect.ValueOf(plain), "")
}

// fields visits the fields of a struct that are sent and that no extra property replaces. The value of a union comes
// without a name.
func (w *walker) fields(
	v reflect.Value, nested bool, extra map[string]any, visit func(name string, value reflect.Value, format string) error,
) error {
	t := v.Type()
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous && f.IsExported() {
			if err := w.fields(v.Field(i), nested, extra, visit); err != nil {
				return err
			}
		}
		if strings.Contains(f.Tag.Get("api"), "extrafields") && (nested || w.tag == "json") {
			if err := unlisted(v.Field(i), extra, func(name string, value reflect.Value) error {
				return visit(name, value, f.Tag.Get("format"))
			}); err != nil {
				return err
			}
			continue
		}
		tag, ok := f.Tag.Lookup(w.tag)
		if !ok && nested {
			tag, ok = f.Tag.Lookup("json")
		}
		if !ok || tag == "-" || !f.IsExported() {
			continue
		}
		name, options, _ := strings.Cut(tag, ",")
		name = cmp.Or(f.Tag.Get("name"), name)
		if _, replaced := extra[name]; replaced {
			continue
		}
		from := v.Field(i)
		if strings.Contains(options, "omitzero") && from.IsZero() {
			continue
		}
		if from.Kind() == reflect.String && from.Len() == 0 && f.Tag.Get("default") != "" {
			from = reflect.ValueOf(f.Tag.Get("default"))
		}
		if strings.Contains(options, "inline") {
			name = ""
		}
		if err := visit(name, from, f.Tag.Get("format")); err != nil {
			return err
		}
	}
	return nil
}

// unlisted visits the properties in the field that takes those without a field of their own, in the order of names.
func unlisted(v reflect.Value, extra map[string]any, visit func(name string, value reflect.Value) error) error {
	keys := v.MapKeys()
	slices.SortFunc(keys, func(x, y reflect.Value) int { return strings.Compare(x.String(), y.String()) })
	for _, key := range keys {
		if _, replaced := extra[key.String()]; replaced {
			continue
		}
		if err := visit(key.String(), v.MapIndex(key)); err != nil {
			return err
		}
	}
	return nil
}

func (w *walker) name(prefix, name string) string {
	switch {
	case prefix == "":
		return name
	case w.settings.NestedFormat == NestedQueryFormatDots:
		return prefix + "." + name
	default:
		return prefix + "[" + name + "]"
	}
}

func (w *walker) value(name string, v reflect.Value, format string) error {
	for v.Kind() == reflect.Interface || v.Kind() == reflect.Pointer {
		if w.isFile != nil && !v.IsNil() && w.isFile(v.Elem().Type()) || v.IsNil() {
			break
		}
		v = v.Elem()
	}
	if !v.IsValid() || (v.Kind() == reflect.Interface || v.Kind() == reflect.Pointer) && v.IsNil() {
		return nil
	}
	if w.isFile != nil && w.isFile(v.Type()) {
		w.pairs = append(w.pairs, Pair{Name: name, File: v})
		return nil
	}
	if text, ok := Text(v, format); ok {
		w.pairs = append(w.pairs, Pair{Name: name, Value: text})
		return nil
	}
	switch v.Kind() {
	case reflect.Slice, reflect.Array:
		return w.array(name, v, format)
	case reflect.Map:
		return w.object(name, v)
	case reflect.Struct:
		if _, isOpt := v.Interface().(paramutil.Optional); isOpt {
			return nil
		}
		return w.object(name, v)
	default:
		return errors.New("apiquery: " + strconv.Quote(name) + ": cannot write a value of type " + v.Type().String())
	}
}

func (w *walker) array(name string, v reflect.Value, format string) error {
	if w.settings.ArrayFormat == ArrayQueryFormatComma && (w.isFile == nil || !w.isFile(v.Type().Elem())) {
		return w.joined(name, v, format)
	}
	for i := range v.Len() {
		element := name
		switch w.settings.ArrayFormat {
		case ArrayQueryFormatBrackets:
			element += "[]"
		case ArrayQueryFormatIndices:
			element += "[" + strconv.Itoa(i) + "]"
		}
		if err := w.value(element, v.Index(i), format); err != nil {
			return err
		}
	}
	return nil
}

// joined writes an array in one value. What is nested in it has no other form there than JSON.
func (w *walker) joined(name string, v reflect.Value, format string) error {
	var texts []string
	for i := range v.Len() {
		plain, err := w.plain(v.Index(i), format)
		if err != nil {
			return err
		}
		if plain == nil {
			continue
		}
		text, isText := plain.(string)
		if !isText {
			data, err := apijson.Marshal(plain)
			if err != nil {
				return err
			}
			text = string(data)
		}
		texts = append(texts, text)
	}
	if len(texts) > 0 {
		w.pairs = append(w.pairs, Pair{Name: name, Value: strings.Join(texts, ",")})
	}
	return nil
}

// plain returns a value as JSON has it, under the names of the query: texts, [json.Number] and the like, lists and maps.
func (w *walker) plain(v reflect.Value, format string) (any, error) {
	for v.Kind() == reflect.Interface || v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	if !v.IsValid() {
		return nil, nil
	}
	if opt, ok := v.Interface().(paramutil.Optional); ok && v.Kind() == reflect.Struct {
		if !opt.Valid() {
			return nil, nil
		}
		v = v.FieldByName("Value")
	}
	if text, ok := Text(v, format); ok {
		if v.Kind() == reflect.String || v.Kind() == reflect.Struct && format != "unixtime" {
			return text, nil
		}
		return json.RawMessage(text), nil
	}
	switch v.Kind() {
	case reflect.Slice, reflect.Array:
		list := make([]any, v.Len())
		for i := range list {
			var err error
			if list[i], err = w.plain(v.Index(i), format); err != nil {
				return nil, err
			}
		}
		return list, nil
	case reflect.Map:
		object := map[string]any{}
		for _, key := range v.MapKeys() {
			var err error
			if object[fmt.Sprint(key)], err = w.plain(v.MapIndex(key), format); err != nil {
				return nil, err
			}
		}
		return object, nil
	case reflect.Struct:
		return w.plainObject(v)
	default:
		return nil, errors.New("apiquery: cannot write a value of type " + v.Type().String())
	}
}

func (w *walker) plainObject(v reflect.Value) (any, error) {
	meta := apijson.MetaOf(v)
	if meta.HasOverride {
		return meta.Override, nil
	}
	object := map[string]any{}
	var variant any
	err := w.fields(v, true, meta.Extra, func(name string, value reflect.Value, format string) error {
		made, err := w.plain(value, format)
		if name == "" {
			variant = made
		} else {
			object[name] = made
		}
		return err
	})
	if variant != nil || err != nil {
		return variant, err
	}
	maps.Copy(object, meta.Extra)
	return object, nil
}

// Text returns a single value as text, false if it is none. Times are written in a format of OpenAPI.
func Text(v reflect.Value, format string) (string, bool) {
	if !v.IsValid() {
		return "", false
	}
	if t, ok := v.Interface().(time.Time); ok {
		return apijson.FormatTime(t, format), true
	}
	if opt, ok := v.Interface().(paramutil.Optional); ok && v.Kind() == reflect.Struct {
		if !opt.Valid() {
			return "", false
		}
		return Text(v.FieldByName("Value"), format)
	}
	switch v.Kind() {
	case reflect.String:
		return v.String(), true
	case reflect.Bool:
		return strconv.FormatBool(v.Bool()), true
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return strconv.FormatInt(v.Int(), 10), true
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return strconv.FormatUint(v.Uint(), 10), true
	case reflect.Float32, reflect.Float64:
		return strconv.FormatFloat(v.Float(), 'f', -1, v.Type().Bits()), true
	default:
		return "", false
	}
}
