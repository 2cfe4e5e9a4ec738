"""Models, enums and unions: what is declared for them in code and in signatures."""

from __future__ import annotations

from typing import Any

import pytest
from documents import answers, document, ref

from .helpers import code, dangling, files

CONST = {"type": "string", "x-stainless-const": True}
SCHEMAS: dict[str, Any] = {
    "Base": {
        "type": "object",
        "required": ["id"],
        "properties": {"id": {"type": "string"}, "note": {"type": "string"}},
    },
    "Thing": {
        "allOf": [
            ref("Base"),
            {
                "type": "object",
                "required": ["kind", "end", "createdAt", "nothing", "level"],
                "properties": {
                    "kind": {**CONST, "enum": ["thing"]},
                    "end": {"type": "integer"},
                    "createdAt": {"type": "string", "format": "date-time"},
                    "nothing": {"type": ["string", "null"]},
                    "level": {"enum": [1, 2]},
                    "day": {"type": "string", "format": "date"},
                    "sizes": {"type": "array", "items": {"enum": ["1x1", "big-one", "END"]}},
                    "byName": {"type": "object", "additionalProperties": {"type": "number"}},
                    "any": {},
                    "tags": {"type": "array", "items": {"type": ["string", "null"]}},
                    "parts": {"type": "array", "items": {"type": "object", "properties": {"on": {"type": "boolean"}}}},
                },
            },
        ]
    },
    "Mode": {"anyOf": [{"type": "string"}, {"type": "string", "enum": ["fast", "slow"]}]},
    "Limit": {"anyOf": [{**CONST, "enum": ["auto"]}, {"type": "integer"}]},
    "Choice": {"anyOf": [{"enum": ["none", "all"], "title": "Simple"}, ref("Base")]},
    "Input": {
        "anyOf": [
            {"type": "string"},
            {"type": "array", "items": {"type": "string"}},
            {"type": "array", "items": {"type": "array", "items": {"type": "integer"}}, "title": "Rows of cells"},
            {"type": "array", "items": ref("Base")},
        ]
    },
    "Event": {
        "oneOf": [
            {"type": "object", "required": ["type"], "properties": {"type": {**CONST, "enum": ["was.made"]}}},
            ref("Gone"),
        ],
        "discriminator": {"propertyName": "type"},
    },
    "Gone": {"type": "object", "required": ["type"], "properties": {"type": {**CONST, "enum": ["was.gone"]}}},
    "Labels": {"type": ["object", "null"], "additionalProperties": {"type": "string"}},
    "Rows": {"type": "array", "items": {"type": "object", "properties": {"cell": {"type": "string"}}}},
    "Text": {"type": "string"},
    "Holder": {
        "type": "object",
        "properties": {name: ref(name.capitalize()) for name in ("mode", "input", "event", "labels", "rows", "text")},
    },
}
MODELS = ("base", "thing", "mode", "limit", "choice", "input", "event", "gone", "labels", "rows", "text", "holder")


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    operation = {"operationId": "get", "responses": answers(ref("Thing"))}
    models = ", ".join(f"{name}: {name.capitalize()}" for name in MODELS)
    config = f"""
organization: {{name: shop}}
targets: {{ruby: {{gem_name: shop}}}}
resources:
  things:
    models: {{{models}}}
    methods: {{retrieve: get /things}}
"""
    return files(tmp_path_factory.mktemp("types"), document({"/things": {"get": operation}}, SCHEMAS), config)


def lib(sdk: dict[str, str], name: str, kind: str = "module") -> str:
    return code(sdk[f"lib/shop/models/{name.lower()}.rb"], kind, name)


def test_fields(sdk: dict[str, str]) -> None:
    text = lib(sdk, "Thing", "class")
    assert text.splitlines()[:13] == [
        "class Thing < Shop::Models::Base",
        "  required :created_at, Time, api_name: :createdAt",
        "  required :end_, Integer, api_name: :end",
        "  required :kind, const: :thing",
        "  required :level, enum: -> { Shop::Thing::Level }",
        "  required :nothing, String, nil?: true",
        "  optional :any, Shop::Internal::Type::Unknown",
        "  optional :by_name, Shop::Internal::Type::HashOf[Float], api_name: :byName",
        "  optional :day, Date",
        "  optional :parts, -> { Shop::Internal::Type::ArrayOf[Shop::Thing::Part] }",
        "  optional :sizes, -> { Shop::Internal::Type::ArrayOf[enum: Shop::Thing::Size] }",
        "  optional :tags, Shop::Internal::Type::ArrayOf[String, nil?: true]",
        "  module Level",
    ]


