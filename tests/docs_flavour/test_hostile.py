"""Texts and names of a document stay in their places: nothing of them becomes a part of a page that it has not."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator

import pytest
from hostile import hostile_document
from markdown_it import MarkdownIt
from markdown_it.token import Token

from .helpers import pages_of

HEADINGS = "# Evil\n\n### Returns\n\nReturns\n===\n\nReturns\n---\n> # Evil\n- # Evil\n1. # Evil"
FENCES = "```\nopen\n\n- ~~~~\n  open\n# Evil"
CLOSED = "~~~ evil\n```\n~~~\n```evil"
INLINE = "`` ` ``` **evil** [evil](javascript:evil()) ![evil](evil.png) <!-- <script>evil()</script> <h1>evil</h1> &lt;"
DECLARED = "- `evil: string`\n\n  - `evil: string`\n+ `evil: string`\n\n[evil]: https://evil.example.com\n\n[evil]"
SPLIT = "`\n\n### Evil\n\n`"
HIDDEN = "\u202eevil\u200b\x00\x1b[31m\u2028# Evil"
NAMES = [HEADINGS, FENCES, CLOSED, INLINE, DECLARED, SPLIT, HIDDEN, "a`b", "日本"]
TITLES = ["Python", "TypeScript", "Go", "CLI"]
PARTS = {"Parameters", "Path Parameters", "Query Parameters", "Body Parameters", "Returns", "Example", "Response"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    document = hostile_document([*NAMES, ""], "kind")
    document["info"] = {"title": HEADINGS, "description": FENCES, "version": "1"}
    config = {
        "organization": {"name": "shop"},
        "targets": {
            "python": {"package_name": "shop"},
            "typescript": {"package_name": "shop"},
            "go": {"options": {"enable_v2": True}},
            "cli": {"binary_name": "shop"},
        },
        "resources": {
            "things": {
                "models": {"thing": "Thing"},
                "methods": {f"m{at}": f"post /things/{{id}}/{at}" for at in range(len(NAMES))},
            }
        },
    }
    return pages_of(tmp_path_factory.mktemp("hostile"), document, config)


def parsed(made: dict[str, str]) -> Iterator[tuple[str, list[Token]]]:
    """Every page, as a reader of Markdown sees it."""
    reader = MarkdownIt()
    for path, text in made.items():
        if path.endswith(".md"):
            yield path, reader.parse(text)


def test_headings_are_those_of_pages(made: dict[str, str]) -> None:
    for path, tokens in parsed(made):
        levels = [(t.tag, t.level, tokens[at + 1].content) for at, t in enumerate(tokens) if t.type == "heading_open"]
        assert all(level == 0 for _, level, _ in levels), path
        assert {text for tag, _, text in levels if tag in ("h3", "h4")} <= PARTS | {"Thing"}, path
        if "/methods/" in path:
            assert [tag for tag, _, _ in levels].count("h2") == 1, path


def test_nothing_is_html_and_every_link_is_absolute(made: dict[str, str]) -> None:
    for path, tokens in parsed(made):
        for token in [*tokens, *(child for t in tokens for child in t.children or ())]:
            assert token.type not in ("html_block", "html_inline"), (path, token.content)
            for name in ("href", "src"):
                assert str(token.attrGet(name) or "https://").startswith("https://"), (path, token.attrs)


def test_blocks_of_code_of_descriptions_end_with_them(made: dict[str, str]) -> None:
    """Else an example would be part of a description, or what is below a declaration would be code."""
    for path, tokens in parsed(made):
        if "/methods/" not in path or path.startswith("go/"):
            continue
        fences = [t for t in tokens if t.type == "fence" and t.level == 0]
        first = path.split("/", 1)[0]
        language = first if first in ("cli", "python", "typescript") else "http"
        assert [t.info for t in fences[-2:]] == [language, "json"], path
        json.loads(fences[-1].content)


def test_declarations_are_code_in_one_line(made: dict[str, str]) -> None:
    for path, tokens in parsed(made):
        items = [tokens[at + 2] for at, t in enumerate(tokens[:-2]) if t.type == "list_item_open" and t.markup == "-"]
        spans = [t for t in items if t.children and t.children[0].type == "code_inline" and len(t.children) == 1]
        assert spans or "Thing" not in made[path], path
        assert not [t for t in spans if t.content == "`evil: string`"], path


def test_titles_are_one_line_of_text(made: dict[str, str]) -> None:
    index = json.loads(made["index.json"])
    assert len(index["resources"][0]["methods"]) == len(NAMES)
    lines = made["llms.txt"].splitlines()
    assert [line for line in lines if line.startswith("#")] == [lines[0], "## HTTP", *(f"## {n}" for n in TITLES)]


def test_example_commands_are_words_of_the_shell(made: dict[str, str]) -> None:
    page = made["resources/things/methods/m0/index.md"]
    sample = page.split("```http\n", 1)[1].split("\n```", 1)[0]
    words = shlex.split(sample.replace(" \\\n", ""))
    assert words == ["curl", "https://api.example.com/things/id/0", "-H", "Content-Type: application/json", "-d", "{}"]
    page = made["cli/resources/things/methods/m0/index.md"]
    sample = page.split("```cli\n", 1)[1].split("\n```", 1)[0]
    assert shlex.split(sample.replace(" \\\n", "")) == ["shop", "things", "m0", "--id", "id"]


def test_responses_show_every_character(made: dict[str, str]) -> None:
    response = made["resources/things/methods/m0/index.md"].rpartition("#### Response")[2]
    assert "\\u202e" in response
    assert not {"\u202e", "\u200b", "\u2028"} & set(response)
