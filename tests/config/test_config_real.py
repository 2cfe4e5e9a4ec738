"""Real configs, and the malformed ones of the shared corpus."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from specloom.config.read import parse_config, read_config
from specloom.config.schema import config_schema
from specloom.config.write import config_to_yaml
from specloom.diagnostics import Diagnostics, Severity, Stop
from specloom.source import parse_source, read_source

CONFIGS = [
    "hypeman/stainless.yml",
    "onebusaway/stainless.yml",
    "openai/conversations.stainless.yml",
    "openai/stainless.yml",
    "tambo/stainless.yml",
]


@pytest.mark.parametrize("name", CONFIGS)
def test_real_configs_are_read_validated_and_written(shared: Path, name: str):
    diagnostics = Diagnostics()
    source = read_source(shared / "pairs" / name, diagnostics)
    config = parse_config(source, diagnostics)
    assert [d for d in diagnostics if d.severity is not Severity.NOTE] == []
    Draft202012Validator(config_schema()).validate(source.data)
    again = parse_config(parse_source(config_to_yaml(config).encode(), "again.yml", diagnostics), diagnostics)
    assert again == config
    assert not diagnostics.failed


def test_the_largest_config_comes_out_whole(shared: Path):
    config = read_config(shared / "pairs/openai/stainless.yml", Diagnostics())
    resources = [resource for _, resource in config.walk()]
    names = {".".join(path) for path, _ in config.walk()}
    assert "beta.threads.runs.steps" in names
    assert sum(len(r.models) for r in resources) == 732
    assert config.resources["vector_stores"].default_request_options.headers == {"OpenAI-Beta": "assistants=v2"}
    streaming = config.resources["chat"].subresources["completions"].methods["create"].streaming
    assert streaming.method_name.of("ruby") == "stream_raw"
    assert streaming.method_name.of("python") is None
    assert config.client_settings.default_timeout == 600
    assert config.settings.per_endpoint_security
    assert config.targets.go.options.go_module_path_override == "github.com/openai/openai-go/v3"


def test_malformed_configs_name_their_lines(shared: Path):
    folder = shared / "corpus/bad"
    entries = [e for e in json.loads((folder / "index.json").read_text())["files"] if e["category"] == "config"]
    assert entries
    for entry in entries:
        diagnostics = Diagnostics()
        try:
            read_config(folder / entry["file"], diagnostics)
        except Stop:
            assert diagnostics.failed
        lines = {d.location.line for d in diagnostics if d.location}
        # What only the document can tell (that an endpoint or a schema is missing) is the model builder's to say.
        assert lines & set(entry["lines"]), entry["file"]
        assert diagnostics.failed == (entry["outcome"] == "error"), entry["file"]
