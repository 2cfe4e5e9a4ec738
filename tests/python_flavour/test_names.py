"""Words cased for Python."""

from __future__ import annotations

import keyword
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from specloom.flavours.python.modules import Module, import_from, reexport_from, relative
from specloom.flavours.python.names import CALL_ARGUMENTS, CLIENT_ATTRIBUTES, MODEL_ATTRIBUTES, Names, numbered
from specloom.ir.api import Casing
from specloom.ir.names import split_words

NAMES = Names([])


@pytest.mark.parametrize(
    ("text", "pascal", "snake"),
    [
        ("conversation_item", "ConversationItem", "conversation_item"),
        ("liveUrls", "LiveURLs", "live_urls"),
        ("fetch_api", "FetchAPI", "fetch_api"),
        ("http_request", "HTTPRequest", "http_request"),
        ("user_ids", "UserIDs", "user_ids"),
        ("id", "ID", "id"),
        ("MCPTool", "McpTool", "mcp_tool"),
        ("jsonl", "JSONL", "jsonl"),
        ("json", "Json", "json"),
        ("mp3_file", "MP3File", "mp3_file"),
        ("3ds", "Api3DS", "3ds"),
        ("version_1_30_names", "Version1_30Names", "version_1_30_names"),
        ("2fa", "Api2fa", "2fa"),
        ("Base64PDFSource", "Base64PdfSource", "base64_pdf_source"),
        ("dns_ip", "DNSIP", "dns_ip"),
        ("SDKs", "SDKs", "sdks"),
        ("none", "None_", "none"),
    ],
)
def test_casing(text: str, pascal: str, snake: str) -> None:
    words = split_words(text)
    assert (NAMES.pascal(words), NAMES.snake(words)) == (pascal, snake)


def test_the_projects_own_casings() -> None:
    names = Names(
        [
            Casing("mcp", initialism=True),
            Casing("oauth", snake="o_auth", pascal="OAuth"),
            Casing("github", pascal="GitHub"),
        ]
    )
    assert names.pascal(("list", "mcp", "tools")) == "ListMCPTools"
    assert names.pascal(("mcps",)) == "MCPs"
    assert names.pascal(("github", "oauth")) == "GitHubOAuth"
    assert names.snake(("github", "oauth", "mcp")) == "github_o_auth_mcp"


@pytest.mark.parametrize("word", sorted(keyword.kwlist))
def test_keywords_are_avoided_everywhere(word: str) -> None:
    words = split_words(word)
    found = {
        NAMES.module(words),
        NAMES.method(words),
        NAMES.attribute(words),
        NAMES.argument(word, words),
        NAMES.field(word, words),
    }
    assert all(name.isidentifier() and not keyword.iskeyword(name) for name in found)
    if word.islower():
        assert found == {f"{word}_"}


@pytest.mark.parametrize("word", ["aux", "con", "nul", "prn", "com1", "lpt9"])
def test_modules_are_not_called_like_devices_of_windows(word: str) -> None:
    assert NAMES.module((word,)) == f"{word}_"
    assert NAMES.method((word,)) == word


@pytest.mark.parametrize("word", sorted(MODEL_ATTRIBUTES))
def test_fields_are_not_called_like_what_models_have(word: str) -> None:
    assert NAMES.field(word, split_words(word)) == f"{word}_"


@pytest.mark.parametrize("word", sorted(CALL_ARGUMENTS))
def test_arguments_are_not_called_like_what_methods_have(word: str) -> None:
    assert NAMES.argument(word, split_words(word)) == f"api_{word}"


@pytest.mark.parametrize("word", sorted(CLIENT_ATTRIBUTES))
def test_resources_are_not_called_like_what_clients_have(word: str) -> None:
    assert NAMES.attribute(split_words(word)) == f"{word}_"


