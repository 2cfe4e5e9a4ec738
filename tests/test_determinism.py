"""The same inputs give the same bytes: under any hash seed, in any folder, in any locale, in any time zone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from cli.process import CONFIG, ROOT, SPEC, snapshot, specloom

CONVERSATIONS = (ROOT / "spec/conversations.yaml", ROOT / "spec/conversations.stainless.yml")


def generated(folder: Path, spec: Path, config: Path, **environment: str) -> dict[str, bytes]:
    """What the inputs, copied into the folder, give there."""
    folder.mkdir(parents=True)
    for source in (spec, config):
        shutil.copyfile(source, folder / source.name)
    run = specloom(folder, "generate", "--spec", spec.name, "--config", config.name, "--out", "out", env=environment)
    run.expect(0)
    return snapshot(folder / "out")


@pytest.mark.parametrize("inputs", [(SPEC, CONFIG), CONVERSATIONS], ids=["petstore", "conversations"])
def test_two_hash_seeds_and_two_folders_give_the_same_bytes(inputs: tuple[Path, Path], tmp_path: Path) -> None:
    one = generated(tmp_path / "a", *inputs, PYTHONHASHSEED="0", LC_ALL="C", TZ="UTC")
    other = generated(tmp_path / "deep er/b", *inputs, PYTHONHASHSEED="4242", LC_ALL="C.UTF-8", TZ="Pacific/Kiritimati")
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []


def test_no_machine_path_and_no_date_gets_into_the_output(tmp_path: Path) -> None:
    import datetime

    today = datetime.datetime.now(datetime.timezone.utc).date().isoformat().encode()
    for name, content in generated(tmp_path / "a", SPEC, CONFIG).items():
        assert str(tmp_path).encode() not in content, name
        assert today not in content, name


def test_what_is_committed_is_what_the_inputs_give() -> None:
    """output/ against spec/: the repository's own check."""
    specloom(ROOT, "check", "--full").expect(0)
