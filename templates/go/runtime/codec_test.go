package runtimeclient_test

import (
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	runtimeclient "example.com/runtime-client-go"
	"example.com/runtime-client-go/packages/param"
	"example.com/runtime-client-go/packages/respjson"
)

// sameJSON fails the test if two documents differ in anything but the order of properties and white space.
func sameJSON(t *testing.T, got []byte, want string) {
	t.Helper()
	var g, w any
	decode := func(text string, into any) {
		d := json.NewDecoder(strings.NewReader(text))
		d.UseNumber()
		if err := d.Decode(into); err != nil {
			t.Fatalf("not JSON: %v: %s", err, text)
		}
	}
	decode(string(got), &g)
	decode(want, &w)
	if !reflect.DeepEqual(g, w) {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func marshal(t *testing.T, v any) []byte {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func unmarshal[T any](t *testing.T, text string) (v T) {
	t.Helper()
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		t.Fatalf("%v: %s", err, text)
	}
	return v
}

func TestParamsAreWritten(t *testing.T) {
	day := time.Date(2024, 5, 6, 7, 8, 9, 123e6, time.UTC)
	cases := map[string]struct {
		params any
		want   string
	}{
		"required are sent, optional left out": {runtimeclient.ConversationNewParams{}, `{"model":""}`},
		"zero values that are there": {
			runtimeclient.ConversationNewParams{
				Title: runtimeclient.String(""), Limit: runtimeclient.Int(0), Numbers: []int64{},
				Items: []runtimeclient.ItemUnionParam{}, Metadata: map[string]string{},
			},
			`{"items":[],"model":"","title":"","limit":0,"numbers":[],"metadata":{}}`,
		},
		"nulls": {
			runtimeclient.ConversationNewParams{
				Title: param.Null[string](), Numbers: param.NullSlice[[]int64](),
				Metadata: param.NullMap[map[string]string](), Existing: param.NullStruct[runtimeclient.ConversationParam](),
				Input: param.NullStruct[runtimeclient.InputUnionParam](),
			},
			`{"model":"","title":null,"numbers":null,"metadata":null,"existing":null,"input":null}`,
		},
		"a date": {runtimeclient.ConversationNewParams{Since: runtimeclient.Time(day)}, `{"model":"","since":"2024-05-06"}`},
		"a time": {
			runtimeclient.ConversationParam{Updated: runtimeclient.Time(day)},
			`{"id":"","updated":"2024-05-06T07:08:09.123Z","object":"message"}`,
		},
		"constants fill themselves in": {runtimeclient.ItemImageParam{URL: "u"}, `{"url":"u","type":"input_image"}`},
		"a union of objects":           {runtimeclient.ItemUnionParamOfMessage("hi"), `{"text":"hi"}`},
		"a union that is empty":        {runtimeclient.ItemUnionParam{}, `null`},
		"a union of kinds: text":       {runtimeclient.InputUnionParam{OfString: runtimeclient.String("x")}, `"x"`},
		"a union of kinds: number":     {runtimeclient.InputUnionParam{OfInt: runtimeclient.Int(3)}, `3`},
		"a union of kinds: array": {
			runtimeclient.InputUnionParam{OfItems: []runtimeclient.ItemUnionParam{runtimeclient.ItemUnionParamOfMessage("hi")}},
			`[{"text":"hi"}]`,
		},
		"properties of any name": {
			runtimeclient.InputSettingsParam{Depth: runtimeclient.Int(1), ExtraFields: map[string]int64{"a": 1, "depth": 9}},
			`{"depth":1,"a":1}`,
		},
		"an override":      {param.Override[runtimeclient.ConversationParam]([]int{1}), `[1]`},
		"untyped values":   {runtimeclient.ConversationNewParams{Arbitrary: map[string]any{"a": []any{1, nil}}}, `{"model":"","arbitrary":{"a":[1,null]}}`},
		"text with quotes": {runtimeclient.ItemMessageParam{Text: "a\"\\\n\u2028é<"}, `{"text":"a\"\\\n\u2028é<"}`},
		"a value without NewOpt": {runtimeclient.ConversationNewParams{Title: param.Opt[string]{Value: "t"}},
			`{"model":"","title":"t"}`},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) { sameJSON(t, marshal(t, c.params), c.want) })
	}
}