@pytest.mark.parametrize(
    ("wire", "field", "argument"),
    [
        ("_id", "api_id", "_id"),
        ("__typename", "api_typename", "typename"),
        ("_", "api_u5f", "_u5f"),
        ("self", "api_self", "api_self"),
        ("model_name", "api_model_name", "model_name"),
        ("model", "model", "model"),
        ("3yr", "api_3yr", "api_3yr"),
        ("$schema", "schema_", "schema"),
        ("created_at[gte]", "created_at_gte", "created_at_gte"),
        ("X-Api-Key", "x_api_key", "x_api_key"),
        ("é", "e", "e"),
        ("名", "u540d", "u540d"),
    ],
)
def test_fields_and_arguments(wire: str, field: str, argument: str) -> None:
    words = split_words(wire)
    assert (NAMES.field(wire, words), NAMES.argument(wire, words)) == (field, argument)


@given(st.text(min_size=1).filter(lambda t: t.strip()))
def test_every_name_is_an_identifier(text: str) -> None:
    words = split_words(text)
    for name in (
        NAMES.pascal(words),
        NAMES.module(words),
        NAMES.method(words),
        NAMES.attribute(words),
        NAMES.argument(text, words),
        NAMES.field(text, words),
    ):
        assert name.isascii() and name.isidentifier() and not keyword.iskeyword(name)
        assert unicodedata.normalize("NFKC", name) == name
    assert NAMES.field(text, words) not in MODEL_ATTRIBUTES
    assert NAMES.argument(text, words) not in CALL_ARGUMENTS


@given(st.lists(st.sampled_from(["a", "b", "a_1", "a_2", "b_1", "c"]), max_size=12))
def test_numbered_names_are_unique_and_keep_single_ones(names: list[str]) -> None:
    found = numbered(names)
    assert len(set(found)) == len(found) == len(names)
    for before, after in zip(names, found, strict=True):
        assert after == before or after.rpartition("_")[0] == before
        assert names.count(before) > 1 or after == before


def test_names_of_other_modules_are_renamed_where_they_would_hide_something() -> None:
    module = Module(("types", "pets", "cat"), frozenset({"Cat", "cast", "str"}))
    assert module.symbol(("types", "dogs", "cat"), "Cat") == "DogsCat"
    assert module.symbol(("_utils",), "cast") == "_cast"
    assert module.typing("cast") == "typing.cast"
    assert module.builtin("str") == "builtins.str"
    assert module.builtin("int") == "int"
    assert module.symbol(("types", "shared", "dog"), "Dog") == "Dog"
    assert module.symbol(("types", "zoo", "dog"), "Dog") == "ZooDog"
    assert module.import_lines() == [
        "import typing",
        "import builtins",
        "",
        "from ..._utils import cast as _cast",
        "from ..zoo.dog import Dog as ZooDog",
        "from ..dogs.cat import Cat as DogsCat",
        "from ..shared.dog import Dog",
    ]


def test_imports_are_ordered_and_laid_out() -> None:
    assert import_from(".x", ["b", "Aa", "CONSTANT", "B"]) == ["from .x import CONSTANT, B, Aa, b"]
    long = [f"name_{i:03}" for i in range(20)]
    lines = import_from(".module", long)
    assert (lines[0], lines[-1], len(lines)) == ("from .module import (", ")", 22)
    assert reexport_from(".x", ["A"]) == ["from .x import A as A"]


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        (("_client",), ("_utils",), "._utils"),
        (("types", "a"), ("types", "b"), ".b"),
        (("types", "x", "a"), ("types", "b"), "..b"),
        (("resources", "x", "a"), ("types", "x", ""), "...types.x"),
        (("resources", "x"), ("types", ""), "..types"),
        (("types", "x", ""), ("_utils", "_lazy"), "..._utils._lazy"),
    ],
)
def test_relative_modules(here: tuple[str, ...], there: tuple[str, ...], expected: str) -> None:
    assert relative(here, there) == expected
