package requestflag

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/goccy/go-yaml"
	"github.com/urfave/cli/v3"
)

// state is what a flag was given, in the form that is sent: nil, bool, int64, float64, string, []any, map[string]any.
type state struct {
	value any
	set   bool
}

// add takes one occurrence.
func (s *state) add(spec *Spec, text string) error {
	value, err := spec.Kind.parse(text)
	if err != nil {
		return err
	}
	if err := spec.check(value); err != nil {
		return err
	}
	if err := spec.checkMembers(value); err != nil {
		return err
	}
	s.merge(spec, value)
	return nil
}

// provide takes a value from elsewhere, which errors call key.
func (s *state) provide(spec *Spec, key string, value any) error {
	value, err := spec.read(key, value)
	if err != nil {
		return err
	}
	s.value, s.set = value, true
	return nil
}

func (s *state) merge(spec *Spec, value any) {
	was, list := s.value.([]any)
	switch {
	case spec.Kind.Slice:
		if more, isList := value.([]any); isList && spec.Kind.Base != Any {
			s.value = slices.Concat(was, more)
		} else {
			s.value = slices.Concat(was, []any{value})
		}
	case spec.Kind.Base == Map && s.set:
		s.value = mergeMaps(s.value, value)
	case spec.Kind.Base == Any && (spec.List || s.set):
		s.mergeAny(spec, was, list, value)
	default:
		s.value = value
	}
	s.set = true
}

// mergeAny makes a list of the values of a flag that takes one, or that was given more than once.
func (s *state) mergeAny(spec *Spec, was []any, list bool, value any) {
	more, isList := value.([]any)
	switch {
	case value == nil:
		s.value = nil
		return
	case !isList:
		more = []any{value}
	}
	if s.set && !spec.List && s.value != nil && !list {
		was = []any{s.value}
	}
	s.value = slices.Concat(was, more)
}

// setMember sets a property of the object that the flag holds: of the last one if it is a list, or of a new one where
// the last has the property already.
func (s *state) setMember(spec *Spec, name string, value any) {
	if !spec.Kind.Slice && !spec.List {
		object, _ := s.value.(map[string]any)
		s.value = mergeMaps(object, map[string]any{name: value})
		s.set = true
		return
	}
	list, _ := s.value.([]any)
	if len(list) > 0 {
		if last, ok := list[len(list)-1].(map[string]any); ok {
			if _, has := last[name]; !has {
				last[name] = value
				s.set = true
				return
			}
		}
	}
	s.value, s.set = slices.Concat(list, []any{map[string]any{name: value}}), true
}

// mergeMaps returns the properties of both; of equal ones those of the second.
func mergeMaps(first, second any) any {
	a, okA := first.(map[string]any)
	b, okB := second.(map[string]any)
	if !okB {
		return second
	}
	merged := map[string]any{}
	if okA {
		maps.Copy(merged, a)
	}
	maps.Copy(merged, b)
	return merged
}

// parse reads one occurrence of a flag.
func (k Kind) parse(text string) (any, error) {
	if k.Null && text == "null" {
		return nil, nil
	}
	switch k.Base {
	case String:
		return text, nil
	case Int:
		if value, err := strconv.ParseInt(strings.TrimSpace(text), 0, 64); err == nil {
			return value, nil
		}
	case Float:
		if value, err := strconv.ParseFloat(strings.TrimSpace(text), 64); err == nil {
			return value, nil
		}
	case Bool:
		switch text {
		case "true", "1", "t":
			return true, nil
		case "false", "0", "f":
			return false, nil
		}
	case Date:
		return parseTime(text, dateLayouts, "2006-01-02", "a date, such as 2024-12-31")
	case DateTime:
		return parseTime(text, dateTimeLayouts, time.RFC3339Nano, "a date and time, such as 2024-12-31T18:30:00Z")
	case Time:
		return parseTime(text, timeLayouts, "15:04:05", "a time, such as 18:30 or 6:30PM")
	default:
		return k.parseYAML(text)
	}
	if k.Slice {
		if value, err := k.parseYAML(text); err == nil {
			return value, nil
		}
	}
	return nil, fmt.Errorf("%q is no %s", text, k.Word())
}

