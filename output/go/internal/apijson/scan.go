package apijson

import (
	"encoding/json"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The functions of this file walk through text that is known to be valid JSON, without copying it: what they hand out
// are parts of the text.

// check returns the syntax error of data, nil if it is valid.
func check(data []byte) error {
	if json.Valid(data) {
		return nil
	}
	var ignored any
	return json.Unmarshal(data, &ignored)
}

// trim takes white space off both ends.
func trim(raw string) string {
	return strings.Trim(raw, " \t\r\n")
}

// kindOf returns the first character of a trimmed value: one of `{["tfn`, and '0' for numbers.
func kindOf(raw string) byte {
	switch c := raw[0]; c {
	case '{', '[', '"', 't', 'f', 'n':
		return c
	default:
		return '0'
	}
}

// members calls visit with each member of an object, in order.
func members(raw string, visit func(key, value string)) {
	i := skipSpace(raw, 1)
	for raw[i] != '}' {
		end := skipValue(raw, i)
		key := unquote(raw[i:end])
		i = skipSpace(raw, skipSpace(raw, end)+1)
		end = skipValue(raw, i)
		visit(key, raw[i:end])
		i = skipSpace(raw, end)
		if raw[i] == ',' {
			i = skipSpace(raw, i+1)
		}
	}
}

// elements calls visit with each element of an array, in order.
func elements(raw string, visit func(value string)) {
	i := skipSpace(raw, 1)
	for raw[i] != ']' {
		end := skipValue(raw, i)
		visit(raw[i:end])
		i = skipSpace(raw, end)
		if raw[i] == ',' {
			i = skipSpace(raw, i+1)
		}
	}
}

func skipSpace(raw string, i int) int {
	for raw[i] == ' ' || raw[i] == '\n' || raw[i] == '\t' || raw[i] == '\r' {
		i++
	}
	return i
}

// skipValue returns where the value ends that begins at i.
func skipValue(raw string, i int) int {
	switch raw[i] {
	case '"':
		return skipString(raw, i)
	case '{', '[':
		depth := 0
		for ; ; i++ {
			switch raw[i] {
			case '"':
				i = skipString(raw, i) - 1
			case '{', '[':
				depth++
			case '}', ']':
				if depth--; depth == 0 {
					return i + 1
				}
			}
		}
	default:
		end := strings.IndexAny(raw[i:], ",]} \t\r\n")
		if end < 0 {
			return len(raw)
		}
		return i + end
	}
}

func skipString(raw string, i int) int {
	for i++; ; i++ {
		switch raw[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
}

// unquote returns the text of a JSON string.
func unquote(raw string) string {
	inner := raw[1 : len(raw)-1]
	if strings.IndexByte(inner, '\\') < 0 && utf8.ValidString(inner) {
		return inner
	}
	var text string
	// Valid JSON that begins with a quote cannot fail.
	_ = json.Unmarshal([]byte(raw), &text)
	return text
}

// appendString writes text as a JSON string.
func appendString(b []byte, text string) []byte {
	for i := 0; i < len(text); i++ {
		if c := text[i]; c < ' ' || c == '"' || c == '\\' || c >= utf8.RuneSelf {
			quoted, _ := json.Marshal(text)
			return append(b, quoted...)
		}
	}
	b = append(b, '"')
	b = append(b, text...)
	return append(b, '"')
}

// exactFloat reports whether a float64 keeps all digits of a JSON number.
func exactFloat(raw string) bool {
	if len(raw) <= 15 && !strings.ContainsAny(raw, "eE") {
		return true
	}
	number, err := strconv.ParseFloat(raw, 64)
	if err != nil {
		return false
	}
	return digits(strconv.FormatFloat(number, 'e', -1, 64)) == digits(raw)
}

// digits returns the significant digits of a number, without its magnitude.
func digits(number string) string {
	number, _, _ = strings.Cut(number, "e")
	number, _, _ = strings.Cut(number, "E")
	number = strings.Replace(strings.TrimPrefix(number, "-"), ".", "", 1)
	return strings.Trim(number, "0")
}