func TestExtraFields(t *testing.T) {
	p := runtimeclient.ItemImageParam{URL: "u"}
	copied := p
	p.SetExtraFields(map[string]any{"url": param.Omit, "type": "other", "new": map[string]int{"a": 1}})
	sameJSON(t, marshal(t, p), `{"type":"other","new":{"a":1}}`)
	sameJSON(t, marshal(t, copied), `{"url":"u","type":"input_image"}`)

	param.SetJSON([]byte(`{"raw":1}`), &p)
	sameJSON(t, marshal(t, p), `{"raw":1}`)
}

func TestUnionWithTwoVariants(t *testing.T) {
	u := runtimeclient.ItemUnionParam{OfMessage: &runtimeclient.ItemMessageParam{}, OfImage: &runtimeclient.ItemImageParam{}}
	if _, err := json.Marshal(u); err == nil || !strings.Contains(err.Error(), "more than one variant") {
		t.Errorf("got %v", err)
	}
}

func TestOmittedAndNull(t *testing.T) {
	check := func(name string, omitted, null, wantOmitted, wantNull bool) {
		t.Helper()
		if omitted != wantOmitted || null != wantNull {
			t.Errorf("%s: omitted %v, null %v", name, omitted, null)
		}
	}
	var unset param.Opt[string]
	check("unset", param.IsOmitted(unset), param.IsNull(unset), true, false)
	set := runtimeclient.String("")
	check("set", param.IsOmitted(set), param.IsNull(set), false, false)
	null := param.Null[string]()
	check("null", param.IsOmitted(null), param.IsNull(null), false, true)
	slice := param.NullSlice[[]int64]()
	check("null slice", param.IsOmitted(slice), param.IsNull(slice), false, true)
	grown := append(slice, 1) //nolint:gocritic // It is about what append does to the slice.
	check("null slice, appended to", param.IsOmitted(grown), param.IsNull(grown), false, false)
	check("null slice afterwards", param.IsOmitted(slice), param.IsNull(param.NullSlice[[]int64]()), false, true)
	check("empty slice", param.IsOmitted([]int64{}), param.IsNull([]int64{}), false, false)
	object := param.NullStruct[runtimeclient.ConversationParam]()
	check("null struct", param.IsOmitted(object), param.IsNull(object), false, true)
	for _, nullable := range []param.ParamNullable{null, object} {
		check("null of any kind", param.IsOmitted(nullable), param.IsNull(nullable), false, true)
	}
	check("struct", param.IsOmitted(runtimeclient.ConversationParam{}), param.IsNull(runtimeclient.ConversationParam{}), true, false)
	parsed := unmarshal[runtimeclient.ConversationNewParams](t, `{"existing":null,"metadata":null,"numbers":null,"title":null}`)
	if !param.IsNull(parsed.Existing) || !param.IsNull(parsed.Metadata) || !param.IsNull(parsed.Numbers) || !param.IsNull(parsed.Title) {
		t.Error("null is not read as null")
	}
}

func TestOpt(t *testing.T) {
	if got := runtimeclient.Int(3).Or(4); got != 3 {
		t.Errorf("Or of a value: %d", got)
	}
	if got := param.Null[int64]().Or(4); got != 4 {
		t.Errorf("Or of null: %d", got)
	}
	if got := runtimeclient.Float(1.5).String() + param.Null[int64]().String() + (param.Opt[int64]{}).String(); got != "1.5null" {
		t.Errorf("String: %q", got)
	}
	var o param.Opt[time.Time]
	if err := json.Unmarshal([]byte(`"2024-05-06"`), &o); err != nil || !o.Valid() || o.Value.Day() != 6 {
		t.Errorf("a date: %v %v", o, err)
	}
	if err := json.Unmarshal([]byte(`true`), &o); err == nil {
		t.Error("a bool was read as a time")
	}
	if got := string(runtimeclient.Time(time.Unix(0, 0).UTC()).MarshalJSONWithTimeLayout(time.Kitchen)); got != `"12:00AM"` {
		t.Errorf("layout: %s", got)
	}
	if got := marshal(t, param.EncodedAsDate(runtimeclient.Time(time.Unix(0, 0).UTC()))); string(got) != `"1970-01-01"` {
		t.Errorf("EncodedAsDate: %s", got)
	}
}

