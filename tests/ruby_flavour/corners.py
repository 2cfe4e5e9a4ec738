"""A small API of what SDKs get wrong easily, with what Ruby's has besides: an operation with a server of its own,
errors that have values in common, and what is deprecated."""

from __future__ import annotations

import copy
import re
from typing import Any

from documents import answers, ref, takes
from go_flavour import corners

CONFIG = re.sub(r"^  go: .*$", "  ruby: {gem_name: corners}", corners.CONFIG, flags=re.MULTILINE).replace(
    "  files:\n    methods: {", "  files:\n    methods: {copy: 'post /files/{file_id}/copies', "
)
_ERROR = {
    "type": "object",
    "properties": {
        "error": {
            "type": "object",
            "properties": {
                "code": {"type": "string", "description": "What went wrong, for programs: `#{raise 'evil'}`."},
                "status": {"type": "integer"},
                "message": {"type": "string"},
                "retry-able": {"type": ["boolean", "null"]},
            },
        }
    },
}
_COPY = {
    "servers": [{"url": "https://files.example.com/v2/"}],
    "parameters": [{"name": "file_id", "in": "path", "required": True, "schema": {"type": "string"}}],
    "post": {
        "deprecated": True,
        "requestBody": takes(
            {"type": "object", "properties": {"to": {"type": "string", "deprecated": True}, "as": {"type": "string"}}}
        ),
        "responses": {"204": {"description": ""}},
    },
}


def document() -> dict[str, Any]:
    """The document."""
    made = copy.deepcopy(corners.DOCUMENT)
    made["paths"]["/files/{file_id}/copies"] = copy.deepcopy(_COPY)
    made["components"]["schemas"]["Failure"] = _ERROR
    for item in made["paths"].values():
        for operation in item.values():
            if isinstance(operation, dict) and "responses" in operation:
                operation["responses"]["default"] = answers(ref("Failure"))["200"]
    return made
