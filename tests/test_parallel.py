"""Work spread over processes gives what it gives without them."""

from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path

import pytest
from cli.process import ROOT, snapshot, specloom
from specloom.flavours import FLAVOURS, LONGEST_FIRST
from specloom.parallel import CAN_FORK, ProcessLost, mapped

forks = pytest.mark.skipif(not CAN_FORK, reason="processes are not forked on this system")


def _own_process(item: int) -> tuple[int, int]:
    return item, os.getpid()


@forks
def test_results_are_in_order_and_come_from_other_processes() -> None:
    results = mapped(_own_process, range(20), 3)
    assert [item for item, _ in results] == list(range(20))
    assert os.getpid() not in {process for _, process in results}


def test_one_job_stays_in_this_process() -> None:
    assert mapped(_own_process, [1, 2], 1) == [(1, os.getpid()), (2, os.getpid())]


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_first_error_in_order_is_raised(jobs: int) -> None:
    def fail(item: int) -> int:
        if item:
            raise ValueError(f"item {item}")
        return item

    with pytest.raises(ValueError, match="item 1"):
        mapped(fail, [0, 1, 2], jobs)


@forks
def test_a_killed_process_is_told_apart() -> None:
    def die(item: int) -> None:
        if item == 1:
            os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(ProcessLost, match="-9"):
        mapped(die, [0, 1, 2], 2)


def test_every_flavour_has_its_turn() -> None:
    assert set(FLAVOURS) <= set(LONGEST_FIRST)


def test_files_and_messages_are_the_same_for_any_number_of_jobs(tmp_path: Path) -> None:
    """Python has something to say here, with a line of the document."""
    case = ROOT / "tests/cases/module_client"
    found = {}
    for jobs in ("1", "3"):
        folder = tmp_path / jobs
        folder.mkdir()
        for source in ("openapi.yaml", "stainless.yml"):
            shutil.copyfile(case / source, folder / source)
        inputs = ("--spec", "openapi.yaml", "--config", "stainless.yml", "--out", "out", "--jobs", jobs)
        run = specloom(
            folder, "generate", *inputs, *(f"--flavour={name}" for name in ("python", "go", "models", "docs"))
        )
        found[jobs] = (run.expect(0).out, run.err, snapshot(folder / "out"))
    assert "Python/NameTaken" in found["1"][1]
    assert found["1"] == found["3"]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_refused_folder_keeps_all_others_as_they_are(tmp_path: Path, jobs: int) -> None:
    (tmp_path / "out/go").mkdir(parents=True)
    (tmp_path / "out/go/client.go").write_text("package mine\n", "utf-8")
    inputs = ("--spec", ROOT / "spec/conversations.yaml", "--config", ROOT / "spec/conversations.stainless.yml")
    asked = ("--out", "out", "--jobs", jobs, "--flavour", "python", "--flavour", "go")
    run = specloom(tmp_path, "generate", *inputs, *asked).expect(2)
    assert "Output/Foreign" in run.err
    assert list(snapshot(tmp_path / "out")) == ["go/client.go"]


def test_no_jobs_is_no_number(tmp_path: Path) -> None:
    assert "0 is not in the range" in specloom(tmp_path, "generate", "--jobs", "0").expect(2).err