// roundTrips are documents of which nothing may be lost on the way through ConversationNewParams.
var roundTrips = map[string]string{
	"the discriminator is optional":    `{"items":[{"role":"user","text":"hi"}],"model":"m"}`,
	"the discriminator says":           `{"items":[{"type":"input_image","url":"u"},{"type":"message","text":"t"}],"model":"m"}`,
	"an alias of a variant":            `{"items":[{"type":"image","url":"u"}],"model":"m"}`,
	"an unknown variant":               `{"items":[{"type":"video","frames":[1,2]}],"model":"m"}`,
	"no object where there should be":  `{"items":[5,"x",null,[]],"model":"m"}`,
	"not even an array":                `{"items":{"a":1},"model":"m"}`,
	"null items":                       `{"items":null,"model":"m"}`,
	"unknown properties":               `{"items":[{"text":"t","n":{"deep":[1]}}],"model":"m","other":null,"more":1.50}`,
	"wrong types":                      `{"items":[],"model":7,"title":{"a":1},"limit":"many","numbers":"none","metadata":[1]}`,
	"nulls":                            `{"items":[],"model":null,"title":null,"limit":null,"numbers":null,"metadata":null,"input":null,"existing":null,"arbitrary":null,"status":null}`,
	"explicit zero values":             `{"items":[],"model":"","title":"","limit":0,"numbers":[],"metadata":{},"status":"","arbitrary":0}`,
	"an empty object":                  `{"items":[],"model":"m","existing":{"id":"","object":"message","owner":{"name":""}}}`,
	"an object without required":       `{"items":[],"model":"m","input":{"depth":null}}`,
	"nulls among values":               `{"items":[],"model":"m","numbers":[1,null,"x"],"metadata":{"a":null,"b":1,"c":"d"}}`,
	"large numbers":                    `{"items":[],"model":"m","limit":9223372036854775807,"arbitrary":9223372036854775807}`,
	"numbers too large":                `{"items":[],"model":"m","limit":92233720368547758070,"numbers":[1e400]}`,
	"many digits":                      `{"items":[],"model":"m","existing":{"id":"i","object":"message","score":0.12345678901234567890123}}`,
	"a date in another form":           `{"items":[],"model":"m","since":"2024-05-06T00:00:00Z"}`,
	"not a date":                       `{"items":[],"model":"m","since":"tomorrow"}`,
	"a union of kinds: text":           `{"items":[],"model":"m","input":"text"}`,
	"a union of kinds: empty text":     `{"items":[],"model":"m","input":""}`,
	"a union of kinds: zero":           `{"items":[],"model":"m","input":0}`,
	"a union of kinds: a number":       `{"items":[],"model":"m","input":1.5}`,
	"a union of kinds: a bool":         `{"items":[],"model":"m","input":false}`,
	"a union of kinds: an array":       `{"items":[],"model":"m","input":[{"text":"a"},{"type":"x"}]}`,
	"a union of kinds: an empty array": `{"items":[],"model":"m","input":[]}`,
	"a union of kinds: an object":      `{"items":[],"model":"m","input":{"name":"n","more":1}}`,
	"a union of kinds: another object": `{"items":[],"model":"m","input":{"depth":1,"x":2}}`,
	"properties that do not fit":       `{"items":[],"model":"m","input":{"depth":1,"x":"y"}}`,
	"escapes":                          `{"items":[{"text":"\u00e9\ud83d\ude00\"\\\/\n"}],"model":"m","a\"b":"\u0000"}`,
	"an enum that is not known":        `{"items":[{"text":"t","role":"system","type":"message"}],"model":"m","status":"archived"}`,
}

func TestParamsLoseNothing(t *testing.T) {
	for name, document := range roundTrips {
		t.Run(name, func(t *testing.T) {
			params := unmarshal[runtimeclient.ConversationNewParams](t, document)
			sameJSON(t, marshal(t, params), document)
		})
	}
}

func TestParamsReadAreChanged(t *testing.T) {
	params := unmarshal[runtimeclient.ConversationNewParams](t,
		`{"items":[{"text":"a","x":1}],"model":7,"limit":"many","title":"","numbers":[1,null],"status":"","other":1}`)
	params.Items[0].OfMessage.Text = "b"
	params.Model = "m"
	params.Limit = runtimeclient.Int(2)
	params.Title = runtimeclient.String("t")
	params.Numbers[0] = 5
	params.Status = runtimeclient.ConversationStatusOpen
	sameJSON(t, marshal(t, params),
		`{"items":[{"text":"b","x":1}],"model":"m","limit":2,"title":"t","numbers":[5,0],"status":"open","other":1}`)
}

