package requestflag

import (
	"bytes"
	"encoding/base64"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/urfave/cli/v3"
)

// File is the path of a file that is sent as such; "-" is standard input.
type File string

// files returns the value with paths as what they are.
func (s *Spec) files(value any) any {
	if s.FileInput {
		return fileAt(value, nil)
	}
	for _, path := range s.FileFields {
		value = fileAt(value, strings.Split(path, "."))
	}
	for _, flag := range s.Inner {
		if inner := flag.Spec(); inner.FileInput {
			value = fileAt(value, []string{inner.Field})
		}
	}
	return value
}

// fileAt returns the value with the text at a path as the path of a file, in each element of a list.
func fileAt(value any, path []string) any {
	switch value := value.(type) {
	case []any:
		out := make([]any, len(value))
		for i, item := range value {
			out[i] = fileAt(item, path)
		}
		return out
	case map[string]any:
		if len(path) == 0 || value[path[0]] == nil {
			return value
		}
		out := maps.Clone(value)
		out[path[0]] = fileAt(value[path[0]], path[1:])
		return out
	case string:
		if len(path) == 0 {
			return fileOf(value)
		}
	}
	return value
}

// fileOf returns the file of a path. The "@" that stands before paths elsewhere is not needed here, and does no harm.
func fileOf(path string) File {
	name, marked := strings.CutPrefix(path, "@")
	if !marked {
		return File(path)
	}
	if _, err := os.Stat(path); err == nil {
		return File(path)
	}
	return File(strings.TrimPrefix(strings.TrimPrefix(name, "file://"), "data://"))
}

// ReadsInput reports whether one of the flags reads standard input as a file.
func ReadsInput(flags []cli.Flag) bool {
	for _, flag := range requests(flags) {
		spec := flag.Spec()
		if value, _ := flag.Given(); readsInput(spec.files(value)) {
			return true
		}
	}
	return false
}

func readsInput(value any) bool {
	switch value := value.(type) {
	case string:
		return value == "@-" || value == "@file://-" || value == "@data://-"
	case File:
		return value == "-"
	case []any:
		return slices.ContainsFunc(value, readsInput)
	case map[string]any:
		return slices.ContainsFunc(slices.Collect(maps.Values(value)), readsInput)
	}
	return false
}

// Embed returns the value with the content of files in place of strings that begin with "@", and of files. Text stays text, and other
// content is written as base64; "@file://" and "@data://" say which it is. A backslash takes the meaning from the "@",
// and a word with neither dot nor slash that is no file stays what it is, as "@channel" does.
func Embed(value any) (any, error) {
	return embed(value, func(file File) (any, error) { return content(string(file)) })
}

// EmbedButFiles is [Embed] for bodies in which files are sent as such.
func EmbedButFiles(value any) (any, error) {
	return embed(value, func(file File) (any, error) { return file, nil })
}

func embed(value any, file func(File) (any, error)) (any, error) {
	switch value := value.(type) {
	case string:
		return embedText(value)
	case File:
		return file(value)
	case []any:
		out := make([]any, len(value))
		for i := range value {
			item, err := embed(value[i], file)
			if err != nil {
				return nil, err
			}
			out[i] = item
		}
		return out, nil
	case map[string]any:
		out := make(map[string]any, len(value))
		for key := range value {
			item, err := embed(value[key], file)
			if err != nil {
				return nil, err
			}
			out[key] = item
		}
		return out, nil
	}
	return value, nil
}

func embedText(text string) (any, error) {
	if rest, escaped := strings.CutPrefix(text, `\@`); escaped {
		return "@" + rest, nil
	}
	name, isFile := strings.CutPrefix(text, "@")
	if !isFile || name == "" {
		return text, nil
	}
	if path, ok := strings.CutPrefix(name, "file://"); ok {
		data, err := ReadFile(path)
		return string(data), err
	}
	if path, ok := strings.CutPrefix(name, "data://"); ok {
		data, err := ReadFile(path)
		return base64.StdEncoding.EncodeToString(data), err
	}
	embedded, err := content(name)
	if os.IsNotExist(err) && !strings.ContainsAny(name, `./\`) {
		return text, nil
	}
	return embedded, err
}

// content returns what a file holds: text as it is, anything else as base64.
func content(path string) (any, error) {
	data, err := ReadFile(path)
	switch {
	case err != nil:
		return nil, err
	case utf8.Valid(data) && !bytes.ContainsRune(data, 0):
		return string(data), nil
	}
	return base64.StdEncoding.EncodeToString(data), nil
}

// ReadFile reads a file that the command line names; "-" is standard input.
func ReadFile(path string) ([]byte, error) {
	if path == "-" {
		return io.ReadAll(os.Stdin)
	}
	return os.ReadFile(path) //nolint:gosec // The user names the file.
}
