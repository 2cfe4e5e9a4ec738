package cmd

import (
	"context"
	"net/http"

	"example.com/runtime-cli/internal/requestflag"
	"github.com/urfave/cli/v3"
)

var conversationsCreate = requestflag.WithInnerFlags(cli.Command{
	Name:    "create",
	Usage:   "Create a conversation",
	Suggest: true,
	Flags: []cli.Flag{
		&requestflag.Flag[any]{
			Name:     "item",
			Usage:    "What the conversation begins with",
			List:     true,
			BodyPath: "items",
		},
		&requestflag.Flag[map[string]any]{
			Name:     "expires-after",
			Usage:    "When the conversation ends",
			BodyPath: "expires_after",
		},
		&requestflag.Flag[[]map[string]any]{
			Name:     "tool",
			Usage:    "Tools that can be called",
			BodyPath: "tools",
		},
		&requestflag.Flag[any]{
			Name:     "input",
			Usage:    "Text, or a list of parts",
			BodyPath: "input",
		},
		&requestflag.Flag[*int64]{
			Name:     "limit",
			Usage:    "How many items there may be",
			BodyPath: "limit",
		},
		&requestflag.Flag[*float64]{
			Name:     "temperature",
			Usage:    "Between 0 and 2",
			Default:  1,
			BodyPath: "temperature",
		},
		&requestflag.Flag[*string]{
			Name:     "title",
			Usage:    "Shown where `title` is asked for; see `limit`",
			BodyPath: "title",
		},
		&requestflag.Flag[string]{
			Name:     "tier",
			Usage:    "How fast it goes",
			Enum:     []string{"auto", "default", "flex"},
			Default:  "auto",
			BodyPath: "tier",
		},
		&requestflag.Flag[requestflag.DateTimeValue]{
			Name:     "starts-at",
			Usage:    "When it begins",
			BodyPath: "starts_at",
		},
		&requestflag.Flag[requestflag.DateValue]{
			Name:     "day",
			Usage:    "The day",
			BodyPath: "day",
		},
		&requestflag.Flag[string]{
			Name:     "object",
			Const:    true,
			Default:  "conversation",
			BodyPath: "object",
		},
		&requestflag.Flag[*bool]{
			Name:     "stream",
			Usage:    "Whether events are sent while it goes on",
			Default:  false,
			BodyPath: "stream",
		},
		&requestflag.Flag[[]string]{
			Name:       "beta",
			Usage:      "Features to turn on",
			HeaderPath: "X-Beta",
		},
		&requestflag.Flag[int64]{
			Name:  "max-items",
			Usage: "How many items are shown at most; -1 for all",
		},
	},
	Action:          handleConversationsCreate,
	HideHelpCommand: true,
}, map[string][]requestflag.HasOuterFlag{
	"expires-after": {
		&requestflag.InnerFlag[string]{
			Name:       "expires-after.anchor",
			Usage:      "What the time counts from",
			Enum:       []string{"created_at", "last_active_at"},
			InnerField: "anchor",
		},
		&requestflag.InnerFlag[int64]{
			Name:       "expires-after.seconds",
			InnerField: "seconds",
		},
	},
	"tool": {
		&requestflag.InnerFlag[string]{
			Name:       "tool.name",
			InnerField: "name",
		},
		&requestflag.InnerFlag[[]string]{
			Name:       "tool.tag",
			InnerField: "tags",
		},
	},
})

var conversationsRetrieve = cli.Command{
	Name:    "retrieve",
	Usage:   "Get a conversation",
	Suggest: true,
	Flags: []cli.Flag{
		&requestflag.Flag[string]{
			Name:      "conversation-id",
			Usage:     "The ID of the conversation",
			Required:  true,
			Example:   "conv_123",
			PathParam: "conversation_id",
		},
		&requestflag.Flag[[]string]{
			Name:      "include",
			Usage:     "What is sent besides",
			QueryPath: "include",
		},
		&requestflag.Flag[map[string]any]{
			Name:      "filter",
			QueryPath: "filter",
		},
	},
	Action:          handleConversationsRetrieve,
	HideHelpCommand: true,
}

var conversationsDelete = cli.Command{
	Name:    "delete",
	Usage:   "Delete a conversation",
	Suggest: true,
	Flags: []cli.Flag{
		&requestflag.Flag[string]{
			Name:      "conversation-id",
			Usage:     "The ID of the conversation",
			Required:  true,
			Example:   "conv_123",
			PathParam: "conversation_id",
		},
	},
	Action:          handleConversationsDelete,
	HideHelpCommand: true,
}

