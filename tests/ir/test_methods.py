"""Methods as the model has them: aliases, events, deprecation, options, security, coverage of the document."""

from __future__ import annotations

import pytest
from specloom.diagnostics import Severity
from specloom.ir.api import In, MethodKind

from .model import Make, shape
from .operations import OK, act, operation

# -- aliases, websockets, webhooks ------------------------------------------------------------------------------------


def test_aliases(make: Make) -> None:
    document = f"paths: {{/x: {{get: {{{OK}}}}}}}\n"
    built = make(
        document,
        "resources: {zoo: {methods: {other: {type: alias, to: get}, get: get /x, wrong: {type: alias, to: gett}}}}",
    )
    alias = built.method("zoo.other")
    assert (alias.kind, alias.alias_of, alias.verb) == (MethodKind.ALIAS, "get", "GET")
    assert [m.key for m in built.api.root.children[0].methods] == ["other", "get"]
    assert built.said(Severity.ERROR) == ["Method/NotFound"]
    assert "`get`" in (built.diagnostics[0].hint or "")


EVENTS = "client_event_schema_uri: Thing, server_event_schema_uri: Special"


def test_websockets_have_an_address_and_events(make: Make) -> None:
    query = "query_params: {model: {}, Rate: {type: number, required: true, description: How fast.}}"
    built = operation(make, OK, method=f"{{type: websocket, path: '/rooms/{{room}}/live', {query}, {EVENTS}}}")
    method = built.method("zoo.act")
    websocket = method.websocket
    assert (method.kind, method.verb, method.path) == (MethodKind.WEBSOCKET, "", "/rooms/{room}/live")
    assert websocket is not None
    assert (shape(websocket.client_event), shape(websocket.server_event)) == ("@zoo.thing", "@zoo.special")
    assert websocket.server_event_pointer == "#/components/schemas/Special"
    assert [(p.location, p.wire, shape(p.type), p.required) for p in method.parameters] == [
        (In.PATH, "room", "string", True),
        (In.QUERY, "model", "string", False),
        (In.QUERY, "Rate", "number", True),
    ]
    assert method.positional == ("room",)
    assert method.parameters[2].description == "How fast."


def test_a_websocket_of_an_operation_has_its_parameters(make: Make) -> None:
    parameters = """parameters: [
      {name: since, in: query, required: true, schema: {type: integer}}, {name: X-Trace, in: header, schema: {}},
      {name: model, in: query, schema: {type: integer}}], summary: Listen., deprecated: true, """
    method = f"{{type: websocket, endpoint: get /x, query_params: {{model: {{}}}}, {EVENTS}}}"
    built = make(
        f"paths: {{/x: {{get: {{{parameters}{OK}}}}}}}\ncomponents: {{schemas: {{Thing: {{}}, Special: {{}}}}}}",
        f"resources: {{zoo: {{default_request_options: {{headers: {{X-A: b}}}}, methods: {{act: {method}}}}}}}",
    )
    found = built.method("zoo.act")
    assert (found.path, found.summary, found.headers) == ("/x", "Listen.", (("X-A", "b"),))
    assert found.deprecated is not None
    assert [(p.wire, shape(p.type), p.required) for p in found.parameters] == [
        ("model", "string", False),
        ("since", "integer", True),
    ]


@pytest.mark.parametrize(
    ("method", "code"),
    [
        (f"{{type: websocket, {EVENTS}}}", "Method/NoPath"),
        (f"{{type: websocket, endpoint: get /nowhere, {EVENTS}}}", "Endpoint/NotFound"),
        ("{type: websocket, path: /x, client_event_schema_uri: Gone}", "Method/EventNotFound"),
    ],
)
def test_a_websocket_that_leads_nowhere(make: Make, method: str, code: str) -> None:
    assert code in operation(make, OK, method=method).said(Severity.ERROR)


def test_events_without_a_schema_are_anything(make: Make) -> None:
    websocket = operation(make, OK, method="{type: websocket, path: /x}").method("zoo.act").websocket
    assert websocket is not None
    assert (shape(websocket.client_event), shape(websocket.server_event)) == ("any", "any")


