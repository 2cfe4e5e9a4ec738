"""Names of a package that are imported when they are first used (PEP 562)."""

from __future__ import annotations

import sys
from typing import List, Tuple, Mapping, Callable
from importlib import import_module

__all__ = ["lazy_exports"]


def lazy_exports(
    package: str, modules: Mapping[str, Tuple[str, ...]]
) -> Tuple[Callable[[str], object], Callable[[], List[str]], List[str]]:
    """`__getattr__`, `__dir__` and `__all__` of a package whose modules declare the given names.

    `modules` maps each module, relative to the package, to the names it declares.
    """
    homes = {name: module for module, names in modules.items() for name in names}
    exported = list(homes)

    def load(name: str) -> object:
        home = homes.get(name)
        if home is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value: object = getattr(import_module(f"{package}.{home}"), name)
        # From now on the name is an ordinary attribute; this function is not asked again.
        setattr(sys.modules[package], name, value)
        return value

    def names() -> List[str]:
        return sorted({*vars(sys.modules[package]), *exported})

    return load, names, exported
