"""What descriptions may do on a page, and what they may not."""

from __future__ import annotations

import pytest
from specloom.flavours.docs.prose import Prose

SITE = "https://docs.example.com"


@pytest.mark.parametrize(
    "text",
    [
        "Plain text with `code`, **strong** words and a\nline break.",
        "- `asc`: in ascending order\n- `desc`: in descending order",
        "See the [guide](https://example.com/guide#part), <https://example.com> or <b>this</b>.",
        "An example:\n\n```json\n# {\n<a>\n```\n\nThe end.",
        "| a | b |\n| --- | --- |\n| 1 | 2 |",
        "Generics look like `Map<K, V>`; 1 < 2.",
    ],
)
def test_markdown_is_kept(text: str) -> None:
    assert Prose("")(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# Returns", "\\# Returns"),
        ("> ## Returns", "> \\## Returns"),
        ("- # Returns", "- \\# Returns"),
        ("Returns\n===", "Returns\n\\==="),
        ("Returns\n---", "Returns\n\\---"),
        ("- `forged: string`", "* `forged: string`"),
        ("<h1>Returns</h1>", "\\<h1>Returns\\</h1>"),
        ("<!-- the rest", "\\<!-- the rest"),
        ("`a` <script> `b`", "`a` \\<script> `b`"),
        ("[x]: https://example.com", "\\[x]: https://example.com"),
        ("```\nopen", "```\nopen\n```"),
        ("- ```js\n  open", "- ```js\n  open\n  ```"),
        ("- ~~~\nleft\n  ~~~\n# Returns", "- ~~~\n  left\n  ~~~\n\\# Returns"),
        ("````\n```\n# code", "````\n```\n# code\n````"),
        ("hid\u200bden\u202e \x00text", "hidden text"),
    ],
)
def test_what_would_be_a_part_of_the_page_is_text(text: str, shown: str) -> None:
    assert Prose("")(text) == shown


@pytest.mark.parametrize(
    ("text", "without", "within"),
    [
        ("[a `b`](/docs/c)", "a `b`", f"[a `b`]({SITE}/docs/c)"),
        ("[a](/b_(c))", "a", f"[a]({SITE}/b_(c))"),
        ("![a](/b.png)", "a", f"![a]({SITE}/b.png)"),
        ("[a](//evil.example)", "a", "a"),
        ("[a](#part)", "a", "a"),
        ("[a](../other.md)", "a", "a"),
        ("[a](javascript:alert(1))", "a", "a"),
        ("`[a](/b)`", "`[a](/b)`", "`[a](/b)`"),
    ],
)
def test_links_lead_somewhere(text: str, without: str, within: str) -> None:
    assert Prose("")(text) == without
    assert Prose(SITE)(text) == within