var conversationsItemsCreate = cli.Command{
	Name:    "create",
	Usage:   "Add items to a conversation",
	Suggest: true,
	Flags: []cli.Flag{
		&requestflag.Flag[string]{
			Name:      "conversation-id",
			Usage:     "The ID of the conversation",
			Required:  true,
			Example:   "conv_123",
			PathParam: "conversation_id",
		},
		&requestflag.Flag[[]map[string]any]{
			Name:     "item",
			Usage:    "The items",
			Required: true,
			Example:  "{content: hi, role: user}",
			BodyPath: "items",
		},
		&requestflag.Flag[[]string]{
			Name:      "include",
			Usage:     "What is sent besides",
			QueryPath: "include",
		},
	},
	Action:          handleConversationsItemsCreate,
	HideHelpCommand: true,
}

var conversationsItemsList = cli.Command{
	Name:    "list",
	Usage:   "List the items of a conversation",
	Suggest: true,
	Flags: []cli.Flag{
		&requestflag.Flag[string]{
			Name:      "conversation-id",
			Usage:     "The ID of the conversation",
			Required:  true,
			Example:   "conv_123",
			PathParam: "conversation_id",
		},
		&requestflag.Flag[string]{
			Name:      "after",
			QueryPath: "after",
		},
		&requestflag.Flag[int64]{
			Name:      "limit",
			Default:   20,
			QueryPath: "limit",
		},
		&requestflag.Flag[int64]{
			Name:  "max-items",
			Usage: "How many items are shown at most; -1 for all",
		},
	},
	Action:          handleConversationsItemsList,
	HideHelpCommand: true,
}

func handleConversationsCreate(ctx context.Context, cmd *cli.Command) error {
	unusedArgs := cmd.Args().Slice()
	call, err := newCall(cmd, unusedArgs, request{Method: http.MethodPost, Path: "conversations", Body: bodyJSON})
	if err != nil {
		return err
	}
	if call.Bool("stream") {
		return call.ShowJSONIterator(ctx, call.Streaming(ctx))
	}
	return call.ShowJSON(ctx)
}

func handleConversationsRetrieve(ctx context.Context, cmd *cli.Command) error {
	unusedArgs := cmd.Args().Slice()
	if !cmd.IsSet("conversation-id") && len(unusedArgs) > 0 {
		if err := cmd.Set("conversation-id", unusedArgs[0]); err != nil {
			return err
		}
		unusedArgs = unusedArgs[1:]
	}
	call, err := newCall(cmd, unusedArgs, request{Method: http.MethodGet, Path: "conversations/{conversation_id}"})
	if err != nil {
		return err
	}
	return call.ShowJSON(ctx)
}

func handleConversationsDelete(ctx context.Context, cmd *cli.Command) error {
	unusedArgs := cmd.Args().Slice()
	if !cmd.IsSet("conversation-id") && len(unusedArgs) > 0 {
		if err := cmd.Set("conversation-id", unusedArgs[0]); err != nil {
			return err
		}
		unusedArgs = unusedArgs[1:]
	}
	call, err := newCall(cmd, unusedArgs, request{Method: http.MethodDelete, Path: "conversations/{conversation_id}", Accept: "*/*"})
	if err != nil {
		return err
	}
	return call.Send(ctx)
}

func handleConversationsItemsCreate(ctx context.Context, cmd *cli.Command) error {
	unusedArgs := cmd.Args().Slice()
	if !cmd.IsSet("conversation-id") && len(unusedArgs) > 0 {
		if err := cmd.Set("conversation-id", unusedArgs[0]); err != nil {
			return err
		}
		unusedArgs = unusedArgs[1:]
	}
	call, err := newCall(cmd, unusedArgs, request{Method: http.MethodPost, Path: "conversations/{conversation_id}/items", Body: bodyJSON})
	if err != nil {
		return err
	}
	return call.ShowJSON(ctx)
}

func handleConversationsItemsList(ctx context.Context, cmd *cli.Command) error {
	unusedArgs := cmd.Args().Slice()
	if !cmd.IsSet("conversation-id") && len(unusedArgs) > 0 {
		if err := cmd.Set("conversation-id", unusedArgs[0]); err != nil {
			return err
		}
		unusedArgs = unusedArgs[1:]
	}
	call, err := newCall(cmd, unusedArgs, request{Method: http.MethodGet, Path: "conversations/{conversation_id}/items"})
	if err != nil {
		return err
	}
	return call.ShowJSONIterator(ctx, call.Pages(ctx, paging{Items: "data", Next: "last_id", More: "has_more", Query: "after"}))
}
