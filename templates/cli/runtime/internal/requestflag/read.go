package requestflag

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// read returns a value that was not written for this flag, as one of standard input, in the form that is sent. It is
// held to what the command line's values are held to; key is what errors call it.
func (s *Spec) read(key string, value any) (any, error) {
	if !s.Kind.Slice && !s.List || value == nil {
		return s.readOne(key, value)
	}
	list, isList := value.([]any)
	if !isList {
		one, err := s.readOne(key, value)
		return []any{one}, err
	}
	read := make([]any, len(list))
	for i, item := range list {
		one, err := s.readOne(key+"["+strconv.Itoa(i)+"]", item)
		if err != nil {
			return nil, err
		}
		read[i] = one
	}
	return read, nil
}

func (s *Spec) readOne(key string, value any) (any, error) {
	if value == nil && s.PathParam == "" {
		// Null is for the server to refuse: documents of APIs are silent about many a null that these take.
		return nil, nil
	}
	value, err := s.Kind.convert(value)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", key, err)
	}
	if object, ok := value.(map[string]any); ok {
		return s.readMembers(key, object)
	}
	if err := s.check(value); err != nil {
		return nil, fmt.Errorf("%s: %w", key, err)
	}
	return value, nil
}

// readMembers holds the properties of an object to what the flags for them say.
func (s *Spec) readMembers(key string, object map[string]any) (any, error) {
	for _, flag := range s.Inner {
		inner := flag.Spec()
		value, given := object[inner.Field]
		if !given {
			continue
		}
		value, err := inner.read(strings.TrimPrefix(key+"."+inner.Field, "."), value)
		if err != nil {
			return nil, err
		}
		object[inner.Field] = value
	}
	return object, nil
}

// checkMembers holds the objects that the command line gives to the same.
func (s *Spec) checkMembers(value any) error {
	if list, ok := value.([]any); ok {
		for _, item := range list {
			if err := s.checkMembers(item); err != nil {
				return err
			}
		}
	}
	object, ok := value.(map[string]any)
	if !ok {
		return nil
	}
	_, err := s.readMembers("", object)
	return err
}

// convert returns a single value as one of the kind. Text goes through the same reading as the command line's.
func (k Kind) convert(value any) (any, error) {
	single := Kind{Base: k.Base, Null: k.Null}
	text, isText := value.(string)
	switch {
	case k.Base == Any:
		return value, nil
	case isText && k.Base != String:
		return single.parse(text)
	case k.Base == Int:
		if number, ok := value.(float64); ok && number == math.Trunc(number) && math.Abs(number) < 1<<53 {
			return int64(number), nil
		}
	}
	if k.Base.holds(value) {
		return value, nil
	}
	shown, _ := json.Marshal(value)
	remedy := ""
	if k.Base == String {
		// Reading it as a number may have lost something of it already, as a zero at its beginning.
		remedy = "; text that looks like something else stands in quotes"
	}
	return nil, fmt.Errorf("%s is no %s%s", shown, k.Word(), remedy)
}

// check refuses values that an enum does not have.
func (s *Spec) check(value any) error {
	if len(s.Enum) == 0 || value == nil {
		return nil
	}
	if list, ok := value.([]any); ok {
		for _, item := range list {
			if err := s.check(item); err != nil {
				return err
			}
		}
		return nil
	}
	text := fmt.Sprint(value)
	if slices.Contains(s.Enum, text) || strings.HasPrefix(text, "@") {
		return nil
	}
	return NoneOf(s.Enum, text)
}

// NoneOf is the error for a text that is none of the values that there are.
func NoneOf(values []string, text string) error {
	suggestion := ""
	if near := Nearest(values, text); near != "" {
		suggestion = fmt.Sprintf(". Did you mean %q?", near)
	}
	return fmt.Errorf("%q is none of %s%s", text, strings.Join(values, ", "), suggestion)
}
