"""Type and call expressions as documents, so that they break as prettier breaks them."""

from __future__ import annotations

from collections.abc import Sequence

from ..document import HARD, LINE, SOFT, Concat, Doc, Group, IfBroken, Indent, OneOf, bracketed, concat, join

_SHORT_ARGUMENT = 27
"""Columns of an only argument that prettier leaves beside what is called: a quarter of the family's width."""
_MIN_KEY = 5
"""Columns of a key from which on prettier puts a long text below it: a step of two, and three that are won."""


def union_type(operands: Sequence[Doc]) -> Doc:
    """Alternatives: on one line, on the next line, or one a line with a bar before each."""
    if len(operands) == 1:
        return operands[0]
    if _hugs(operands, "{", "Array<"):
        return join(" | ", operands)
    return Group(Indent(concat(SOFT, alternatives(operands))))


def array_type(operands: Sequence[Doc]) -> Doc:
    """``Array<…>`` of what is one of the operands."""
    if all(isinstance(operand, str) for operand in operands) and len(operands) == 1:
        return f"Array<{operands[0]}>"
    if _hugs(operands, "{"):
        return concat("Array<", join(" | ", operands), ">")
    return Group(concat("Array<", Indent(concat(SOFT, alternatives(operands))), SOFT, ">"))


def generic_type(name: str, arguments: Sequence[Doc]) -> Doc:
    """``Name<A, B>``."""
    return bracketed(f"{name}<", arguments, ">", comma=False)


def map_type(values: Doc) -> Doc:
    """An object with any keys."""
    member = concat("[key: string]: ", values)
    return Group(concat("{", Indent(concat(LINE, member, IfBroken(";"))), LINE, "}"))


def object_type(members: Sequence[Doc]) -> Doc:
    """``{ a: string; b: number }``."""
    return Group(concat("{", Indent(concat(LINE, join(concat(";", LINE), members), IfBroken(";"))), LINE, "}"))


def object_literal(entries: Sequence[Doc]) -> Doc:
    """``{ a, b: 1 }``."""
    return bracketed("{", entries, "}", padded=True)


def entry(key: str, value: Doc) -> Doc:
    """``key: value``. A text that does not fit stands on the next line, unless hardly more would fit there."""
    if isinstance(value, str) and value[:1] in ("'", '"') and len(key) >= _MIN_KEY:
        return Group(concat(f"{key}:", Indent(concat(LINE, value))))
    return concat(key, ": ", value)


def array_literal(items: Sequence[Doc]) -> Doc:
    """``[a, b]``."""
    return bracketed("[", items, "]")


def call(callee: str, arguments: Sequence[Doc]) -> Doc:
    """A call: on one line; with its last argument broken, if it alone is an object or array; else one a line."""
    flat = bracketed(f"{callee}(", arguments, ")")
    last = arguments[-1] if arguments else ""
    compound = [isinstance(argument, Group) for argument in arguments]
    if not isinstance(last, Group) or any(compound[:-1]) or not _opens(last, "{", "["):
        return flat
    if _empty(arguments[-2:-1], last):
        return flat
    before = [part for argument in arguments[:-1] for part in (argument, ", ")]
    hugged = concat(f"{callee}(", *before, Group(last.body, broken=True), ")")
    lines = [part for argument in arguments for part in (LINE, argument, ",")]
    apart = Group(concat(f"{callee}(", Indent(concat(*lines)), LINE, ")"), broken=True)
    return OneOf((concat(f"{callee}(", *before, last, ")"), hugged, apart))


def assigned(target: str, value: Doc) -> Doc:
    """``target = value``; a name or a type that does not fit stands on the next line."""
    return Group(concat(f"{target} =", Indent(concat(LINE, value))))


def initialised(target: str, callee: str, arguments: Sequence[Doc]) -> Doc:
    """``target = callee(…)``: on the next line where not even what is called fits beside the target, or where its
    arguments are not worth a line."""
    value = call(callee, arguments)
    below = concat(f"{target} =", Indent(concat(LINE, value)))
    short = all(isinstance(argument, str) and len(argument) <= _SHORT_ARGUMENT for argument in arguments)
    if short and len(arguments) < 2:
        return Group(below)
    beside = concat(f"{target} = ", value)
    return OneOf((beside, beside, Group(below, broken=True)))


