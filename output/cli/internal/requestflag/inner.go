package requestflag

import "github.com/urfave/cli/v3"

// InnerFlag is a flag for a property of the object that another flag takes, as --expires-after.seconds is for a property
// of --expires-after.
type InnerFlag[T any] struct {
	Name        string
	Usage       string
	Aliases     []string
	DefaultText string
	Default     any
	Enum        []string
	Suggested   []string
	Hidden      bool
	// List says of a flag of the kind any that its values are the elements of a list.
	List bool
	// FileInput marks a flag that takes the path of a file to be sent.
	FileInput bool
	// InnerField is the property's name.
	InnerField string

	outer Outer
	state state
}

// Outer is a flag that takes objects.
type Outer interface {
	Request
	// SetMember sets a property of the object, or of the last one if the flag takes a list.
	SetMember(name string, value any)
	// SetInnerFlags says which flags there are for properties of the object.
	SetInnerFlags(inner []HasOuterFlag)
}

// HasOuterFlag is a flag for a property of what another flag takes.
type HasOuterFlag interface {
	cli.Flag
	SetOuterFlag(Outer)
	Spec() Spec
}

// WithInnerFlags returns the command with further flags, each for a property of what the flag of that name takes.
func WithInnerFlags(cmd cli.Command, inner map[string][]HasOuterFlag) cli.Command {
	flags := make([]cli.Flag, 0, len(cmd.Flags)+len(inner))
	for _, flag := range cmd.Flags {
		flags = append(flags, flag)
		outer, ok := flag.(Outer)
		if !ok {
			continue
		}
		own := inner[outer.Spec().Name]
		outer.SetInnerFlags(own)
		for _, one := range own {
			one.SetOuterFlag(outer)
			flags = append(flags, one)
		}
	}
	cmd.Flags = flags
	return cmd
}

// SetMember sets a property.
func (f *Flag[T]) SetMember(name string, value any) {
	spec := f.Spec()
	f.state.setMember(&spec, name, value)
}

// SetInnerFlags says what is known of the object's properties.
func (f *Flag[T]) SetInnerFlags(inner []HasOuterFlag) { f.inner = inner }

// SetOuterFlag says whose property it is.
func (f *InnerFlag[T]) SetOuterFlag(outer Outer) { f.outer = outer }

// Spec describes the flag.
func (f *InnerFlag[T]) Spec() Spec {
	return Spec{
		Name: f.Name, Usage: f.Usage, Aliases: f.Aliases, DefaultText: f.DefaultText, Default: f.Default,
		Enum: f.Enum, Suggested: f.Suggested, Hidden: f.Hidden, Kind: kindOf[T](),
		List: f.List, FileInput: f.FileInput, Field: f.InnerField,
	}
}

// Set takes one occurrence of the flag. Those of a list are the elements of one property.
func (f *InnerFlag[T]) Set(_, text string) error {
	spec := f.Spec()
	var one state
	if err := one.add(&spec, text); err != nil {
		return err
	}
	f.state.set = true
	if more, isList := one.value.([]any); isList && (spec.Kind.Slice || spec.List) {
		last := f.last()
		if was, ok := last[f.InnerField].([]any); ok {
			last[f.InnerField] = append(was, more...)
			return nil
		}
	}
	f.outer.SetMember(f.InnerField, one.value)
	return nil
}

// last returns the object that the outer flag holds, or the last one of its list.
func (f *InnerFlag[T]) last() map[string]any {
	value, _ := f.outer.Given()
	if list, ok := value.([]any); ok && len(list) > 0 {
		value = list[len(list)-1]
	}
	object, _ := value.(map[string]any)
	return object
}

// PreParse forgets what an earlier run was given.
func (f *InnerFlag[T]) PreParse() error {
	f.state = state{}
	return nil
}

// PostParse does nothing.
func (f *InnerFlag[T]) PostParse() error { return nil }

// Get returns nil: the value is in the flag whose property it is.
func (f *InnerFlag[T]) Get() any { return nil }

// Names returns the name and its aliases.
func (f *InnerFlag[T]) Names() []string { return append([]string{f.Name}, f.Aliases...) }

// IsSet reports whether a value was given.
func (f *InnerFlag[T]) IsSet() bool { return f.state.set }

// IsBoolFlag reports whether the flag can be given without a value.
func (f *InnerFlag[T]) IsBoolFlag() bool {
	return kindOf[T]() == Kind{Base: Bool, Null: kindOf[T]().Null}
}

// IsVisible reports whether help texts show the flag.
func (f *InnerFlag[T]) IsVisible() bool { return !f.Hidden }

// String returns the line of the help text.
func (f *InnerFlag[T]) String() string { spec := f.Spec(); return spec.line() }
