"""Declarations as lines of code, laid out as black has them."""

from __future__ import annotations

from dataclasses import dataclass

from ...render.python.layout import fit
from ...render.python.text import docstring
from .declared import AliasDeclaration, ClassDeclaration, Declaration, Field, Further
from .places import Side
from .type_files import TypeFile

_STEP = "    "


@dataclass(frozen=True, slots=True)
class Block:
    """A declaration and the number of empty lines before it."""

    space: int
    lines: tuple[str, ...]


def blocks(file: TypeFile) -> list[Block]:
    """The declarations of a types module, in order; classes stand two lines apart, aliases one."""
    printed: list[Block] = []
    before_class = False
    for declaration in file.declarations.done:
        is_class = isinstance(declaration, ClassDeclaration)
        printed.append(Block(2 if is_class or before_class else 1, tuple(_lines(declaration, file.side))))
        before_class = is_class
    return printed


def all_line(file: TypeFile) -> str:
    """The module's ``__all__``: the main type, then the nested ones."""
    names = list(dict.fromkeys(file.declarations.order))
    return "\n".join(fit(f"__all__ = [{', '.join(_quoted(n) for n in names)}]"))


def _quoted(name: str) -> str:
    return f'"{name}"'


def _lines(declaration: Declaration, side: Side) -> list[str]:
    match declaration:
        case ClassDeclaration():
            return _class(declaration, side)
        case AliasDeclaration(recursive=True):
            return fit(f'{declaration.name} = TypeAliasType("{declaration.name}", {declaration.value})')
        case AliasDeclaration():
            head = f"{declaration.name}: TypeAlias" if declaration.annotated else declaration.name
            return fit(f"{head} = {declaration.value}")


def _class(declaration: ClassDeclaration, side: Side) -> list[str]:
    total = ", total=False" if declaration.typed_dict else ""
    lines = fit(f"class {declaration.name}({', '.join(declaration.bases)}{total}):")
    body: list[str] = []
    doc = docstring("", _STEP, raw_lines=list(declaration.doc))
    if doc:
        body.extend(doc)
    for field in declaration.fields:
        if body:
            body.append("")
        body.extend(_field(field))
    if not declaration.fields:
        body.extend([] if doc else [f"{_STEP}pass"])
    if declaration.extra:
        body.extend(_further(declaration.extra, bool(body)))
    return [*lines, *body]


def _field(field: Field) -> list[str]:
    lines = fit(f"{field.name}: {field.annotation}{field.default}", _STEP)
    return [*lines, *docstring("", _STEP, raw_lines=list(field.doc))]


def _further(extra: Further, follows: bool) -> list[str]:
    """Further properties of a model: kept by pydantic under one name, offered to type checkers as attributes."""
    lines = [""] if follows else []
    lines.extend(fit(f"__pydantic_extra__: Dict[{extra.text}, {extra.annotation}] = FieldInfo(init=False)", _STEP))
    lines.extend(
        [
            f"{_STEP}if TYPE_CHECKING:",
            f"{_STEP * 2}# Properties that the document does not name are attributes, too.",
            *fit(f"def __getattr__(self, attr: {extra.text}) -> {extra.annotation}: ...", _STEP * 2),
        ]
    )
    return lines
