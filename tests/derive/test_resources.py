"""Resources and methods: where operations go and what they are called."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from specloom.config.model import Config, Endpoint, HttpMethod, Resource
from specloom.ir.derive.words import key_of, unique_form

from .conftest import Derive, methods, operation, paths


def derived(derive: Derive, *endpoints: str) -> dict[str, str]:
    return methods(derive({"paths": paths(*endpoints)})[0])


@pytest.mark.parametrize(
    ("endpoints", "expected"),
    [
        (
            ("get /pets", "post /pets", "get /pets/{id}", "patch /pets/{id}", "put /pets/{id}", "delete /pets/{id}"),
            ("pets.list", "pets.create", "pets.retrieve", "pets.update", "pets.replace", "pets.delete"),
        ),
        (
            ("get /chats/{id}/items", "post /chats/{id}/items", "get /chats/{id}/items/{item_id}"),
            ("chats.items.list", "chats.items.create", "chats.items.retrieve"),
        ),
        (("post /pet", "get /pet/{petId}"), ("pets.create", "pets.retrieve")),
        (("get /keys", "delete /key/{id}"), ("keys.list", "keys.delete")),
        (("get /user", "get /users/{name}", "get /users"), ("user.retrieve", "users.retrieve", "users.list")),
        (("post /instances/{id}/start", "get /instances/{id}"), ("instances.start", "instances.retrieve")),
        (("get /pet/findByStatus", "post /pet"), ("pet.find_by_status", "pet.create")),
        (("post /books:batchGet", "post /books/{id}:cancel"), ("books.batch_get", "books.cancel")),
        (("post /rides/{id}/payment createPayment", "get /rides"), ("rides.create_payment", "rides.list")),
        (("get /a/{x}/b/{y}/c/{z}/d/{w}/e",), ("a.b.c_d.retrieve_e",)),
        (("get /store/order/{orderId}", "post /store/order", "get /store/x/{x}"),
         ("store.orders.retrieve", "store.orders.create", "store.x.retrieve")),
        (("get /order-items/{id}", "get /order-items"), ("order_items.retrieve", "order_items.list")),
        (("get /stops-for-route/{id}",), ("stops_for_route.list",)),
        (("head /files/{id}", "options /files", "trace /files"), ("files.head", "files.options", "files.trace")),
        (("get /containers/json", "get /containers/{id}/json"), ("containers.list", "containers.retrieve")),
    ],
)  # fmt: skip
def test_paths_become_resources_and_verbs_methods(
    derive: Derive, endpoints: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    found = derived(derive, *endpoints)
    assert list(found.values()) == list(expected)


@pytest.mark.parametrize(
    ("endpoints", "expected"),
    [
        (("get /api/v1/pets", "get /api/v1/owners"), ("pets.list", "owners.list")),
        (("get /1.0/pets", "get /2010-04-01/owners"), ("pets.list", "owners.list")),
        (
            ("get /api/where/stop/{id}", "get /api/where/trip/{id}", "get /api/where/route/{id}"),
            ("stop.retrieve", "trip.retrieve", "route.retrieve"),
        ),
        (("get /v1/pets", "get /v2/pets"), ("v1.pets.list", "v2.pets.list")),
        (("get /v1/pets", "get /v2/owners"), ("pets.list", "owners.list")),
        (("get /stop.json", "get /trip/{id}.json"), ("stop.retrieve", "trip.retrieve")),
    ],
)
def test_what_paths_start_with_says_nothing(
    derive: Derive, endpoints: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    assert list(derived(derive, *endpoints).values()) == list(expected)


def test_paths_without_structure_are_grouped_by_dots_tags_and_operation_ids(derive: Derive) -> None:
    assert derived(derive, "post /chat.postMessage", "get /chat.users.list") == {
        "post /chat.postMessage": "chat.post_message",
        "get /chat.users.list": "chat.users.list",
    }
    tagged = paths("post /logout", "post /verify", "get /pets")
    for path in ("/logout", "/verify"):
        tagged[path]["post"]["tags"] = ["Auth"]
    tagged["/pets"]["get"]["tags"] = ["Pets"]
    assert list(methods(derive({"paths": tagged})[0]).values()) == ["auth.logout", "auth.verify", "pets.list"]
    assert list(derived(derive, "post /createUser", "get /getUser", "get /listUsers").values()) == [
        "users.create", "users.retrieve", "users.list",
    ]  # fmt: skip
    assert derived(derive, "post /twirp/acme.v1.Hats/MakeHat", "post /twirp/acme.v1.Boots/MakeBoots")


@pytest.mark.parametrize(
    ("endpoints", "expected"),
    [
        (
            ("get /pets/{id} getPetById", "get /pets/{name} findPetByName"),
            ("pets.retrieve_by_id", "pets.find_by_name"),
        ),
        (("get /pets/{id}", "get /pets/{name}"), ("pets.retrieve_by_id", "pets.retrieve_by_name")),
        (("put /pet updatePet", "post /pet/{petId} updatePetWithForm"), ("pets.update", "pets.update_with_form")),
        (("delete /pets clearPets", "delete /pets/{id}", "get /pets"), ("pets.clear", "pets.delete", "pets.list")),
        (("delete /pets", "delete /pets/{id}"), ("pets.bulk_delete", "pets.delete")),
        (("get /verify", "post /verify"), ("$client.retrieve_verify", "$client.create_verify")),
        (("get /pets", "get /pets?beta=true"), ("pets.list", "pets.list_beta")),
        (("post /token", "post /token#refresh"), ("token.create", "token.create_refresh")),
        (("post /runs/{id}/cancel", "post /runs/cancel"), ("runs.cancel_by_id", "runs.cancel")),
    ],
)  # fmt: skip
def test_names_that_collide_get_more_words(
    derive: Derive, endpoints: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    found = derived(derive, *endpoints)
    assert found == {" ".join(e.split(" ")[:2]): name for e, name in zip(endpoints, expected, strict=True)}
    turned = derived(derive, *reversed(endpoints))
    assert turned == found, "the order of the document does not matter"


def test_a_method_never_has_the_name_of_a_subresource(derive: Derive) -> None:
    found = derived(derive, "get /pets/{id}/lists", "post /pets/{id}/lists", "get /pets", "post /pets/{id}/list/{x}/go")
    keys = {name.rpartition(".")[2] for name in found.values() if name.count(".") == 1}
    assert "list" in keys or found["get /pets"] != "pets.list"
    assert len(set(found.values())) == len(found)


def test_paths_that_differ_in_signs_only_are_spelt_out(derive: Derive) -> None:
    found = derived(derive, "get /foo-bar", "get /foo_bar", "get /foo.bar", "get /Foo-Bar")
    assert len(set(found.values())) == 4
    assert not any(any(c.isdigit() for c in name) for name in found.values())


def test_duplicated_and_missing_operation_ids_lose_nothing(derive: Derive) -> None:
    config, _ = derive(
        {"paths": paths("get /a/{x} same", "get /b/{x} same", "get /b", "post /", "get /", "get /{any} same")}
    )
    assert len(methods(config)) == 6


def test_operations_that_no_words_tell_apart_are_told(derive: Derive) -> None:
    config, diagnostics = derive({"paths": {"/caf\u00e9": {"get": operation()}, "/caf\u00ea": {"get": operation()}}})
    assert len(methods(config)) == 2
    found = [d for d in diagnostics if d.code == "Resource/Ambiguous"]
    assert len(found) == 1
    assert "openapi.json:" in found[0].message and found[0].location is not None


def test_http_methods_that_no_client_can_send_are_told(derive: Derive) -> None:
    item = {"get": operation(), "additionalOperations": {"COPY": operation()}}
    _, diagnostics = derive({"openapi": "3.2.0", "paths": {"/files": item}})
    assert "Endpoint/Unsupported" in [d.code for d in diagnostics]


def test_path_items_may_be_references(derive: Derive) -> None:
    config, _ = derive(
        {
            "paths": {"/pets": {"$ref": "#/components/pathItems/Pets"}},
            "components": {"pathItems": {"Pets": {"get": operation()}}},
        }
    )
    assert methods(config) == {"get /pets": "pets.list"}


def test_what_the_base_states_wins(derive: Derive) -> None:
    whole = {"paths": paths("get /pets", "get /owners")}
    method = HttpMethod(name="all", endpoint=Endpoint("get", "/pets"))
    base = Config(resources={"animals": Resource(name="animals", methods={"all": method})})
    assert methods(derive(whole, base)[0]) == {"get /pets": "animals.all"}
    base = Config(unspecified_endpoints=(Endpoint("get", "/owners"),))
    config, _ = derive(whole, base)
    assert methods(config) == {"get /pets": "pets.list"}
    assert config.unspecified_endpoints == base.unspecified_endpoints


def test_streams_on_request_are_found(derive: Derive) -> None:
    body = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Ask"}}}}
    schemas = {"Ask": {"allOf": [{"type": "object", "properties": {"stream": {"type": ["boolean", "null"]}}}]}}

    def streaming(*media: str) -> Any:
        responses = {"200": {"description": "", "content": {m: {"schema": {"type": "object"}} for m in media}}}
        chat = {"post": operation(requestBody=body, responses=responses)}
        config, _ = derive({"paths": {"/chat": chat}, "components": {"schemas": schemas}})
        (method,) = config.resources["chat"].methods.values()
        assert isinstance(method, HttpMethod)
        return method.streaming

    both = streaming("application/json", "text/event-stream")
    assert (both.param_discriminator, both.type) == ("stream", None)
    assert streaming("application/json", "application/x-ndjson").type == "jsonl"
    assert streaming("application/json") is None
    assert streaming("text/event-stream") is None


@given(st.lists(st.text(max_size=400), max_size=4))
def test_keys_are_always_valid(pieces: list[str]) -> None:
    from specloom.ir.names import words_of

    key = key_of(words_of(*pieces), "resource")
    assert key[0].isalnum() and len(key) <= 100
    assert any(c.isalpha() for c in key) and key.isascii() and key.replace("_", "").isalnum()


_SEGMENT = st.sampled_from(
    ["pets", "pet", "{id}", "{name}", "list", "create", "v1", "a-b", "a_b", "api", "x:go", "..", "\u00e9"]
)
_PATHS = st.lists(
    st.tuples(st.sampled_from(["get", "post", "put", "delete"]), st.lists(_SEGMENT, max_size=4)), max_size=8
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(_PATHS)
def test_no_operation_is_lost_and_no_name_used_twice(
    document: Callable[..., Any], listed: list[tuple[str, list[str]]]
) -> None:
    from specloom.diagnostics import Diagnostics
    from specloom.ir.derive import derive_config
    from specloom.spec import Document

    from .conftest import paths as made

    whole: Document = document({})
    endpoints = {f"{verb} /{'/'.join(segments)}" for verb, segments in listed}
    whole.root["paths"] = made(*sorted(endpoints))
    config = derive_config(whole, None, Diagnostics())
    assert set(methods(config)) == endpoints
    for _, resource in config.walk():
        forms = [unique_form(name) for name in (*resource.methods, *resource.subresources)]
        assert len(forms) == len(set(forms))
