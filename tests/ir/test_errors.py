"""What the model knows of the API's errors."""

from __future__ import annotations

import pytest
from specloom.ir.api import Api

from .model import Make, shape

PLAIN = "{type: object, properties: {code: {type: integer}, message: {type: [string, 'null']}, at: {type: array}}}"
OK = "'204': {description: none}"
CONFIG = "resources: {zoo: {methods: {one: get /1, two: get /2, three: get /3}}}"


def fails(schema: str, status: str = "4XX") -> str:
    return f"'{status}': {{description: bad, content: {{application/problem+json: {{schema: {schema}}}}}}}"


def errors(make: Make, *responses: str, schemas: str = "{}", config: str = CONFIG) -> tuple[str, dict[str, str]] | None:
    paths = "".join(f"  /{n}: {{get: {{responses: {{{OK}, {r}}}}}}}\n" for n, r in enumerate(responses, 1))
    api: Api = make(f"paths:\n{paths}components: {{schemas: {schemas}}}\n", config).api
    return (api.error.envelope, {p.wire: shape(p.type) for p in api.error.properties}) if api.error else None


BAD = "{$ref: '#/components/schemas/Bad'}"


def test_what_most_operations_describe_is_the_error(make: Make) -> None:
    found = errors(make, fails(BAD), fails(BAD, "default"), fails("{type: object}", "500"), schemas=f"{{Bad: {PLAIN}}}")
    assert found == ("", {"code": "integer", "message": "string"})


def test_an_object_below_error_is_in_an_envelope(make: Make) -> None:
    schemas = (
        f"{{Bad: {{type: object, properties: {{error: {{$ref: '#/components/schemas/Inner'}}}}}}, Inner: {PLAIN}}}"
    )
    found = errors(make, *(fails(BAD) for _ in range(3)), schemas=schemas)
    assert found == ("error", {"code": "integer", "message": "string"})


def test_parts_of_an_error_are_put_together(make: Make) -> None:
    parts = f"{{allOf: [{{$ref: '#/components/schemas/Base'}}, {PLAIN}]}}"
    schemas = f"{{Base: {{properties: {{id: {{anyOf: [{{type: string}}, {{type: 'null'}}]}}}}}}, Bad: {parts}}}"
    found = errors(make, *(fails(BAD) for _ in range(3)), schemas=schemas)
    assert found == ("", {"id": "string", "code": "integer", "message": "string"})


@pytest.mark.parametrize(
    "responses",
    [
        (fails(BAD), fails("{type: object, properties: {other: {type: string}}}"), "'409': {description: none}"),
        ("'304': {description: same}",) * 3,
        (fails("{type: string}"),) * 3,
    ],
)
def test_without_agreement_there_is_none(make: Make, responses: tuple[str, ...]) -> None:
    assert errors(make, *responses, schemas=f"{{Bad: {PLAIN}}}") is None


def test_values_that_lead_back_to_themselves_are_none_of_a_kind(make: Make) -> None:
    def either(*names: str) -> str:
        return f"{{anyOf: [{', '.join(f'{{$ref: {chr(39)}#/components/schemas/{n}{chr(39)}}}' for n in names)}]}}"

    doubled = ", ".join(f"D{n}: {either(f'D{n + 1}', f'D{n + 1}')}" for n in range(60))
    loops = f"Loop: {either('Loop', 'Text')}, One: {either('Two')}, Two: {either('One')}, Text: {{type: string}}"
    fields = ", ".join(f"{n.lower()}: {{$ref: '#/components/schemas/{n}'}}" for n in ("Loop", "One", "Text", "D0"))
    bad = f"Bad: {{type: object, properties: {{{fields}}}}}"
    schemas = f"{{{bad}, {loops}, {doubled}, D60: {{type: integer}}}}"
    assert errors(make, *(fails(BAD) for _ in range(3)), schemas=schemas) == ("", {"text": "string", "d0": "integer"})