// parseYAML reads a value that is written as YAML or JSON.
func (k Kind) parseYAML(text string) (any, error) {
	value, err := ParseYAML([]byte(text))
	if k.Base == Any {
		if err != nil || isProse(text, value) {
			return text, nil
		}
		return value, nil
	}
	if err != nil {
		return nil, fmt.Errorf("%q is no YAML: %s", text, firstLine(err))
	}
	if value == nil && !k.Slice {
		return nil, nil
	}
	list, isList := value.([]any)
	if !isList {
		list = []any{value}
	}
	for _, one := range list {
		if !k.Base.holds(one) || isList && !k.Slice {
			return nil, fmt.Errorf("%q is no %s; write it as YAML or JSON, such as '{name: value}'", text, k.Word())
		}
	}
	return value, nil
}

// isProse reports whether text that YAML takes for a string, or for nothing, is to be sent as it is: YAML would fold its
// lines, and leave out what follows a number sign.
func isProse(text string, value any) bool {
	trimmed := strings.TrimSpace(text)
	switch value.(type) {
	case nil:
		return trimmed != "null" && trimmed != "~"
	case string:
		return !strings.HasPrefix(trimmed, `"`) && !strings.HasPrefix(trimmed, "'")
	}
	// A list of one nothing, to YAML.
	return trimmed == "-"
}

func (b Base) holds(value any) (ok bool) {
	switch b {
	case Map:
		_, ok = value.(map[string]any)
	case Int:
		switch value.(type) {
		case int64, uint64:
			return true
		}
	case Float:
		switch value.(type) {
		case int64, uint64, float64:
			return true
		}
	case Bool:
		_, ok = value.(bool)
	default:
		_, ok = value.(string)
	}
	return ok
}

// ParseYAML reads YAML or JSON into nil, bool, int64, uint64, float64, string, []any and map[string]any.
func ParseYAML(data []byte) (any, error) {
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	var value, more any
	if err := decoder.Decode(&value); err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	if err := decoder.Decode(&more); !errors.Is(err, io.EOF) {
		return nil, errors.New("there is more than one document")
	}
	return plain(value)
}

func plain(value any) (any, error) {
	switch value := value.(type) {
	case uint64:
		if n := int64(value); n >= 0 { //nolint:gosec // Larger numbers stay what they are.
			return n, nil
		}
	case int:
		return int64(value), nil
	case []any:
		for i := range value {
			item, err := plain(value[i])
			if err != nil {
				return nil, err
			}
			value[i] = item
		}
	case map[any]any:
		object := map[string]any{}
		for key, item := range value {
			object[fmt.Sprint(key)] = item
		}
		return plain(object)
	case map[string]any:
		for _, key := range slices.Collect(maps.Keys(value)) {
			item, err := plain(value[key])
			if err != nil {
				return nil, err
			}
			value[key] = item
		}
	case time.Time:
		return value.Format(time.RFC3339Nano), nil
	case nil, bool, int64, float64, string:
	default:
		return nil, fmt.Errorf("a value of YAML's kind %T cannot be sent", value)
	}
	return value, nil
}

// Nearest returns the name that looks most like text, empty if there are no names.
func Nearest(names []string, text string) string {
	flags := make([]cli.Flag, 0, len(names))
	for _, name := range names {
		flags = append(flags, &cli.StringFlag{Name: name})
	}
	return strings.TrimLeft(cli.SuggestFlag(flags, text, true), "-")
}

func firstLine(err error) string {
	line, _, _ := strings.Cut(err.Error(), "\n")
	return line
}

var (
	dateLayouts = []string{"2006-01-02", "2006/01/02", "01/02/2006", "1/2/2006", "Jan 2, 2006", "January 2, 2006", "2 Jan 2006", "2 January 2006", "20060102"}
	timeLayouts = []string{"15:04:05", "15:04", "3:04:05PM", "3:04PM", "3:04 PM", "3PM", "15:04:05Z07:00", "15:04:05.999999999"}

	dateTimeLayouts = []string{
		time.RFC3339Nano, "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05", "2006-01-02 15:04",
		"2006-01-02", time.RFC1123, time.RFC1123Z, time.RFC850, time.RFC822, time.RFC822Z, time.ANSIC, time.UnixDate,
		"01/02/2006 15:04:05", "01/02/2006 15:04", "01/02/2006 3:04PM", "Jan 2, 2006 15:04:05", "Jan 2, 2006 3:04PM", "Jan 2, 2006",
	}
)

// parseTime reads a time in one of the layouts, for the UTC where it names no zone, and writes it in the one that is sent.
func parseTime(text string, layouts []string, sent, wanted string) (any, error) {
	text = strings.TrimSpace(text)
	for _, layout := range layouts {
		if t, err := time.Parse(layout, text); err == nil {
			return t.Format(sent), nil
		}
	}
	return nil, fmt.Errorf("%q is not %s", text, wanted)
}
