"""Commands for curl: where credentials, queries and bodies stand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from specloom.diagnostics import Diagnostics
from specloom.flavours.samples import sample_makers
from specloom.job import Request, locate
from specloom.pipeline import load

SCHEMES: dict[str, Any] = {
    "bearer": {"type": "http", "scheme": "bearer"},
    "basic": {"type": "http", "scheme": "basic"},
    "header": {"type": "apiKey", "in": "header", "name": "X-Key"},
    "query": {"type": "apiKey", "in": "query", "name": "key"},
}
OPTIONS: dict[str, Any] = {
    "basic": {
        "user_name": {"type": "string", "auth": {"security_scheme": "basic", "role": "username"}},
        "password": {
            "type": "string",
            "read_env": "TEA_SECRET",
            "auth": {"security_scheme": "basic", "role": "password"},
        },
    },
    **{
        name: {"key": {"type": "string", "read_env": "TEA_KEY", "auth": {"security_scheme": name}}}
        for name in ("bearer", "header", "query")
    },
}
"""How users give credentials; without a variable of its own an option has one called after it."""


def sample(
    folder: Path, operation: dict[str, Any], *, verb: str = "get", path: str = "/a", scheme: str = "", server: str = ""
) -> list[str]:
    """The lines of the command for an operation of an API whose server and scheme are these."""
    document: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "servers": [{"url": server or "https://t.example/v1"}],
        "paths": {path: {verb: {"responses": {"204": {"description": "d"}}, **operation}}},
        "components": {"securitySchemes": {scheme: SCHEMES[scheme]}} if scheme else {},
    }
    if scheme:
        document["security"] = [{scheme: []}]
    (folder / "openapi.json").write_text(json.dumps(document), encoding="utf-8")
    config = {
        "organization": {"name": "tea"},
        "client_settings": {"opts": OPTIONS.get(scheme, {})},
        "resources": {"things": {"methods": {"send": f"{verb} {path}"}}},
    }
    (folder / "stainless.yml").write_text(json.dumps(config), encoding="utf-8")
    diagnostics = Diagnostics()
    request = Request(spec=folder / "openapi.json", config=folder / "stainless.yml")
    api = load(locate(request, diagnostics), diagnostics).api
    [(_, method)] = api.methods()
    text = sample_makers(api, [])["http"].sample(method)
    return text.split(" \\\n    ")


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [
        ("bearer", ["curl https://t.example/v1/a", '-H "Authorization: Bearer $TEA_KEY"']),
        ("basic", ["curl https://t.example/v1/a", '-u "$USER_NAME:$TEA_SECRET"']),
        ("header", ["curl https://t.example/v1/a", '-H "X-Key: $TEA_KEY"']),
        ("query", ['curl "https://t.example/v1/a?key=$TEA_KEY"']),
    ],
)
def test_credentials_are_variables_of_the_shell(scheme: str, expected: list[str], tmp_path: Path) -> None:
    assert sample(tmp_path, {}, scheme=scheme) == expected


def test_a_query_is_quoted_and_encoded(tmp_path: Path) -> None:
    schema = {"type": "array", "items": {"type": "string"}, "example": ["a b", "c"]}
    parameters = [
        {"name": "q", "in": "query", "required": True, "schema": {"type": "string", "example": "it's $5 & more"}},
        {"name": "tags", "in": "query", "required": True, "schema": schema},
        {"name": "rest", "in": "query", "schema": {"type": "string"}},
    ]
    [line] = sample(tmp_path, {"parameters": parameters}, path="/a?fixed=1")
    assert line == "curl 'https://t.example/v1/a?fixed=1&q=it%27s%20%245%20%26%20more&tags=a%20b,c'"


def test_text_that_shells_would_read_is_quoted(tmp_path: Path) -> None:
    text = 'it\'s `$HOME` "here"'
    schema = {"type": "object", "required": ["x"], "properties": {"x": {"type": "string", "example": text}}}
    body = {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}
    lines = sample(tmp_path, body, verb="post")
    assert lines[-2] == "-H 'Content-Type: application/json'"
    assert lines[-1] == '-d \'{\n  "x": "it\'"\'"\'s `$HOME` \\"here\\""\n}\''


def test_a_server_without_a_host_is_the_users(tmp_path: Path) -> None:
    assert sample(tmp_path, {}, server="/v1") == ['curl "$TEA_BASE_URL/a"']


@pytest.mark.parametrize(("verb", "option"), [("head", "-I"), ("post", "-X POST"), ("delete", "-X DELETE")])
def test_the_verb_is_told_where_nothing_implies_it(verb: str, option: str, tmp_path: Path) -> None:
    assert sample(tmp_path, {}, verb=verb) == ["curl https://t.example/v1/a", option]


def test_an_operation_says_how_it_is_called(tmp_path: Path) -> None:
    """Whatever the API says of all others."""
    assert sample(tmp_path, {"security": []}, scheme="bearer") == ["curl https://t.example/v1/a"]
    either = {"security": [{}, {"unknown": []}, {"bearer": []}]}
    assert sample(tmp_path, either, scheme="bearer")[1] == '-H "Authorization: Bearer $TEA_KEY"'