HOOKS = """
paths: {}
webhooks:
  made: {post: {requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Made"}}}},
    responses: {"200": {description: ok}}}}
  gone: {post: {requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Gone"}}}},
    responses: {"200": {description: ok}}}}
components:
  schemas:
    Made: {type: object, required: [type], properties: {type: {const: made}}}
    Gone: {type: object, required: [type], properties: {type: {const: gone}}}
"""


@pytest.mark.parametrize(
    ("method", "expected"),
    [
        ("{type: webhook_unwrap}", "(@zoo.made | @zoo.gone)"),
        ("{type: webhook_unwrap, event_types: [gone]}", "@zoo.gone"),
    ],
)
def test_webhooks_are_a_union_of_events(make: Make, method: str, expected: str) -> None:
    built = make(HOOKS, f"resources: {{zoo: {{models: {{made: Made, gone: Gone}}, methods: {{unwrap: {method}}}}}}}")
    webhook = built.method("zoo.unwrap").webhook
    assert webhook is not None
    assert shape(webhook.event) in (expected, f"({expected})")


def test_a_webhook_method_needs_webhooks(make: Make) -> None:
    built = make(HOOKS, "resources: {zoo: {methods: {unwrap: {type: webhook_unwrap, event_types: [nothing]}}}}")
    assert "Method/NoWebhooks" in built.said(Severity.ERROR)


# -- what surrounds a method ------------------------------------------------------------------------------------------


def test_deprecation_comes_from_method_resource_or_document(make: Make) -> None:
    document = f"paths: {{/a: {{get: {{deprecated: true, {OK}}}}}, /b: {{get: {{{OK}}}}}}}\n"
    config = """
    resources:
      old:
        deprecated: {default: use new, go: use New}
        methods: {get: get /b}
        subresources: {deep: {methods: {get: get /b, own: {endpoint: get /b, deprecated: mine}}}}
      fine: {methods: {get: get /b, marked: get /a}}
    """
    built = make(document, config)
    reasons = {m.id: m.deprecated for _, m in built.api.methods()}
    found = {k: (d.reason("python"), d.reason("go")) if d else None for k, d in reasons.items()}
    assert found == {
        "old.get": ("use new", "use New"),
        "old.deep.get": ("use new", "use New"),
        "old.deep.own": ("mine", "mine"),
        "fine.get": None,
        "fine.marked": ("", ""),
    }


def test_request_options_are_inherited_and_overridden(make: Make) -> None:
    document = f"paths: {{/a: {{get: {{{OK}}}}}}}\n"
    config = """
    resources:
      out:
        default_request_options: {headers: {X-A: "1", X-B: "1"}, timeout: 1500, max_retries: 5}
        methods: {get: get /a}
        subresources:
          in: {methods: {get: {endpoint: get /a, default_request_options: {headers: {X-B: "2"}, max_retries: 0}}}}
    """
    built = make(document, config)
    outer, inner = built.method("out.get"), built.method("out.in.get")
    assert (outer.headers, outer.timeout, outer.max_retries) == ((("X-A", "1"), ("X-B", "1")), 1.5, 5)
    assert (inner.headers, inner.timeout, inner.max_retries) == ((("X-A", "1"), ("X-B", "2")), 1.5, 0)


@pytest.mark.parametrize(
    ("said", "marked", "python", "go"),
    [
        ("", "", True, True),
        ("skip: true", "", False, False),
        ("skip: [go]", "", True, False),
        ("only: [go]", "", False, True),
        ("", "x-stainless-skip: true, ", False, False),
        ("skip: [go]", "x-stainless-skip: [python], ", False, False),
    ],
)
def test_methods_may_be_hidden(make: Make, said: str, marked: str, python: bool, go: bool) -> None:
    available = act(
        operation(make, marked + OK, method=f"{{endpoint: post /x{', ' + said if said else ''}}}")
    ).availability
    assert (available.has("python"), available.has("go")) == (python, go)


