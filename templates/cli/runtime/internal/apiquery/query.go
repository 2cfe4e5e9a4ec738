// Package apiquery writes values that have no type as parameters of a query.
package apiquery

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// ArrayFormat is how lists are written.
type ArrayFormat uint8

// The ways to write lists.
const (
	Comma    ArrayFormat = iota // a=1,2
	Repeat                      // a=1&a=2
	Indices                     // a[0]=1&a[1]=2
	Brackets                    // a[]=1&a[]=2
)

// Settings are how an API wants what is more than a name and a text.
type Settings struct {
	Arrays ArrayFormat
	// Dots writes properties of objects as a.b, not a[b].
	Dots bool
}

// Pair is a name and a text.
type Pair struct{ Name, Text string }

// Encode writes an object as pairs, its properties in the order of their names. Null is left out.
func Encode(values map[string]any, settings Settings) []Pair {
	var pairs []Pair
	for _, name := range slices.Sorted(maps.Keys(values)) {
		pairs = append(pairs, settings.Value(name, values[name])...)
	}
	return pairs
}

// Value writes one value under a name.
func (s Settings) Value(name string, value any) []Pair {
	switch value := value.(type) {
	case nil:
		return nil
	case map[string]any:
		var pairs []Pair
		for _, key := range slices.Sorted(maps.Keys(value)) {
			pairs = append(pairs, s.Value(s.Member(name, key), value[key])...)
		}
		return pairs
	case []any:
		if s.Arrays == Comma && !slices.ContainsFunc(value, isComposite) {
			return []Pair{{name, Join(value)}}
		}
		var pairs []Pair
		for i, item := range value {
			pairs = append(pairs, s.Value(s.Element(name, i), item)...)
		}
		return pairs
	}
	return []Pair{{name, Text(value)}}
}

// Member returns the name of an object's property.
func (s Settings) Member(name, key string) string {
	if s.Dots {
		return name + "." + key
	}
	return name + "[" + key + "]"
}

// Element returns the name of a list's element.
func (s Settings) Element(name string, index int) string {
	switch s.Arrays {
	case Indices:
		return name + "[" + strconv.Itoa(index) + "]"
	case Brackets:
		return name + "[]"
	default:
		return name
	}
}

// Join writes the elements of a list with commas between them.
func Join(list []any) string {
	texts := make([]string, 0, len(list))
	for _, item := range list {
		texts = append(texts, Text(item))
	}
	return strings.Join(texts, ",")
}

// Text writes a value where only text can be: objects as JSON.
func Text(value any) string {
	switch value := value.(type) {
	case string:
		return value
	case float64:
		return strconv.FormatFloat(value, 'f', -1, 64)
	case []any:
		if !slices.ContainsFunc(value, isComposite) {
			return Join(value)
		}
	case map[string]any:
	default:
		return fmt.Sprint(value)
	}
	data, _ := json.Marshal(value)
	return string(data)
}

func isComposite(value any) bool {
	switch value.(type) {
	case map[string]any, []any:
		return true
	}
	return false
}
