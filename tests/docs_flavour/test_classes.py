"""What stands on pages in Python and TypeScript, for a small document."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from documents import answers, document, ref, takes

from .helpers import declarations, pages_of

TEXT = {"type": "string"}
NODE = {
    "type": "object",
    "required": ["from", "kind", "parts", "odd-name"],
    "properties": {
        "from": TEXT,
        "odd-name": {"type": ["integer", "null"]},
        "kind": {"const": "node"},
        "mode": {"enum": ["wild"], "x-stainless-const": True},
        "size": {"anyOf": [TEXT, {"enum": ["s", "m"], "type": "string"}]},
        "level": {"enum": ["a", "b", "c", "d", "e"], "type": "string"},
        "next": ref("Node"),
        "tags": {"type": "array", "items": {"type": "object", "properties": {"class": TEXT}}},
        "notes": {"type": "object", "additionalProperties": {"type": "number"}},
        "loose": {"anyOf": [TEXT, {"type": "array", "items": TEXT}, {"type": "null"}]},
        "made": {"type": "string", "format": "date-time"},
        "parts": {
            "type": "array",
            "items": {
                "anyOf": [
                    ref("Leaf"),
                    {
                        "title": "Twig",
                        "type": "object",
                        "properties": {"leaf": {"type": "object", "properties": {"x": TEXT}}},
                    },
                ]
            },
        },
    },
}
LEAF = {"type": "object", "properties": {"any": {}, "class": {"type": "object", "properties": {"x": TEXT}}}}
BRANCH = {"allOf": [ref("Leaf"), {"type": "object", "required": ["length"], "properties": {"length": TEXT}}]}
GROWN = {"anyOf": [ref("Leaf"), ref("Branch")]}
SCHEMAS = {
    "Node": NODE,
    "Leaf": LEAF,
    "Branch": BRANCH,
    "Grown": GROWN,
    "Kinds": {"enum": ["x", "y"], "type": "string"},
    "Rows": {"type": "array", "items": ref("Leaf")},
}
PATH = [
    {"name": "tree_id", "in": "path", "required": True, "schema": TEXT, "description": "Which tree."},
    {"name": "node_id", "in": "path", "required": True, "schema": TEXT},
]
CREATE = {
    "operationId": "create",
    "parameters": [
        PATH[0],
        {"name": "limit", "in": "query", "schema": TEXT, "description": "How many."},
        {"name": "X-Trace", "in": "header", "schema": TEXT, "description": "For logs."},
    ],
    "requestBody": takes(
        {
            "type": "object",
            "required": ["lambda", "names"],
            "properties": {
                "lambda": TEXT,
                "names": {"type": "array", "items": TEXT},
                "edges": {"type": "array", "items": {"type": "object", "properties": {"to": TEXT}}},
                "grown": ref("Grown"),
                "stream": {"type": "boolean"},
            },
        }
    ),
    "responses": answers(ref("Node")),
}
FETCH = {"operationId": "fetch", "parameters": PATH, "responses": answers(ref("Rows"))}
FORGET = {"operationId": "forget", "parameters": PATH[:1], "responses": {"204": {"description": ""}}}
SEND = {
    "operationId": "send",
    "requestBody": takes(
        {"type": "object", "required": ["file"], "properties": {"file": {"type": "string", "format": "binary"}}},
        "multipart/form-data",
    ),
    "responses": {"200": {"description": "", "content": {"application/octet-stream": {"schema": {}}}}},
}
BYTES = {
    "operationId": "bytes",
    "requestBody": takes({"type": "string", "format": "binary"}, "application/octet-stream"),
    "responses": answers({"type": "object", "properties": {"inner": {"type": "object", "properties": {"x": TEXT}}}}),
}
PAGE = {
    "type": "object",
    "properties": {"data": {"type": "array", "items": ref("Leaf")}, "next": TEXT},
}
LIST = {
    "operationId": "list",
    "parameters": [{"name": "after", "in": "query", "schema": TEXT}],
    "responses": answers(PAGE),
}
DOCUMENT = document(
    {
        "/trees/{tree_id}": {"post": CREATE, "delete": FORGET},
        "/trees/{tree_id}/{node_id}": {"get": FETCH},
        "/files": {"post": SEND, "put": BYTES},
        "/leaves": {"get": LIST},
    },
    SCHEMAS,
)
CONFIG: dict[str, Any] = {
    "organization": {"name": "wood"},
    "targets": {"python": {"package_name": "wood"}, "typescript": {"package_name": "wood"}},
    "pagination": [
        {
            "name": "leaf_page",
            "type": "cursor",
            "request": {
                "after": {"type": "string", "x-stainless-pagination-property": {"purpose": "next_cursor_param"}}
            },
            "response": {
                "data": {"type": "array", "items": {}},
                "next": {"type": "string", "x-stainless-pagination-property": {"purpose": "next_cursor_field"}},
            },
        }
    ],
    "resources": {
        "trees": {
            "models": {"node": "Node", "leaf": "Leaf", "kinds": "Kinds", "rows": "Rows"}
            | {"branch": "Branch", "grown": "Grown"},
            "methods": {
                "create": {
                    "endpoint": "post /trees/{tree_id}",
                    "streaming": {"stream_event_model": "trees.leaf", "param_discriminator": "stream"},
                },
                "fetch": "get /trees/{tree_id}/{node_id}",
                "forget": {"endpoint": "delete /trees/{tree_id}", "skip": ["python"]},
                "send": "post /files",
                "bytes": "put /files",
                "list": {"endpoint": "get /leaves", "paginated": True},
            },
        }
    },
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return pages_of(tmp_path_factory.mktemp("wood"), DOCUMENT, CONFIG)


def method(made: dict[str, str], language: str, name: str) -> str:
    return made[f"{language}/resources/trees/methods/{name}/index.md"]


def model(made: dict[str, str], language: str, name: str) -> list[str]:
    return declarations(made[f"{language}/resources/trees/models/{name}/index.md"])


def section(page: str, heading: str) -> list[str]:
    """The declarations below a heading."""
    return declarations(page.split(f"### {heading}\n", 1)[1].split("\n### ", 1)[0])


@pytest.mark.parametrize(
    ("name", "python", "typescript"),
    [
        (
            "create",
            "trees.create(tree_id, **kwargs) -> Node",
            "client.trees.create(treeID, params, options?): Node",
        ),
        (
            "fetch",
            "trees.fetch(node_id, **kwargs) -> Rows",
            "client.trees.fetch(nodeID, params, options?): Rows",
        ),
        ("list", "trees.list(**kwargs) -> SyncLeafPage[Leaf]", "client.trees.list(query?, options?): LeafPage<Leaf>"),
        ("send", "trees.send(**kwargs) -> BinaryAPIResponse", "client.trees.send(body, options?): Response"),
        (
            "bytes",
            "trees.bytes(**kwargs) -> TreeBytesResponse",
            "client.trees.bytes(body, options?): TreeBytesResponse",
        ),
    ],
)
def test_signatures(made: dict[str, str], name: str, python: str, typescript: str) -> None:
    assert f"\n`{python}`\n" in method(made, "python", name)
    assert f"\n`{typescript}`\n" in method(made, "typescript", name)


def test_method_that_a_language_lacks(made: dict[str, str]) -> None:
    assert method(made, "python", "forget").endswith("\n\nThis method is not available in Python.\n")
    page = method(made, "typescript", "forget")
    assert "\n`client.trees.forget(treeID, options?): void`\n" in page
    assert "### Returns" not in page


def test_a_model_in_python(made: dict[str, str]) -> None:
    """Reserved words, constants, open enums, nullable and optional types, unions, and a model inside itself."""
    assert model(made, "python", "node") == [
        "class Node: …",
        ".from_: str",
        '.kind: Literal["node"]',
        '.."node"',
        ".odd_name: Optional[int]",
        ".parts: List[Part]",
        "..class Leaf: …",
        "...any: Optional[object]",
        "...class_: Optional[Class]",
        "....x: Optional[str]",
        "..class PartTwig: …",
        "...leaf: Optional[PartTwigLeaf]",
        "....x: Optional[str]",
        '.level: Optional[Literal["a", "b", "c", 2 more]]',
        *(f'.."{value}"' for value in "abcde"),
        ".loose: Optional[Union[str, List[str]]]",
        "..str",
        "..List[str]",
        ".made: Optional[datetime]",
        '.mode: Optional[Literal["wild"]]',
        '.."wild"',
        ".next: Optional[Node]",
        ".notes: Optional[Dict[str, float]]",
        '.size: Optional[Union[str, Literal["s", "m"], null]]',
        "..str",
        '..Literal["s", "m"]',
        '..."s"',
        '..."m"',
        ".tags: Optional[List[Tag]]",
        "..class_: Optional[str]",
    ]


def test_a_model_in_typescript(made: dict[str, str]) -> None:
    """The same: names are those of the wire, in quotes where they are no identifiers."""
    assert model(made, "typescript", "node") == [
        "Node",
        ".from: string",
        '.kind: "node"',
        '.."node"',
        '."odd-name": number | null',
        ".parts: Array<Leaf | Twig>",
        "..Leaf",
        "...any?: unknown",
        "...class?: Class",
        "....x?: string",
        "..Twig",
        "...leaf?: Leaf",
        "....x?: string",
        '.level?: "a" | "b" | "c" | 2 more',
        *(f'.."{value}"' for value in "abcde"),
        ".loose?: string | Array<string> | null",
        "..string",
        "..Array<string>",
        ".made?: string",
        '.mode?: "wild"',
        '.."wild"',
        ".next?: Node",
        ".notes?: Record<string, number>",
        '.size?: (string & {}) | "s" | "m"',
        "..(string & {})",
        '.."s" | "m"',
        '..."s"',
        '..."m"',
        ".tags?: Array<Tag>",
        "..class?: string",
    ]


def test_models_that_are_no_objects(made: dict[str, str]) -> None:
    assert model(made, "python", "kinds") == ['Literal["x", "y"]', '."x"', '."y"']
    assert model(made, "typescript", "kinds") == ['Kinds = "x" | "y"', '."x"', '."y"']
    assert model(made, "python", "rows")[:2] == ["List[Leaf]", ".any: Optional[object]"]
    assert model(made, "typescript", "rows")[:2] == ["Rows = Array<Leaf>", ".any?: unknown"]
    assert [d for d in model(made, "python", "grown") if d.count(".") < 2] == [
        "Grown",
        ".class Leaf: …",
        ".class Branch: …",
    ]
    assert model(made, "typescript", "grown")[0] == "Grown = Leaf | Branch"
    assert model(made, "typescript", "branch") == ["Branch extends Leaf", ".length: string"]


def test_arguments_by_position_and_by_name(made: dict[str, str]) -> None:
    """What a method takes reads as its params have it; Python says of no parameter where it travels."""
    python = method(made, "python", "create")
    assert [d for d in section(python, "Parameters") if d[:2] != ".."] == [
        "tree_id: str",
        "lambda_: str",
        "names: SequenceNotStr[str]",
        "limit: Optional[str]",
        "edges: Optional[Iterable[Edge]]",
        ".to: Optional[str]",
        "grown: Optional[Grown]",
        ".class Leaf: …",
        ".class Branch: …",
        "stream: Optional[bool]",
        "x_trace: Optional[str]",
    ]
    assert "\n  How many.\n" in python
    typescript = method(made, "typescript", "create")
    assert [d for d in section(typescript, "Parameters") if d[:2] != ".."] == [
        "treeID: string",
        "params: TreeCreateParams",
        ".lambda: string",
        ".names: Array<string>",
        ".limit?: string",
        ".edges?: Array<Edge>",
        ".grown?: Grown",
        ".stream?: boolean",
        '."X-Trace"?: string',
    ]
    assert "\n  Which tree.\n" in typescript
    assert "\n    Query param: How many.\n" in typescript


def test_what_methods_give(made: dict[str, str]) -> None:
    """A model and the events of its stream, the items of a page, bytes, and a type of the method's own."""
    tops = {
        (language, name): [d for d in section(method(made, language, name), "Returns") if d[0] != "."]
        for language in ("python", "typescript")
        for name in ("create", "list", "send")
    }
    assert tops["python", "create"] == ["class Node: …", "class Leaf: …"]
    assert tops["typescript", "create"] == ["Node", "Leaf"]
    assert tops["python", "list"] == ["class Leaf: …"]
    assert tops["typescript", "list"] == ["Leaf"]
    assert tops["python", "send"] == ["BinaryAPIResponse"]
    assert tops["typescript", "send"] == ["Response"]
    assert section(method(made, "python", "bytes"), "Returns") == [
        "class TreeBytesResponse: …",
        ".inner: Optional[Inner]",
        "..x: Optional[str]",
    ]
    assert section(method(made, "typescript", "bytes"), "Returns") == [
        "TreeBytesResponse",
        ".inner?: Inner",
        "..x?: string",
    ]


def test_files(made: dict[str, str]) -> None:
    assert section(method(made, "python", "send"), "Parameters") == ["file: FileTypes"]
    assert section(method(made, "typescript", "send"), "Parameters") == ["body: TreeSendParams", ".file: Uploadable"]
    assert section(method(made, "python", "bytes"), "Parameters") == ["body: BinaryTypes"]
    assert section(method(made, "typescript", "bytes"), "Parameters") == [
        "body: string | ArrayBuffer | ArrayBufferView | 3 more"
    ]


def test_a_union_of_one_is_that_one_in_python(tmp_path: Path) -> None:
    text = {"type": "object", "properties": {"text": TEXT}}
    only = {"anyOf": [text], "discriminator": {"propertyName": "text"}}
    get = {"operationId": "get", "responses": answers(ref("Only"))}
    config = {
        "organization": {"name": "zoo"},
        "targets": {"python": {}},
        "resources": {"things": {"models": {"only": "Only"}, "methods": {"get": "get /things"}}},
    }
    made = pages_of(tmp_path, document({"/things": {"get": get}}, {"Only": only}), config)
    page = made["python/resources/things/models/only/index.md"]
    assert declarations(page) == ["class Only: …", ".class Only: …", "..text: Optional[str]"]
