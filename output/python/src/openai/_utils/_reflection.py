"""Questions about function signatures. `inspect` is slow to import and is loaded when asked."""

from __future__ import annotations

from typing import Any, Callable, AbstractSet

__all__ = ["assert_signatures_in_sync", "function_has_argument"]


def function_has_argument(func: Callable[..., Any], arg_name: str) -> bool:
    """Whether the function has a parameter of that name."""
    import inspect

    return arg_name in inspect.signature(func).parameters


def assert_signatures_in_sync(
    source_func: Callable[..., Any],
    check_func: Callable[..., Any],
    *,
    exclude_params: AbstractSet[str] = frozenset(),
    description: str = "",
) -> None:
    """Check that `check_func` takes every parameter of `source_func`, with the same annotation.

    Raises:
        AssertionError: lists every difference.
    """
    import inspect

    checked = inspect.signature(check_func).parameters
    differences: list[str] = []
    for name, source in inspect.signature(source_func).parameters.items():
        if name in exclude_params:
            continue
        found = checked.get(name)
        if found is None:
            differences.append(f"the `{name}` param is missing")
        elif found.annotation != source.annotation:
            differences.append(
                f"types for the `{name}` param do not match; source={source.annotation!r} checking={found.annotation!r}"
            )

    if differences:
        raise AssertionError(
            f"{len(differences)} errors encountered when comparing signatures{description}:\n" + "\n".join(differences)
        )
