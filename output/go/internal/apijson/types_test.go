package apijson_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/openai/openai-go/internal/apijson"
	"github.com/openai/openai-go/packages/param"
	"github.com/openai/openai-go/packages/respjson"
)

// Base is a model that another one extends.
type Base struct {
	ID   string `json:"id" api:"required"`
	JSON struct {
		ID          respjson.Field
		ExtraFields map[string]respjson.Field
		raw         string
	} `json:"-"`
}

func (r *Base) UnmarshalJSON(data []byte) error { return apijson.UnmarshalRoot(data, r) }
func (r Base) MarshalJSON() ([]byte, error) {
	return apijson.MarshalResponse(&r)
}

type extended struct {
	Name string `json:"name"`
	JSON struct {
		Name        respjson.Field
		ExtraFields map[string]respjson.Field
		raw         string
	} `json:"-"`
	Base
}

func (r *extended) UnmarshalJSON(data []byte) error { return apijson.UnmarshalRoot(data, r) }
func (r extended) MarshalJSON() ([]byte, error) {
	return apijson.MarshalResponse(&r)
}

func TestEmbeddedResponses(t *testing.T) {
	var r extended
	if err := json.Unmarshal([]byte(`{"id":"i","name":"n","x":1}`), &r); err != nil {
		t.Fatal(err)
	}
	if r.ID != "i" || r.Name != "n" || !r.Base.JSON.ID.Valid() || len(r.JSON.ExtraFields) != 1 {
		t.Errorf("got %+v", r)
	}
	check := func(r extended, want string) {
		t.Helper()
		if got, err := json.Marshal(r); err != nil || string(got) != want {
			t.Errorf("got %s, %v, want %s", got, err, want)
		}
	}
	check(r, `{"id":"i","name":"n","x":1}`)
	r.ID = "j"
	check(r, `{"name":"n","x":1,"id":"j"}`)
	check(extended{Name: "n", Base: Base{ID: "i"}}, `{"name":"n","id":"i"}`)
}

type paramObj = param.APIObject

type extendedParam struct {
	Name param.Opt[string] `json:"name,omitzero"`
	Exported
	paramObj
}

// Exported is embedded by a params struct.
type Exported struct {
	ID int8 `json:"id" api:"required"`
}

func (r extendedParam) MarshalJSON() ([]byte, error) {
	return apijson.MarshalParams(&r)
}
func (r *extendedParam) UnmarshalJSON(data []byte) error { return apijson.UnmarshalRoot(data, r) }

func TestEmbeddedParams(t *testing.T) {
	for _, document := range []string{`{"name":"n","id":1}`, `{"id":300}`, `{"id":1,"x":2}`, `{}`, `null`, `[1]`} {
		var p extendedParam
		if err := p.UnmarshalJSON([]byte(document)); err != nil {
			if document != "[1]" {
				t.Errorf("%s: %v", document, err)
			}
			continue
		}
		if got, err := json.Marshal(p); err != nil || string(got) != document {
			t.Errorf("%s became %s, %v", document, got, err)
		}
	}
}

type open struct {
	Kind        string           `json:"kind"`
	ExtraFields map[string]int64 `json:"-" api:"extrafields"`
	JSON        struct {
		Kind        respjson.Field
		ExtraFields map[string]respjson.Field
		raw         string
	} `json:"-"`
}

func TestTypedExtraFieldsOfResponses(t *testing.T) {
	var r open
	if err := apijson.UnmarshalRoot([]byte(`{"kind":"k","a":1,"b":"x"}`), &r); err != nil {
		t.Fatal(err)
	}
	if r.Kind != "k" || r.ExtraFields["a"] != 1 || r.JSON.ExtraFields["b"].Raw() != `"x"` {
		t.Errorf("got %+v", r)
	}
}

func TestOtherTypes(t *testing.T) {
	var r struct {
		Ints   []uint8                     `json:"ints"`
		Bytes  []byte                      `json:"bytes"`
		Small  int8                        `json:"small"`
		Big    uint64                      `json:"big"`
		Single float32                     `json:"single"`
		Raw    json.RawMessage             `json:"raw"`
		Deep   map[string][]map[string]int `json:"deep"`
		Next   *int64                      `json:"next"`
		JSON   struct{ raw string }        `json:"-"`
	}
	document := `{"ints":[1,2],"bytes":"aGk=","small":300,"big":18446744073709551615,"single":1.5,"raw":{"a": 1},
		"deep":{"a":[{"b":1}]},"next":2}`
	if err := apijson.UnmarshalRoot([]byte(document), &r); err != nil {
		t.Fatal(err)
	}
	if len(r.Ints) != 2 || string(r.Bytes) != "hi" || r.Small != 0 || r.Big != 18446744073709551615 || r.Single != 1.5 ||
		string(r.Raw) != `{"a": 1}` || r.Deep["a"][0]["b"] != 1 || *r.Next != 2 {
		t.Errorf("got %+v", r)
	}
}

type paramUnion = param.APIUnion

// tree is a union whose variants, of which both fit everything, hold it again.
type tree struct {
	OfLeft  *left  `json:",omitzero,inline"`
	OfRight *right `json:",omitzero,inline"`
	paramUnion
}

type left struct {
	Next tree `json:"next,omitzero"`
	paramObj
}

type right struct {
	Next tree `json:"next,omitzero"`
	paramObj
}

func (u tree) MarshalJSON() ([]byte, error)  { return apijson.MarshalParams(&u) }
func (r left) MarshalJSON() ([]byte, error)  { return apijson.MarshalParams(&r) }
func (r right) MarshalJSON() ([]byte, error) { return apijson.MarshalParams(&r) }

func TestUnionsWithinUnions(t *testing.T) {
	const depth = 200
	document := strings.Repeat(`{"next":`, depth) + `{"end":1}` + strings.Repeat("}", depth)
	var u tree
	if err := apijson.UnmarshalRoot([]byte(document), &u); err != nil {
		t.Fatal(err)
	}
	if got, err := json.Marshal(u); err != nil || string(got) != document {
		t.Errorf("got %s, %v", got, err)
	}
}