func TestVariantsAreChosen(t *testing.T) {
	items := unmarshal[[]runtimeclient.ItemUnionParam](t,
		`[{"text":"t"},{"url":"u"},{"type":"message"},{"type":"image","url":"u"},{"text":"t","type":"other"},{}]`)
	for i, want := range []string{"message", "image", "message", "image", "none", "message"} {
		got := "none"
		if items[i].OfMessage != nil {
			got = "message"
		} else if items[i].OfImage != nil {
			got = "image"
		}
		if got != want {
			t.Errorf("item %d is read as %s, not as %s", i, got, want)
		}
	}
	if text := items[0].GetText(); text == nil || *text != "t" {
		t.Error("GetText")
	}
	if items[1].GetText() != nil || items[1].GetDetail() != nil {
		t.Error("getters of other variants")
	}
	inputs := unmarshal[[]runtimeclient.InputUnionParam](t, `["s",1,[],{"name":"n"},{"depth":1},{"y":2}]`)
	if inputs[0].OfString.Value != "s" || inputs[1].OfInt.Value != 1 || inputs[2].OfItems == nil ||
		inputs[3].OfOwner == nil || inputs[4].OfSettings == nil || inputs[5].OfSettings.ExtraFields["y"] != 2 {
		t.Errorf("got %+v", inputs)
	}
}

func TestResponseFields(t *testing.T) {
	c := unmarshal[runtimeclient.Conversation](t, `{
		"id": 5, "title": null, "count": "three", "score": 1e2, "closed": true, "created_at": 1700000000,
		"updated": "2024-05-06 07:08:09", "status": "archived", "tags": ["a", 1, null], "metadata": {"a": "b"},
		"owner": {"name": "n", "age": 3}, "unknown": {"x": [1]}}`)
	check := func(name string, f respjson.Field, valid bool, raw string) {
		t.Helper()
		if f.Valid() != valid || f.Raw() != raw {
			t.Errorf("%s: valid %v, raw %q", name, f.Valid(), f.Raw())
		}
	}
	check("wrong type", c.JSON.ID, false, `5`)
	check("null", c.JSON.Title, false, respjson.Null)
	check("wrong number", c.JSON.Count, false, `"three"`)
	check("omitted", c.JSON.Items, false, respjson.Omitted)
	check("number", c.JSON.Score, true, `1e2`)
	check("array", c.JSON.Tags, true, `["a", 1, null]`)
	check("nested", c.Owner.JSON.ExtraFields["age"], true, `3`)
	check("extra", c.JSON.ExtraFields["unknown"], true, `{"x": [1]}`)
	if c.ID != "" || c.Count != 0 || c.Score != 100 || !c.Closed || c.Status != "archived" || c.Metadata["a"] != "b" {
		t.Errorf("values: %+v", c)
	}
	if c.CreatedAt.Unix() != 1700000000 || c.Updated.Format(time.DateTime) != "2024-05-06 07:08:09" {
		t.Errorf("times: %v %v", c.CreatedAt, c.Updated)
	}
	if !reflect.DeepEqual(c.Tags, []string{"a", "", ""}) || c.Owner.Name != "n" || c.Owner.RawJSON() != `{"name": "n", "age": 3}` {
		t.Errorf("nested: %+v", c)
	}
	if len(c.JSON.ExtraFields) != 1 {
		t.Errorf("extra fields: %v", c.JSON.ExtraFields)
	}
}

func TestResponseIsReplaced(t *testing.T) {
	c := unmarshal[runtimeclient.Conversation](t, `{"id":"a","title":"t","x":1}`)
	if err := json.Unmarshal([]byte(`{"id":"b"}`), &c); err != nil {
		t.Fatal(err)
	}
	if c.ID != "b" || c.Title != "" || c.JSON.ExtraFields != nil || c.JSON.Title.Raw() != "" {
		t.Errorf("the first response is still there: %+v", c)
	}
}

func TestResponseRoot(t *testing.T) {
	var c runtimeclient.Conversation
	for _, document := range []string{`[]`, `"x"`, `{"a":`, ``, `{}x`} {
		if err := c.UnmarshalJSON([]byte(document)); err == nil {
			t.Errorf("%q is no error", document)
		}
	}
	if err := c.UnmarshalJSON([]byte("\n null ")); err != nil || c.RawJSON() != "null" {
		t.Errorf("null: %v %q", err, c.RawJSON())
	}
}

