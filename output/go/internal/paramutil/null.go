// Package paramutil has the small tools that params types share.
package paramutil

import (
	"reflect"
	"sync"
)

// One slice and one map of each type stand for JSON's null. They are told apart from others by identity, so that they
// are slices and maps like any other to code that knows nothing of them.
var nulls sync.Map // reflect.Type to reflect.Value

// NullOf returns the slice or map of type t that is written as null. It must not be written to.
func NullOf(t reflect.Type) reflect.Value {
	if known, ok := nulls.Load(t); ok {
		return known.(reflect.Value)
	}
	var made reflect.Value
	if t.Kind() == reflect.Map {
		made = reflect.MakeMap(t)
	} else {
		// Room for one gives an address of its own, and no capacity keeps append from writing there.
		made = reflect.MakeSlice(t, 0, 1).Slice3(0, 0, 0)
	}
	known, _ := nulls.LoadOrStore(t, made)
	return known.(reflect.Value)
}

// IsNull reports whether v is the slice or map of its type that is written as null.
func IsNull(v reflect.Value) bool {
	if (v.Kind() != reflect.Map && v.Kind() != reflect.Slice) || v.IsNil() || v.Len() > 0 {
		return false
	}
	known, ok := nulls.Load(v.Type())
	return ok && known.(reflect.Value).UnsafePointer() == v.UnsafePointer()
}
