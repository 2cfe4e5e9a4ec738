package requestflag

import (
	"bytes"
	"encoding/base64"
	"io"
	"os"
	"strings"
	"unicode/utf8"
)

// Embed returns the value with the content of files in place of strings that begin with "@". Text stays text, and other
// content is written as base64; "@file://" and "@data://" say which it is. A backslash takes the meaning from the "@",
// and a word with neither dot nor slash that is no file stays what it is, as "@channel" does.
func Embed(value any) (any, error) {
	switch value := value.(type) {
	case string:
		return embedText(value)
	case []any:
		out := make([]any, len(value))
		for i := range value {
			item, err := Embed(value[i])
			if err != nil {
				return nil, err
			}
			out[i] = item
		}
		return out, nil
	case map[string]any:
		out := make(map[string]any, len(value))
		for key := range value {
			item, err := Embed(value[key])
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
	data, err := ReadFile(name)
	switch {
	case os.IsNotExist(err) && !strings.ContainsAny(name, `./\`):
		return text, nil
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
