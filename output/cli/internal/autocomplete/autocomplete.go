// Package autocomplete finds what a command line can go on with, and has the scripts by which shells ask for it.
package autocomplete

import (
	"embed"
	"fmt"
	"slices"
	"strings"

	"github.com/openai/openai-cli/internal/requestflag"
	"github.com/urfave/cli/v3"
)

// Candidate is a word that a command line can go on with.
type Candidate struct{ Text, Usage string }

// The exit statuses that tell a shell what to do with the candidates.
const (
	StatusCandidates = 0
	StatusFiles      = 10
	StatusNothing    = 11
)

// Complete returns what can stand for the last of the words behind the name of the program. The values of the program's
// own flags are those that choices returns.
func Complete(root *cli.Command, words []string, choices func(flag string) []string) ([]Candidate, int) {
	if len(words) == 0 {
		words = []string{""}
	}
	line, last := words[:len(words)-1], words[len(words)-1]
	state := scan(root, line)
	if state.open != nil {
		return values(state.open, last, choices)
	}
	if name, text, ok := strings.Cut(last, "="); ok && strings.HasPrefix(name, "-") {
		flag := find(state.flags, strings.TrimLeft(name, "-"))
		if flag == nil {
			return nil, StatusNothing
		}
		candidates, status := values(flag, text, choices)
		for i := range candidates {
			candidates[i].Text = name + "=" + candidates[i].Text
		}
		return candidates, status
	}
	if strings.HasPrefix(last, "-") && !state.plain {
		return flags(state.flags, last)
	}
	return commands(state.command, last)
}

// state is where a command line stands.
type state struct {
	command *cli.Command
	flags   []cli.Flag
	// open is a flag whose value comes next.
	open cli.Flag
	// plain says that "--" has ended the flags.
	plain bool
}

func scan(root *cli.Command, line []string) state {
	s := state{command: root, flags: root.Flags}
	for _, word := range line {
		switch {
		case s.open != nil:
			s.open = nil
		case word == "--":
			s.plain = true
		case s.plain || !strings.HasPrefix(word, "-") || word == "-":
			if child := s.command.Command(word); child != nil {
				s.command = child
				s.flags = append(slices.Clone(child.Flags), root.Flags...)
			}
		case !strings.Contains(word, "="):
			if flag := find(s.flags, strings.TrimLeft(word, "-")); flag != nil && !isSwitch(flag) {
				s.open = flag
			}
		}
	}
	return s
}

func find(flags []cli.Flag, name string) cli.Flag {
	for _, flag := range flags {
		if slices.Contains(flag.Names(), name) {
			return flag
		}
	}
	return nil
}

func isSwitch(flag cli.Flag) bool {
	if _, ok := flag.(*cli.BoolFlag); ok {
		return true
	}
	own, ok := flag.(interface{ IsBoolFlag() bool })
	return ok && own.IsBoolFlag()
}

// values returns what can follow a flag.
func values(flag cli.Flag, prefix string, choices func(string) []string) ([]Candidate, int) {
	var known []string
	files := strings.HasPrefix(prefix, "@")
	switch flag := flag.(type) {
	case interface{ Spec() requestflag.Spec }:
		spec := flag.Spec()
		known = append(slices.Clone(spec.Enum), spec.Suggested...)
		if spec.Kind.Base == requestflag.Bool {
			known = []string{"true", "false"}
		}
		files = files || spec.FileInput || spec.Name == "output"
	case *cli.StringFlag:
		known = choices(flag.Name)
		files = flag.TakesFile
	}
	var found []Candidate
	for _, value := range known {
		if strings.HasPrefix(value, prefix) {
			found = append(found, Candidate{Text: value})
		}
	}
	switch {
	case found != nil:
		return found, StatusCandidates
	case files:
		return nil, StatusFiles
	}
	return nil, StatusNothing
}

func flags(all []cli.Flag, prefix string) ([]Candidate, int) {
	var found []Candidate
	for _, flag := range append(slices.Clone(all), cli.HelpFlag) {
		if visible, ok := flag.(cli.VisibleFlag); ok && !visible.IsVisible() {
			continue
		}
		for _, name := range flag.Names() {
			if len(name) > 1 && strings.HasPrefix("--"+name, prefix) {
				found = append(found, Candidate{"--" + name, usage(flag)})
			}
		}
	}
	return done(found)
}

func usage(flag cli.Flag) string {
	switch flag := flag.(type) {
	case interface{ Spec() requestflag.Spec }:
		return flag.Spec().Usage
	case cli.DocGenerationFlag:
		return flag.GetUsage()
	}
	return ""
}

// commands returns names of commands, those with colons one part at a time.
func commands(parent *cli.Command, prefix string) ([]Candidate, int) {
	var found []Candidate
	known := map[string]bool{}
	for _, command := range parent.Commands {
		rest, ok := strings.CutPrefix(command.Name, prefix)
		if !ok || command.Hidden {
			continue
		}
		text, about := command.Name, command.Usage
		if part, _, more := strings.Cut(rest, ":"); more {
			text, about = prefix+part+":", ""
		}
		if !known[text] {
			known[text] = true
			found = append(found, Candidate{text, about})
		}
	}
	return done(found)
}

func done(found []Candidate) ([]Candidate, int) {
	if found == nil {
		return nil, StatusNothing
	}
	return found, StatusCandidates
}

// Format writes candidates as the script of a shell reads them.
func Format(candidates []Candidate, style string) string {
	var b strings.Builder
	for _, c := range candidates {
		about, _, _ := strings.Cut(strings.TrimSpace(c.Usage), "\n")
		if runes := []rune(about); len(runes) > 100 {
			about = string(runes[:99]) + "…"
		}
		switch {
		case about == "" || style == "bash":
			if style == "zsh" {
				c.Text = strings.ReplaceAll(c.Text, ":", `\:`)
			}
			b.WriteString(c.Text + "\n")
		case style == "zsh":
			b.WriteString(strings.ReplaceAll(c.Text, ":", `\:`) + ":" + about + "\n")
		default:
			b.WriteString(c.Text + "\t" + about + "\n")
		}
	}
	return b.String()
}

//go:embed scripts
var scripts embed.FS

// Shells are the shells that there are scripts for.
var Shells = []string{"bash", "zsh", "fish", "pwsh"}

// Script returns the script of a shell for a program.
func Script(shell, program string) (string, error) {
	if shell == "powershell" {
		shell = "pwsh"
	}
	text, err := scripts.ReadFile("scripts/" + shell + ".txt")
	if err != nil || !slices.Contains(Shells, shell) {
		return "", fmt.Errorf("there is no completion for %q; there is for %s", shell, strings.Join(Shells, ", "))
	}
	function := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' {
			return r
		}
		return '_'
	}, program)
	return strings.NewReplacer("PROGRAM", program, "FUNCTION", function).Replace(string(text)), nil
}
