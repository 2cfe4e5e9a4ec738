package apiquery_test

import (
	"net/url"
	"testing"
	"time"

	"example.com/runtime-client-go/internal/apiquery"
	"example.com/runtime-client-go/packages/param"
)

type nested struct {
	B      int64             `query:"b"`
	Labels map[string]string `query:"labels,omitzero"`
	param.APIObject
}

type open struct {
	A           param.Opt[string]    `query:"a,omitzero" json:"-"`
	ExtraFields map[string]time.Time `json:"-" api:"extrafields" format:"date"`
	param.APIObject
}

type union struct {
	OfString param.Opt[string] `query:",omitzero,inline"`
	OfNested *nested           `query:",omitzero,inline"`
	param.APIUnion
}

type params struct {
	A       []string             `query:"a,omitzero"`
	Object  nested               `query:"object,omitzero"`
	Objects []nested             `query:"objects,omitzero"`
	Open    open                 `query:"open,omitzero"`
	Union   union                `query:"union,omitzero"`
	Unions  []union              `query:"unions,omitzero"`
	When    param.Opt[time.Time] `query:"when,omitzero" format:"date"`
	Times   []time.Time          `query:"times,omitzero" format:"unixtime"`
	Float   param.Opt[float64]   `query:"float,omitzero"`
	Kind    string               `query:"kind" default:"fixed"`
	Any     any                  `query:"any,omitzero"`
	Body    string               `json:"body"`
	Header  string               `header:"x" json:"-"`
	param.APIObject
}

