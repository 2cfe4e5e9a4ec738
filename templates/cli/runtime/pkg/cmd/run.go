package cmd

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"example.com/runtime-cli/internal/autocomplete"
	"example.com/runtime-cli/internal/requestflag"
	"github.com/urfave/cli/v3"
)

// Run runs the command that the arguments name, and returns the exit status.
func Run(args []string) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	// Who interrupts twice does not want to wait.
	context.AfterFunc(ctx, stop)
	if len(args) > 1 && args[1] == "__complete" {
		return complete(os.Stdout, args[2:])
	}
	root := Command
	whole := slices.Contains(args, "@manpages")
	if !whole {
		root = prune(Command, args)
	}
	prepare(root)
	return report(os.Stderr, root, root.Run(ctx, joinBooleans(root, args)))
}

// prune returns a tree in which only those groups have commands that the arguments name: setting up hundreds of commands
// would take longer than running one.
func prune(root *cli.Command, args []string) *cli.Command {
	pruned := *root
	pruned.Commands = make([]*cli.Command, 0, len(root.Commands))
	for _, group := range root.Commands {
		if !slices.ContainsFunc(args, func(arg string) bool { return arg == group.Name || slices.Contains(group.Aliases, arg) }) {
			group = &cli.Command{
				Name: group.Name, Aliases: group.Aliases, Usage: group.Usage, Category: group.Category, Hidden: group.Hidden,
				Action: group.Action,
			}
		}
		pruned.Commands = append(pruned.Commands, group)
	}
	return &pruned
}

// prepare says of all commands what is the same everywhere.
func prepare(cmd *cli.Command) {
	cmd.OnUsageError = onUsageError
	cmd.ExitErrHandler = func(context.Context, *cli.Command, error) {}
	if cmd.Action == nil {
		cmd.Action = unknownCommand
	}
	if first := 1; len(cmd.Commands) > 0 {
		// Flags behind the name of a command that there is not are not this one's.
		cmd.StopOnNthArg = &first
	}
	if text := example(cmd); text != "" {
		cmd.CustomHelpTemplate = cli.CommandHelpTemplate + "\nEXAMPLE:\n   " + strings.ReplaceAll(text, "{{", `{{"{{"}}`) + "\n"
	}
	for _, child := range cmd.Commands {
		prepare(child)
	}
}

// example returns a command line with the flags that are required.
func example(cmd *cli.Command) string {
	words := []string{}
	for _, flag := range cmd.Flags {
		request, ok := flag.(requestflag.Request)
		if !ok || len(cmd.Commands) > 0 {
			continue
		}
		if spec := request.Spec(); spec.Example != "" {
			words = append(words, "--"+spec.Name+" "+quote(spec.Example))
		}
	}
	if len(words) == 0 {
		return ""
	}
	line := []string{Command.Name}
	if group := groupOf(cmd); group != "" {
		line = append(line, group)
	}
	return "$ " + strings.Join(append(append(line, cmd.Name), words...), " ")
}

func groupOf(cmd *cli.Command) string {
	for _, group := range Command.Commands {
		if slices.Contains(group.Commands, cmd) {
			return group.Name
		}
	}
	return ""
}

// quote writes a word for a shell.
func quote(text string) string {
	if text != "" && strings.Trim(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./:@%+=-") == "" {
		return text
	}
	return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'"
}

// joinBooleans writes "--stream true" as "--stream=true": such a flag can stand alone, so that the library would take
// the word behind it for an argument.
func joinBooleans(root *cli.Command, args []string) []string {
	booleans := map[string]bool{}
	_ = root.Walk(func(cmd *cli.Command) error {
		if !slices.Contains(args, cmd.Name) {
			return nil
		}
		for _, flag := range cmd.Flags {
			own, ok := flag.(interface{ IsBoolFlag() bool })
			if ok && own.IsBoolFlag() {
				for _, name := range flag.Names() {
					booleans["--"+name] = true
				}
			}
		}
		return nil
	})
	joined := make([]string, 0, len(args))
	for i := 0; i < len(args); i++ {
		if booleans[args[i]] && i+1 < len(args) && slices.Contains([]string{"true", "false", "null"}, args[i+1]) {
			joined = append(joined, args[i]+"="+args[i+1])
			i++
			continue
		}
		if args[i] == "--" {
			return append(joined, args[i:]...)
		}
		joined = append(joined, args[i])
	}
	return joined
}

// complete writes what the words behind "--" can go on with.
func complete(w io.Writer, args []string) int {
	if len(args) > 0 && args[0] == "--" {
		args = args[1:]
	}
	if os.Getenv("COMPLETION_NEW_WORD") != "" {
		// For shells that cannot pass an empty word.
		args = append(args, "")
	}
	candidates, status := autocomplete.Complete(Command, args, choices)
	_, _ = fmt.Fprint(w, autocomplete.Format(candidates, os.Getenv("COMPLETION_STYLE")))
	return status
}

// completeAction stands for the command that [Run] runs itself.
func completeAction(context.Context, *cli.Command) error { return nil }

// completionAction writes the script of a shell.
func completionAction(_ context.Context, cmd *cli.Command) error {
	script, err := autocomplete.Script(cmd.Args().First(), cmd.Root().Name)
	if err != nil {
		return &usageError{cmd, err}
	}
	_, err = fmt.Fprint(os.Stdout, script)
	return err
}
