"""TypeScript packages that cannot be read, wholly or in part: refused with a place, or read all the same."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from specloom import surface
from specloom.diagnostics import Diagnostics

from .helpers import compared, read, refused
from .typescript import PETS, SHOP, a_class, fields, only, write


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (b"export interface A {\n  a: ;;\n  b c\n}", ":"),
        (b"export class A {\n  f(: string) {}\n}", ":2:"),
        (b"export type A = string |;", ":1:"),
        (b"export type A = 1\0;", ":1:"),
        (b"\xff\xfe = 1", ""),
        (b"export type A = " + b"(" * 20000, ":1:"),
    ],
    ids=["interface", "class", "union", "null byte", "no text", "brackets"],
)
def test_a_file_that_is_no_typescript(tmp_path: Path, text: bytes, line: str) -> None:
    write(tmp_path, SHOP)
    (tmp_path / "src/resources/pets.ts").write_bytes(text)
    code, at = refused(tmp_path)
    assert code == "Surface/Syntax"
    assert "resources/pets.ts" + line in at


def test_what_stands_in_bodies_does_not_matter(tmp_path: Path) -> None:
    found = only(tmp_path, "export function f(): void { let x = ][; }\nexport class A { m(): void { a b c } }")
    assert found.exports.keys() >= {"x.f", "x.A"}


def test_syntax_that_the_parser_does_not_know(tmp_path: Path) -> None:
    files = {"src/b.ts": "export interface B { b: 1 }", "src/c.ts": "export type C = 1;"}
    text = """
    export type * from './b';
    export type * as all from './c';
    export interface A<in out T, out U = string, in V extends object = {}, out W = 1> {
      f: import('far').X<U>; g: 'in, out'
    }
    """
    found = only(tmp_path, text, **files)
    assert {"x.B", "x.all.C"} <= found.exports.keys()
    assert fields(a_class(found, "x.A")) == {"f": "X<U>", "g": "'in, out'"}


def test_a_package_without_a_surface(tmp_path: Path) -> None:
    diagnostics = Diagnostics()
    files = {"package.json": '{"name": "x"}', "index.d.ts": "declare module 'x' { export class A {} }"}
    assert surface.read(str(write(tmp_path, files)), diagnostics).exports == {}
    assert [one.code for one in diagnostics] == ["Surface/Empty"]


def test_damaged_manifests(tmp_path: Path) -> None:
    for text in (
        "{",
        "[]",
        '{"name": 3, "version": [], "exports": 7, "types": {}}',
        '{"exports": {".": {"a": [null]}}}',
    ):
        assert "Index" in {
            path.rpartition(".")[2]
            for path in read(write(tmp_path, {"package.json": text, "src/index.ts": "export type Index = 1;"})).exports
        }


CIRCLES = {
    "names": "export type A = B; export type B = A; export type C = C; export import D = E; import E = D;",
    "modules": "export * from './index'; export * from './b'; export * as me from './index'; export { X } from './b';",
    "namespaces": "export namespace A { export import B = A; export import C = A.B.C; namespace D { export { A } } }",
    "bases": "export class X extends X {} export interface Y extends Z { a: Z } export interface Z extends Y {}",
    "assigned": "import x from './index'; export default x; export = x;",
    "aliases": "type A<T> = B<[T]>; type B<T> = A<T[]>; export type C = A<1>;",
}
LAUGHS = (
    "type A0 = string;\n"
    + "".join(f"type A{n} = [A{n - 1}, A{n - 1}];\n" for n in range(1, 80))
    + "export type B = A79;"
)
DEEP = {
    "arguments": "export type A = " + "Array<" * 3000 + "string" + ">" * 3000,
    "objects": "export interface A { a: " + "{ a: " * 2000 + "string" + " }" * 2000 + " }",
    "arrays": "export type A = string" + "[]" * 9000,
    "bars": "export type A = string | " + " | ".join(f"'{n}'" for n in range(2000)),
    "dots": "export type A = B" + ".c" * 3000,
    "aliases": "".join(f"export type C{n} = C{n - 1};\n" for n in range(3000)),
    "private bases": "".join(f"class C{n} extends C{n - 1} {{ m{n}: string }}\n" for n in range(1500))
    + "export { C1499 };",
    "bases": "".join(f"export class C{n} extends C{n - 1} {{}}\n" for n in range(1500)),
    "namespaces": "".join(f"export namespace N{n} {{ " for n in range(1500)) + "}" * 1500,
    "doubling": LAUGHS,
}


@pytest.mark.parametrize("text", CIRCLES.values(), ids=CIRCLES)
def test_circles(tmp_path: Path, text: str) -> None:
    files = {"src/b.ts": "export * from './index'; export { X } from './c';", "src/c.ts": "export { X } from './b';"}
    found = only(tmp_path, text, **files)
    assert compared(found, found) == []


@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP)
def test_deep_packages(tmp_path: Path, text: str) -> None:
    """Read, compared and shown, or refused: never a traceback."""
    sides = [write(tmp_path / one, {"src/index.ts": text.replace("string", one)}) for one in ("string", "number")]
    for side in sides:
        (side / "package.json").write_text('{"name": "x"}')
    diagnostics = Diagnostics()
    try:
        old, new = (surface.read(str(side), diagnostics) for side in sides)
        surface.changes(old, new, diagnostics)
        surface.encode(old)
    except surface.Stop:
        assert {one.code for one in diagnostics} <= {"Surface/Syntax", "Surface/TooDeep"}


TOKENS = [
    "",
    "{",
    "}",
    "<",
    ">",
    "(",
    "[",
    "|",
    "=",
    ";",
    ":",
    "?",
    "'",
    "`",
    "/*",
    "export ",
    "type ",
    "extends ",
    "...",
    "\\",
]


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(PETS)), st.integers(0, 40), st.sampled_from(TOKENS), st.integers(0, len(PETS)))
def test_any_damage_is_read_or_refused(start: int, length: int, token: str, moved: int) -> None:
    """A piece is cut out, a token takes its place, and the piece turns up elsewhere."""
    left = PETS[:start] + token + PETS[start + length :]
    text = left[:moved] + PETS[start : start + length] + left[moved:]
    diagnostics = Diagnostics()
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), {**SHOP, "src/resources/pets.ts": text})
        try:
            found = surface.read(folder, diagnostics)
        except surface.Stop:
            assert {one.code for one in diagnostics} == {"Surface/Syntax"}
        else:
            assert compared(found, found) == []
            json.dumps(surface.encode(found))
