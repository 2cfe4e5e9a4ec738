package cmd

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/openai/openai-cli/internal/requestflag"
	"github.com/openai/openai-cli/internal/show"
	"github.com/openai/openai-go"
	"github.com/urfave/cli/v3"
)

// The exit statuses by what has gone wrong.
const (
	ExitOK          = 0
	ExitFailure     = 1 // anything that is none of the others
	ExitUsage       = 2 // flags, arguments, standard input
	ExitUnknown     = 3 // a command that there is not
	ExitClient      = 4 // the server refuses: a status of 4xx
	ExitServer      = 5 // the server fails: a status of 5xx
	ExitNetwork     = 6 // no response
	ExitInterrupted = 130
)

// usageError is an error in what the user has typed.
type usageError struct {
	cmd *cli.Command
	err error
}

func (e *usageError) Error() string { return e.err.Error() }
func (e *usageError) Unwrap() error { return e.err }

// mistake returns a usageError of that text.
func mistake(cmd *cli.Command, format string, args ...any) error {
	return &usageError{cmd, fmt.Errorf(format, args...)}
}

// serverError is an error that the server has sent in the middle of a response.
type serverError struct{ error }

// unknownError is the error for a command that there is not.
type unknownError struct {
	name       string
	suggestion string
}

func (e *unknownError) Error() string {
	return fmt.Sprintf("No help topic for '%s'.%s", e.name, e.suggestion)
}

// unknownCommand is the action of commands that only have commands below them.
func unknownCommand(_ context.Context, cmd *cli.Command) error {
	if !cmd.Args().Present() {
		return cli.ShowSubcommandHelp(cmd)
	}
	name := cmd.Args().First()
	var names []string
	for _, child := range cmd.Commands {
		if !child.Hidden {
			names = append(names, child.Name)
		}
	}
	suggestion := ""
	if near := requestflag.Nearest(names, name); near != "" {
		suggestion = fmt.Sprintf(" Did you mean '%s %s'?", cmd.FullName(), near)
	}
	return &unknownError{name, suggestion}
}

// onUsageError keeps the library from printing the whole help text between what was asked for.
func onUsageError(_ context.Context, cmd *cli.Command, err error, _ bool) error {
	const undefined = "flag provided but not defined: -"
	if name, ok := strings.CutPrefix(err.Error(), undefined); ok {
		var names []string
		for _, flag := range slices.Concat(cmd.Flags, cmd.Root().Flags) {
			names = append(names, flag.Names()...)
		}
		suggestion := ""
		if near := requestflag.Nearest(names, name); near != "" {
			suggestion = fmt.Sprintf(". Did you mean %q?", "--"+near)
		}
		return mistake(cmd, "There is no flag --%s%s", name, suggestion)
	}
	// The library says the value twice, and names of flags with one dash.
	if rest, ok := strings.CutPrefix(err.Error(), "invalid value "); ok {
		if value, quoted := strconv.QuotedPrefix(rest); quoted == nil {
			rest = strings.TrimPrefix(rest, value)
		}
		if problem, ok := strings.CutPrefix(rest, " for flag -"); ok {
			return mistake(cmd, "--%s", problem)
		}
	}
	return &usageError{cmd, err}
}

// report writes an error and returns the exit status.
func report(w io.Writer, root *cli.Command, err error) int {
	var usage *usageError
	var unknown *unknownError
	var api *openai.Error
	var server *serverError
	var network *url.Error
	switch {
	case err == nil:
		return ExitOK
	case errors.Is(err, context.Canceled):
		return ExitInterrupted
	case errors.As(err, &api):
		return reportAPI(w, root, api)
	case errors.As(err, &server):
		_, _ = fmt.Fprintln(w, err)
		return ExitServer
	case errors.As(err, &usage):
		_, _ = fmt.Fprintf(w, "%s\n\nRun '%s --help' for usage.\n", usage, usage.cmd.FullName())
		return ExitUsage
	case errors.As(err, &unknown):
		_, _ = fmt.Fprintln(w, unknown)
		return ExitUnknown
	case errors.As(err, &network), errors.Is(err, context.DeadlineExceeded):
		_, _ = fmt.Fprintln(w, err)
		return ExitNetwork
	}
	_, _ = fmt.Fprintln(w, err)
	return ExitFailure
}

// reportAPI writes the request, the status, and the body in the format for errors.
func reportAPI(w io.Writer, root *cli.Command, api *openai.Error) int {
	line := fmt.Sprintf("%d %s", api.StatusCode, http.StatusText(api.StatusCode))
	if text := api.Error(); api.Request != nil {
		// The error begins with the request, without credentials.
		if head, _, found := strings.Cut(text, ": "+line); found {
			line = head + ": " + line
		}
	}
	_, _ = fmt.Fprintln(w, line)
	if body := strings.TrimSpace(api.Body()); body != "" {
		shown := show.NewPrinter(w, show.Options{
			Format: root.String("format-error"), Transform: root.String("transform-error"), Color: hasColor(os.Stderr),
		})
		if !json.Valid([]byte(body)) {
			_, _ = fmt.Fprintln(w, body)
		} else if err := shown.Print([]byte(body)); err != nil {
			_, _ = fmt.Fprintln(w, body)
		}
	}
	if api.StatusCode >= http.StatusInternalServerError {
		return ExitServer
	}
	return ExitClient
}
