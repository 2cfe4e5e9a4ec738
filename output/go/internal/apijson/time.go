package apijson

import (
	"errors"
	"reflect"
	"strconv"
	"time"
)

const (
	formatDate = "date"
	formatUnix = "unixtime"
)

// layouts are those in which servers are known to write times; the first is the one of the standards.
var layouts = []string{
	time.RFC3339Nano,
	time.DateOnly,
	"2006-01-02T15:04:05.999999999Z0700",
	"2006-01-02T15:04:05.999999999",
	"2006-01-02 15:04:05.999999999Z07:00",
	"2006-01-02 15:04:05.999999999Z0700",
	"2006-01-02 15:04:05.999999999",
}

// ParseTime reads a time as servers write it. Without a zone it is UTC.
func ParseTime(text string) (time.Time, error) {
	for _, layout := range layouts {
		if t, err := time.Parse(layout, text); err == nil {
			return t, nil
		}
	}
	return time.Time{}, errors.New("not a time: " + strconv.Quote(text))
}

// FormatTime writes a time in a format of OpenAPI: date, date-time (also for the empty format), or unixtime, the number
// of seconds.
func FormatTime(t time.Time, format string) string {
	switch format {
	case formatDate:
		return t.Format(time.DateOnly)
	case formatUnix:
		return strconv.FormatInt(t.Unix(), 10)
	default:
		return t.Format(time.RFC3339Nano)
	}
}

func appendTime(b []byte, t time.Time, format string) []byte {
	if format == formatUnix {
		return append(b, FormatTime(t, format)...)
	}
	return appendString(b, FormatTime(t, format))
}

func readTime(raw string, v reflect.Value, format string) grade {
	var read time.Time
	switch kindOf(raw) {
	case '0':
		seconds, err := strconv.ParseFloat(raw, 64)
		if err != nil || seconds > 1e12 || seconds < -1e12 {
			return bad
		}
		whole := int64(seconds)
		read = time.Unix(whole, int64((seconds-float64(whole))*1e9)).UTC()
	case '"':
		var err error
		if read, err = ParseTime(unquote(raw)); err != nil {
			return bad
		}
	default:
		if raw == "null" {
			v.SetZero()
			return lossy
		}
		return bad
	}
	v.Set(reflect.ValueOf(read))
	if string(appendTime(nil, read, format)) != raw {
		return lossy
	}
	return exact
}