def test_an_operation_may_have_security_of_its_own(make: Make) -> None:
    assert act(operation(make, OK)).security is None
    assert act(operation(make, f"security: [], {OK}")).security == ()
    spec = "security: [{a: [], b: []}, {}]"
    schemes = "components: {securitySchemes: {a: {type: http, scheme: bearer}, b: {type: http, scheme: basic}}}\n"
    document = f"paths: {{/x: {{post: {{{spec}, {OK}}}}}}}\n{schemes}"
    built = make(document, "resources: {zoo: {methods: {act: post /x}}}")
    assert act(built).security == (("a", "b"), ())


# -- coverage ---------------------------------------------------------------------------------------------------------


def test_operations_without_a_method_are_reported(make: Make) -> None:
    document = f"paths: {{/a: {{get: {{{OK}}}, post: {{{OK}}}, delete: {{{OK}}}}}}}\n"
    built = make(document, "unspecified_endpoints: [delete /a]\nresources: {zoo: {methods: {get: get /a}}}")
    assert built.faults == ["Endpoint/NotConfigured"]
    assert "post /a" in built.diagnostics[0].message
    assert built.diagnostics[0].location is not None and built.diagnostics[0].location.line > 0


def test_unspecified_endpoints_must_exist_and_be_unused(make: Make) -> None:
    document = f"paths: {{/a: {{get: {{{OK}}}}}}}\n"
    built = make(document, "unspecified_endpoints: [get /a, get /b]\nresources: {zoo: {methods: {get: get /a}}}")
    assert (built.said(Severity.ERROR), built.said(Severity.WARNING)) == (
        ["Endpoint/Unspecified"],
        ["Endpoint/NotFound"],
    )


@pytest.mark.parametrize(
    ("endpoint", "hint"),
    [("get /thing", "/things"), ("put /things", "get"), ("get /nothing/like/it", "spelled exactly")],
)
def test_endpoints_that_do_not_exist_are_errors(make: Make, endpoint: str, hint: str) -> None:
    built = make(f"paths: {{/things: {{get: {{{OK}}}}}}}\n", f"resources: {{zoo: {{methods: {{get: {endpoint}}}}}}}")
    assert built.said(Severity.ERROR) == ["Endpoint/NotFound"]
    assert hint in next(d.hint or "" for d in built.diagnostics if d.severity is Severity.ERROR)


def test_a_path_with_a_query_is_an_endpoint_of_its_own(make: Make) -> None:
    document = f"paths: {{/a: {{get: {{{OK}}}}}, '/a?beta=true': {{get: {{{OK}}}}}}}\n"
    built = make(
        document,
        "resources: {zoo: {methods: {get: get /a}, subresources: {beta: {methods: {get: 'get /a?beta=true'}}}}}",
    )
    assert not built.faults
    assert built.method("zoo.beta.get").path == "/a?beta=true"


# -- usage ------------------------------------------------------------------------------------------------------------


def test_usage_follows_models(make: Make) -> None:
    document = """
    paths:
      /x:
        post:
          requestBody: {content: {application/json: {schema: {properties: {a: {$ref: "#/components/schemas/In"}}}}}}
          responses: {"200": {description: ok,
            content: {application/json: {schema: {$ref: "#/components/schemas/Out"}}}}}
    components:
      schemas:
        In: {properties: {both: {$ref: "#/components/schemas/Both"}}}
        Out: {allOf: [{$ref: "#/components/schemas/Base"}, {properties: {both: {type: array,
          items: {$ref: "#/components/schemas/Both"}}}}]}
        Base: {properties: {a: {type: string}}}
        Both: {properties: {b: {type: string}}}
        Unused: {properties: {c: {type: string}}}
        Public: {properties: {d: {$ref: "#/components/schemas/Inner"}}}
        Inner: {properties: {e: {type: string}}}
    """
    config = """
    resources:
      $shared: {models: {public: Public}}
      zoo: {models: {in: In, out: Out, base: Base, both: Both, unused: Unused, inner: Inner}, methods: {act: post /x}}
    """
    usage = make(document, config).api.usage
    assert {k.rpartition(".")[2]: (u.request, u.response) for k, u in usage.items()} == {
        "public": (False, True),
        "in": (True, False),
        "out": (False, True),
        "base": (False, True),
        "both": (True, True),
        "unused": (False, False),
        "inner": (False, True),
    }
