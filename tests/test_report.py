from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from specloom.diagnostics import Diagnostic, Diagnostics, Location, Severity
from specloom.output import Cause, Difference, Drift, File, Inputs, Manifest, Tree, compare, write_tree
from specloom.output.disk import Regular
from specloom.report import FORMATS, DiffLimits, Format, render_diagnostics, render_drift

SOURCE = {("openapi.yml", 2): "  get: \t/héllo 漢字 x"}


def source_line(file: str, line: int) -> str:
    return SOURCE.get((file, line), "")


def sample() -> Diagnostics:
    diagnostics = Diagnostics()
    at = Location("openapi.yml", 2, 9, "#/paths/~1x")
    diagnostics.error("Endpoint/NotFound", "no such endpoint", at, hint="check the path")
    diagnostics.warning("Config/Unused", "never used", Location("stainless.yml"))
    diagnostics.note("Spec/Note", "100% of it: a, b\nand more")
    return diagnostics


def text(diagnostics: Any, **options: Any) -> str:
    return render_diagnostics(diagnostics, "text", source_line=options.pop("source_line", source_line), **options)


def test_text_looks_like_a_compiler() -> None:
    assert text(sample()).splitlines() == [
        "note[Spec/Note]: 100% of it: a, b",
        "    and more",
        "openapi.yml:2:9: error[Endpoint/NotFound]: no such endpoint",
        "  2 |   get:     /héllo 漢字 x",
        "    |            ^",
        "  at #/paths/~1x",
        "  hint: check the path",
        "stainless.yml: warning[Config/Unused]: never used",
        "1 error, 1 warning, 1 note",
    ]


def one(message: str = "m", line: int = 1, column: int = 1, file: str = "f.yml") -> list[Diagnostic]:
    return [Diagnostic(Severity.ERROR, "A/B", message, Location(file, line, column))]


@pytest.mark.parametrize(
    ("source", "column", "shown", "caret"),
    [
        ("ab", 2, "ab", 1),
        ("ab", 99, "ab", 2),
        ("漢字x", 3, "漢字x", 4),
        ("e\u0301x", 3, "e\u0301x", 1),
        ("\tx", 2, "    x", 4),
        ("a\x1b[31mb", 7, "a\\x1b[31mb", 9),
        ("a\u202eb", 3, "a\\u202eb", 7),
        ("x" * 5000, 2500, "…" + "x" * 100 + "…", 61),
        ("x" * 5000, 3, "x" * 100 + "…", 2),
        ("x" * 5000, 5001, "…" + "x" * 60, 61),
    ],
)
def test_the_caret_stands_below_the_column(source: str, column: int, shown: str, caret: int) -> None:
    lines = text(one(column=column), source_line=lambda *_: source).splitlines()
    assert lines[1] == f"  1 | {shown}"
    assert lines[2] == f"    | {' ' * caret}^"


def test_without_a_column_there_is_no_caret_and_without_a_source_no_excerpt() -> None:
    assert "^" not in text(one(column=0), source_line=lambda *_: "x")
    assert text(one(), source_line=lambda *_: "") == "f.yml:1:1: error[A/B]: m\n1 error\n"


def test_no_findings() -> None:
    assert text([]) == "no findings\n"


def test_colour_is_ours_alone() -> None:
    plain, coloured = text(sample()), text(sample(), color=True)
    assert "\x1b[" not in plain and "\x1b[1;31merror[Endpoint/NotFound]\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_json_is_what_is_documented() -> None:
    data = json.loads(render_diagnostics(sample(), "json", source_line=source_line))
    assert (data["format"], data["kind"], data["tool"]["name"]) == (1, "diagnostics", "specloom")
    assert data["summary"] == {"errors": 1, "warnings": 1, "notes": 1}
    assert data["diagnostics"][1] == {
        "severity": "error",
        "code": "Endpoint/NotFound",
        "message": "no such endpoint",
        "hint": "check the path",
        "location": {"file": "openapi.yml", "line": 2, "column": 9, "pointer": "#/paths/~1x"},
    }
    assert data["diagnostics"][0]["location"] is None


