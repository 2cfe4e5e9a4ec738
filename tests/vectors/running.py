"""Vectors through the SDK of one language: what each found wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from .comparing import differences
from .drivers.base import Driver, Task
from .made import Made
from .recorder import recording


def faults(driver: Driver, sdks: Sequence[Made], folder: Path) -> Mapping[str, Sequence[str]]:
    """Runs every vector of the SDKs' suites; what is wrong, by ``suite: vector``. Right ones are left out."""
    found: dict[str, Sequence[str]] = {}
    with recording() as recorder:
        vectors = [(made, vector.in_language(driver.language)) for made in sdks for vector in made.suite.vectors]
        expected = [recorder.expect([dict(s.get("answer", {})) for s in v.sends]) for _, v in vectors]
        tasks = [
            Task(made, vector, url + vector.client.below)
            for (made, vector), (url, _) in zip(vectors, expected, strict=True)
        ]
        raised = driver.run(tasks, folder)
        for task, (_, requests), fault in zip(tasks, expected, raised, strict=True):
            wrong = differences(task.vector.sends, requests, by_name=driver.by_name)
            if task.vector.fails and not fault:
                wrong.append("the call was to fail")
            elif fault and not task.vector.fails:
                wrong.append(f"the call failed: {fault[:500]}")
            if wrong:
                found[f"{task.made.suite.name}: {task.vector.name}"] = wrong
        if recorder.strays:
            found["requests that left their base URL"] = [f"{r.method} {r.path}" for r in recorder.strays]
    return found
