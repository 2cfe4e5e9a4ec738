"""The client: whose API, options, environments, pagination, query strings."""

from __future__ import annotations

from typing import Any

import pytest
from specloom.config.model import ClientOption, ClientSettings, Config, Organization

from .conftest import Derive, operation, paths


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Swagger Petstore - OpenAPI 3.0", "Petstore"),
        ("Train Travel API", "Train Travel"),
        ("Spotify Web API with fixes", "Spotify Web"),
        ("Twilio - Api", "Twilio"),
        ("ImageKit REST API (Preview) v2.1", "ImageKit"),
        ("REST API", "acme"),
        ("../../etc", "etc"),
        ("\u0007", "acme"),
        ("x" * 500, "x" * 60),
    ],
)
def test_the_name_comes_from_the_title(derive: Derive, title: str, name: str) -> None:
    info = {"title": title, "version": "1", "contact": {"email": "help@acme.com"}}
    config, _ = derive(
        {"info": info, "servers": [{"url": "https://api.acme.com"}], "externalDocs": {"url": "https://docs.acme.com"}}
    )
    assert config.organization == Organization(name=name, docs="https://docs.acme.com", contact="help@acme.com")


def test_a_name_is_never_empty(derive: Derive) -> None:
    config, _ = derive({"info": {"title": "API", "version": "1"}})
    assert config.organization.name


def options(config: Config) -> dict[str, tuple[str | None, bool, str, str]]:
    return {
        name: (o.read_env, o.nullable, o.auth.security_scheme, o.auth.role)
        for name, o in config.client_settings.opts.items()
        if o.auth is not None
    }


BEARER = {"type": "http", "scheme": "bearer"}


def secured(derive: Derive, schemes: dict[str, Any], security: Any, **more: Any) -> Any:
    return derive(
        {"paths": paths("get /pets"), "components": {"securitySchemes": schemes}, "security": security, **more}
    )


def test_a_lone_bearer_token_is_the_api_key(derive: Derive) -> None:
    config, diagnostics = secured(derive, {"bearerAuth": BEARER}, [{"bearerAuth": []}])
    assert options(config) == {"api_key": ("ZOO_API_KEY", False, "bearerAuth", "value")}
    assert config.security is None
    assert not list(diagnostics) or all(d.code != "Security/Unsupported" for d in diagnostics)


def test_alternatives_and_anonymous_access_make_options_nullable(derive: Derive) -> None:
    schemes = {
        "basic": {"type": "http", "scheme": "basic"},
        "ApiKeyAuth": {"type": "apiKey", "in": "header", "name": "X-Key"},
    }
    config, _ = secured(derive, schemes, [{"basic": []}, {"ApiKeyAuth": []}])
    assert {name: said[1] for name, said in options(config).items()} == {
        "api_key": True,
        "username": True,
        "password": True,
    }
    config, _ = secured(derive, {"bearerAuth": BEARER}, [{"bearerAuth": []}, {}])
    assert options(config)["api_key"][1] is True
    config, _ = secured(derive, schemes, [{"basic": [], "ApiKeyAuth": []}])
    assert not any(said[1] for said in options(config).values())


def test_several_schemes_of_a_kind_are_called_by_their_names(derive: Derive) -> None:
    schemes = {"userAuth": BEARER, "adminToken": BEARER, "appId": {"type": "apiKey", "in": "query", "name": "id"}}
    config, _ = secured(derive, schemes, [{name: [] for name in schemes}])
    assert list(options(config)) == ["app_id", "user_token", "admin_token"]


def test_oauth_is_a_token_or_the_credentials_of_a_client(derive: Derive) -> None:
    code = {
        "type": "oauth2",
        "flows": {"authorizationCode": {"authorizationUrl": "https://x/a", "tokenUrl": "https://x/t", "scopes": {}}},
    }
    config, _ = secured(derive, {"OAuth": code}, [{"OAuth": []}])
    assert options(config) == {"access_token": ("ZOO_ACCESS_TOKEN", False, "OAuth", "value")}
    machine = {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "https://x/t", "scopes": {}}}}
    config, _ = secured(derive, {"OAuth": machine}, [{"OAuth": []}])
    assert [said[3] for said in options(config).values()] == ["client_id", "client_secret"]


@pytest.mark.parametrize(
    "scheme",
    [
        {"type": "apiKey", "in": "cookie", "name": "s"},
        {"type": "http", "scheme": "digest"},
        {"type": "mutualTLS"},
        {"type": "openIdConnect", "openIdConnectUrl": "https://x/y"},
    ],
)
def test_schemes_that_cannot_be_sent_are_told_with_their_place(derive: Derive, scheme: dict[str, Any]) -> None:
    _, diagnostics = secured(derive, {"odd": scheme}, [{"odd": []}])
    (told,) = [d for d in diagnostics if d.code == "Security/Unsupported"]
    assert told.location is not None and told.location.pointer == "#/components/securitySchemes/odd"


def test_options_are_not_called_like_resources(derive: Derive) -> None:
    whole = {"paths": paths("get /api_key"), "components": {"securitySchemes": {"b": BEARER}}, "security": [{"b": []}]}
    config, _ = derive(whole)
    assert not set(config.client_settings.opts) & set(config.resources)


def test_requirements_of_operations_are_gathered_when_the_root_has_none(derive: Derive) -> None:
    whole = paths("post /login", "get /pets")
    whole["/pets"]["get"]["security"] = [{"b": []}]
    config, _ = derive({"paths": whole, "components": {"securitySchemes": {"b": BEARER}}})
    assert config.security == ({"b": ()}, {})
    assert options(config)["api_key"][1] is True


