package apijson

import (
	"errors"
	"strconv"
	"strings"
)

// Set returns the document with the value at a path replaced or added. Objects on the way are made if they are not
// there; the document itself may be empty.
//
// A path is property names and array indexes between dots: "items.0.name". A backslash takes the meaning from the
// character after it; the index -1 stands for a new last element.
func Set(document []byte, path string, value any) ([]byte, error) {
	encoded, err := Marshal(value)
	if err != nil {
		return nil, err
	}
	return edit(document, path, string(encoded))
}

// Delete returns the document without what is at a path, as in [Set]. Nothing there is no error.
func Delete(document []byte, path string) ([]byte, error) {
	return edit(document, path, "")
}

// EscapeKey returns a property name as it is written in a path.
func EscapeKey(name string) string {
	return pathEscaper.Replace(name)
}

var pathEscaper = strings.NewReplacer(`\`, `\\`, `.`, `\.`)

func edit(document []byte, path, value string) ([]byte, error) {
	if path == "" {
		return nil, errors.New("apijson: the path is empty")
	}
	raw := trim(string(document))
	if raw != "" {
		if err := check([]byte(raw)); err != nil {
			return nil, err
		}
	}
	edited, err := editAt(raw, splitPath(path), value)
	if err != nil {
		return nil, errors.New("apijson: " + strconv.Quote(path) + ": " + err.Error())
	}
	return []byte(edited), nil
}

func splitPath(path string) []string {
	var parts []string
	var part strings.Builder
	for i := 0; i < len(path); i++ {
		switch c := path[i]; {
		case c == '\\' && i+1 < len(path):
			i++
			part.WriteByte(path[i])
		case c == '.':
			parts = append(parts, part.String())
			part.Reset()
		default:
			part.WriteByte(c)
		}
	}
	return append(parts, part.String())
}

// editAt puts value at a path in raw; an empty value deletes, an empty raw is not there yet.
func editAt(raw string, path []string, value string) (string, error) {
	switch {
	case len(path) == 0:
		return value, nil
	case raw == "" && value == "":
		return "", nil
	case raw == "" || raw == "null" && value != "":
		raw = "{}"
	}
	switch kindOf(raw) {
	case '{':
		return editObject(raw, path, value)
	case '[':
		return editArray(raw, path, value)
	default:
		if value == "" {
			return raw, nil
		}
		return "", errors.New("there is a value on the way that has no properties")
	}
}

func editObject(raw string, path []string, value string) (string, error) {
	var firstErr error
	done := false
	o := openObject(nil)
	put := func(old string) {
		done = true
		edited, err := editAt(old, path[1:], value)
		if err != nil {
			firstErr = err
		} else if edited != "" {
			o.key(path[0])
			o.b = append(o.b, edited...)
		}
	}
	members(raw, func(key, old string) {
		if key == path[0] {
			if !done {
				put(old)
			}
			return
		}
		o.key(key)
		o.b = append(o.b, old...)
	})
	if !done {
		put("")
	}
	return string(o.close()), firstErr
}

func editArray(raw string, path []string, value string) (string, error) {
	var items []string
	elements(raw, func(item string) { items = append(items, item) })
	index, err := strconv.Atoi(path[0])
	if err != nil || index < -1 {
		return "", errors.New(strconv.Quote(path[0]) + " is not an index of an array")
	}
	switch {
	case index == -1 && value == "":
		index = len(items) - 1
	case index == -1:
		index = len(items)
	}
	if index >= len(items) || index < 0 {
		if value == "" {
			return raw, nil
		}
		if index > len(items) {
			return "", errors.New("the array has " + strconv.Itoa(len(items)) + " elements only")
		}
		items = append(items, "")
	}
	edited, err := editAt(items[index], path[1:], value)
	if err != nil {
		return "", err
	}
	if items[index] = edited; edited == "" {
		items = append(items[:index], items[index+1:]...)
	}
	return "[" + strings.Join(items, ",") + "]", nil
}
