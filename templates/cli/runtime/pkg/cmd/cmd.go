// Package cmd has the commands of the program.
package cmd

import (
	"fmt"
	"log"
	"os"

	"example.com/runtime-cli/internal/show"
	"example.com/runtime-client-go/option"
	"github.com/urfave/cli/v3"
)

// Command is the program: its flags, and a group of commands for each resource.
var Command = &cli.Command{
	Name:    "runtime-cli",
	Usage:   "CLI for the runtime client API",
	Version: Version,
	Flags: []cli.Flag{
		&cli.BoolFlag{
			Name:  "debug",
			Usage: "Log requests and responses, without credentials",
		},
		&cli.StringFlag{
			Name:  "base-url",
			Usage: "Override the base URL of requests [$RUNTIME_CLIENT_BASE_URL]",
		},
		&cli.StringFlag{
			Name:  "format",
			Usage: "The format of output (auto | explore | json | jsonl | pretty | raw | yaml)",
			Value: "auto",
		},
		&cli.StringFlag{
			Name:  "format-error",
			Usage: "The format of errors (auto | explore | json | jsonl | pretty | raw | yaml)",
			Value: "auto",
		},
		&cli.StringFlag{
			Name:  "transform",
			Usage: "The GJSON path of the part of the output that is shown",
		},
		&cli.StringFlag{
			Name:  "transform-error",
			Usage: "The GJSON path of the part of errors that is shown",
		},
		&cli.BoolFlag{
			Name:    "raw-output",
			Aliases: []string{"r"},
			Usage:   "Show strings without quotes",
		},
		&cli.StringFlag{
			Name:  "environment",
			Usage: "The environment that requests go to (production | sandbox)",
		},
		&cli.StringFlag{
			Name:    "api-key",
			Usage:   "The key of the API; - asks for it",
			Sources: cli.EnvVars("RUNTIME_CLIENT_API_KEY"),
		},
	},
	Commands: []*cli.Command{
		{
			Name:     "conversations",
			Category: "API RESOURCE",
			Suggest:  true,
			Commands: []*cli.Command{
				&conversationsCreate,
				&conversationsRetrieve,
				&conversationsDelete,
			},
		},
		{
			Name:     "conversations:items",
			Category: "API RESOURCE",
			Suggest:  true,
			Commands: []*cli.Command{
				&conversationsItemsCreate,
				&conversationsItemsList,
			},
		},
		{
			Name:     "files",
			Category: "API RESOURCE",
			Suggest:  true,
			Commands: []*cli.Command{
				&filesCreate,
				&filesContent,
				&filesLines,
			},
		},
		{
			Name:   "@manpages",
			Usage:  "Write the manual page",
			Hidden: true,
			Flags: []cli.Flag{
				&cli.StringFlag{
					Name:    "output",
					Aliases: []string{"o"},
					Usage:   "The folder to write to",
					Value:   "man",
				},
				&cli.BoolFlag{
					Name:    "gzip",
					Aliases: []string{"z"},
					Usage:   "Write a compressed page",
					Value:   true,
				},
				&cli.BoolFlag{
					Name:  "text",
					Usage: "Write a page that is not compressed",
				},
			},
			Action: manpagesAction,
		},
		{
			Name:            "__complete",
			Hidden:          true,
			HideHelpCommand: true,
			Action:          completeAction,
		},
		{
			Name:   "@completion",
			Usage:  "Write the completion script of a shell: bash, zsh, fish or pwsh",
			Hidden: true,
			Action: completionAction,
		},
	},
}

// choices are the values that a flag of the program can have, nil if it can have any.
func choices(flag string) []string {
	switch flag {
	case "format", "format-error":
		return show.Formats
	case "environment":
		return []string{"production", "sandbox"}
	}
	return nil
}

// clientOptions are the options of the client that the program's flags and their variables say.
func clientOptions(cmd *cli.Command) ([]option.RequestOption, error) {
	opts := []option.RequestOption{
		option.WithHeader("User-Agent", "RuntimeClient/CLI "+Version),
		option.WithHeader("X-Stainless-Lang", "cli"),
		option.WithHeader("X-Stainless-Runtime", "cli"),
		option.WithHeader("X-Stainless-CLI-Command", cmd.FullName()),
	}
	switch name := cmd.String("environment"); name {
	case "":
	case "production":
		opts = append(opts, option.WithEnvironmentProduction())
	case "sandbox":
		opts = append(opts, option.WithEnvironmentSandbox())
	default:
		return nil, fmt.Errorf("--environment: %q is none of production, sandbox", name)
	}
	base, err := baseURL(cmd, "RUNTIME_CLIENT_BASE_URL")
	if err != nil {
		return nil, err
	}
	if base != "" {
		opts = append(opts, option.WithBaseURL(base))
	}
	root := cmd.Root() // A command may have flags of the same names.
	if root.IsSet("api-key") {
		value, err := secret("api-key", root.String("api-key"))
		if err != nil {
			return nil, err
		}
		opts = append(opts, option.WithAPIKey(value))
	}
	if cmd.Bool("debug") {
		opts = append(opts, option.WithDebugLog(log.New(os.Stderr, "", log.LstdFlags)))
	}
	return opts, nil
}