def test_what_is_stated_about_the_client_wins(derive: Derive) -> None:
    base = Config(
        organization=Organization(name="Circus", docs=""),
        environments={"live": "https://circus.example"},
        client_settings=ClientSettings(opts={"secret": ClientOption(name="secret")}),
    )
    config, _ = derive({"servers": [{"url": "https://api.acme.com"}], "externalDocs": {"url": "https://d"}}, base)
    assert (config.organization.name, config.organization.docs) == ("Circus", "")
    assert config.environments == {"live": "https://circus.example"}
    assert list(config.client_settings.opts) == ["secret"]


def test_servers_become_environments(derive: Derive) -> None:
    servers = [
        {"url": "https://api.acme.com/v1/"},
        {"url": "https://sandbox.acme.com", "description": "Sandbox server"},
        {"url": "https://eu.acme.com", "description": "European Union"},
        {"url": "http://localhost:8080"},
        {"url": "https://api.acme.com/v1"},
    ]
    config, diagnostics = derive({"servers": servers})
    assert config.environments == {
        "production": "https://api.acme.com/v1",
        "sandbox": "https://sandbox.acme.com",
        "european_union": "https://eu.acme.com",
        "local": "http://localhost:8080",
    }
    assert list(diagnostics) == []


def test_relative_and_hostile_servers_are_told(derive: Derive) -> None:
    config, diagnostics = derive(
        {"servers": [{"url": "/api"}, {"url": "javascript:alert(1)"}, {"url": "api.acme.com"}]}
    )
    assert list(config.environments.values()) == ["/api", "https://api.acme.com"]
    assert [d.code for d in diagnostics] == ["Spec/ServerUrl"] * 3


def test_server_variables_become_options(derive: Derive) -> None:
    url = "{scheme}://{region}.acme.com/{pets}/{undeclared}"
    variables = {
        "scheme": {"default": "https"},
        "region": {"default": "eu", "description": "Where."},
        "pets": {"default": "p"},
    }
    config, _ = derive({"servers": [{"url": url, "variables": variables}], "paths": paths("get /pets")})
    assert config.environments == {"production": "https://{region}.acme.com/{pets}/{undeclared}"}
    found = {n: (o.server_variable, o.default, o.read_env) for n, o in config.client_settings.opts.items()}
    assert found == {
        "region": ("region", "eu", "ZOO_REGION"),
        "server_pets": ("pets", "p", "ZOO_SERVER_PETS"),
        "undeclared": ("undeclared", None, "ZOO_UNDECLARED"),
    }


def page(request: dict[str, str], response: dict[str, Any], items: str = "data") -> dict[str, Any]:
    listed = {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "string"}}}}
    properties = {items: listed, **{name: {"type": kind} for name, kind in response.items()}}
    schema = {"type": "object", "properties": properties}
    return operation(
        parameters=[{"name": name, "in": "query", "schema": {"type": kind}} for name, kind in request.items()],
        responses={"200": {"description": "", "content": {"application/json": {"schema": schema}}}},
    )


@pytest.mark.parametrize(
    ("request_", "response", "expected"),
    [
        ({"cursor": "string", "limit": "integer"}, {"next_cursor": "string"}, ("cursor_page", "cursor")),
        ({"after": "string"}, {"last_id": "string", "has_more": "boolean"}, ("cursor_page", "cursor")),
        ({"starting_after": "string"}, {"has_more": "boolean"}, ("cursor_id_page", "cursor_id")),
        ({"page": "integer", "page_size": "integer"}, {"total_pages": "integer"}, ("page_number_page", "page_number")),
        ({"offset": "integer", "limit": "integer"}, {"total": "integer"}, ("offset_page", "offset")),
        ({"offset": "integer"}, {}, None),
        ({"page": "string"}, {"total_pages": "integer"}, None),
        ({"cursor": "string"}, {"next_cursor": "object"}, None),
        ({"page": "integer"}, {}, None),
    ],
)
def test_usual_ways_of_paging_are_recognised(
    derive: Derive, request_: dict[str, str], response: dict[str, str], expected: tuple[str, str] | None
) -> None:
    config, _ = derive({"paths": {"/pets": {"get": page(request_, response)}}})
    assert [(s.name, s.type) for s in config.pagination] == ([expected] if expected else [])
    for scheme in config.pagination:
        assert set(scheme.request) == set(request_)
        assert set(scheme.response) == {"data", *response}


def test_further_schemes_of_a_kind_have_names_of_their_own(derive: Derive) -> None:
    asked, more = {"offset": "integer"}, {"total": "integer"}
    whole = {
        "/pets": {"get": page(asked, more)},
        "/cats": {"get": page(asked, more)},
        "/keys": {"get": page(asked, more, "items")},
        "/odd": {"get": page(asked, more, "oddities")},
    }
    config, _ = derive({"paths": whole})
    assert [s.name for s in config.pagination] == ["offset_page", "items_offset_page"]


def test_lists_in_queries_are_written_as_the_document_says(derive: Derive) -> None:
    def written(**parameter: Any) -> str | None:
        tags = {"name": "tags", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}, **parameter}
        return derive({"paths": {"/pets": {"get": operation(parameters=[tags])}}})[0].query_settings.array_format

    assert written() == "repeat"
    assert written(explode=False) == "comma"
    assert written(name="tags[]") == "brackets"
    assert derive({"paths": paths("get /pets")})[0].query_settings.array_format is None
