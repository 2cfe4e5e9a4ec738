"""Names: packages and files, services and methods, constants."""

from __future__ import annotations

from pathlib import Path

import pytest
from documents import answers, document, ref
from specloom.flavours.base import PlannedFile
from specloom.flavours.go.names import Names, item_words
from specloom.ir.names import split_words

from .helpers import assert_compiles, planned, write


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


def test_every_resource_has_a_file_of_its_own(tmp_path: Path) -> None:
    config = """
organization: {name: shop}
targets: {go: {package_name: shop, options: {enable_v2: true, back_compat_use_shared_package: false}}}
resources:
  $shared: {models: {money: Money}}
  shared: {methods: {list: get /x}}
  toy: {methods: {list: get /x}}
  toys: {methods: {list: get /x}}
  toyss: {methods: {list: get /x}}
  ty: {subresources: {oy: {methods: {list: get /x}}}}
  t: {subresources: {oys: {methods: {list: get /x}}}}
"""
    money = {"type": "object", "properties": {"amount": {"type": "integer"}}}
    paths = {"/x": {"get": {"responses": answers(ref("Money"))}}}
    made = [f for f in planned(tmp_path, document(paths, {"Money": money}), config) if isinstance(f, PlannedFile)]
    places = [f.path for f in made]
    assert sorted(places) == sorted(set(places))
    assert {"shared.go", "sharedapi.go", "toy.go", "toyapi.go", "toyapiapi.go"} <= set(places)
    write(tmp_path / "sdk", {f.path: f.text for f in made})
    assert_compiles(tmp_path / "sdk")


def test_enum_constants_are_named_after_type_and_value(shop: dict[str, str]) -> None:
    assert 'PetStatusInStock PetStatus = "in-stock"' in shop["pet.go"]


def test_shared_models_are_aliases_in_every_package(shop: dict[str, str]) -> None:
    for path in ("aliases.go", "chats/aliases.go"):
        assert "type Money = shared.Money" in shop[path]
        assert "MoneyCurrencyEur = shared.MoneyCurrencyEur" in shop[path]
