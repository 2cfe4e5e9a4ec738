"""The worked example: its model, a mock server of it, and the samples of its SDKs."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from conversations import CONFIG, SPEC, api, server
from specloom.diagnostics import Diagnostics
from specloom.flavours.samples import LANGUAGES, SampleMaker, sample_makers
from specloom.ir.api import Api
from specloom.ir.build.targets import build_target
from specloom.job import Request, locate
from specloom.pipeline import load

__all__ = ["api", "makers", "server"]


@pytest.fixture(scope="session")
def makers() -> Mapping[str, SampleMaker]:
    """The makers of samples for the worked example."""
    diagnostics = Diagnostics()
    loaded = load(locate(Request(spec=SPEC, config=CONFIG), diagnostics), diagnostics)
    return sample_makers(loaded.api, [build_target(loaded.config, name) for name in LANGUAGES])


@pytest.fixture(scope="session")
def samples(makers: Mapping[str, SampleMaker], api: Api) -> Mapping[str, Mapping[str, str]]:
    """The samples of every language, by the methods' ids: `test_every_sample_runs` runs them."""
    return {name: {method.id: maker.sample(method) for _, method in api.methods()} for name, maker in makers.items()}
