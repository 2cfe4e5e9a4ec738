"""Documents that want to become code, hide names, or never end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from .helpers import KINDS, ROOT, document, imported, make, write_json

SHARED = Path(os.environ.get("SPECLOOM_SHARED", ROOT.parent / "shared"))
CANARY = "models_canary"
ATTACK = f"__import__('pathlib').Path('{CANARY}').touch()"
TEXTS = (
    f'""" + {ATTACK} + """',
    f"''' + {ATTACK} + '''",
    f'"\n{ATTACK}\n#',
    f'\\"""\n{ATTACK}\n',
    f"{{{{ {ATTACK} }}}}{{% raw %}}",
    f"\\N{{{ATTACK}}} \\x41 \\",
    f"\u2028{ATTACK}\u202e\x85{ATTACK}\r{ATTACK}",
    'ends with a quote"',
    f"f{{{ATTACK}}}",
)


def _hostile() -> dict[str, Any]:
    properties: dict[str, Any] = {
        text: {
            "type": "string",
            "description": text,
            "title": text,
            "default": text,
            "pattern": text,
            "examples": [text],
        }
        for text in TEXTS
    }
    properties["value"] = {"enum": list(TEXTS), "description": TEXTS[0]}
    properties["constant"] = {"const": TEXTS[0]}
    properties["any"] = {
        "anyOf": [{"$ref": "#/components/schemas/Thing"}, {"type": "array", "items": {"type": "integer"}}]
    }
    schemas = {
        "Thing": {"type": "object", "title": TEXTS[0], "description": "\n\n".join(TEXTS), "properties": properties},
        f"x\n{ATTACK}": {"type": "string", "enum": list(TEXTS), "description": TEXTS[1]},
        "Alias": {"oneOf": [{"$ref": "#/components/schemas/Thing"}, {"type": "string"}], "description": TEXTS[0]},
    }
    properties["other"] = {"$ref": f"#/components/schemas/x\n{ATTACK}".replace("\n", "%0A")}
    return document(schemas, a="Alias")


