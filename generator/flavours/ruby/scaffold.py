from __future__ import annotations
def plan_scaffold(api, target, places, jinja):
    return iter(())
