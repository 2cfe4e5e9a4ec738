"""The process in which the library runs: a request as JSON on stdin, an answer as JSON on stdout.

A process of its own, because the library reads its working folder and its environment, and may fail or never end on a
document that nobody foresaw. It is the only module that imports the library, and it imports nothing of ours: it is
started from its text, so that no folder of ours is searched for the library's imports.

Request: ``{"kind", "schema", "fields"}``. Answer: ``{"text"}``, or ``{"error", "at"}`` with the definition at fault.
"""

from __future__ import annotations

import json
import sys
import warnings
from typing import Any

_LIBRARY_KINDS = {
    "pydantic": "pydantic_v2.BaseModel",
    "dataclass": "dataclasses.dataclass",
    "typeddict": "typing.TypedDict",
    "msgspec": "msgspec.Struct",
}


def answer(request: dict[str, Any]) -> dict[str, str]:
    """The generated module, or why there is none and which definition is to blame."""
    kind, schema, fields = request["kind"], request["schema"], request["fields"]
    try:
        return {"text": _generate(kind, schema, fields)}
    except Exception as error:
        message = f"{type(error).__name__}: {error}"
        return {"error": message.splitlines()[0][:400], "at": _culprit(kind, schema, fields)}


def _generate(kind: str, schema: dict[str, Any], fields: dict[str, str]) -> str:
    from datamodel_code_generator import generate
    from datamodel_code_generator.enums import DataModelType, InputFileType
    from datamodel_code_generator.format import DatetimeClassType, PythonVersion
    from datamodel_code_generator.parser import LiteralType

    parses = kind in ("pydantic", "msgspec")
    result = generate(
        json.dumps(schema),
        input_filename="models",
        input_file_type=InputFileType.JsonSchema,
        output_model_type=DataModelType(_LIBRARY_KINDS[kind]),
        target_python_version=PythonVersion.PY_310,
        allow_remote_refs=False,
        disable_timestamp=True,
        custom_file_header="#",
        formatters=[],
        aliases=fields or None,
        allow_population_by_field_name=kind == "pydantic",
        enum_field_as_literal=LiteralType.All,
        extra_fields="allow" if kind == "pydantic" else None,
        keyword_only=kind in ("dataclass", "msgspec"),
        output_datetime_class=DatetimeClassType.Datetime if parses else None,
        skip_root_model=True,
        strict_nullable=True,
        use_annotated=kind == "pydantic",
        use_attribute_docstrings=True,
        use_double_quotes=True,
        use_field_description=True,
        use_generic_base_class=kind == "pydantic",
        use_msgspec_tagged_unions=kind == "msgspec",
        use_schema_description=True,
        use_single_line_docstring=True,
        use_standard_collections=True,
        use_type_alias=True,
        use_union_operator=True,
    )
    if not isinstance(result, str):
        raise ValueError("the library made no single module")
    return result


def _culprit(kind: str, schema: dict[str, Any], fields: dict[str, str]) -> str:
    """The first definition that fails together with what it refers to and nothing else; empty when none does."""
    definitions = schema["$defs"]
    for name in definitions:
        closure = {k: definitions[k] for k in definitions if k in _closure(name, definitions)}
        try:
            _generate(kind, {**schema, "$defs": closure}, fields)
        except Exception:
            return str(name)
    return ""


def _closure(name: str, definitions: dict[str, Any]) -> set[str]:
    found: set[str] = set()
    waiting = [name]
    while waiting:
        current = waiting.pop()
        if current in found or current not in definitions:
            continue
        found.add(current)
        nodes: list[Any] = [definitions[current]]
        while nodes:
            node = nodes.pop()
            if isinstance(node, dict):
                reference = node.get("$ref")
                if isinstance(reference, str):
                    waiting.append(reference.removeprefix("#/$defs/"))
                nodes.extend(node.values())
            elif isinstance(node, list):
                nodes.extend(node)
    return found


def main() -> None:
    """Answers one request."""
    warnings.simplefilter("ignore")
    request = json.load(sys.stdin)
    # Whatever the library prints must not end up in the answer.
    out, sys.stdout = sys.stdout, sys.stderr
    json.dump(answer(request), out)


if __name__ == "__main__":
    main()
