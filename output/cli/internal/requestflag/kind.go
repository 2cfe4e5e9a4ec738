package requestflag

// Base is the kind of single values.
type Base uint8

// The kinds of single values.
const (
	Any Base = iota
	String
	Int
	Float
	Bool
	Map
	Date
	DateTime
	Time
)

// DateValue is a date in any usual spelling; it is sent as 2006-01-02.
type DateValue string

// DateTimeValue is a date with a time in any usual spelling; it is sent as RFC 3339 has it.
type DateTimeValue string

// TimeValue is a time of the day in any usual spelling; it is sent as 15:04:05.
type TimeValue string

// Kind is the kind of a flag's values.
type Kind struct {
	Base Base
	// Slice says that the flag is given once for each element.
	Slice bool
	// Null says that null is a value.
	Null bool
}

var bases = [...]string{Any: "any", String: "string", Int: "int", Float: "float", Bool: "bool", Map: "object", Date: "date", DateTime: "datetime", Time: "time"}

// Word returns what help texts call a value.
func (k Kind) Word() string { return bases[k.Base] }

func kindOf[T any]() Kind {
	switch any((*T)(nil)).(type) {
	case *string:
		return Kind{Base: String}
	case *int64:
		return Kind{Base: Int}
	case *float64:
		return Kind{Base: Float}
	case *bool:
		return Kind{Base: Bool}
	case *map[string]any:
		return Kind{Base: Map}
	case *DateValue:
		return Kind{Base: Date}
	case *DateTimeValue:
		return Kind{Base: DateTime}
	case *TimeValue:
		return Kind{Base: Time}
	case **string:
		return Kind{Base: String, Null: true}
	case **int64:
		return Kind{Base: Int, Null: true}
	case **float64:
		return Kind{Base: Float, Null: true}
	case **bool:
		return Kind{Base: Bool, Null: true}
	case **DateValue:
		return Kind{Base: Date, Null: true}
	case **DateTimeValue:
		return Kind{Base: DateTime, Null: true}
	case **TimeValue:
		return Kind{Base: Time, Null: true}
	case *[]string:
		return Kind{Base: String, Slice: true}
	case *[]int64:
		return Kind{Base: Int, Slice: true}
	case *[]float64:
		return Kind{Base: Float, Slice: true}
	case *[]bool:
		return Kind{Base: Bool, Slice: true}
	case *[]map[string]any:
		return Kind{Base: Map, Slice: true}
	case *[]DateValue:
		return Kind{Base: Date, Slice: true}
	case *[]DateTimeValue:
		return Kind{Base: DateTime, Slice: true}
	case *[]TimeValue:
		return Kind{Base: Time, Slice: true}
	case *[]any:
		return Kind{Base: Any, Slice: true}
	default:
		return Kind{Base: Any, Null: true}
	}
}
