package apijson

import (
	"cmp"
	"reflect"
	"strings"
	"sync"
	"time"

	"github.com/openai/openai-go/packages/respjson"
)

var (
	timeType  = reflect.TypeFor[time.Time]()
	fieldType = reflect.TypeFor[respjson.Field]()
)

// plan says how a struct type is written and read. It is made once for each type.
type plan struct {
	fields []field
	byName map[string]int
	// inline are the indexes of the fields that hold a value that is no object: variants of a union.
	inline []int
	// embedded are structs whose properties stand among those of this one.
	embedded [][]int
	// extras is the field of a params struct that takes the properties that no other field takes; nil if there is none.
	extras *field
	// discriminator is the property that tells which variant of a union is meant; empty if none does.
	discriminator string
	params        bool
	union         bool
	// jsonField, rawField and extraFields are where a response keeps what arrived; nil where there is no such field.
	jsonField, rawField, extraFields []int
}

// field says how one field of a struct is written and read.
type field struct {
	index    []int
	name     string
	omitzero bool
	required bool
	format   string
	constant string
	allowed  []string
	variants []string
	// status is the field of type respjson.Field that belongs to this one.
	status []int
}

var plans sync.Map // reflect.Type to *plan

func planOf(t reflect.Type) *plan {
	if known, ok := plans.Load(t); ok {
		return known.(*plan)
	}
	known, _ := plans.LoadOrStore(t, makePlan(t))
	return known.(*plan)
}

func makePlan(t reflect.Type) *plan {
	p := &plan{byName: map[string]int{}, params: hooks.isParams(reflect.PointerTo(t))}
	if meta, ok := t.FieldByName("JSON"); ok && meta.Tag.Get("json") == "-" && meta.Type.Kind() == reflect.Struct {
		p.readMetadata(meta)
	}
	p.readFields(t, nil)
	p.union = p.params && len(p.inline) > 0
	return p
}

// flat reports whether a response type is a union, which has no properties besides those of its variants.
func (p *plan) flat() bool {
	return p.jsonField != nil && p.extraFields == nil
}

// ours reports whether the type is of the kinds that are generated, which are read and written field by field.
func (p *plan) ours() bool {
	return p.params || p.jsonField != nil
}

func (p *plan) readMetadata(meta reflect.StructField) {
	if raw, ok := meta.Type.FieldByName("raw"); ok && raw.Type.Kind() == reflect.String {
		p.jsonField = meta.Index
		p.rawField = join(meta.Index, raw.Index)
	}
	if extra, ok := meta.Type.FieldByName("ExtraFields"); ok && extra.Type.Kind() == reflect.Map {
		p.extraFields = join(meta.Index, extra.Index)
	}
}

func (p *plan) readFields(t reflect.Type, parent []int) {
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			p.readEmbedded(f, parent)
			continue
		}
		tag, ok := f.Tag.Lookup("json")
		if !f.IsExported() || f.Name == "JSON" {
			continue
		}
		made := field{
			index:    join(parent, f.Index),
			format:   f.Tag.Get("format"),
			constant: f.Tag.Get("default"),
			allowed:  list(f.Tag.Get("enum")),
			variants: list(f.Tag.Get("variant")),
			required: strings.Contains(f.Tag.Get("api"), "required"),
		}
		if strings.Contains(f.Tag.Get("api"), "extrafields") {
			p.extras = &made
			continue
		}
		if !ok || tag == "-" {
			continue
		}
		name, options, _ := strings.Cut(tag, ",")
		name = cmp.Or(f.Tag.Get("name"), name)
		made.name = name
		made.omitzero = strings.Contains(options, "omitzero")
		if p.jsonField != nil && parent == nil {
			if status, ok := t.FieldByIndex(p.jsonField).Type.FieldByName(f.Name); ok && status.Type == fieldType {
				made.status = join(p.jsonField, status.Index)
			}
		}
		if strings.Contains(options, "inline") {
			p.inline = append(p.inline, len(p.fields))
		} else {
			p.byName[name] = len(p.fields)
		}
		p.fields = append(p.fields, made)
	}
}

func (p *plan) readEmbedded(f reflect.StructField, parent []int) {
	switch {
	case f.Name == "paramObj" || f.Name == "paramUnion":
		if parent == nil {
			p.discriminator = f.Tag.Get("discriminator")
		}
	case f.Type.Kind() == reflect.Struct && f.IsExported():
		p.embedded = append(p.embedded, join(parent, f.Index))
		if p.params {
			p.readFields(f.Type, join(parent, f.Index))
		}
	}
}

// knows reports whether a property is one of the type's own or of a struct that it embeds.
func (p *plan) knows(t reflect.Type, name string) bool {
	if _, ok := p.byName[name]; ok {
		return true
	}
	for _, index := range p.embedded {
		inner := t.FieldByIndex(index).Type
		if planOf(inner).knows(inner, name) {
			return true
		}
	}
	return false
}

func join(a, b []int) []int {
	return append(append([]int(nil), a...), b...)
}

func list(text string) []string {
	if text == "" {
		return nil
	}
	return strings.Split(text, ",")
}
