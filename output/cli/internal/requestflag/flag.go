// Package requestflag has the flags of commands that send requests: each knows what kind of value it takes and where in
// the request the value goes. Flags are plain data: a package of commands does nothing when it is loaded.
package requestflag

import (
	"fmt"
	"strings"

	"github.com/urfave/cli/v3"
)

// Flag is a flag whose values are of the kind T: string, int64, float64, bool, [DateValue], [DateTimeValue],
// [TimeValue], map[string]any, or any, which takes whatever YAML can say; a slice of one of these, whose flag is given
// once for each element; or a pointer to one, which can also be null.
type Flag[T any] struct {
	Name        string
	Usage       string
	Aliases     []string
	Category    string
	DefaultText string
	Sources     cli.ValueSourceChain
	Required    bool
	Hidden      bool
	HideDefault bool

	// Default is what the server takes if nothing is sent. It is shown, and sent only if Const is set.
	Default any
	// Const marks the only value that a flag can have, which is always sent.
	Const bool
	// Enum are the values that are taken, and offered by shells. Values of open enums are in Suggested.
	Enum []string
	// Suggested are values that shells offer besides others that are taken, too.
	Suggested []string
	// List says of a flag of the kind any that its values are the elements of a list.
	List bool
	// FileInput marks a flag that takes the path of a file to be sent.
	FileInput bool
	// FileFields are the properties of the flag's objects that are files, those of objects inside with dots.
	FileFields []string
	// Example is a value for the example in the help text.
	Example string
	// DataAliases are further keys by which standard input gives the value.
	DataAliases []string

	// Where the value goes, by its name there; nowhere if all are empty.
	PathParam  string
	QueryPath  string
	HeaderPath string
	BodyPath   string
	BodyRoot   bool

	state state
	inner []HasOuterFlag
}

// Spec is what a flag says of itself, without the type of its values.
type Spec struct {
	Name, Usage, DefaultText, Example        string
	Aliases, Enum, Suggested, DataAliases    []string
	Required, Hidden, HideDefault            bool
	Const, List, FileInput, BodyRoot         bool
	PathParam, QueryPath, HeaderPath, Member string
	FileFields                               []string
	// Field is the property that an inner flag is for, and Inner are the flags for properties of this one's objects.
	Field   string
	Inner   []HasOuterFlag
	Default any
	Sources *cli.ValueSourceChain
	Kind    Kind
}

// Request is what all flags of this package have in common.
type Request interface {
	cli.Flag
	Spec() Spec
	// Given returns the value that was given, in the form that is sent, and whether there is one.
	Given() (any, bool)
	// Provide gives a value that has been read already, as from standard input, where it has this key.
	Provide(key string, value any) error
}

// Spec describes the flag.
func (f *Flag[T]) Spec() Spec {
	return Spec{
		Name: f.Name, Usage: f.Usage, DefaultText: f.DefaultText, Example: f.Example,
		Aliases: f.Aliases, Enum: f.Enum, Suggested: f.Suggested, DataAliases: f.DataAliases,
		Required: f.Required, Hidden: f.Hidden, HideDefault: f.HideDefault,
		Const: f.Const, List: f.List, FileInput: f.FileInput, BodyRoot: f.BodyRoot,
		PathParam: f.PathParam, QueryPath: f.QueryPath, HeaderPath: f.HeaderPath, Member: f.BodyPath,
		Default: f.Default, Sources: &f.Sources, Kind: kindOf[T](), FileFields: f.FileFields, Inner: f.inner,
	}
}

// PreParse forgets what an earlier run was given.
func (f *Flag[T]) PreParse() error {
	f.state = state{}
	return nil
}

// PostParse takes the value from the environment if the command line has none.
func (f *Flag[T]) PostParse() error {
	if f.state.set {
		return nil
	}
	if text, source, found := f.Sources.LookupWithSource(); found && text != "" {
		if err := f.Set(f.Name, text); err != nil {
			return fmt.Errorf("%s: %w", source, err)
		}
	}
	return nil
}

// Set takes one occurrence of the flag.
func (f *Flag[T]) Set(_, text string) error {
	spec := f.Spec()
	return f.state.add(&spec, text)
}

// Provide takes a value that is not text.
func (f *Flag[T]) Provide(key string, value any) error {
	spec := f.Spec()
	return f.state.provide(&spec, key, value)
}

