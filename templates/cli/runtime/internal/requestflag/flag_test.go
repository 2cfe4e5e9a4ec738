package requestflag

import (
	"reflect"
	"strings"
	"testing"

	"github.com/urfave/cli/v3"
)

func TestTimes(t *testing.T) {
	for _, test := range []struct {
		flag cli.Flag
		sent string
		said []string
	}{
		{&Flag[DateValue]{}, "2024-03-05", []string{"2024-03-05", "03/05/2024", "3/5/2024", "Mar 5, 2024", "March 5, 2024", "5 Mar 2024", " 2024-03-05 "}},
		{&Flag[DateTimeValue]{}, "2024-03-05T14:30:00Z", []string{
			"2024-03-05T14:30:00Z", "2024-03-05 14:30:00", "2024-03-05 14:30", "Tue, 05 Mar 2024 14:30:00 UTC", "Mar 5, 2024 2:30PM",
		}},
		{&Flag[DateTimeValue]{}, "2024-03-05T14:30:00.25+02:00", []string{"2024-03-05T14:30:00.25+02:00"}},
		{&Flag[TimeValue]{}, "14:30:00", []string{"14:30", "14:30:00", "2:30PM", "2:30 PM"}},
	} {
		for _, text := range test.said {
			if err := test.flag.Set("", text); err != nil {
				t.Errorf("%q: %v", text, err)
			} else if got, _ := test.flag.(Request).Given(); got != test.sent {
				t.Errorf("%q: %v, not %s", text, got, test.sent)
			}
		}
		for _, text := range []string{"", "yesterday", "2024-13-40", "25:00"} {
			if err := test.flag.Set("", text); err == nil || !strings.Contains(err.Error(), "such as") {
				t.Errorf("%q: %v", text, err)
			}
		}
	}
}

func TestListsOfScalars(t *testing.T) {
	for _, test := range []struct {
		flag Request
		said []string
		want []any
	}{
		{&Flag[[]string]{}, []string{"a", "[b, c]", "null", "@x"}, []any{"a", "[b, c]", "null", "@x"}},
		{&Flag[[]int64]{}, []string{"1", "[2, 3]"}, []any{int64(1), int64(2), int64(3)}},
		{&Flag[[]float64]{}, []string{"1", "0.5"}, []any{1.0, 0.5}},
		{&Flag[[]bool]{}, []string{"true", "false"}, []any{true, false}},
		{&Flag[[]any]{}, []string{"1", "{a: b}", "[c]"}, []any{int64(1), map[string]any{"a": "b"}, []any{"c"}}},
	} {
		for _, text := range test.said {
			if err := test.flag.Set("", text); err != nil {
				t.Errorf("%T: %q: %v", test.flag, text, err)
			}
		}
		if got, _ := test.flag.Given(); !reflect.DeepEqual(got, test.want) {
			t.Errorf("%T: %#v, not %#v", test.flag, got, test.want)
		}
	}
}

func TestTheEnvironmentGivesWhatTheCommandLineDoesNot(t *testing.T) {
	t.Setenv("A_TEST_VALUE", "7")
	flag := &Flag[int64]{Name: "n", Sources: cli.EnvVars("A_TEST_VALUE")}
	if err := flag.PostParse(); err != nil || flag.Get() != int64(7) {
		t.Errorf("%v, %v", flag.Get(), err)
	}
	if err := flag.PreParse(); err != nil || flag.IsSet() {
		t.Errorf("%v is still there, %v", flag.Get(), err)
	}
	if err := flag.Set("n", "8"); err != nil || flag.PostParse() != nil || flag.Get() != int64(8) {
		t.Errorf("%v, %v", flag.Get(), err)
	}
	t.Setenv("A_TEST_VALUE", "seven")
	_ = flag.PreParse()
	if err := flag.PostParse(); err == nil || !strings.Contains(err.Error(), "A_TEST_VALUE") {
		t.Errorf("the error is %v", err)
	}
}