@pytest.mark.parametrize("kind", KINDS)
def test_text_of_the_document_stays_text(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    made = make(write_json(tmp_path, _hostile()), kind)
    if kind == "msgspec":
        assert not made.files
        assert made.codes == ["Models/Unspellable"]
        return
    assert made.files, made.diagnostics
    with imported(made, tmp_path / "out") as models:
        if kind == "pydantic":
            payload = dict.fromkeys(TEXTS, "x") | {"value": TEXTS[2], "constant": TEXTS[0]}
            assert models.Thing.model_validate(payload).model_dump(by_alias=True, exclude_unset=True) == payload
        if kind == "typeddict":
            assert set(TEXTS) <= set(models.Thing.__annotations__)
    assert not list(tmp_path.rglob(CANARY))


@pytest.mark.skipif(not (SHARED / "corpus" / "bad").is_dir(), reason="the shared corpus is not there")
@pytest.mark.parametrize(
    "name", ["inject-markdown.json", "inject-metadata.json", "inject-typescript.json", "names-path-traversal.json"]
)
def test_injections_of_the_corpus_do_nothing(name: str, tmp_path: Path) -> None:
    before = set(Path("/tmp").glob("oasgen-canary*"))
    made = make(SHARED / "corpus" / "bad" / name, "pydantic")
    assert made.files, made.diagnostics
    made.write(tmp_path)
    assert {path.relative_to(tmp_path).parts[0] for path in tmp_path.rglob("*.py")} == {made.package}
    subprocess.run([sys.executable, "-W", "error", "-c", f"import {made.package}"], cwd=tmp_path, check=True)
    assert set(Path("/tmp").glob("oasgen-canary*")) == before


RESERVED = ("Any", "Field", "BaseModel", "Literal", "Union", "Struct", "None", "TypedDict", "TypeAliasType", "Warning")
FIELDS = (
    "str",
    "int",
    "list",
    "dict",
    "date",
    "datetime",
    "field",
    "dataclass",
    "Field",
    "class",
    "self",
    "model_config",
    "schema",
    "_a",
    "1st",
    "",
)


@pytest.mark.parametrize("kind", KINDS)
def test_names_that_the_module_needs_itself_are_avoided(kind: str, tmp_path: Path) -> None:
    members: dict[str, Any] = {name: {"type": "string"} for name in FIELDS}
    members |= {f"the_{name}": {"$ref": f"#/components/schemas/{name}"} for name in RESERVED}
    members |= {"when": {"type": "string", "format": "date-time"}, "day": {"type": "string", "format": "date"}}
    members |= {
        "names": {"type": "array", "items": {"type": "string"}},
        "sizes": {"type": "object", "additionalProperties": {"type": "integer"}},
    }
    schemas: dict[str, Any] = {name: {"type": "object", "properties": {"a": {"type": "string"}}} for name in RESERVED}
    schemas["Holder"] = {"type": "object", "properties": members, "required": ["str"]}
    made = make(write_json(tmp_path, document(schemas, a="Holder")), kind)
    assert made.files, made.diagnostics
    with imported(made, tmp_path) as models:
        assert {"AnyModel", "FieldModel", "NoneModel", "Warning", "Holder"} <= set(models.__all__)
        payload = dict.fromkeys(FIELDS, "x") | {
            "the_Any": {"a": "x"},
            "when": "2026-01-02T03:04:05Z",
            "names": ["a"],
        }
        if kind == "pydantic":
            held = models.Holder.model_validate(payload)
            assert held.the_any == models.AnyModel(a="x")
            assert json.loads(held.model_dump_json(by_alias=True, exclude_unset=True)) == payload
        if kind == "msgspec":
            import msgspec

            held = msgspec.convert(payload, models.Holder)
            assert msgspec.to_builtins(held) == payload


@pytest.mark.parametrize("kind", KINDS)
def test_recursive_types_are_made(kind: str, tmp_path: Path) -> None:
    schemas = {
        "Node": {
            "type": "object",
            "properties": {
                "next": {"$ref": "#/components/schemas/Node"},
                "tree": {"$ref": "#/components/schemas/Tree"},
            },
        },
        "Tree": {"oneOf": [{"type": "string"}, {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}]},
        "Even": {"type": "object", "properties": {"odd": {"$ref": "#/components/schemas/Odd"}}},
        "Odd": {
            "allOf": [
                {"$ref": "#/components/schemas/Even"},
                {"type": "object", "properties": {"n": {"type": "integer"}}},
            ]
        },
    }
    made = make(write_json(tmp_path, document(schemas, a="Node", b="Odd")), kind)
    assert made.files, made.diagnostics
    with imported(made, tmp_path) as models:
        if kind == "pydantic":
            node = models.Node.model_validate({"next": {"tree": ["a", ["b", []]]}})
            assert node.next.tree == ["a", ["b", []]]
        assert kind == "typeddict" or issubclass(models.Odd, models.Even)


@pytest.mark.parametrize("kind", ["pydantic", "dataclass"])
def test_unions_that_python_could_not_import_are_refused_where_aliases_are_evaluated(kind: str, tmp_path: Path) -> None:
    schemas: dict[str, Any] = {"U14": {"type": "string"}}
    for index in range(14):
        inner = {"$ref": f"#/components/schemas/U{index + 1}"}
        lists = [{"type": "array", "items": inner}, {"type": "object", "additionalProperties": inner}]
        schemas[f"U{index}"] = {"oneOf": [*lists, {"type": "array", "items": lists[0]}]}
    made = make(write_json(tmp_path, document(schemas, a="U0")), kind)
    if kind == "pydantic":
        with imported(made, tmp_path) as models:
            assert "U0" in models.__all__
        return
    found = next(d for d in made.diagnostics if d.code == "Models/TooEntangled")
    assert not made.files
    assert found.location is not None
    assert found.location.line > 1
    assert found.location.pointer.startswith("#/components/schemas/U")