func TestResponseUnions(t *testing.T) {
	items := unmarshal[[]runtimeclient.ItemUnion](t, `[{"type":"message","id":"1","text":"t"},{"type":"image","url":"u"},{"type":"new"},7]`)
	if m, ok := items[0].AsAny().(runtimeclient.ItemMessage); !ok || m.Text != "t" || m.ID != "1" {
		t.Errorf("message: %+v", items[0].AsAny())
	}
	if i, ok := items[1].AsAny().(runtimeclient.ItemImage); !ok || i.URL != "u" {
		t.Errorf("image: %+v", items[1].AsAny())
	}
	if items[2].AsAny() != nil || items[2].RawJSON() != `{"type":"new"}` || items[3].RawJSON() != `7` {
		t.Errorf("unknown: %+v", items[2:])
	}
	for document, want := range map[string]runtimeclient.ConversationAnswerUnion{
		`"s"`:          {OfString: "s"},
		`["a","b"]`:    {OfStringArray: []string{"a", "b"}},
		`{"name":"n"}`: {Name: "n"},
	} {
		a := unmarshal[runtimeclient.ConversationAnswerUnion](t, document)
		if a.OfString != want.OfString || !reflect.DeepEqual(a.OfStringArray, want.OfStringArray) || a.Name != want.Name {
			t.Errorf("%s is read as %+v", document, a)
		}
		sameJSON(t, marshal(t, a), document)
	}
	a := unmarshal[runtimeclient.ConversationAnswerUnion](t, `{"name":"n"}`)
	if a.AsConversationOwner().Name != "n" || a.AsString() != "" || !a.JSON.Name.Valid() || a.JSON.OfString.Valid() {
		t.Errorf("got %+v", a)
	}
}

const wholeResponse = `{"object":"message","id":5,"count":"x","title":null,"tags":[1,"b"],"score":0.10000000000000000001,
	"owner":{"name":"n","age":3},"items":[{"type":"new","x":1}],"answer":true,"created_at":1.5,"updated":"later","more":{"a":[1]},
	"settings":{"n":12345678901234567890}}`

func TestResponsesLoseNothing(t *testing.T) {
	c := unmarshal[runtimeclient.Conversation](t, wholeResponse)
	sameJSON(t, marshal(t, c), wholeResponse)
	sameJSON(t, marshal(t, &c), wholeResponse)
	sameJSON(t, marshal(t, []any{c}), "["+wholeResponse+"]")
}

func TestResponsesAreChanged(t *testing.T) {
	c := unmarshal[runtimeclient.Conversation](t, `{"id":"a","owner":{"name":"n","age":3},"items":[{"type":"new","x":1}],"more":1}`)
	c.ID = "b"
	c.Owner.Name = "m"
	c.Title = "t"
	c.Items = append(c.Items, runtimeclient.ItemUnion{Type: "message", Text: "x"})
	sameJSON(t, marshal(t, c), `{"id":"b","owner":{"name":"m","age":3},"items":[{"type":"new","x":1},{"type":"message","text":"x"}],
		"more":1,"title":"t"}`)
	sameJSON(t, marshal(t, runtimeclient.Conversation{ID: "x"}), `{"id":"x","created_at":-62135596800,"object":"message"}`)
}

func TestToParam(t *testing.T) {
	document := `{"id":"","object":"message","title":null,"count":0,"closed":false,"score":0,"tags":[],"metadata":{},"status":"",
		"owner":{"name":"","x":1},"unknown":{"a":1},"updated":"2024-05-06T07:08:09Z"}`
	p := unmarshal[runtimeclient.Conversation](t, document).ToParam()
	sameJSON(t, marshal(t, p), document)
	if !p.Count.Valid() || !param.IsNull(p.Title) || p.Tags == nil {
		t.Errorf("got %+v", p)
	}
	p.Count = runtimeclient.Int(7)
	p.Owner.Name = "new"
	p.Status = "open"
	sameJSON(t, marshal(t, p), `{"id":"","object":"message","title":null,"count":7,"closed":false,"score":0,"tags":[],"metadata":{},
		"status":"open","owner":{"name":"new","x":1},"unknown":{"a":1},"updated":"2024-05-06T07:08:09Z"}`)
}

