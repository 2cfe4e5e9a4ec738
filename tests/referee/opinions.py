"""The two sides: our SDK, and models that datamodel-code-generator makes of the same file on its own."""

from __future__ import annotations

import importlib
import json
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType
from typing import Any

import yaml
from pydantic import TypeAdapter, ValidationError
from specloom import pipeline
from specloom.diagnostics import Diagnostics
from specloom.flavours import FLAVOURS, PlannedFile
from specloom.ir.build.targets import build_target
from specloom.job import Request, locate

ROOT = Path(__file__).parents[2]
SPEC = ROOT / "spec" / "conversations.yaml"
CONFIG = ROOT / "spec" / "conversations.stainless.yml"
SDK = "refereed_sdk"
REFEREE = "referee_models"


@dataclass(frozen=True)
class Opinion:
    """What one side says about payloads of one type."""

    name: str
    adapter: TypeAdapter[Any]

    def accepts(self, text: str) -> bool:
        """Strict validation of JSON: nothing is converted that JSON can say itself."""
        try:
            return self.round_trip(text) is not ...
        except ValidationError:
            return False

    def round_trip(self, text: str) -> Any:
        """The payload read and written again by the API's names, without what was not set. Raises ValidationError."""
        value = self.adapter.validate_json(text, strict=True)
        return self.adapter.dump_python(value, by_alias=True, exclude_unset=True, mode="json", warnings=False)


def write_sdk(folder: Path) -> Path:
    """Writes our Python SDK under a name that no other package has.

    An `Iterable` in a parameter type becomes a `List`, which says the same of JSON: pydantic does not look into an
    `Iterable` before somebody iterates, and takes text for one.
    """
    diagnostics = Diagnostics()
    job = locate(Request(spec=SPEC, config=CONFIG), diagnostics)
    loaded = pipeline.load(job, diagnostics)
    target = replace(build_target(loaded.config, "python"), package=SDK)
    for file in FLAVOURS["python"]().plan(loaded.api, target):
        assert isinstance(file, PlannedFile), file
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        text = re.sub(r"\bIterable\b", "List", file.text) if f"/{SDK}/types/" in file.path else file.text
        path.write_text(text, encoding="utf-8")
    return folder / "src"


def write_referee(folder: Path) -> Path:
    """Writes the other side's models from the OpenAPI file, with the library's own defaults where it has a choice.

    Two keywords are left out, because the library reads them as something else than the document means: a discriminator
    without a mapping replaces the constants of the variants by the names of their components, and `$recursiveRef` is no
    keyword of OpenAPI's dialect (a validator takes any value there).
    """
    from datamodel_code_generator import InputFileType, LiteralType, generate
    from datamodel_code_generator.enums import DataModelType

    folder.mkdir(parents=True, exist_ok=True)
    document = json.dumps(_plain(yaml.safe_load(SPEC.read_text(encoding="utf-8"))))
    generate(
        document,
        input_filename=SPEC.name,
        input_file_type=InputFileType.OpenAPI,
        output=folder / f"{REFEREE}.py",
        output_model_type=DataModelType.PydanticV2BaseModel,
        enum_field_as_literal=LiteralType.All,
        strict_nullable=True,
        disable_timestamp=True,
        formatters=[],
    )
    return folder


def _plain(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: _plain(value) for key, value in node.items() if key not in ("discriminator", "$recursiveRef")}
    return [_plain(item) for item in node] if isinstance(node, list) else node


@contextmanager
def importable(*folders: Path) -> Iterator[None]:
    """The folders on the import path, and everything of the two sides forgotten afterwards."""
    before = list(sys.path)
    sys.path[:0] = [str(folder) for folder in folders]
    importlib.invalidate_caches()
    try:
        yield
    finally:
        sys.path[:] = before
        for name in [n for n in sys.modules if n.split(".")[0] in (SDK, REFEREE)]:
            del sys.modules[name]


def ours(source: Path, key: str, keys: Iterable[str]) -> Iterator[Opinion]:
    """Our types for a model of the config: response model, parameter type, or both. `keys` are those of all models."""
    places = [("types", ""), ("types/shared_params", "")]
    if f"{key}_param" not in keys:
        places.append(("types", "_param"))
    for folder, suffix in places:
        for path in _files(source / SDK / folder, f"{key}{suffix}.py", shared=folder != "types"):
            module = importlib.import_module(".".join(path.relative_to(source).with_suffix("").parts))
            side = "param" if suffix or folder != "types" or key.endswith("_param") else "response"
            yield Opinion(side, TypeAdapter(_main_type(module)))


def _files(folder: Path, name: str, *, shared: bool) -> Iterable[Path]:
    found = sorted(folder.rglob(name))
    return found if shared else [path for path in found if "shared_params" not in path.parts]


def _main_type(module: ModuleType) -> Any:
    """The type a types module is there for: the first name it exports."""
    return getattr(module, module.__all__[0])


def referee(component: str) -> Opinion:
    """The other side's type of a component."""
    return Opinion("referee", TypeAdapter(getattr(importlib.import_module(REFEREE), component)))
