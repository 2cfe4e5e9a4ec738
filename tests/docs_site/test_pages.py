"""What a page becomes: blocks, names, ids, HTML."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from specloom.site.anchors import split
from specloom.site.body import body_of
from specloom.site.catalogue import Catalogue, Language, Resource, Subject
from specloom.site.models import Models
from specloom.site.navigation import Link
from specloom.site.outline import Declaration, Heading, Outline, Prose, read_outline
from specloom.site.prose import prose


def nothing(name: str) -> None:
    """Knows no model."""


def test_a_page_is_read_as_blocks() -> None:
    page = """\
## Title

Some text.

```sh
# no heading

- `no declaration`
```

### Parameters

- `a: string`

  First paragraph.

  - `x`: is an item of a list
  - `y`: is one, too

  ```
  - `code`
  ```

  - `b: number`

- `c`
"""
    description = "First paragraph.\n\n- `x`: is an item of a list\n- `y`: is one, too\n\n```\n- `code`\n```"
    assert read_outline(page) == [
        Heading(2, "Title"),
        Prose("Some text.\n\n```sh\n# no heading\n\n- `no declaration`\n```"),
        Heading(3, "Parameters"),
        Outline([Declaration("a: string", description, [Declaration("b: number")]), Declaration("c")]),
    ]


def test_a_fence_that_is_never_closed_ends_with_its_declaration() -> None:
    page = "- `a`\n\n  ```\n  open\n\n- `b`\n"
    assert read_outline(page) == [Outline([Declaration("a", "```\nopen"), Declaration("b")])]


@pytest.mark.parametrize(
    ("declaration", "name"),
    [
        ("name: optional string", "name"),
        ("--pet-id: string", "pet-id"),
        ('"x-request-id": optional string', '"x-request-id"'),
        ("string output: string", "string output"),
        ('"low"', '"low"'),
        ("class Pet: …", "Pet"),
        ('type: Literal["pet"]', "type"),
        ("Optional[List[str]]", "Optional"),
        ("(string & {})", "string"),
        ("name?: string | null", "name"),
        ("PetList = Array<Pet>", "PetList"),
        ("type Pet struct{…}", "Pet"),
        ("Name param.Field[[]string]", "Name"),
        ('const PetKindCat PetKind = "cat"', "PetKindCat"),
        (":asc", ":asc"),
        ("class Pet < Animal", "Pet"),
    ],
)
def test_every_language_says_what_it_declares(declaration: str, name: str) -> None:
    assert split(declaration).name == name


@given(st.text(max_size=40))
def test_a_declaration_is_shown_whole(text: str) -> None:
    assert "".join(split(text)) == text


@given(st.text(alphabet="- `#ab\n*~<>&", max_size=80))
def test_any_text_is_a_page(text: str) -> None:
    made = body_of(text, nothing)
    html = made.heading + made.head + made.sections + made.examples
    assert html.count("<li>") == html.count("</li>")
    assert html.count("<details") == html.count("</details>")


def test_ids_are_ways() -> None:
    members = "  - `pet`\n\n    - `a`\n\n"
    page = f"## T\n\n### Parameters\n\n- `pet`\n\n### Returns\n\n- `pet: object`\n\n{members}{members}"
    assert re.findall(r'<a id="([^"]*)"', body_of(page, nothing).sections) == [
        "parameters.pet",
        "pet",
        "pet.pet",
        "pet.pet.a",
        "pet.pet-2",
        "pet.pet-2.a",
    ]


def test_types_lead_to_the_pages_of_models() -> None:
    def model(key: str) -> Subject:
        return Subject(key, key.title(), f"resources/{key}", ("go",))

    def resource(name: str, *keys: str) -> Resource:
        return Resource(name, name, f"resources/{name}", "", (), tuple(map(model, keys)))

    go = Language("go", "Go")
    resources = (resource("pets", "pet", "pet_food", "text"), resource("shops", "text"), resource("zoos"))
    models = Models.of(Catalogue("", (go,), resources), go)

    def linked(declaration: str, resource: str = "zoos") -> list[str]:
        def find(name: str) -> Link | None:
            found = models.find(name, resource)
            return Link(found.title, found.key) if found else None

        html = body_of(f"## T\n\n### Returns\n\n- `{declaration}`\n", find).sections
        return re.findall(r'<a class="\w+"[^>]* href="([^"]*)"', html)

    assert linked("Pet PetUnion") == ["pet"]
    assert linked("food: Dict[str, Union[PetFood, Pet]]") == ["pet_food", "pet"]
    assert linked("type PetFood struct{…}") == ["pet_food"]
    assert linked("pet_food: object { id, name }") == ["pet_food"]
    assert linked("body: Text", "pets") == linked("body: Text", "shops") == ["text"]
    # What may mean something else is no link.
    assert linked("body: Text") == []
    assert linked('kind: "Pet"') == []
    assert linked("pet_food: string") == []
    assert linked("pet: object { id, name }") == []
    assert linked('const PetPet Pet = "pet"') == []
    assert linked("pet: PetFood`\n\n  - `id: string") == []


def test_signature_and_route_stand_before_the_description() -> None:
    made = body_of("## Make a pet\n\n`pets.create() -> Pet`\n\n**post** `/pets`\n\nFirst.\n\nSecond.\n", nothing)
    assert made.heading == "Make a pet"
    assert made.head.index("pets.create() -&gt; Pet") < made.head.index("post") < made.head.index("First")
    assert made.lead == "<p>First.</p>\n"


@pytest.mark.parametrize(
    "text",
    [
        "<script>x</script>",
        "<img src=x onerror=x>",
        "[x](javascript:x)",
        "[x](JaVaScRiPt:x)",
        "[x](<java\tscript:x>)",
        "[x](&#106;avascript:x)",
        "[x](data:text/html,x)",
        "[x](vbscript:x)",
        "![x](javascript:x)",
        "<javascript:x>",
        '[x](https://example.com "a" onclick=x")',
        '```" onclick=x\nx\n```',
    ],
)
def test_descriptions_are_text(text: str) -> None:
    html = prose(text)
    assert not re.search(r"<(script|img)|<[^>]* on\w+=", re.sub(r'"[^"]*"', '""', html))
    assert not re.search(r'href="\s*(?!https?:|mailto:)[a-z%0-9]*script', html, re.IGNORECASE)
    assert 'href="data:' not in html


def test_links_lead_to_the_web_to_mail_and_beside_the_page() -> None:
    html = prose(
        "[a](https://example.com/a) [b](mailto:b@example.com) [c](../create/index.md#d) ![e](https://example.com/e)"
    )
    for href in ("https://example.com/a", "mailto:b@example.com", "../create/#d", "https://example.com/e"):
        assert f'href="{href}"' in html
    assert "<img" not in html
