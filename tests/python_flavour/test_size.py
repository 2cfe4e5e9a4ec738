"""What a document of twice the size costs: work that grows with the square of it does not show in small ones."""

from __future__ import annotations

import pytest
from specloom.flavours.python.places import Places
from specloom.flavours.python.type_files import TypeFiles

from .conftest import Make

COUNTED = ((Places, "symbol"), (TypeFiles, "exported"))


@pytest.mark.parametrize(("owner", "name"), COUNTED, ids=[f"{o.__name__}.{n}" for o, n in COUNTED])
def test_lookups_grow_with_the_document_and_no_faster(
    make: Make, monkeypatch: pytest.MonkeyPatch, owner: type, name: str
) -> None:
    calls = 0
    original = getattr(owner, name)

    def counting(*arguments: object) -> object:
        nonlocal calls
        calls += 1
        return original(*arguments)

    monkeypatch.setattr(owner, name, counting)
    counted = []
    for size in (20, 40, 80):
        calls = 0
        make(*_document(size))
        counted.append(calls)
    assert counted[2] - counted[1] == 2 * (counted[1] - counted[0]) > 0


def _document(size: int) -> tuple[str, str]:
    """As many resources, each with a model and a method that gives it."""
    answer = "{description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/"
    paths = [f"  /a{n}: {{get: {{responses: {{'200': {answer}A{n}'}}}}}}}}}}}}}}" for n in range(size)]
    schemas = [f"    A{n}: {{type: object, properties: {{name: {{type: string}}}}}}" for n in range(size)]
    resources = [f"  r{n}: {{models: {{a{n}: A{n}}}, methods: {{get: get /a{n}}}}}" for n in range(size)]
    document = "\n".join(["paths:", *paths, "components:", "  schemas:", *schemas, ""])
    return document, "\n".join(["resources:", *resources, ""])
