"""What a module of types may contain, and which classes it must: the last look before anything is handed on.

The document is untrusted and the library is not ours. Whatever a description or a name holds, the module that comes out
may only declare: nothing in it calls, loops, imports or computes beyond the few forms that declarations are made of.
Text in the place of a type is evaluated by whoever reads the annotations, so it must be the name of a type.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

_PACKAGES = frozenset({"__future__", "dataclasses", "datetime", "msgspec", "pydantic", "typing", "typing_extensions"})
_BUILTINS = frozenset({"bool", "bytes", "dict", "float", "int", "list", "object", "str"})
_ALIASING = frozenset({"TypeAliasType", "TypedDict"})
_SETTING = frozenset({"ConfigDict", "Field", "Meta", "dataclass", "field"})
_REBUILD = "model_rebuild"
_FORWARD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(?:[\[\]|, ]+(?:[A-Za-z_][A-Za-z0-9_]*)?)*")
_NUMBERED = re.compile(r"(.*?)_?\d+")


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something in the module that must not be there, or is missing."""

    code: str
    message: str
    name: str = ""
    """The class it is about."""


def audit(text: str, expected: Iterable[str], own_base: str = "") -> list[Flaw]:
    """What is wrong with a module that should declare exactly the names `expected`, and `own_base` if not empty."""
    try:
        module = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        return [Flaw("Models/Unsound", f"the module is no Python: {error}")]
    auditor = _Auditor()
    for statement in module.body:
        auditor.statement(statement)
    declared = [name for name in auditor.declared if name != own_base]
    return [*auditor.flaws, *_compare(declared, list(expected))]


def _compare(declared: list[str], expected: list[str]) -> Iterator[Flaw]:
    wanted, have = set(expected), set(declared)
    for name in dict.fromkeys(declared):
        numbered = _NUMBERED.fullmatch(name)
        if name not in wanted and numbered:
            message = f"the class `{name}` has a number that nothing in the document or the config gave it"
            yield Flaw("Models/NumberedName", message, numbered.group(1))
        elif name not in wanted:
            yield Flaw(
                "Models/Unsound", f"the module declares `{name}`, which is no name of the config or the document"
            )
        elif declared.count(name) > 1:
            yield Flaw("Models/Unsound", f"the module declares `{name}` twice", name)
    for name in expected:
        if name not in have:
            yield Flaw("Models/Missing", f"the module lacks `{name}`", name)


@dataclass(slots=True)
class _Auditor:
    """Walks one module. What it does not know is a flaw."""

    declared: list[str] = field(default_factory=list)
    flaws: list[Flaw] = field(default_factory=list)
    _meaning: dict[str, str] = field(default_factory=dict)
    """Imported names by what they are called here."""

    def statement(self, node: ast.stmt) -> None:
        """One statement of the module."""
        match node:
            case ast.ImportFrom(module=str(module), level=0):
                self._import(node, module)
            case ast.ClassDef():
                self._class(node)
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                self.declared.append(name)
                self._type(value)
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                self.declared.append(name)
                self._type(value)
            case ast.Expr(value=ast.Constant(value=str())):
                pass
            case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(), attr=called), args=[], keywords=[])):
                if called != _REBUILD:
                    self._flaw(node)
            case _:
                self._flaw(node)

    def _import(self, node: ast.ImportFrom, module: str) -> None:
        for alias in node.names:
            if module not in _PACKAGES and not (module == "builtins" and alias.name in _BUILTINS):
                self._flaw(node)
            self._meaning[alias.asname or alias.name] = alias.name

    def _class(self, node: ast.ClassDef) -> None:
        self.declared.append(node.name)
        for base in node.bases:
            self._type(base)
        for keyword in node.keywords:
            self._setting(keyword.value)
        for decorator in node.decorator_list:
            self._setting(decorator)
        for member in node.body:
            match member:
                case ast.Expr(value=ast.Constant(value=str())) | ast.Pass():
                    pass
                case ast.Assign(targets=[ast.Name(id="model_config")], value=value):
                    self._setting(value)
                case ast.AnnAssign(target=ast.Name(), annotation=annotation, value=value):
                    self._type(annotation)
                    if value is not None:
                        self._setting(value)
                case _:
                    self._flaw(member)

    def _type(self, node: ast.expr) -> None:
        """A type expression."""
        match node:
            case ast.Name() | ast.Constant(value=None):
                pass
            case ast.Constant(value=str(text)) if _FORWARD.fullmatch(text):
                pass
            case ast.Subscript(value=ast.Name(id=name), slice=inside):
                self._subscript(name, inside.elts if isinstance(inside, ast.Tuple) else [inside])
            case ast.BinOp(left=left, op=ast.BitOr(), right=right):
                self._type(left)
                self._type(right)
            case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=str()), second], keywords=[]):
                if self._meaning.get(name) not in _ALIASING:
                    self._flaw(node)
                self._aliased(second)
            case _:
                self._flaw(node)

    def _subscript(self, name: str, elements: list[ast.expr]) -> None:
        match self._meaning.get(name), elements:
            case "Literal", _:
                for element in elements:
                    self._constant(element)
            case "Annotated", [type_, *notes]:
                self._type(type_)
                for note in notes:
                    self._setting(note)
            case _:
                for element in elements:
                    self._type(element)

    def _aliased(self, node: ast.expr) -> None:
        """The type a name is given, or the keys of a TypedDict."""
        if not isinstance(node, ast.Dict):
            self._type(node)
            return
        for key, value in zip(node.keys, node.values, strict=True):
            self._constant(key or node)
            self._type(value)

    def _setting(self, node: ast.expr) -> None:
        """A default, or a call that configures a field or class with constants."""
        match node:
            case ast.Name():
                pass
            case ast.Call(func=ast.Name(id=name), args=arguments, keywords=keywords) if (
                self._meaning.get(name) in _SETTING
            ):
                for argument in (*arguments, *(k.value for k in keywords)):
                    self._setting(argument)
            case _:
                self._constant(node)

    def _constant(self, node: ast.expr) -> None:
        match node:
            case ast.Constant() | ast.UnaryOp(op=ast.USub(), operand=ast.Constant()):
                pass
            case _:
                self._flaw(node)

    def _flaw(self, node: ast.AST) -> None:
        line = getattr(node, "lineno", 0)
        self.flaws.append(
            Flaw("Models/Unsound", f"line {line} of the module is no declaration of a type ({type(node).__name__})")
        )
