"""The library's module in the layout of the rest of the output: our header, sorted imports, black."""

from __future__ import annotations

import ast
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

_STANDARD = sys.stdlib_module_names
WIDTH = 120


def finished(text: str, header: str, second_names: Mapping[str, str], public: Iterable[str]) -> str:
    """The module as it is written: header, imports, ``__all__``, declarations, second names of some of them."""
    tree = ast.parse(text)
    imports = [n for n in tree.body if isinstance(n, ast.ImportFrom)]
    lines = text.split("\n")
    start = max((n.end_lineno or 0 for n in imports), default=0)
    names = [f'    "{name}",' for name in sorted(public)]
    aliases = [f"{name} = {target}" for name, target in second_names.items()]
    parts = [
        header,
        "\n".join(import_lines(imports)),
        "\n".join(["__all__ = [", *names, "]"]) if names else "__all__: list[str] = []",
        "\n".join(lines[start:]),
        "\n".join(aliases),
    ]
    return blackened("\n\n".join(part for part in parts if part) + "\n")


def import_lines(imports: Iterable[ast.ImportFrom]) -> list[str]:
    """Import statements in three groups, standard library before libraries, as ruff and isort sort them."""
    found: dict[str, set[str]] = defaultdict(set)
    for node in imports:
        found[node.module or ""].update(f"{a.name} as {a.asname}" if a.asname else a.name for a in node.names)
    if "TypedDict" in found["typing"]:
        # Before Python 3.12 pydantic reads only the one of typing_extensions.
        found["typing"].discard("TypedDict")
        found["typing_extensions"].add("TypedDict")
    members = {module: names for module, names in found.items() if names}
    groups = (
        [m for m in members if m == "__future__"],
        [m for m in members if m != "__future__" and m in _STANDARD],
        [m for m in members if m not in _STANDARD and m != "__future__"],
    )
    lines: list[str] = []
    for group in groups:
        if group:
            lines.extend(([""] if lines else []) + [line for m in sorted(group) for line in _imports(m, members[m])])
    return lines


def blackened(text: str) -> str:
    """The text as black lays it out. No configuration file is read."""
    import black
    from black.mode import TargetVersion

    mode = black.Mode(line_length=WIDTH, target_versions={TargetVersion.PY310})
    return black.format_str(text, mode=mode)


def _imports(module: str, names: set[str]) -> Iterator[str]:
    renamed = {name for name in names if " as " in name}
    for group in (*([name] for name in sorted(renamed, key=_member_order)), sorted(names - renamed, key=_member_order)):
        if group:
            yield f"from {module} import {', '.join(group)}"


def _member_order(name: str) -> tuple[int, str]:
    """Constants, classes, the rest."""
    return (0 if name.isupper() else 1 if name[:1].isupper() else 2, name)