func TestBodiesOfOneValue(t *testing.T) {
	root := &Flag[any]{Name: "body", BodyRoot: true}
	if err := root.Set("", "[1, a]"); err != nil {
		t.Fatal(err)
	}
	contents, err := Collect([]cli.Flag{root}, nil, false)
	if err != nil || !reflect.DeepEqual(contents.Body, []any{int64(1), "a"}) {
		t.Errorf("%#v, %v", contents, err)
	}
	contents, err = Collect([]cli.Flag{&Flag[any]{Name: "body", BodyRoot: true}}, []any{int64(2)}, true)
	if err != nil || !reflect.DeepEqual(contents.Body, []any{int64(2)}) {
		t.Errorf("%#v, %v", contents, err)
	}
}

func TestKeysOfStandardInput(t *testing.T) {
	path := &Flag[string]{Name: "agent-id", PathParam: "agent_id", Required: true, DataAliases: []string{"id"}}
	title := &Flag[string]{Name: "title", BodyPath: "title"}
	contents, err := Collect([]cli.Flag{path, title}, map[string]any{"id": "a_1", "title": "x", "more": true}, true)
	if err != nil {
		t.Fatal(err)
	}
	if contents.Path["agent_id"] != "a_1" || !reflect.DeepEqual(contents.Body, map[string]any{"title": "x", "more": true}) {
		t.Errorf("%#v", contents)
	}
}

// TestInnerFlagsForListsThatMayBeNull are of any kind, and take an element each time.
func TestInnerFlagsForListsThatMayBeNull(t *testing.T) {
	outer := &Flag[[]map[string]any]{Name: "message", BodyPath: "messages"}
	parts := &InnerFlag[any]{Name: "message.parts", List: true, InnerField: "parts"}
	command := WithInnerFlags(cli.Command{Flags: []cli.Flag{outer}}, map[string][]HasOuterFlag{"message": {parts}})
	for _, text := range []string{"{a: 1}", "{a: 2}"} {
		if err := parts.Set("message.parts", text); err != nil {
			t.Fatal(err)
		}
	}
	want := map[string]any{"messages": []any{map[string]any{"parts": []any{map[string]any{"a": int64(1)}, map[string]any{"a": int64(2)}}}}}
	contents, err := Collect(command.Flags, nil, false)
	if err != nil || !reflect.DeepEqual(contents.Body, want) {
		t.Errorf("%#v, %v", contents, err)
	}
}

func TestNothingIsSuggestedThatIsNotNear(t *testing.T) {
	for text, want := range map[string]string{
		"flexx": `"flexx" is none of auto, flex. Did you mean "flex"?`,
		"zzz":   `"zzz" is none of auto, flex`,
	} {
		if err := NoneOf([]string{"auto", "flex"}, text); err.Error() != want {
			t.Error(err)
		}
	}
}

func TestStandardInputIsTheBodyThatIsRequired(t *testing.T) {
	for _, test := range []struct{ input, body any }{
		{[]any{"a", int64(1)}, []any{"a", int64(1)}},
		{map[string]any{"query": "x", "a": int64(1)}, map[string]any{"a": int64(1)}},
		{map[string]any{"query": "x"}, nil},
	} {
		query := &Flag[string]{Name: "query", QueryPath: "query"}
		root := &Flag[any]{Name: "body", BodyRoot: true, Required: true}
		contents, err := Collect([]cli.Flag{query, root}, test.input, true)
		if test.body == nil && err == nil {
			t.Error("a body is required, and there was none")
		}
		if test.body != nil && (err != nil || !reflect.DeepEqual(contents.Body, test.body)) {
			t.Errorf("%#v, %v", contents, err)
		}
	}
}

func TestKeysOfTheBodyGoBeforeParametersOfTheQuery(t *testing.T) {
	query := &Flag[string]{Name: "ids", QueryPath: "ids"}
	body := &Flag[[]string]{Name: "id", BodyPath: "ids", Required: true}
	contents, err := Collect([]cli.Flag{query, body}, map[string]any{"ids": []any{"a"}}, true)
	if err != nil || len(contents.Query) > 0 || !reflect.DeepEqual(contents.Body, map[string]any{"ids": []any{"a"}}) {
		t.Errorf("%#v, %v", contents, err)
	}
}