func FuzzParamsLoseNothing(f *testing.F) {
	for _, document := range roundTrips {
		f.Add([]byte(document))
	}
	f.Add([]byte(wholeResponse))
	f.Fuzz(func(t *testing.T, data []byte) {
		if !json.Valid(data) || data[0] != '{' || hasDuplicates(data) {
			t.Skip()
		}
		var params runtimeclient.ConversationNewParams
		if err := json.Unmarshal(data, &params); err != nil {
			t.Fatalf("%v: %s", err, data)
		}
		got := decodeNumbers(t, marshal(t, params))
		want := decodeNumbers(t, data)
		if !sameValue(prune(got, want), want) {
			t.Fatalf("got %s for %s", marshal(t, params), data)
		}
	})
}

func decodeNumbers(t *testing.T, data []byte) (v any) {
	d := json.NewDecoder(strings.NewReader(string(data)))
	d.UseNumber()
	if err := d.Decode(&v); err != nil {
		t.Fatalf("%v: %s", err, data)
	}
	return v
}

// sameValue reports whether two values are the same; numbers may be written differently.
func sameValue(a, b any) bool {
	switch a := a.(type) {
	case map[string]any:
		b, ok := b.(map[string]any)
		return ok && len(a) == len(b) && !slices.ContainsFunc(slices.Collect(maps.Keys(a)), func(k string) bool {
			other, ok := b[k]
			return !ok || !sameValue(a[k], other)
		})
	case []any:
		b, ok := b.([]any)
		return ok && slices.EqualFunc(a, b, sameValue)
	case json.Number:
		b, ok := b.(json.Number)
		x, errX := a.Float64()
		y, errY := b.Float64()
		return ok && (a == b || errX == nil && errY == nil && x == y)
	default:
		return a == b
	}
}

// prune takes out of got what constants and required properties add to want.
func prune(got, want any) any {
	switch want := want.(type) {
	case map[string]any:
		g, ok := got.(map[string]any)
		if !ok {
			return got
		}
		pruned := map[string]any{}
		for name, value := range want {
			if item, ok := g[name]; ok {
				pruned[name] = prune(item, value)
			}
		}
		return pruned
	case []any:
		g, ok := got.([]any)
		if !ok || len(g) != len(want) {
			return got
		}
		pruned := make([]any, len(g))
		for i := range g {
			pruned[i] = prune(g[i], want[i])
		}
		return pruned
	default:
		return got
	}
}

// hasDuplicates reports whether an object has a property twice, of which one is lost by definition.
func hasDuplicates(data []byte) bool {
	type level struct {
		object bool
		key    bool
		seen   map[string]bool
	}
	var stack []level
	d := json.NewDecoder(strings.NewReader(string(data)))
	d.UseNumber()
	for {
		token, err := d.Token()
		if err != nil {
			return false
		}
		top := len(stack) - 1
		if text, ok := token.(string); ok && top >= 0 && stack[top].object && stack[top].key {
			if stack[top].seen[text] {
				return true
			}
			stack[top].seen[text] = true
			stack[top].key = false
			continue
		}
		switch token {
		case json.Delim('{'), json.Delim('['):
			stack = append(stack, level{token == json.Delim('{'), true, map[string]bool{}})
			continue
		case json.Delim('}'), json.Delim(']'):
			stack = stack[:top]
		}
		if top = len(stack) - 1; top >= 0 {
			stack[top].key = true
		}
	}
}

func FuzzResponsesLoseNothing(f *testing.F) {
	f.Add([]byte(wholeResponse))
	for _, document := range roundTrips {
		f.Add([]byte(document))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var c runtimeclient.Conversation
		if json.Unmarshal(data, &c) != nil {
			t.Skip()
		}
		if got, want := c.RawJSON(), strings.Trim(string(data), " \t\r\n"); got != want {
			t.Fatalf("got %q, want %q", got, want)
		}
		for name, f := range c.JSON.ExtraFields {
			if !json.Valid([]byte(f.Raw())) {
				t.Fatalf("%q: %q", name, f.Raw())
			}
		}
		if !json.Valid(marshal(t, c)) || !json.Valid(marshal(t, c.ToParam())) {
			t.Fatal("not JSON")
		}
		for _, item := range c.Items {
			_ = item.AsAny()
		}
	})
}
