// Package respjson tells how a property of a response arrived: whether it was there at all, null, or of another type
// than expected.
package respjson

// Field describes one property of a response. The zero Field stands for a property that was not sent.
type Field struct {
	raw   string
	state state
}

type state uint8

const (
	omitted state = iota
	null
	invalid
	valid
)

const (
	// Null is what [Field.Raw] gives for a property that is null.
	Null string = "null"
	// Omitted is what [Field.Raw] gives for a property that was not sent.
	Omitted string = ""
)

// NewField returns the Field of a property whose JSON is raw.
func NewField(raw string) Field {
	switch raw {
	case Omitted:
		return Field{}
	case Null:
		return Field{raw: raw, state: null}
	default:
		return Field{raw: raw, state: valid}
	}
}

// NewInvalidField returns the Field of a property whose JSON does not fit its type.
func NewInvalidField(raw string) Field {
	return Field{raw: raw, state: invalid}
}

// Valid reports whether the property was sent, is not null, and fits its type.
func (f Field) Valid() bool {
	return f.state == valid
}

// Raw returns the property's JSON as it was sent: [Omitted] if it was not, [Null] if it is null.
func (f Field) Raw() string {
	return f.raw
}
