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
	_ = settings.Walk("", values, func(name string, value any) error {
		pairs = append(pairs, Pair{name, Text(value)})
		return nil
	})
	return pairs
}

// Walk calls leaf for each single value of an object, or below a name if that is not empty, until one call fails. Null is left out.
func (s Settings) Walk(name string, value any, leaf func(name string, value any) error) error {
	switch value := value.(type) {
	case nil:
		return nil
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(value)) {
			if err := s.Walk(s.member(name, key), value[key], leaf); err != nil {
				return err
			}
		}
		return nil
	case []any:
		if s.Arrays == Comma && !slices.ContainsFunc(value, isComposite) {
			return leaf(name, Join(value))
		}
		for i, item := range value {
			if err := s.Walk(s.element(name, i), item, leaf); err != nil {
				return err
			}
		}
		return nil
	}
	return leaf(name, value)
}

// member returns the name of an object's property.
func (s Settings) member(name, key string) string {
	switch {
	case name == "":
		return key
	case s.Dots:
		return name + "." + key
	}
	return name + "[" + key + "]"
}

// element returns the name of a list's element.
func (s Settings) element(name string, index int) string {
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
	case nil, bool, int64, uint64, float64, string:
		return false
	}
	// Objects, lists, files.
	return true
}
