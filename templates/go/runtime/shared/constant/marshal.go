package constant

import "encoding/json"

func marshalString[T interface {
	~string
	Constant[T]
}](v T) ([]byte, error) {
	if v == "" {
		v = v.Default()
	}
	return json.Marshal(string(v))
}
