"""Programs that use the SDK: what the documentation of the API shows, against a mock server."""

from __future__ import annotations

from pathlib import Path

from conversations import SPEC, items
from go_commands import run
from specloom.diagnostics import Diagnostics
from specloom.spec import load_document

DOCUMENTED = """package main

import (
	"context"
	"fmt"

	"github.com/openai/openai-go"
	"github.com/openai/openai-go/conversations"
	"github.com/openai/openai-go/option"
)

func main() {
	client := openai.NewClient(
		option.WithAPIKey("My API Key"),
	)
	conversation, err := client.Conversations.New(context.TODO(), conversations.ConversationNewParams{})
	if err != nil {
		panic(err.Error())
	}
	fmt.Printf("%+v\\n", conversation.ID)
}
"""
"""What the documentation of the first method shows."""

ITEMS = """package main

import (
	"context"
	"fmt"

	"github.com/openai/openai-go"
	"github.com/openai/openai-go/conversations"
	"github.com/openai/openai-go/responses"
)

func main() {
	client := openai.NewClient()
	ctx := context.Background()
	created, err := client.Conversations.Items.New(ctx, "conv_123", conversations.ItemNewParams{
		Items: []responses.ResponseInputItemUnionParam{
			{OfMessage: &responses.EasyInputMessageParam{
				Role: responses.EasyInputMessageRoleUser,
				Content: responses.EasyInputMessageContentUnionParam{
					OfInputItemContentList: responses.ResponseInputMessageContentListParam{
						responses.ResponseInputContentParamOfInputText("Is the tile museum open today?"),
					},
				},
			}},
			responses.ResponseInputItemParamOfMessage(
				"And is there a tram that goes there?",
				responses.EasyInputMessageRoleUser,
			),
		},
	})
	if err != nil {
		panic(err)
	}
	for _, item := range created.Data {
		fmt.Println(item.Type, item.ID)
	}
	iter := client.Conversations.Items.ListAutoPaging(ctx, "conv_123", conversations.ItemListParams{
		Limit: openai.Int(2),
	})
	for item, err := range iter.All() {
		if err != nil {
			panic(err)
		}
		fmt.Println(item.Type, item.ID)
		break
	}
}
"""
"""Items are created, and a page of a list is read."""


def _printed(user: Path, program: str, server: str) -> list[str]:
    (user / "main.go").write_text(program, encoding="utf-8")
    done = run(user, "go", "run", ".", env={"OPENAI_BASE_URL": server, "OPENAI_API_KEY": "key-123"})
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines()


def test_the_documented_program_prints_the_id(user: Path, server: str) -> None:
    document = load_document(SPEC, Diagnostics())
    answer = document.root["paths"]["/conversations"]["post"]["responses"]["200"]["content"]["application/json"]
    assert _printed(user, DOCUMENTED, server) == [answer["example"]["id"]]


def test_items_are_created_and_listed(user: Path, server: str) -> None:
    assert _printed(user, ITEMS, server) == items()
