package paramutil

// Optional is a value that may have been omitted, as [param.Opt].
//
// [param.Opt]: https://pkg.go.dev/github.com/openai/openai-go/packages/param#Opt
type Optional interface{ Valid() bool }

// AddrIfPresent returns the address of the value of an optional one, nil if there is none. value must point into opt.
func AddrIfPresent[T any](opt Optional, value *T) *T {
	if !opt.Valid() {
		return nil
	}
	return value
}

// AddrIfSet returns v if it points to something other than the zero value, else nil.
func AddrIfSet[T comparable](v *T) *T {
	var zero T
	if v == nil || *v == zero {
		return nil
	}
	return v
}