def test_sarif_has_rules_levels_and_places() -> None:
    data = json.loads(render_diagnostics(sample(), "sarif", source_line=source_line))
    assert data["version"] == "2.1.0"
    (run,) = data["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == ["Config/Unused", "Endpoint/NotFound", "Spec/Note"]
    assert [result["level"] for result in run["results"]] == ["note", "error", "warning"]
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"])
    place = run["results"][1]["locations"][0]
    assert place["physicalLocation"]["region"] == {"startLine": 2, "startColumn": 9}
    assert place["logicalLocations"] == [{"fullyQualifiedName": "#/paths/~1x"}]
    assert (
        "locations" not in run["results"][0] and "region" not in run["results"][2]["locations"][0]["physicalLocation"]
    )


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("a b/ü.yml", "a%20b/%C3%BC.yml"),
        ("/tmp/x.yml", "file:///tmp/x.yml"),
        ("C:/x y.yml", "file:///C:/x%20y.yml"),
        ("a:b#c?.yml", "a%3Ab%23c%3F.yml"),
    ],
)
def test_sarif_places_are_uris(file: str, uri: str) -> None:
    data = json.loads(render_diagnostics(one(file=file), "sarif", source_line=source_line))
    location = data["runs"][0]["results"][0]["locations"][0]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_github_commands_are_escaped() -> None:
    lines = render_diagnostics(sample(), "github", source_line=source_line).splitlines()
    assert lines[-3:] == [
        "::notice title=Spec/Note::100%25 of it: a, b%0Aand more",
        "::error file=openapi.yml,line=2,col=9,title=Endpoint/NotFound::no such endpoint%0AHint: check the path",
        "::warning file=stainless.yml,title=Config/Unused::never used",
    ]
    assert "file=a%2Cb%3Ac%25.yml," in render_diagnostics(one(file="a,b:c%.yml"), "github", source_line=source_line)


def live_commands(log: str) -> list[str]:
    """The lines GitHub would obey: leading blanks do not matter, nothing counts until the token that ends a stop."""
    commands, token = [], ""
    for line in log.splitlines():
        stripped = line.strip()
        if token:
            token = "" if stripped == f"::{token}::" else token
        elif stripped.startswith("::stop-commands::"):
            token = stripped.removeprefix("::stop-commands::")
        elif stripped.startswith("::") or "##[" in stripped:
            commands.append(stripped)
    assert not token
    return commands


EVIL = st.text(st.sampled_from("::#[]%,\n\r\x1b\u202e\x07\u2028 \x85abc\ud800"), max_size=30)


@given(EVIL, EVIL, EVIL, st.sampled_from(FORMATS))
def test_inputs_cannot_reach_terminal_or_runner(message: str, file: str, source: str, format: Format) -> None:
    found = [Diagnostic(Severity.ERROR, "A/B", message, Location(file, 1, 1, message), hint=message)]
    rendered = render_diagnostics(found, format, source_line=lambda *_: source.replace("\n", ""))
    rendered.encode()
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e]", rendered)
    if format == "github":
        assert len(live_commands(rendered)) == 1


# --- drift ---


def drift_of(tmp_path: Path, before: dict[str, bytes], after: dict[str, bytes], edits: dict[str, bytes]) -> Drift:
    def tree(files: dict[str, bytes]) -> Tree:
        made = Tree("python")
        for path, content in files.items():
            assert made.add(File(path, content), Diagnostics())
        return made

    def inputs(spec: bytes) -> Inputs:
        return Inputs.of(spec={"openapi.yml": spec}, config={}, templates="a" * 64, generator="b" * 64, options={})

    manifest = Manifest.of(tree(before), inputs(b"1"), "specloom 0")
    assert write_tree(tmp_path, tree(before), manifest, force=False, diagnostics=Diagnostics()).done
    for path, content in edits.items():
        (tmp_path / path).write_bytes(content)
    drift = compare(tmp_path, tree(after), inputs(b"2"), strict=True)
    return Drift("sdks/python", drift.compared, drift.users, drift.differences, drift.notes)


@pytest.fixture
def drift(tmp_path: Path) -> Drift:
    before = {"a.go": b"1\n\ttwo\n", "b": b"b\n", "c": b"c\n", "same": b"s\n"}
    return drift_of(tmp_path, before, {"a.go": b"1\n\tzwei\n", "b": b"b\n", "same": b"s\n"}, {"b": b"mine\n"})


CLEAN = Drift("sdks/go", 1234)


def test_drift_as_text(drift: Drift) -> None:
    assert render_drift({"python": drift, "go": CLEAN}, "text").splitlines() == [
        "go (sdks/go): no difference; 1,234 files compared",
        "python (sdks/python): 3 differences; 3 files compared",
        "  stale     a.go: as it was written, but these inputs changed: spec (openapi.yml)",
        "  edited    b: edited by hand; the inputs give what was written before",
        "  orphaned  c: no longer generated",
        "--- a/a.go",
        "+++ b/a.go",
        "@@ -1,2 +1,2 @@",
        " 1",
        "-\ttwo",
        "+\tzwei",
        "--- a/b",
        "+++ b/b",
        "@@ -1 +1 @@",
        "-mine",
        "+b",
        "",
        "drift: 1 stale, 1 edited, 1 orphaned; 1,237 files compared in 2 flavours",
        "  hint: run `specloom generate` and commit what it writes",
        "  hint: edited files: move the change to a template override or to a file of your own, list the file in"
        " keep_files, or discard it with `specloom generate --force`",
    ]


