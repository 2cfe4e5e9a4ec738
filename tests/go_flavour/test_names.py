"""Names: packages and files, services and methods, constants."""

from __future__ import annotations

import pytest
from specloom.flavours.go.names import Names, item_words
from specloom.ir.names import split_words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("api_key_id", "APIKeyID"),
        ("gpt-4o-mini-tts-2025-12-15", "GPT4oMiniTTS2025_12_15"),
        ("gpt-5.1", "GPT5_1"),
        ("image/webp", "ImageWebP"),
        ("ttl_seconds", "TtlSeconds"),
    ],
)
def test_words_are_cased_with_initialisms(text: str, name: str) -> None:
    assert Names(()).pascal(split_words(text)) == name


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("create", "New"),
        ("create_and_run", "NewAndRun"),
        ("retrieve_metadata", "GetMetadata"),
        ("del", "Delete"),
        ("download_content", "DownloadContent"),
    ],
)
def test_methods_have_the_words_of_go(key: str, name: str) -> None:
    assert Names(()).method(split_words(key)) == name


@pytest.mark.parametrize(
    ("text", "name"), [("type", "type_"), ("URLOfPet", "urlOfPet"), ("3d", "x3d"), ("path", "path_")]
)
def test_arguments_are_no_words_of_the_language_nor_of_methods(text: str, name: str) -> None:
    assert Names(()).argument(split_words(text)) == name


def test_items_are_called_in_the_singular_and_apart_from_their_list_where_both_have_a_name() -> None:
    assert item_words(("tools",)) == ("tool",)
    assert item_words(("data",)) == ("data",)
    assert item_words(("array",), distinct=True) == ("array", "item")


def test_standalone_resources_are_packages_that_drop_their_name_below(shop: dict[str, str]) -> None:
    assert "package chats" in shop["chats/chat.go"]
    assert "func (r *ChatService) New(" in shop["chats/chat.go"]
    assert "Chats   chats.ChatService" in shop["client.go"]


def test_sub_resources_have_files_and_services_named_after_the_way_to_them(shop: dict[str, str]) -> None:
    assert "type PetToyService struct" in shop["pettoy.go"]
    assert "Toys    PetToyService" in shop["pet.go"]


def test_enum_constants_are_named_after_type_and_value(shop: dict[str, str]) -> None:
    assert 'PetStatusInStock PetStatus = "in-stock"' in shop["pet.go"]


def test_shared_models_are_aliases_in_every_package(shop: dict[str, str]) -> None:
    for path in ("aliases.go", "chats/aliases.go"):
        assert "type Money = shared.Money" in shop[path]
        assert "MoneyCurrencyEur = shared.MoneyCurrencyEur" in shop[path]
