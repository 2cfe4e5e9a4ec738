"""Final layout is printed, not formatted afterwards: one statement on one line if it fits, else exploded.

`fit` takes a statement written on one line and breaks it at its brackets, as black lays code out: one element a line, a
trailing comma where the language allows one. Black, run over the output by the tests, changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

WIDTH = 120
_UNION_PARAMETER = re.compile(r"(?P<name>\w+): (?P<annotation>.+?)(?P<rest>(?: = \w+)?,)")
_EMPTY_LINES = re.compile(r"\n(?:[^\S\n]*\n)+(?=(?P<indent> ?))")
_DEFAULT = re.compile(r"(?P<target>\w+: .+) = (?P<name>\w+)(?P<call>\([^()]*\)|)")
_TARGET = re.compile(r"(?:\w+=|(?:\w+(?:: [^=]+?)? = )?)")
_IMPORT = re.compile(r"(?P<head>from \S+ import )(?P<names>[^(]+)")
_NAMED = re.compile(r"\w+: [\w.]+")
_COMPARISON = re.compile(r"assert (?P<left>[\w.]+) (?P<right>== .+)")
_CONTEXT = re.compile(r"(?P<head>(?:async )?with) (?P<items>.+):")
_NOT_CONDITIONAL = ("if ", "elif ", "return ", "raise ", "def ", "async ", "for ", "class ", "@")
_OPEN, _CLOSE = "([{", ")]}"
_TOKEN = re.compile(
    r"""
    "(?:[^"\\]|\\.)*(?:"|$) | '(?:[^'\\]|\\.)*(?:'|$)   # a string, to be skipped
    | [()\[\]{}]
    | , | \ [|=]\  | \ (?:if|else|for)\  | :\              # what may separate parts
    """,
    re.VERBOSE | re.DOTALL,
)
STEP = "    "


def fit(line: str, indent: str = "", *, width: int = WIDTH) -> list[str]:
    """The lines of a one-line Python statement, with `indent` in front, none longer than `width` where brackets allow
    it."""
    if len(indent) + len(line) <= width and "\n" not in line:
        return [indent + line]
    imported = _IMPORT.fullmatch(line)
    if imported is not None:
        names = [f"{indent}{STEP}{name}," for name in imported["names"].split(", ")]
        return [f"{indent}{imported['head']}(", *names, f"{indent})"]
    choice = _conditional(line)
    if choice is not None:
        return choice.lines(indent, width)
    default = _DEFAULT.fullmatch(line)
    if default is not None:
        head = f"{indent}{default['target']} = ("
        if len(head) <= width and (not default["call"] or len(head) + len(default["name"]) > width):
            return [head, f"{indent}{STEP}{default['name']}{default['call']}", f"{indent})"]
    parameter = _UNION_PARAMETER.fullmatch(line)
    if parameter is not None and len(operands := _split(parameter["annotation"], " | ")) > 1:
        return _union_parameter(parameter, operands, indent, width)
    context = _CONTEXT.fullmatch(line)
    items = _split(context["items"], ", ") if context is not None else []
    if context is not None and len(items) > 1:
        return _contexts(context["head"], items, indent, width)
    groups = _groups(line)
    if not groups:
        return _without_brackets(line, indent, width)
    start, end = _choice(line, indent, groups, width)
    head, body, tail = line[: start + 1], line[start + 1 : end], line[end:]
    elements = _elements(body)
    if not elements or len(indent) + len(head) > width:
        if context is not None:
            return _contexts(context["head"], items, indent, width)
        if assigned := _long_assignment(line, indent, width):
            return assigned
    if not elements:
        return [indent + line]
    one = _holds_one(line, start) or _is_generator(elements[0])
    comma = len(elements) > 1 or not one or body.rstrip().endswith(",")
    out = [indent + head]
    for element in elements:
        out.extend(fit(element + ("," if comma else ""), indent + STEP, width=width))
    out.extend(fit(tail, indent, width=width))
    return out


def _contexts(head: str, items: list[str], indent: str, width: int) -> list[str]:
    """A ``with`` statement in parentheses, one context a line."""
    comma = "," if len(items) > 1 else ""
    lines = [line for item in items for line in fit(item + comma, indent + STEP, width=width)]
    return [f"{indent}{head} (", *lines, f"{indent}):"]


def _without_brackets(line: str, indent: str, width: int) -> list[str]:
    """A statement with nothing to break at gets parentheses, where black gives it some."""
    compared = _COMPARISON.fullmatch(line)
    if compared is not None:
        return [
            f"{indent}assert (",
            f"{indent}{STEP}{compared['left']}",
            f"{indent}{STEP}{compared['right']}",
            f"{indent})",
        ]
    return _long_assignment(line, indent, width) or _long_annotation(line, indent, width)


def _long_annotation(line: str, indent: str, width: int) -> list[str]:
    """A field whose annotation is one long name: in parentheses, where that makes it fit."""
    name, _, annotation = line.partition(": ")
    if not _NAMED.fullmatch(line) or len(indent) + len(STEP) + len(annotation) > width:
        return [indent + line]
    return [f"{indent}{name}: (", f"{indent}{STEP}{annotation}", f"{indent})"]


def _long_assignment(line: str, indent: str, width: int) -> list[str]:
    """An assignment that is too long before its first useful bracket: the value in parentheses, or the annotation.

    Empty for other statements.
    """
    target, *values = _split(line, " = ")
    if len(values) != 1 or line.startswith(_NOT_CONDITIONAL):
        return []
    if len(indent) + len(target) + len(" = (") <= width:
        value = fit(values[0], indent + STEP, width=width)
        return [f"{indent}{target} = (", *value, f"{indent})"] if len(value[0]) <= width else []
    name, _, annotation = target.partition(": ")
    if not annotation:
        return []
    return [f"{indent}{name}: (", f"{indent}{STEP}{annotation}", *fit(f") = {values[0]}", indent, width=width)]


@dataclass(frozen=True, slots=True)
class _Conditional:
    """``target yes if condition else no``; the target is what stands before the expression."""

    target: str
    yes: str
    condition: str
    no: str
    comma: str

    def lines(self, indent: str, width: int) -> list[str]:
        """The expression in parentheses, on one line or three."""
        inner = indent + STEP
        whole = f"{self.yes} if {self.condition} else {self.no}"
        parts = [whole] if len(inner) + len(whole) <= width else [self.yes, f"if {self.condition}", f"else {self.no}"]
        body = [line for part in parts for line in ([inner + part] if part is whole else fit(part, inner, width=width))]
        return [f"{indent}{self.target}(", *body, f"{indent}){self.comma}"]


def _conditional(line: str) -> _Conditional | None:
    """The conditional expression that a line ends in, where nothing but a target stands before it."""
    if line.startswith(_NOT_CONDITIONAL):
        return None
    before, *rest = _split(line, " if ")
    condition, *otherwise = _split(rest[0], " else ") if len(rest) == 1 else ("",)
    if len(otherwise) != 1:
        return None
    target, yes = _target(before)
    no = otherwise[0]
    return _Conditional(target, yes, condition, no.removesuffix(","), "," if no.endswith(",") else "")


def _target(text: str) -> tuple[str, str]:
    """What an expression is for (``name=``, ``"key": ``, ``name: type = ``), and the expression."""
    entry = _split(text, ": ")
    if len(entry) == 2 and text[0] in "\"'":
        return f"{entry[0]}: ", entry[1]
    match = _TARGET.match(text)
    end = match.end() if match is not None else 0
    return text[:end], text[end:]


def refit(text: str, *, width: int = WIDTH) -> str:
    """A module whose statements were laid out before a name in them grew: lines that are too long are laid out anew.

    Comments and strings have no brackets to break at and stay as they are.
    """
    lines: list[str] = []
    for line in text.split("\n"):
        bare = line.lstrip(" ")
        lines.extend([line] if len(line) <= width or bare[:1] in "#'\"" else fit(bare, line[: -len(bare)], width=width))
    return "\n".join(lines)


def tidy(text: str) -> str:
    """A Python module with at most one empty line before an indented line, at most two elsewhere, and none at its
    end."""
    end = text.find("\n", len(text.rstrip()))
    tidied = _EMPTY_LINES.sub(_fewer, "\n" + (text if end < 0 else text[:end])).lstrip("\n")
    return tidied + "\n" if text.strip() else ""


def _fewer(empty: re.Match[str]) -> str:
    allowed = 1 if empty["indent"] else 2
    return "\n" * min(empty[0].count("\n"), 1 + allowed)


def _union_parameter(parameter: re.Match[str], operands: list[str], indent: str, width: int) -> list[str]:
    """A parameter whose annotation is a union with ``|``: in parentheses, one operand a line unless they fit on one."""
    out = [f"{indent}{parameter['name']}: ("]
    if len(indent) + len(STEP) + len(parameter["annotation"]) <= width:
        return [*out, f"{indent}{STEP}{parameter['annotation']}", f"{indent}){parameter['rest']}"]
    for index, operand in enumerate(operands):
        out.extend(fit(("| " if index else "") + operand, indent + STEP, width=width))
    return [*out, f"{indent}){parameter['rest']}"]


def _choice(line: str, indent: str, groups: list[tuple[int, int]], width: int) -> tuple[int, int]:
    """The bracket to break: the first of a definition, else the last one before which everything fits."""
    if line.startswith(("def ", "async def ")):
        return groups[0]
    for start, end in reversed(groups):
        if end > start + 1 and len(indent) + start + 1 <= width:
            return start, end
    return groups[0]


def _outside_strings(text: str) -> Iterator[tuple[int, str, int]]:
    """Place, text and bracket depth of all brackets and separators in no string. A bracket has the depth around it."""
    depth = 0
    for token in _TOKEN.finditer(text):
        found = token[0]
        if found[0] in "\"'":
            continue
        if found in _CLOSE and depth:
            depth -= 1
        yield token.start(), found, depth
        if found in _OPEN:
            depth += 1


def _groups(line: str) -> list[tuple[int, int]]:
    """Places of the outermost brackets, in order."""
    found: list[tuple[int, int]] = []
    start = None
    for place, char, depth in _outside_strings(line):
        if depth == 0 and char in _OPEN:
            start = place
        elif depth == 0 and char in _CLOSE and start is not None:
            found.append((start, place))
            start = None
    return found


def _elements(body: str) -> list[str]:
    """The parts between the outermost commas."""
    return [part.strip() for part in _split(body, ",") if part.strip()]


def _split(text: str, separator: str) -> list[str]:
    """The parts between the separators that stand in no bracket and no string."""
    parts: list[str] = []
    last = 0
    for place, found, depth in _outside_strings(text) if separator in text else ():
        if depth == 0 and found[0] == separator[0] and text.startswith(separator, place):
            parts.append(text[last:place])
            last = place + len(separator)
    return [*parts, text[last:]]


def _holds_one(line: str, start: int) -> bool:
    """The bracket is a subscript (``Optional[``) or a mere grouping, where a comma after one element makes a tuple."""
    called = start > 0 and (line[start - 1].isalnum() or line[start - 1] in "_)]")
    return called if line[start] == "[" else line[start] == "(" and not called


def _is_generator(element: str) -> bool:
    """``x for x in y``, the only argument of its call."""
    return len(_split(element, " for ")) > 1