def constructed(target: str, callee: str, argument: str) -> Doc:
    """``target = new callee(argument)``: with the argument, else all that is new, on the next line."""
    value = f"new {callee}({argument})"
    opened = concat(f"{target} = new {callee}(", Indent(concat(LINE, argument, ",")), LINE, ")")
    below = concat(f"{target} =", Indent(concat(LINE, bracketed(f"new {callee}(", [argument], ")"))))
    return OneOf((f"{target} = {value}", Group(opened, broken=True), Group(below, broken=True)))


def conditional_spread(condition: str, entry: Doc) -> Doc:
    """``...(condition ? { entry } : undefined)``."""
    return concat("...(", choice(condition, object_literal([entry]), "undefined"), ")")


def choice(condition: str, yes: Doc, no: Doc) -> Doc:
    """``condition ? yes : no``."""
    return Group(concat(f"{condition} ?", Indent(concat(LINE, yes)), LINE, ": ", no))


def specifiers(opening: str, names: Sequence[str], closing: str) -> Doc:
    """The names of an import or export, in braces; a lone one stays on its line, however long it is."""
    if len(names) == 1:
        return f"{opening} {names[0]} {closing}"
    return bracketed(opening, names, closing, padded=True)


def object_pattern(parts: Sequence[Doc]) -> Doc:
    """``{ a, ...rest }`` as what an assignment takes apart: no comma follows the rest."""
    rested = bool(parts) and isinstance(parts[-1], str) and parts[-1].startswith("...")
    return bracketed("{", parts, "}", padded=True, comma=not rested)


def chained(receiver: str, *calls: Doc) -> Doc:
    """Calls one after the other on what comes before: on one line, or one a line. A bare ``this`` keeps its call."""
    if receiver == "this":
        return concat(receiver, *calls)
    lines = [part for each in calls for part in (HARD, each)]
    return OneOf((concat(receiver, *calls), concat(receiver, Indent(concat(*lines)))))


def signature(name: str, arguments: Sequence[Doc], returns: Doc, end: str) -> Doc:
    """A method's head: on one line, or one argument a line."""
    listed: list[Doc] = [f"{name}()"]
    if arguments:
        lines = concat(SOFT, join(concat(",", LINE), arguments), IfBroken(","))
        listed = [f"{name}(", Indent(lines), SOFT, ")"]
    return concat(Group(concat(*listed, ": " if returns else "", returns)), end)


def heritage(head: str, clauses: Sequence[Doc]) -> Doc:
    """A class and what it extends and implements, up to its brace; several clauses get lines of their own."""
    if len(clauses) < 2:
        return concat(head, *(part for clause in clauses for part in (" ", clause)), " {")
    lines = [part for clause in clauses for part in (LINE, clause)]
    return Group(concat(head, Indent(concat(*lines)), LINE, "{"))


def interface_head(name: str, bases: Sequence[Doc], *, empty: bool = False) -> Doc:
    """``interface name extends …``, up to its brace; `empty` closes it at once."""
    end = " {}" if empty else " {"
    if not bases:
        return f"{name}{end}"
    if len(bases) == 1:
        return concat(name, " extends ", bases[0], end)
    listed = join(concat(",", LINE), bases)
    return concat(Group(Indent(concat(name, LINE, "extends", Group(Indent(concat(LINE, listed)))))), end)


def alternatives(operands: Sequence[Doc]) -> Doc:
    """Alternatives between brackets: on one line, or one a line with a bar before each; a lone one as it is."""
    if len(operands) == 1:
        return operands[0]
    apart = [operand if isinstance(operand, str) else Indent(operand) for operand in operands]
    return Group(concat(IfBroken("| "), join(concat(LINE, "| "), apart)))


def _hugs(operands: Sequence[Doc], *brackets: str) -> bool:
    """An object, or an object or null: its brackets stay on the line."""
    others = [operand for operand in operands if operand != "null"]
    return len(others) == 1 and _opens(others[0], *brackets)


def _empty(before: Sequence[Doc], last: Doc) -> bool:
    """What stands before the last argument is an object, or an array, as it is, but empty."""
    return any(
        _opens(last, argument[:1]) for argument in before if isinstance(argument, str) and argument in ("{}", "[]")
    )


def _opens(doc: Doc, *brackets: str) -> bool:
    return isinstance(doc, Group) and isinstance(doc.body, Concat) and doc.body.parts[0] in brackets