// Given returns the value.
func (f *Flag[T]) Given() (any, bool) {
	if f.Const {
		return f.Default, true
	}
	return f.state.value, f.state.set
}

// Get returns the value for [cli.Command]'s own methods: the zero value if none was given.
func (f *Flag[T]) Get() any {
	if value, ok := f.state.value.(T); ok {
		return value
	}
	if value, ok := f.Default.(T); ok && !f.state.set {
		return value
	}
	var zero T
	return zero
}

// Names returns the name and its aliases.
func (f *Flag[T]) Names() []string { return append([]string{f.Name}, f.Aliases...) }

// IsSet reports whether a value was given.
func (f *Flag[T]) IsSet() bool { return f.state.set }

// IsRequired is false for [cli.Command], which would look before standard input was read; see [Missing].
func (f *Flag[T]) IsRequired() bool { return false }

// IsVisible reports whether help texts show the flag.
func (f *Flag[T]) IsVisible() bool { return !f.Hidden && !f.Const }

// IsBoolFlag reports whether the flag can be given without a value.
func (f *Flag[T]) IsBoolFlag() bool { return kindOf[T]().Base == Bool && !kindOf[T]().Slice }

// IsMultiValueFlag reports whether the flag can be given several times.
func (f *Flag[T]) IsMultiValueFlag() bool { return kindOf[T]().Slice || f.List }

// TakesValue reports whether a value follows the flag.
func (f *Flag[T]) TakesValue() bool { return !f.IsBoolFlag() }

// GetCategory returns the heading under which help texts list the flag.
func (f *Flag[T]) GetCategory() string { return f.Category }

// SetCategory sets that heading.
func (f *Flag[T]) SetCategory(category string) { f.Category = category }

// GetUsage describes the flag.
func (f *Flag[T]) GetUsage() string { spec := f.Spec(); return spec.describe() }

// GetValue returns the default as text.
func (f *Flag[T]) GetValue() string { return f.GetDefaultText() }

// GetDefaultText returns what help texts tell of the default.
func (f *Flag[T]) GetDefaultText() string { spec := f.Spec(); return spec.defaultText() }

// GetEnvVars returns the variables that give the value.
func (f *Flag[T]) GetEnvVars() []string { return f.Sources.EnvKeys() }

// IsDefaultVisible reports whether help texts tell the default.
func (f *Flag[T]) IsDefaultVisible() bool { return !f.HideDefault && f.GetDefaultText() != "" }

// TypeName returns the word for the values.
func (f *Flag[T]) TypeName() string { return kindOf[T]().Word() }

// String returns the line of the help text.
func (f *Flag[T]) String() string { spec := f.Spec(); return spec.line() }

// line is a spelling for each name, the word for the value, and behind a tab what there is to say.
func (s *Spec) line() string {
	var b strings.Builder
	for i, name := range append([]string{s.Name}, s.Aliases...) {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(dashes(name) + name)
	}
	if s.Kind.Base != Bool || s.Kind.Slice {
		b.WriteString(" " + s.Kind.Word())
	}
	if s.Kind.Slice || s.List {
		fmt.Fprintf(&b, " [ %s%s ... ]", dashes(s.Name), s.Name)
	}
	b.WriteString("\t" + s.describe())
	if text := s.defaultText(); text != "" && !s.HideDefault {
		fmt.Fprintf(&b, " (default: %s)", text)
	}
	if s.Sources != nil {
		for _, name := range s.Sources.EnvKeys() {
			b.WriteString(" [$" + name + "]")
		}
	}
	return b.String()
}

func (s *Spec) describe() string {
	// What stands between backticks is part of the sentence: it does not name the value.
	text := strings.Join(strings.Fields(s.Usage), " ")
	if s.Required {
		text = strings.TrimSpace(text + " (required)")
	}
	if values := append(append([]string(nil), s.Enum...), s.Suggested...); len(values) > 0 {
		text = strings.TrimSpace(text + " (" + strings.Join(values, " | ") + ")")
	}
	return text
}

func (s *Spec) defaultText() string {
	switch {
	case s.DefaultText != "":
		return s.DefaultText
	case s.Default == nil:
		return ""
	}
	return fmt.Sprint(s.Default)
}

func dashes(name string) string {
	if len(name) == 1 {
		return "-"
	}
	return "--"
}