func TestFormats(t *testing.T) {
	day := time.Date(2024, 5, 6, 7, 8, 9, 0, time.UTC)
	comma, repeat := apiquery.ArrayQueryFormatComma, apiquery.ArrayQueryFormatRepeat
	indices, brackets := apiquery.ArrayQueryFormatIndices, apiquery.ArrayQueryFormatBrackets
	dots := apiquery.NestedQueryFormatDots
	objects := params{Objects: []nested{{B: 1}, {B: 2}}}
	deep := params{Unions: []union{{OfString: param.NewOpt("x")}, {OfNested: &nested{B: 1, Labels: map[string]string{"x": "y"}}}}}
	cases := map[string]struct {
		params   params
		settings apiquery.QuerySettings
		want     string
	}{
		"nothing":              {params{}, apiquery.QuerySettings{}, "kind=fixed"},
		"comma":                {params{A: []string{"1", "2"}}, apiquery.QuerySettings{ArrayFormat: comma}, "a=1,2&kind=fixed"},
		"repeat":               {params{A: []string{"1", "2"}}, apiquery.QuerySettings{ArrayFormat: repeat}, "a=1&a=2&kind=fixed"},
		"indices":              {params{A: []string{"1", "2"}}, apiquery.QuerySettings{ArrayFormat: indices}, "a[0]=1&a[1]=2&kind=fixed"},
		"brackets":             {params{A: []string{"1", "2"}}, apiquery.QuerySettings{ArrayFormat: brackets}, "a[]=1&a[]=2&kind=fixed"},
		"an object":            {params{Object: nested{B: 1, Labels: map[string]string{"x": "y"}}}, apiquery.QuerySettings{}, "kind=fixed&object[b]=1&object[labels][x]=y"},
		"an object with dots":  {params{Object: nested{B: 1, Labels: map[string]string{"x": "y"}}}, apiquery.QuerySettings{NestedFormat: dots}, "kind=fixed&object.b=1&object.labels.x=y"},
		"objects in an array":  {objects, apiquery.QuerySettings{ArrayFormat: indices}, "kind=fixed&objects[0][b]=1&objects[1][b]=2"},
		"a union: text":        {params{Union: union{OfString: param.NewOpt("x")}}, apiquery.QuerySettings{}, "kind=fixed&union=x"},
		"a union: an object":   {params{Union: union{OfNested: &nested{B: 1}}}, apiquery.QuerySettings{}, "kind=fixed&union[b]=1"},
		"unions in an array":   {params{Unions: []union{{OfString: param.NewOpt("x")}, {OfNested: &nested{B: 1}}}}, apiquery.QuerySettings{ArrayFormat: repeat}, "kind=fixed&unions=x&unions[b]=1"},
		"times":                {params{When: param.NewOpt(day), Times: []time.Time{day}}, apiquery.QuerySettings{}, "kind=fixed&times=1714979289&when=2024-05-06"},
		"what is not listed":   {params{Open: open{A: param.NewOpt("x"), ExtraFields: map[string]time.Time{"b": day}}}, apiquery.QuerySettings{}, "kind=fixed&open[a]=x&open[b]=2024-05-06"},
		"numbers":              {params{Float: param.NewOpt(1e21)}, apiquery.QuerySettings{}, "float=1000000000000000000000&kind=fixed"},
		"null":                 {params{Float: param.Null[float64](), Object: param.NullStruct[nested]()}, apiquery.QuerySettings{}, "kind=fixed"},
		"an override":          {params{Object: param.Override[nested](map[string]any{"n": 12345678901, "m": nil})}, apiquery.QuerySettings{}, "kind=fixed&object[n]=12345678901"},
		"untyped":              {params{Any: map[string]any{"x": []any{1, "y"}}}, apiquery.QuerySettings{}, "any[x]=1,y&kind=fixed"},
		"objects in one value": {objects, apiquery.QuerySettings{ArrayFormat: comma}, `kind=fixed&objects={"b":1},{"b":2}`},
		"what is deep in one":  {deep, apiquery.QuerySettings{ArrayFormat: comma}, `kind=fixed&unions=x,{"b":1,"labels":{"x":"y"}}`},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			values, err := apiquery.MarshalWithSettings(c.params, c.settings)
			if err != nil {
				t.Fatal(err)
			}
			got, _ := url.QueryUnescape(values.Encode())
			if got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
	withExtra := nested{B: 1}
	withExtra.SetExtraFields(map[string]any{"b": "replaced", "c": 2})
	values, err := apiquery.MarshalWithSettings(params{Object: withExtra}, apiquery.QuerySettings{})
	if got, _ := url.QueryUnescape(values.Encode()); err != nil || got != "kind=fixed&object[b]=replaced&object[c]=2" {
		t.Errorf("extra fields: %s %v", got, err)
	}
	if values, err := apiquery.MarshalForm(params{Body: "x y"}, apiquery.QuerySettings{}); err != nil || values.Encode() != "body=x+y" {
		t.Errorf("a form: %v %v", values, err)
	}
	for _, wrong := range []any{5, "x", []int{1}, map[string]any{"f": func() {}}} {
		if values, err := apiquery.MarshalWithSettings(wrong, apiquery.QuerySettings{}); err == nil {
			t.Errorf("%v is written as %v", wrong, values)
		}
	}
	if values, err := apiquery.MarshalWithSettings((*params)(nil), apiquery.QuerySettings{}); err != nil || len(values) != 0 {
		t.Errorf("nil is written as %v, %v", values, err)
	}
}

// FuzzQuery writes any texts and reads them back: none may change another parameter.
func FuzzQuery(f *testing.F) {
	f.Add("a", "b", uint8(0))
	f.Add("&kind=other", "x=y#z", uint8(1))
	f.Add("]\x00[", "\xff%26", uint8(6))
	f.Fuzz(func(t *testing.T, key, value string, formats uint8) {
		settings := apiquery.QuerySettings{
			ArrayFormat: apiquery.ArrayQueryFormat(formats % 4), NestedFormat: apiquery.NestedQueryFormat(formats / 4 % 2),
		}
		written, err := apiquery.MarshalWithSettings(params{
			A: []string{value}, Object: nested{Labels: map[string]string{key: value}},
		}, settings)
		if err != nil {
			t.Fatal(err)
		}
		read, err := url.ParseQuery(written.Encode())
		if err != nil {
			t.Fatal(err)
		}
		count := 0
		for name, values := range read {
			count += len(values)
			if name != "kind" && name != "object[b]" && name != "object.b" && values[0] != value {
				t.Errorf("%q has the value %q", name, values[0])
			}
		}
		if count != 4 || read.Get("kind") != "fixed" {
			t.Errorf("%d parameters: %v", count, read)
		}
	})
}

func TestSegment(t *testing.T) {
	for want, value := range map[string]any{
		"a b": "a b", "7": int64(7), "text": union{OfString: param.NewOpt("text")}, "given": param.NewOpt("given"),
	} {
		if got, ok := apiquery.Segment(value); !ok || got != want {
			t.Errorf("%v is %q, %v", value, got, ok)
		}
	}
	for _, value := range []any{nil, union{}, union{OfNested: &nested{}}, []string{"a"}, param.Opt[string]{}, map[string]any{"a": 1}} {
		if got, ok := apiquery.Segment(value); ok {
			t.Errorf("%v is %q", value, got)
		}
	}
}
