// Package constant has a type for each property that can have one value only.
//
// The zero value of such a type is written as that value, so that fields of these types can be left out.
package constant

// Constant is a type with one value.
type Constant[T any] interface {
	// Default returns the only value.
	Default() T
}

// ValueOf returns the value of the constant type T, for places where the zero value would not do.
//
//	constant.ValueOf[constant.Message]() // "message"
func ValueOf[T Constant[T]]() T {
	var zero T
	return zero.Default()
}
