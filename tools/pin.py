"""Writes constraints.txt: the exact versions of everything that is installed here for specloom and its development.

    .venv/bin/python tools/pin.py

Run it in an environment that was installed afresh: `make clean`, constraints.txt emptied, `make test`. Packages that
need a newer Python than our oldest get a marker, and pip chooses for the older ones.
"""

from __future__ import annotations

import re
from importlib import metadata

from environment import OLDEST, ROOT, dev_dependencies
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

CONSTRAINTS = ROOT / "constraints.txt"
HEADER = """\
# Exact versions of what the Makefile installs, so that every machine generates and tests with the same tools.
# Written by tools/pin.py. Where a package has dropped an older Python that we support, pip chooses there.
"""
PYTHONS = [f"3.{minor}" for minor in range(OLDEST[1], 15)]


def main() -> None:
    # The Makefile installs the extras, too.
    own = [r.partition(";")[0] if "extra ==" in r else r for r in metadata.requires("specloom") or []]
    found: dict[str, metadata.Distribution] = {}
    for text in [*own, *dev_dependencies()]:
        _collect(Requirement(text), found)
    lines = [f"{d.name}=={d.version}{_marker(d)}" for _, d in sorted(found.items())]
    CONSTRAINTS.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


def _collect(requirement: Requirement, found: dict[str, metadata.Distribution]) -> None:
    """The distribution that satisfies the requirement, and all that it requires itself."""
    extras = requirement.extras or {""}
    if requirement.marker and not any(requirement.marker.evaluate({"extra": extra}) for extra in extras):
        return
    name = re.sub(r"[-_.]+", "-", requirement.name).lower()
    distribution = metadata.distribution(name)
    seen = name in found
    found[name] = distribution
    if seen and not requirement.extras:
        return
    for text in distribution.requires or []:
        needed = Requirement(text)
        if needed.marker is None or any(
            needed.marker.evaluate({"extra": extra}) for extra in {"", *requirement.extras}
        ):
            _collect(Requirement(text.partition(";")[0]), found)


def _marker(distribution: metadata.Distribution) -> str:
    accepted = SpecifierSet(distribution.metadata.json.get("requires_python") or "")
    oldest = next(version for version in PYTHONS if accepted.contains(f"{version}.99"))
    return "" if oldest == PYTHONS[0] else f'; python_version >= "{oldest}"'


if __name__ == "__main__":
    main()
