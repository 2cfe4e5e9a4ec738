"""Fields of classes together with those of the classes they build on."""

from __future__ import annotations

from collections.abc import Mapping

from .declared import Field, ModelClass


def all_fields(made: ModelClass, classes: Mapping[str, ModelClass]) -> list[Field]:
    """Every field of a class, in its order; those of one that inherits in order of what has to be given."""
    if made.base is None:
        return made.fields
    found: dict[str, Field] = {}
    seen: set[int] = set()
    chain = [made]
    while chain[-1].base is not None and id(chain[-1]) not in seen:
        seen.add(id(chain[-1]))
        base = classes.get(chain[-1].base.full)
        if base is None or id(base) in seen:
            break
        chain.append(base)
    for one in reversed(chain):
        found.update((f.name, f) for f in one.fields)
    return sorted(found.values(), key=lambda f: (not f.required, f.constant is not None))
