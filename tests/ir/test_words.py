"""Names become words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from specloom.ir.names import singular, singular_words, split_words, words_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("conversationItem", "conversation item"),
        ("conversation_item", "conversation item"),
        ("ConversationItem", "conversation item"),
        ("conversation-item", "conversation item"),
        ("conversation item", "conversation item"),
        ("conversation.item[key]", "conversation item key"),
        ("MCPToolCall", "mcp tool call"),
        ("liveURLs", "live urls"),
        ("URLs", "urls"),
        ("IDs", "ids"),
        ("userID", "user id"),
        ("HTTPRequest", "http request"),
        ("HTTP", "http"),
        ("OAuth2Token", "o auth2 token"),
        ("Base64PDFSource", "base64 pdf source"),
        ("sha256sum", "sha256sum"),
        ("MP3File", "mp3 file"),
        ("C2PA", "c2 pa"),
        ("version_1_30", "version 1 30"),
        ("3ds", "3ds"),
        ("2FA", "2 fa"),
        ("v2", "v2"),
        ("_private", "private"),
        ("__typename", "typename"),
        ("$schema", "schema"),
        ("@type", "type"),
        ("X-Api-Key", "x api key"),
        ("café", "cafe"),
        ("straße", "stra udf e"),
        ("名前", "u540d u524d"),
        ("Ünï", "uni"),
        ("½", "1 2"),
        ("a\u200bb", "ab"),
        ("a\u202eb", "ab"),
        ("+1", "1"),
        ("-", "u2d"),
        ("<=", "u3c u3d"),
        ("", ""),
        ("   ", ""),
    ],
)
def test_words_of_a_name(text: str, expected: str) -> None:
    assert split_words(text) == tuple(expected.split())


@given(st.text())
def test_words_are_plain_and_always_the_same(text: str) -> None:
    words = split_words(text)
    assert all(re.fullmatch("[a-z0-9]+", word) for word in words)
    assert split_words.__wrapped__(text) == words
    assert bool(words) == bool(text.strip())


@given(st.lists(st.from_regex("[a-z]{1,6}", fullmatch=True), min_size=1, max_size=4))
def test_every_spelling_of_the_same_words_is_the_same_name(words: list[str]) -> None:
    long = [w + "x" for w in words]
    assert split_words("_".join(long)) == split_words("-".join(long)) == tuple(long)
    assert split_words("".join(w.capitalize() for w in long)) == tuple(long)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("companies", "company"),
        ("batches", "batch"),
        ("boxes", "box"),
        ("classes", "class"),
        ("people", "person"),
        ("children", "child"),
        ("criteria", "criterion"),
        ("timeseries", "timesery"),
        ("items", "item"),
        ("status", "status"),
        ("address", "address"),
        ("analysis", "analysis"),
        ("search", "search"),
        ("news", "news"),
        ("dns", "dns"),
        ("ids", "id"),
        ("is", "is"),
        ("s", "s"),
        ("", ""),
    ],
)
def test_singular(word: str, expected: str) -> None:
    assert singular(word) == expected


def test_the_last_word_is_made_singular() -> None:
    assert singular_words(("news", "items")) == ("news", "item")
    assert singular_words(()) == ()


@given(st.text(alphabet="abcdeis", max_size=10))
def test_singular_never_makes_a_word_longer_or_empty(word: str) -> None:
    assert len(singular(word)) <= len(word)
    assert bool(singular(word)) == bool(word)


def test_words_of_several_names() -> None:
    assert words_of("oneTwo", ("three",), "four") == ("one", "two", "three", "four")
