package requestflag

import (
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v3"
)

// Contents is what the flags of a command put into a request.
type Contents struct {
	Path   map[string]any
	Query  map[string]any
	Header map[string]any
	// Body is a map[string]any, or a value for the whole body; nil if there is none.
	Body any
}

// MissingError says which required flags have no value.
type MissingError struct{ Names []string }

func (e *MissingError) Error() string {
	quoted := make([]string, 0, len(e.Names))
	for _, name := range e.Names {
		quoted = append(quoted, `"`+name+`"`)
	}
	if len(quoted) == 1 {
		return "Required flag " + quoted[0] + " not set"
	}
	return "Required flags " + strings.Join(quoted, ", ") + " not set"
}

// Missing returns the error for required flags without a value, nil if there are none.
func Missing(flags []cli.Flag) error {
	var names []string
	for _, flag := range requests(flags) {
		if _, given := flag.Given(); !given && flag.Spec().Required {
			names = append(names, flag.Spec().Name)
		}
	}
	if names == nil {
		return nil
	}
	return &MissingError{names}
}

// HasBody reports whether one of the flags puts something into the body.
func HasBody(flags []cli.Flag) bool {
	for _, flag := range requests(flags) {
		if spec := flag.Spec(); spec.Member != "" || spec.BodyRoot {
			return true
		}
	}
	return false
}

// Collect puts the values of the flags into a request, and what was read from standard input below them: the keys of a
// map that belong to flags are their values if the command line has none, the others are properties of the body.
// Anything but a map is the body itself.
func Collect(flags []cli.Flag, input any, piped bool) (*Contents, error) {
	contents := &Contents{Path: map[string]any{}, Query: map[string]any{}, Header: map[string]any{}}
	members, isMap := input.(map[string]any)
	if piped && isMap {
		var err error
		if members, err = distribute(flags, members); err != nil {
			return nil, err
		}
	}
	if piped && (len(members) > 0 || !isMap && input != nil) {
		left := input
		if isMap {
			left = members
		}
		if err := giveRoot(flags, left); err != nil {
			return nil, fmt.Errorf("standard input: %w", err)
		}
	}
	body := map[string]any{}
	for name, value := range members {
		body[name] = value
	}
	var root any
	hasRoot, given := false, false
	for _, flag := range requests(flags) {
		value, ok := flag.Given()
		if !ok {
			continue
		}
		spec := flag.Spec()
		switch {
		case spec.PathParam != "":
			contents.Path[spec.PathParam] = value
		case spec.QueryPath != "":
			contents.Query[spec.QueryPath] = value
		case spec.HeaderPath != "":
			contents.Header[spec.HeaderPath] = value
		case spec.BodyRoot:
			root, hasRoot = spec.files(value), true
		case spec.Member != "":
			// An object on the command line is completed by the one on standard input.
			if spec.completes() {
				value = mergeMaps(body[spec.Member], value)
			}
			body[spec.Member] = spec.files(value)
			given = given || !spec.Const
		}
	}
	switch {
	case hasRoot:
		contents.Body = root
	case piped && !isMap && input != nil && given:
		return nil, fmt.Errorf("standard input is no map, so it is the whole body: flags cannot add to it")
	case piped && !isMap && input != nil:
		contents.Body = input
	case len(body) > 0 || HasBody(flags):
		contents.Body = body
	}
	return contents, Missing(flags)
}

// distribute gives the flags their values of a map, and returns the rest.
func distribute(flags []cli.Flag, members map[string]any) (map[string]any, error) {
	rest := map[string]any{}
	for name, value := range members {
		rest[name] = value
	}
	for _, flag := range requests(flags) {
		spec := flag.Spec()
		for _, key := range spec.keys() {
			value, found := rest[key]
			if !found || spec.BodyRoot || spec.Member != key && isMember(flags, key) {
				continue
			}
			delete(rest, key)
			if err := give(flag, spec, key, value, rest); err != nil {
				return nil, fmt.Errorf("standard input: %w", err)
			}
			break
		}
	}
	return rest, nil
}

// giveRoot gives the flag for the whole body what standard input has, if there is such a flag and it has no value. A file
// is named by its flag alone.
func giveRoot(flags []cli.Flag, left any) error {
	for _, flag := range requests(flags) {
		spec := flag.Spec()
		if _, given := flag.Given(); spec.BodyRoot && !spec.FileInput && !given {
			return flag.Provide(spec.Name, left)
		}
	}
	return nil
}

// isMember reports whether a key is that of a property of the body, which goes before all else of that name.
func isMember(flags []cli.Flag, key string) bool {
	return slices.ContainsFunc(requests(flags), func(flag Request) bool { return flag.Spec().Member == key })
}

// give gives a flag the value that standard input has for a key. What the command line gave stays; an object is left in
// rest to complete it, see [Collect].
func give(flag Request, spec Spec, key string, value any, rest map[string]any) error {
	if _, given := flag.Given(); !given {
		return flag.Provide(key, value)
	}
	if !spec.completes() || key != spec.Member {
		return nil
	}
	read, err := spec.read(key, value)
	rest[key] = read
	return err
}

// completes reports whether a value of standard input completes that of the command line.
func (s *Spec) completes() bool { return s.Kind.Base == Map && !s.Kind.Slice }

// keys are the names by which standard input gives the value.
func (s *Spec) keys() []string {
	keys := make([]string, 0, 3+len(s.DataAliases))
	for _, name := range []string{s.Member, s.PathParam, s.QueryPath, s.HeaderPath, s.Name} {
		if name != "" {
			keys = append(keys, name)
		}
	}
	return append(keys, s.DataAliases...)
}

func requests(flags []cli.Flag) []Request {
	var found []Request
	for _, flag := range flags {
		if request, ok := flag.(Request); ok {
			found = append(found, request)
		}
	}
	return found
}