def test_no_drift_says_how_much_was_compared() -> None:
    assert render_drift({"go": CLEAN}, "text").splitlines()[-1] == "clean: 1,234 files compared in 1 flavour"


@pytest.mark.parametrize("drifts", [{}, {"go": Drift("sdks/go", 0)}, {"go": Drift("sdks/go", 0), "python": CLEAN}])
def test_comparing_nothing_is_an_error_in_every_format(drifts: dict[str, Drift]) -> None:
    for format in FORMATS:
        rendered = render_drift(drifts, format)
        if format == "json":
            assert json.loads(rendered)["clean"] is False
        else:
            assert "Output/NothingCompared" in rendered and "clean:" not in rendered


def test_diffs_are_cut_and_say_how_to_see_all(tmp_path: Path) -> None:
    files = {name: b"".join(b"%d\n" % number for number in range(50)) for name in "abc"}
    drift = drift_of(tmp_path, dict.fromkeys(files, b"x\n"), files, {})
    limits = DiffLimits(per_file=10, total=15, see_all="run with --more")
    lines = render_drift({"python": drift}, "text", limits=limits).splitlines()
    assert lines.count("… 44 more lines; run with --more") == 1
    assert lines.count("… 49 more lines; run with --more") == 1
    assert lines.count("… no more diffs are shown; run with --more") == 1
    everything = render_drift({"python": drift}, "text", limits=DiffLimits(None, None))
    assert everything.count("\n+49\n") == 3 and "…" not in everything


def test_drift_colours_only_add_escapes(drift: Drift) -> None:
    plain, coloured = (render_drift({"python": drift}, "text", color=color) for color in (False, True))
    assert "\x1b[32m+\tzwei\x1b[0m" in coloured and "\x1b[31m-\ttwo\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_drift_as_json(drift: Drift) -> None:
    data = json.loads(render_drift({"python": drift, "go": CLEAN}, "json"))
    assert (data["kind"], data["clean"], data["compared"]) == ("drift", False, 1237)
    assert list(data["flavours"]) == ["go", "python"]
    python = data["flavours"]["python"]
    assert python["counts"] == {"stale": 1, "edited": 1, "orphaned": 1}
    assert python["differences"][0] == {
        "path": "a.go",
        "cause": "stale",
        "detail": "as it was written, but these inputs changed: spec (openapi.yml)",
        "inputs": ["spec"],
        "diff": "--- a/a.go\n+++ b/a.go\n@@ -1,2 +1,2 @@\n 1\n-\ttwo\n+\tzwei\n",
        "diff_hidden_lines": 0,
    }
    assert data["flavours"]["go"]["clean"] is True


def test_drift_as_sarif_and_github_points_at_the_first_changed_line(drift: Drift) -> None:
    run = json.loads(render_drift({"python": drift}, "sarif"))["runs"][0]
    assert [result["ruleId"] for result in run["results"]] == ["Drift/Stale", "Drift/Edited", "Drift/Orphaned"]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place == {"artifactLocation": {"uri": "sdks/python/a.go"}, "region": {"startLine": 2}}
    commands = live_commands(render_drift({"python": drift}, "github"))
    assert len(commands) == 3
    assert commands[0].startswith("::error file=sdks/python/a.go,line=2,title=Drift/Stale::python: a.go: as it was")


def test_drift_cannot_reach_terminal_or_runner() -> None:
    evil = "::error::x\x1b[2J\u202e##[error]\n::set-env::"
    content = Regular(f"{evil}\n  ::warning::y\n".encode())
    difference = Difference(evil, Cause.EDITED, evil, before=content, after=Regular(b"  ::notice::z\n"))
    evil_drift = Drift(evil, 1, differences=(difference,), notes=(evil,))
    for format in FORMATS:
        rendered = render_drift({evil: evil_drift}, format)
        assert not re.search("[\x00-\x08\x0b-\x1f\u202e]", rendered)
    assert len(live_commands(render_drift({evil: evil_drift}, "github"))) == 1


def test_rules_of_two_words_have_one_name() -> None:
    drift = Drift("x", 1, differences=(Difference("a", Cause.LINE_ENDS, "d"),))
    rules = json.loads(render_drift({"go": drift}, "sarif"))["runs"][0]["tool"]["driver"]["rules"]
    assert rules == [
        {"id": "Drift/LineEnds", "name": "DriftLineEnds", "shortDescription": {"text": "Drift: line ends"}}
    ]
