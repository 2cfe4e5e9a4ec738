"""Statements of the kinds that the Python flavour writes, each on one line."""

from __future__ import annotations

from hypothesis import strategies as st


def _one_of(text: str) -> st.SearchStrategy[str]:
    return st.sampled_from(text.split())


NAMES = _one_of(
    "a id name api_key model_name some_rather_long_argument_name another_argument conversation_id"
    " a_name_that_takes_a_good_part_of_the_line_and_is_still_a_name"
)
CLASSES = _one_of(
    "Any X Omit Item Conversation ConversationItemList ResponseInputItemParam BetaManagedAgentsSessionToolResultBlock"
    " ARatherLongNameOfATypeThatIsBuiltFromItsPlace"
)
TEXTS = st.sampled_from(
    ['"a"', '"some text"', '"a, b (c] {d"', "'say \"hi\"'", '"it\'s"', '"a rather long text that goes on"']
)
NUMBERS = st.sampled_from(["0", "1.5", "True", "None"])


def _subscript(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(inner, min_size=2, max_size=5).map(", ".join)
    return st.one_of(
        st.builds(lambda i: f"Optional[{i}]", inner),
        st.builds(lambda i: f"List[{i}]", inner),
        st.builds(lambda i: f"Dict[str, {i}]", inner),
        st.builds(lambda i: f"Union[{i}]", several),
        st.builds(lambda i: f'Required[Annotated[{i}, PropertyInfo(alias="wireName")]]', inner),
        st.lists(TEXTS, min_size=1, max_size=8).map(lambda v: f"Literal[{', '.join(v)}]"),
    )


ANNOTATIONS = st.recursive(CLASSES, _subscript, max_leaves=8)
_VALUES = st.recursive(
    st.one_of(TEXTS, NUMBERS, NAMES),
    lambda inner: st.one_of(
        st.lists(inner, max_size=5).map(lambda v: f"[{', '.join(v)}]"),
        st.lists(st.tuples(TEXTS, inner), max_size=5).map(
            lambda v: "{" + ", ".join(f"{key}: {value}" for key, value in v) + "}"
        ),
    ),
    max_leaves=10,
)
_KEYWORDS = st.lists(st.tuples(NAMES, _VALUES), max_size=5, unique_by=lambda p: p[0]).map(
    lambda v: [f"{name}={value}" for name, value in v]
)


def _call(function: str, positional: list[str], keywords: list[str]) -> str:
    return f"{function}({', '.join([*positional, *keywords])})"


FUNCTIONS = st.sampled_from(
    ["self._get", "await self._post", "make_request_options", "await async_maybe_transform", "path_template"]
)
_FLAT_CALLS = st.builds(_call, FUNCTIONS, st.lists(_VALUES, max_size=3), _KEYWORDS)
CALLS = st.builds(
    lambda f, p, k, inner: _call(f, p, [*k, f"options={inner}"]),
    FUNCTIONS,
    st.lists(_VALUES, min_size=1, max_size=2),
    _KEYWORDS,
    _FLAT_CALLS,
)
RETURNS = st.one_of(CALLS, _FLAT_CALLS).map(lambda c: f"return {c}")
ALIASES = st.builds(lambda n, a: f"{n}: TypeAlias = {a}", CLASSES, _subscript(ANNOTATIONS))
FIELDS = st.builds(
    lambda n, a, d: f"{n}: {a}{d}",
    NAMES,
    ANNOTATIONS,
    st.sampled_from(
        ["", " = None", ' = FieldInfo(alias="wireName")', ' = FieldInfo(alias="a-rather-long-wire-name", default=None)']
    ),
)
EXPORTS = st.lists(CLASSES, min_size=1, max_size=8).map(
    lambda n: f"__all__ = [{', '.join(f'{chr(34)}{c}{chr(34)}' for c in n)}]"
)


def _definition(prefix: str, arguments: list[tuple[str, str, bool]], result: str) -> str:
    listed = [f"{name}: {kind}" + (" | Omit = omit" if optional else "") for name, kind, optional in arguments]
    inner = ", ".join(["self", "*", *listed, "timeout: float | httpx.Timeout | None = None"])
    return f"{prefix}def create({inner}) -> {result}:"


RESULTS = st.one_of(
    CLASSES,
    CLASSES.map(lambda c: f"Optional[{c}]"),
    CLASSES.map(lambda c: f"AsyncPaginator[{c}, AsyncCursorPage[{c}]]"),
    st.builds(lambda c, e: f"{c} | AsyncStream[{e}]", CLASSES, CLASSES),
)
DEFINITIONS = st.builds(
    _definition,
    st.sampled_from(["", "async "]),
    st.lists(st.tuples(NAMES, ANNOTATIONS, st.booleans()), max_size=6, unique_by=lambda a: a[0]),
    RESULTS,
)
CHOICES = st.builds(
    lambda f, m, a, b: f'return self._post("/x", body={f}({{"a": a}}, {m}.{a}On if {b} else {m}.{a}Off))',
    st.sampled_from(["maybe_transform", "await async_maybe_transform"]),
    st.sampled_from(
        ["completion_create_params", "a_rather_long_module_of_parameters_that_has_its_name_from_its_place"]
    ),
    CLASSES,
    NAMES,
)
_HEADER_VALUES = st.builds(
    lambda form, name: form.format(n=name),
    st.sampled_from(
        [
            "{n}",
            "str({n})",
            "str({n}) if is_given({n}) else not_given",
            '",".join(str(e) for e in {n})',
            '",".join(str(e) for e in {n}) if is_given({n}) else not_given',
            '("true" if {n} else "false") if is_given({n}) else not_given',
        ]
    ),
    NAMES,
)
HEADERS = st.lists(st.tuples(TEXTS, _HEADER_VALUES), min_size=1, max_size=5).map(
    lambda v: "extra_headers = {**strip_not_given({"
    + ", ".join(f"{k}: {n}" for k, n in v)
    + "}), **(extra_headers or {})}"
)
FALLBACKS = st.builds(
    lambda n: f'client_key: str | bytes | None = key if key is not None else getattr(self._client, "{n}", None)', NAMES
)
STATEMENTS = st.one_of(FALLBACKS, RETURNS, ALIASES, FIELDS, EXPORTS, CHOICES, HEADERS)
