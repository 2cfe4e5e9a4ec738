"""The Go in a README as files that can be compiled."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_STANDARD = {
    name.rpartition("/")[2]: name
    for name in ("bytes", "context", "errors", "fmt", "io", "net/http", "os", "strings", "time")
}
_USED = re.compile(r"(?<![\w.\"/])(\w+)\.[A-Z]")
_DEFINED = re.compile(r"^(?:var (\w+) |(\w+(?:, \w+)*) :=)", re.MULTILINE)


def packages(sdk: Mapping[str, str]) -> dict[str, str]:
    """The packages of an SDK that programs import, by name."""
    module = sdk["go.mod"].split()[1]
    found = {}
    for path, text in sdk.items():
        folder, _, name = path.rpartition("/")
        if name.endswith(".go") and not name.endswith("_test.go") and not folder.startswith("internal"):
            package = re.search(r"^package (\w+)$", text, re.MULTILINE)
            assert package is not None, path
            found[package[1]] = f"{module}/{folder}" if folder else module
    return found


def blocks(text: str) -> list[str]:
    """The blocks of Go."""
    return re.findall(r"^```go\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def programs(text: str, sdk: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Every block as a file: whole programs in folders of their own, the others in one package. What a block defines
    and does not use is used at its end, and a client is there."""
    known = {**_STANDARD, **packages(sdk)}
    root = next(name for name, path in known.items() if path == sdk["go.mod"].split()[1])
    for number, block in enumerate(blocks(text)):
        if block.startswith("package main"):
            yield f"readme{number}/main.go", block
        elif block.startswith("import"):
            yield f"readme/block{number}.go", f"package readme\n\n{block}\nvar _ = {root}.NewClient\n"
        elif block.startswith("func "):
            yield f"readme/block{number}.go", f"package readme\n\n{_imports(block, known)}{block}"
        else:
            defined = {n for pair in _DEFINED.findall(block) for n in "".join(pair).replace(" ", "").split(",")} - {"_"}
            client = "" if "client" in defined else f"client := {root}.NewClient()\n"
            used = "".join(f"_ = {name}\n" for name in sorted({*defined, "client"}))
            body = re.sub(r"^(?=.)", "\t", f"{client}{block}{used}", flags=re.MULTILINE)
            code = f"func _() {{\n{body}}}\n"
            yield f"readme/block{number}.go", f"package readme\n\n{_imports(code, known)}{code}"


def _imports(code: str, known: Mapping[str, str]) -> str:
    paths = [known[name] for name in set(_USED.findall(code)) if name in known]
    groups = [sorted(p for p in paths if ("." in p) is own) for own in (False, True)]
    lines = "\n\n".join("\n".join(f'\t"{path}"' for path in group) for group in groups if group)
    return f"import (\n{lines}\n)\n\n" if lines else ""
