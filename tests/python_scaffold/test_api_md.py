"""api.md: what it lists, and that its links and imports lead somewhere."""

from __future__ import annotations

import posixpath
import re

from specloom.output import Tree

from .conftest import Make, headings, text
from .zoo import CONFIG, DOCUMENT

OWN = "src/openai/resources/conversations/api.md"


def test_the_root_page_links_standalone_resources(conversations: Tree) -> None:
    page = text(conversations, "api.md")
    assert headings(page) == [
        "# Shared Types",
        "# [Responses](src/openai/resources/responses/api.md)",
        f"# [Conversations]({OWN})",
    ]
    assert page.startswith("# Shared Types\n\n```python\nfrom openai.types import ComparisonFilter, ")
    assert "\nfrom openai.types.shared_params import Metadata\n" in page
    assert "Methods:" not in page


def test_a_standalone_resource_has_a_page_of_its_own(conversations: Tree) -> None:
    page = text(conversations, OWN)
    assert headings(page) == ["# Conversations", "## Items"]
    assert (
        '- <code title="get /conversations/{conversation_id}/items/{item_id}">client.conversations.items.'
        '<a href="./items.py">retrieve</a>(item_id, \\*, conversation_id, '
        '\\*\\*<a href="../../types/conversations/item_retrieve_params.py">params</a>) -> '
        '<a href="../../types/conversations/conversation_item.py">ConversationItem</a></code>'
    ) in page
    assert (
        '<a href="../../types/conversations/conversation_item.py">SyncConversationCursorPage[ConversationItem]</a>'
        in page
    )
    assert "from openai.types.conversations import ConversationItem, ConversationItemList\n" in page


def test_an_ordinary_resource_is_on_the_root_page(make: Make) -> None:
    page = text(make(DOCUMENT, CONFIG), "api.md")
    assert headings(page) == ["# Animals", "# Stories", "# Webhooks"]
    assert (
        '- <code title="post /animals">client.animals.<a href="./src/zoo/resources/animals.py">create</a>'
        '(\\*\\*<a href="src/zoo/types/animal_create_params.py">params</a>) -> '
        '<a href="./src/zoo/types/animal.py">Animal</a></code>'
    ) in page
    assert '<a href="./src/zoo/resources/webhooks.py">unwrap</a>(payload, \\*, headers, key) -> ' in page


def test_every_link_leads_to_a_file(conversations: Tree) -> None:
    for page in (p for p in conversations if p.endswith("api.md")):
        links = re.findall(r'href="([^"]+)"|\]\(([^)]+)\)', text(conversations, page))
        for link in (a or b for a, b in links):
            assert posixpath.normpath(posixpath.join(posixpath.dirname(page), link)) in conversations, (page, link)


def test_long_imports_are_wrapped(conversations: Tree) -> None:
    for page in (p for p in conversations if p.endswith("api.md")):
        assert all(len(line) <= 100 for line in text(conversations, page).splitlines() if line.startswith("from "))


def test_a_path_cannot_become_markup(make: Make) -> None:
    document = {
        **DOCUMENT,
        "paths": {'/a"><script>alert(1)</script>`*x*`': {"get": {"responses": {"204": {"description": "ok"}}}}},
    }
    page = text(make(document), "api.md")
    assert "<script" not in page
    assert "&lt;script&gt;" in page
