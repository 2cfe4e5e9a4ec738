package cmd

import (
	"context"
	"net/http"

	"example.com/runtime-cli/internal/requestflag"
	"example.com/runtime-client-go/option"
	"github.com/urfave/cli/v3"
)

var filesCreate = requestflag.WithInnerFlags(cli.Command{
	Name:    "create",
	Usage:   "Upload a file",
	Suggest: true,
	Flags: []cli.Flag{
		&requestflag.Flag[string]{
			Name:      "file",
			Usage:     "The file",
			Required:  true,
			FileInput: true,
			Example:   "notes.txt",
			BodyPath:  "file",
		},
		&requestflag.Flag[string]{
			Name:     "purpose",
			Required: true,
			Example:  "user_data",
			BodyPath: "purpose",
		},
		&requestflag.Flag[map[string]any]{
			Name:     "expires-after",
			BodyPath: "expires_after",
		},
		&requestflag.Flag[[]map[string]any]{
			Name:       "attachment",
			Usage:      "What belongs to the file",
			FileFields: []string{"preview.image"},
			BodyPath:   "attachments",
		},
	},
	Action:          handleFilesCreate,
	HideHelpCommand: true,
}, map[string][]requestflag.HasOuterFlag{
	"expires-after": {
		&requestflag.InnerFlag[string]{
			Name:       "expires-after.anchor",
			InnerField: "anchor",
		},
		&requestflag.InnerFlag[int64]{
			Name:       "expires-after.seconds",
			InnerField: "seconds",
		},
	},
	"attachment": {
		&requestflag.InnerFlag[string]{
			Name:       "attachment.content",
			FileInput:  true,
			InnerField: "content",
		},
		&requestflag.InnerFlag[string]{
			Name:       "attachment.name",
			InnerField: "name",
		},
	},
})

var filesContent = cli.Command{
	Name:    "content",
	Usage:   "Download a file",
	Suggest: true,
	Flags: []cli.Flag{
		&requestflag.Flag[string]{
			Name:      "file-id",
			Required:  true,
			Example:   "file_123",
			PathParam: "file_id",
		},
		&requestflag.Flag[string]{
			Name:    "output",
			Aliases: []string{"o"},
			Usage:   "The file to write to; - is standard output",
		},
	},
	Action:          handleFilesContent,
	HideHelpCommand: true,
}

var filesLines = cli.Command{
	Name:    "lines",
	Usage:   "Read the lines of a file",
	Suggest: true,
	Flags: []cli.Flag{
		&requestflag.Flag[string]{
			Name:      "file-id",
			Required:  true,
			Example:   "file_123",
			PathParam: "file_id",
		},
		&requestflag.Flag[int64]{
			Name:  "max-items",
			Usage: "How many lines are shown at most; -1 for all",
		},
	},
	Action:          handleFilesLines,
	HideHelpCommand: true,
}

func handleFilesCreate(ctx context.Context, cmd *cli.Command) error {
	unusedArgs := cmd.Args().Slice()
	call, err := newCall(cmd, unusedArgs, request{Method: http.MethodPost, Path: "files", Body: bodyMultipart})
	if err != nil {
		return err
	}
	return call.ShowJSON(ctx)
}

func handleFilesContent(ctx context.Context, cmd *cli.Command) error {
	unusedArgs := cmd.Args().Slice()
	if !cmd.IsSet("file-id") && len(unusedArgs) > 0 {
		if err := cmd.Set("file-id", unusedArgs[0]); err != nil {
			return err
		}
		unusedArgs = unusedArgs[1:]
	}
	call, err := newCall(cmd, unusedArgs, request{Method: http.MethodGet, Path: "files/{file_id}/content", Accept: "application/octet-stream", Options: []option.RequestOption{
		option.WithSecurity("apiKey"),
	}})
	if err != nil {
		return err
	}
	return call.writeBinaryResponse(ctx)
}

func handleFilesLines(ctx context.Context, cmd *cli.Command) error {
	unusedArgs := cmd.Args().Slice()
	if !cmd.IsSet("file-id") && len(unusedArgs) > 0 {
		if err := cmd.Set("file-id", unusedArgs[0]); err != nil {
			return err
		}
		unusedArgs = unusedArgs[1:]
	}
	call, err := newCall(cmd, unusedArgs, request{Method: http.MethodGet, Path: "files/{file_id}/lines", Accept: "application/x-ndjson", Options: []option.RequestOption{
		option.WithSecurity(), option.WithHeader("X-Version", "2"),
	}})
	if err != nil {
		return err
	}
	return call.ShowJSONIterator(ctx, call.StreamingLines(ctx))
}
