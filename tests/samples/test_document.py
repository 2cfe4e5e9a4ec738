"""Samples in a document, in the extensions that hosts of documentation read."""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping
from typing import Any

import pytest
from specloom.config.schema import config_schema
from specloom.spec import CodeSample, Documented, with_code_samples
from specloom.spec.code_samples import DIALECTS

PYTHON = CodeSample("python", "Python", "client.pets.list()")
CURL = CodeSample("bash", "cURL", "curl https://pets.example/pets")
POINTER = "#/paths/~1pets/get"
WRITTEN = {"lang": "python", "label": "Python", "source": "client.pets.list()"}


def document(**extensions: Any) -> dict[str, Any]:
    """A document with one operation that has samples, and one that has none."""
    operation = {"responses": {}, **extensions}
    return {"openapi": "3.1.0", "paths": {"/pets": {"get": operation, "post": {"responses": {}}}}}


def written(dialect: str, *, replace: bool = False, **extensions: Any) -> Mapping[str, Any]:
    """The operation with samples, which must be all that has changed."""
    before = document(**extensions)
    untouched = copy.deepcopy(before)
    after = with_code_samples(before, {POINTER: Documented((CURL, PYTHON), '{"id": 1}')}, dialect, replace=replace)
    assert before == untouched
    operation: Mapping[str, Any] = after["paths"]["/pets"]["get"]
    after["paths"]["/pets"]["get"] = before["paths"]["/pets"]["get"]
    assert after == before
    return operation


@pytest.mark.parametrize("dialect", ["mintlify", "redocly", "scalar", "x-codeSamples", "of somebody else"])
def test_most_hosts_read_a_list(dialect: str) -> None:
    operation = written(dialect)
    assert list(operation) == ["responses", "x-codeSamples"]
    assert operation["x-codeSamples"] == [
        {"lang": "bash", "label": "cURL", "source": "curl https://pets.example/pets"},
        WRITTEN,
    ]


def test_the_older_name_of_the_list() -> None:
    assert written("x-code-samples")["x-code-samples"][1] == WRITTEN


def test_readme_has_a_form_of_its_own() -> None:
    given = {"explorer-enabled": False, "code-samples": [{"language": "shell", "code": "curl mine"}]}
    operation = written("readme", **{"x-readme": given})
    assert operation["x-readme"] == {
        "explorer-enabled": False,
        "code-samples": [
            {"language": "shell", "code": "curl mine"},
            {"language": "python", "name": "Python", "code": "client.pets.list()"},
        ],
    }


def test_one_example_with_its_response() -> None:
    given = {"name": "List pets", "examples": {"request": {"curl": "curl mine"}}}
    operation = written("x-oaiMeta", **{"x-oaiMeta": given})
    assert operation["x-oaiMeta"] == {
        "name": "List pets",
        "examples": {"response": '{"id": 1}', "request": {"curl": "curl mine", "python": "client.pets.list()"}},
    }


def test_examples_with_titles_stay_as_they_are() -> None:
    given = {"examples": [{"title": "All", "request": {"curl": "curl mine"}}]}
    assert written("x-oaiMeta", **{"x-oaiMeta": given})["x-oaiMeta"] == given
    replaced = written("x-oaiMeta", replace=True, **{"x-oaiMeta": given})
    assert replaced["x-oaiMeta"]["examples"]["request"] == {"curl": CURL.source, "python": PYTHON.source}


@pytest.mark.parametrize("lang", ["Shell", "cURL", "bash"])
def test_samples_that_are_there_stay(lang: str) -> None:
    mine = {"lang": lang, "source": "curl mine"}
    assert written("redocly", **{"x-codeSamples": [mine]})["x-codeSamples"] == [mine, WRITTEN]


def test_samples_that_are_there_can_be_replaced() -> None:
    operation = written("redocly", replace=True, **{"x-codeSamples": [{"lang": "Shell", "source": "curl mine"}]})
    assert [sample["source"] for sample in operation["x-codeSamples"]] == [CURL.source, PYTHON.source]


@pytest.mark.parametrize("given", [None, "text", [1, None], {"lang": "python"}])
def test_what_is_no_list_of_samples_counts_for_nothing(given: Any) -> None:
    assert written("redocly", **{"x-codeSamples": given})["x-codeSamples"][-1] == WRITTEN


def test_an_operation_without_samples_is_left_alone() -> None:
    before = document()
    assert with_code_samples(before, {POINTER: Documented(())}, "redocly") == before
    assert json.dumps(before) == json.dumps(document())


def test_the_config_knows_every_dialect() -> None:
    words = config_schema()["$defs"]["CodeSamples"]["properties"]["dialect"]["anyOf"][0]["enum"]
    assert set(words) == set(DIALECTS)
