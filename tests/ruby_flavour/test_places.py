"""Where models, params and responses live, and by which names they are known."""

from __future__ import annotations

from pathlib import Path

import pytest
from documents import answers, document, ref, takes
from specloom.flavours.ruby.names import RUBY_CONSTANTS

from .helpers import ROOT, assert_loads, dangling, files, ruby, write

FIELDS = {"type": "object", "properties": {"name": {"type": "string"}}}
CONFIG = """
organization: {name: shop}
targets: {ruby: {gem_name: shop-kit}}
custom_casings: {kit: {initialism: true}}
resources:
  $shared: {models: {money: Money}}
  stores:
    models: {store: Store}
    methods: {retrieve: 'get /stores/{store_id}', list: get /stores}
    subresources:
      store-racks:
        models: {store_shelf: Shelf, row: Row}
        methods:
          create: post /stores/{store_id}/shelves
          class: post /stores/{store_id}/class
  chats:
    standalone_api: true
    models: {chat: Chat, other_chat: Chat}
    methods: {create: post /chats}
  nothing:
    models: {nothing_special: Special}
  methods:
    methods: {list: get /methods}
"""


def operations() -> dict[str, object]:
    path = {"name": "store_id", "in": "path", "required": True, "schema": {"type": "string"}}
    body = {"requestBody": takes(FIELDS), "responses": answers(FIELDS)}
    return {
        "/stores": {"get": {"responses": answers({"type": "array", "items": FIELDS})}},
        "/stores/{store_id}": {"parameters": [path], "get": {"responses": answers(ref("Store"))}},
        "/stores/{store_id}/shelves": {"parameters": [path], "post": {**body, "responses": answers(ref("Shelf"))}},
        "/stores/{store_id}/class": {"parameters": [path], "post": body},
        "/chats": {"post": {**body, "responses": answers(ref("Chat"))}},
        "/methods": {"get": {"responses": answers({"type": "integer"})}},
    }


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    schemas = dict.fromkeys(("Money", "Store", "Shelf", "Row", "Chat", "Special"), FIELDS)
    return files(tmp_path_factory.mktemp("places"), document(operations(), schemas), CONFIG)


def test_names_of_the_gem(sdk: dict[str, str]) -> None:
    assert "lib/shop_kit.rb" in sdk
    assert 's.name = "shop-kit"' in sdk["shop_kit.gemspec"]
    assert "module ShopKIT\n" in sdk["lib/shop_kit.rb"]


def test_files(sdk: dict[str, str]) -> None:
    below = {p.removeprefix("lib/shop_kit/") for p in sdk if p.startswith("lib/shop_kit/")}
    assert {p for p in below if p.startswith(("models/", "resources/"))} == {
        "models/money.rb",
        "models/store.rb",
        "models/store_list_params.rb",
        "models/store_list_response.rb",
        "models/store_retrieve_params.rb",
        "models/stores/store_shelf.rb",
        "models/stores/row.rb",
        "models/stores/store_rack_create_params.rb",
        "models/stores/store_rack_class_params.rb",
        "models/stores/store_rack_class_response.rb",
        "models/chats/chat.rb",
        "models/chats/other_chat.rb",
        "models/chats/chat_create_params.rb",
        "models/nothing_special.rb",
        "models/method_list_params.rb",
        "resources/stores.rb",
        "resources/stores/store_racks.rb",
        "resources/chats.rb",
        "resources/nothing.rb",
        "resources/methods.rb",
    }


def test_constants(sdk: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("constants")
    write(folder, sdk)
    assert_loads(folder, "shop_kit", "ShopKIT")
    script = """
      client = ShopKIT::Client.new
      names = %w[
        Money Store StoreListParams StoreListResponse Stores::StoreShelf Stores::Row StoreShelf Models::StoreShelf
        Models::Row Models::StoreListResponse Chats::Chat Chats::OtherChat Chat NothingSpecial
        Models::Stores::StoreRackClassResponse
      ]
      names.each do |name|
        found = ShopKIT.const_get(name) rescue nil
        puts "#{name}: #{found&.name}"
      end
      puts client.stores.store_racks.class, client.methods_.class, client.nothing.class
      puts client.stores.store_racks.respond_to?(:class_)
    """
    assert ruby(folder, "-r", "shop_kit", "-e", script).splitlines() == [
        "Money: ShopKIT::Models::Money",
        "Store: ShopKIT::Models::Store",
        "StoreListParams: ShopKIT::Models::StoreListParams",
        "StoreListResponse: ",
        "Stores::StoreShelf: ShopKIT::Models::Stores::StoreShelf",
        "Stores::Row: ShopKIT::Models::Stores::Row",
        "StoreShelf: ",
        # Its name says where it is from, so that it is known there, too.
        "Models::StoreShelf: ShopKIT::Models::Stores::StoreShelf",
        "Models::Row: ",
        "Models::StoreListResponse: ShopKIT::Models::StoreListResponse",
        "Chats::Chat: ShopKIT::Models::Chats::Chat",
        "Chats::OtherChat: ShopKIT::Models::Chats::Chat",
        "Chat: ",
        "NothingSpecial: ShopKIT::Models::NothingSpecial",
        "Models::Stores::StoreRackClassResponse: ShopKIT::Models::Stores::StoreRackClassResponse",
        "ShopKIT::Resources::Stores::StoreRacks",
        "ShopKIT::Resources::Methods",
        "ShopKIT::Resources::Nothing",
        "true",
    ]


def test_signatures_know_the_other_names(sdk: dict[str, str]) -> None:
    assert dangling(sdk, "ShopKIT") == []
    aliases = sdk["sig/shop_kit/models.rbs"]
    assert "  class Money = ShopKIT::Models::Money\n" in aliases
    assert "  module Stores = ShopKIT::Models::Stores\n" in aliases
    assert "StoreListResponse" not in aliases
    assert "    class StoreShelf = Stores::StoreShelf\n" in sdk["sig/shop_kit/models/stores/store_shelf.rbs"]


def test_nothing_hides_the_constants_of_ruby_that_the_runtime_uses(tmp_path: Path) -> None:
    script = (ROOT / "tests" / "ruby_flavour" / "constants.rb").as_posix()
    used = ruby(ROOT / "templates" / "ruby" / "runtime", script, "lib").splitlines()
    assert "Hash" in used
    assert set(used) <= RUBY_CONSTANTS
    names = ["Hash", "File", "Class", "Thread"]
    schemas = dict.fromkeys(names, FIELDS)
    paths = {f"/{name}": {"get": {"responses": answers(ref(name))}} for name in names}
    models = ", ".join(f"{name.lower()}: {name}" for name in names)
    methods = ", ".join(f"{name.lower()}: get /{name}" for name in names)
    config = f"""
organization: {{name: shop}}
targets: {{ruby: {{gem_name: shop}}}}
resources:
  set: {{standalone_api: true, models: {{{models}}}, methods: {{{methods}}}}}
  hash: {{models: {{io: Hash}}}}
"""
    sdk = files(tmp_path, document(paths, schemas), config)
    write(tmp_path, sdk)
    assert_loads(tmp_path, "shop", "Shop")
    assert dangling(sdk, "Shop") == []
    shown = "p Shop.constants.sort & %i[File Hash IO Set], Shop::Models::Set::Hash.new(name: 'n').to_h"
    assert ruby(tmp_path, "-r", "shop", "-e", shown) == '[]\n{:name=>"n"}\n'
