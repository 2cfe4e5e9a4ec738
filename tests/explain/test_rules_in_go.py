"""Rules of Go that no case has: names that Go keeps, properties that are not listed, fields deeper in pages."""

from __future__ import annotations

import json
from pathlib import Path

import documents
import pytest
from documents import document, ref, takes

from .outputs import answers, only

CONFIG = """
organization: {name: shop}
edition: 2026-02-23
targets: {go: {package_name: shop, options: {enable_v2: true}}}
pagination:
  - name: meta_page
    type: cursor
    request: {cursor: {type: string, x-stainless-pagination-property: {purpose: next_cursor_param}}}
    response:
      rows: {type: array, items: {}, x-stainless-pagination-property: {purpose: items}}
      meta:
        type: object
        properties:
          next: {type: string, x-stainless-pagination-property: {purpose: next_cursor_field}}
resources:
  things:
    models: {thing: Thing}
    methods:
      retrieve: get /things/{type}
      list: {endpoint: get /things, paginated: meta_page}
      watch: post /things/watch
    subresources:
      get: {methods: {open: post /things/open}}
"""
EXTRA = {"type": "object", "properties": {"size": {"type": "integer"}}}
LARGE = {"type": "object", "properties": {f"field_{n}": {"type": "string"} for n in range(1100)}}
THING = {
    "type": "object",
    "required": ["kids"],
    "properties": {
        "id": {"type": "string"},
        "kids": {"type": "array", "items": ref("Kid")},
        "large": LARGE,
        "overrides": {"type": "string"},
        "more": {"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": EXTRA},
    },
}
KID = {"type": "object", "properties": {"kids": {"type": "array", "items": ref("Kid")}}}
PAGE = {
    "type": "object",
    "properties": {
        "rows": {"type": "array", "items": ref("Thing")},
        "meta": {"type": "object", "properties": {"next": {"type": "string"}}},
    },
}
EVENT = {"type": "object", "properties": {"text": {"type": "string"}}}
KIND = {"name": "type", "in": "path", "required": True, "schema": {"type": "string", "enum": ["a", "b"]}}
CURSOR = {"name": "cursor", "in": "query", "schema": {"type": "string"}}
STREAM = {"200": {"description": "", "content": {"text/event-stream": {"schema": EVENT}}}}
DOCUMENT = document(
    {
        "/things": {"get": {"parameters": [CURSOR], "responses": documents.answers(PAGE)}},
        "/things/{type}": {"get": {"parameters": [KIND], "responses": documents.answers(ref("Thing"))}},
        "/things/watch": {"post": {"requestBody": takes(EXTRA), "responses": STREAM}},
        "/things/open": {"post": {"responses": documents.answers({})}},
    },
    {"Thing": THING, "Kid": KID},
)

TOLD = [
    ("shop.ThingService.Get.type_", "keyword", "`type` is a word that Go keeps"),
    ("shop.ThingService.Get.type_", "path-needs-it", "`/things/{type}`"),
    ("shop.ThingGetParamsType", "path-type-name", "the method `retrieve`"),
    ("shop.ThingGetParamsTypeA", "constant-name", "`ThingGetParamsType`, then its value `a`"),
    ("shop.ThingService.Get_", "method-taken", "`Get`"),
    ("shop.Thing.Overrides_", "struct-member", "a member `Overrides`"),
    ("shop.Thing.Large", "large", "more than 1024 values"),
    ("shop.ThingMore.ExtraFields", "extras", "other properties"),
    ("shop.ThingMoreExtraField", "extra-field", "does not list"),
    ("shop.ThingMoreExtraField", "not-listed", "`ThingMore`"),
    ("shop.Kid", "where-met", "the resource `things`"),
    ("shop.Kid", "promoted-component", "`Kid`"),
    ("pagination.MetaPageMeta", "page-way", "deeper"),
    ("pagination.MetaPageMeta.Next", "page-purpose", "`next_cursor_field`"),
    ("pagination.MetaPageMeta", "page-part-name", "the page `MetaPage`, then `Meta`"),
    ("client.Things.WatchStreaming", "gives-stream", "`shop.ThingWatchResponse`"),
    ("shop.ThingWatchResponse", "event-type-name", "the method `watch`"),
    ("client.Things.WatchStreaming.Size", "in-body", "`size`"),
]


@pytest.mark.parametrize(("name", "rule", "part"), TOLD, ids=[f"{t[0]}-{t[1]}" for t in TOLD])
def test_the_rule_is_told_with_its_facts(tmp_path: Path, name: str, rule: str, part: str) -> None:
    spec, config = tmp_path / "openapi.json", tmp_path / "stainless.yml"
    spec.write_text(json.dumps(DOCUMENT), encoding="utf-8")
    config.write_text(CONFIG, encoding="utf-8")
    [asked] = answers(spec, config, [name], tmp_path / "out", ("go",))
    told = {reason.rule.id: reason.text for reason in only(asked).reasons}
    assert part in told.get(rule, ""), told