def test_enums(sdk: dict[str, str]) -> None:
    text = sdk["lib/shop/models/thing.rb"]
    assert code(text, "module", "Level").splitlines()[2:] == ["  LEVEL_1 = 1", "  LEVEL_2 = 2", "end"]
    values = ['  SIZE_1X1 = :"1x1"', '  BIG_ONE = :"big-one"', "  END_ = :END"]
    assert code(text, "module", "Size").splitlines()[2:-1] == values


def test_unions(sdk: dict[str, str]) -> None:
    assert lib(sdk, "Mode").splitlines()[2:] == [
        "  variant String",
        "  variant const: -> { Shop::Models::Mode::FAST }",
        "  variant const: -> { Shop::Models::Mode::SLOW }",
        "  FAST = :fast",
        "  SLOW = :slow",
        "end",
    ]
    assert lib(sdk, "Limit").splitlines()[2:-1] == ["  variant const: :auto", "  variant Integer"]
    assert lib(sdk, "Choice").splitlines()[2:4] == [
        "  variant enum: -> { Shop::Choice::Simple }",
        "  variant -> { Shop::Base }",
    ]
    assert lib(sdk, "Input").splitlines()[2:-1] == [
        "  variant String",
        "  variant -> { Shop::Models::Input::StringArray }",
        "  variant -> { Shop::Models::Input::RowsOfCell2DArray }",
        "  variant -> { Shop::Models::Input::BaseArray }",
        "  StringArray = Shop::Internal::Type::ArrayOf[String]",
        "  RowsOfCell2DArray = Shop::Internal::Type::ArrayOf[Shop::Internal::Type::ArrayOf[Integer]]",
        "  BaseArray = Shop::Internal::Type::ArrayOf[-> { Shop::Base }]",
    ]
    assert lib(sdk, "Event").splitlines()[2:6] == [
        "  discriminator :type",
        '  variant :"was.made", -> { Shop::Event::WasMade }',
        '  variant :"was.gone", -> { Shop::Gone }',
        "  class WasMade < Shop::Internal::Type::BaseModel",
    ]


def test_lists_and_maps_that_are_models(sdk: dict[str, str]) -> None:
    assert "    Labels = Shop::Internal::Type::HashOf[String]\n" in sdk["lib/shop/models/labels.rb"]
    assert "    Rows = Shop::Internal::Type::ArrayOf[-> { Shop::RowItem }]\n" in sdk["lib/shop/models/rows.rb"]
    assert "  RowItem = Models::RowItem\n" in sdk["lib/shop/models/row_item.rb"]
    assert "    Text = String\n" in sdk["lib/shop/models/text.rb"]
    assert lib(sdk, "Holder", "class").splitlines()[1:-1] == [
        "  optional :event, union: -> { Shop::Event }",
        "  optional :input, union: -> { Shop::Input }",
        "  optional :labels, -> { Shop::Labels }, nil?: true",
        "  optional :mode, union: -> { Shop::Mode }",
        "  optional :rows, -> { Shop::Rows }",
        "  optional :text, String",
    ]


def test_signatures(sdk: dict[str, str]) -> None:
    text = sdk["sig/shop/models/thing.rbs"]
    assert "        ?end: " not in text
    # What is inherited is passed, too.
    assert "        id: String,\n        created_at: Time,\n        end_: Integer," in text
    assert "        ?kind: :thing\n      ) -> void" in text
    assert "      type level = 1 | 2\n" in text
    assert "    type labels = ::Hash[Symbol, String]?\n" in sdk["sig/shop/models/labels.rbs"]
    assert "    type mode = String | :fast | :slow\n" in sdk["sig/shop/models/mode.rbs"]
    assert (
        "      attr_reader text: String?\n\n      def text=: (String) -> String\n" in sdk["sig/shop/models/holder.rbs"]
    )
    assert "      attr_accessor labels: Shop::Models::labels?\n" in sdk["sig/shop/models/holder.rbs"]


def test_sorbet(sdk: dict[str, str]) -> None:
    text = sdk["rbi/shop/models/holder.rbi"]
    assert text.startswith("# typed: strong\n")
    assert "      OrHash = T.type_alias { T.any(Shop::Holder, Shop::Internal::AnyHash) }\n" in text
    assert "      sig { returns(T.nilable(Shop::Mode::Variants)) }\n      attr_reader :mode\n" in text
    assert "      sig { params(mode: T.any(String, Shop::Mode::OrSymbol)).void }\n      attr_writer :mode\n" in text
    level = code(sdk["rbi/shop/models/thing.rbi"], "module", "Level")
    assert "  TaggedInteger = T.type_alias { T.all(Integer, Shop::Thing::Level) }\n" in level
    assert "  LEVEL_1 = T.let(1, Shop::Thing::Level::TaggedInteger)\n" in level


def test_every_name_of_a_signature_is_declared(sdk: dict[str, str]) -> None:
    assert dangling(sdk, "Shop") == []
