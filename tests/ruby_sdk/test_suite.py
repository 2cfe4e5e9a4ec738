"""The generated SDK's own tests, scripts and tools, run as its contributors would run them."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from conversations import CONFIG
from ruby_commands import needs_gem, ruby, run
from ruby_flavour.readme import blocks, programs
from specloom.config.read import read_config
from specloom.diagnostics import Diagnostics
from specloom.flavours.ruby.invocations import derived
from specloom.flavours.ruby.plan import Ruby
from specloom.ir.api import Api, MethodKind
from specloom.ir.build.targets import build_target

from .conftest import COMMITTED
from .signatures import without_aliases

_PASSED = re.compile(r"^(\w+(?:::\w+)*)#(\w+) = [\d.]+ s = \.$", re.MULTILINE)
_RESOLVE = Path(__file__).with_name("resolve_rbi.rb").as_posix()
_LIBRARIES = ("date", "json", "net-http", "pathname", "time", "uri")


def test_all_tests_pass(sdk: Path, server: str, api: Api) -> None:
    needs_gem("minitest")
    # One after the other, so that each says in a line of its own how it went.
    alone = {"MT_CPU": "1", "N": "1"}
    done = run(sdk, "scripts/test", "TESTOPTS=-v", env={"TEST_API_BASE_URL": server, **alone})
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    assert " 0 failures, 0 errors, 0 skips" in done.stdout
    assert "warn" not in done.stderr
    passed = set(_PASSED.findall(done.stdout))
    planned = Ruby().sdk(api, build_target(read_config(CONFIG, Diagnostics()), "ruby"))
    for place, view in planned.methods():
        if view.method.kind is MethodKind.HTTP and not derived(view):
            suite = f"ResourceTests::{''.join(place.path[1:])}Test"
            names = {name for of, name in passed if of == suite}
            assert any(name.startswith(f"test_{view.name}") for name in names), view.method.id
    suites = {suite for suite, _ in passed}
    assert {"ClientTest", "UtilTest", "ResourceTests::UsageTest"} <= suites


def test_without_a_mock_server_tests_of_methods_fail_or_are_skipped(sdk: Path) -> None:
    needs_gem("minitest")
    nowhere = {"TEST_API_BASE_URL": "http://127.0.0.1:9"}
    command = ("scripts/test", "TEST=test/openai/usage_test.rb")
    failed = run(sdk, *command, env=nowhere)
    assert failed.returncode != 0
    assert "there is no mock server at http://127.0.0.1:9" in failed.stdout
    skipped = run(sdk, *command, env={**nowhere, "SKIP_MOCK_TESTS": "true"})
    assert skipped.returncode == 0
    assert "2 runs, 0 assertions, 0 failures, 0 errors, 2 skips" in skipped.stdout


def test_its_lint_script_finds_nothing_but_what_is_wrong(sdk: Path) -> None:
    needs_gem("rubocop")
    linted = run(sdk, "scripts/lint")
    assert linted.returncode == 0, linted.stdout + linted.stderr
    wrong = sdk / "examples" / "wrong.rb"
    wrong.write_text("# frozen_string_literal: true\n\nputs( 'a' )\n", encoding="utf-8")
    linted = run(sdk, "scripts/lint")
    assert (linted.returncode, "examples/wrong.rb" in linted.stdout) == (1, True)
    assert run(sdk, "scripts/format").returncode == 0
    assert wrong.read_text(encoding="utf-8") == '# frozen_string_literal: true\n\nputs("a")\n'
    wrong.write_text("# frozen_string_literal: true\n\ndef a = [1].each { |b| c = b }\n", encoding="utf-8")
    linted = run(sdk, "scripts/lint")
    assert (linted.returncode, "assigned but unused variable - c" in linted.stderr) == (1, True)
    wrong.unlink()


def test_what_the_readme_shows_runs(sdk: Path, server: str) -> None:
    readme = (COMMITTED / "README.md").read_text(encoding="utf-8")
    shown = list(programs(readme))
    assert len(shown) + 1 == len(blocks(readme)) > 10
    environment = {"OPENAI_BASE_URL": server, "OPENAI_API_KEY": "key-123"}
    for program in shown:
        # What has no method in the library has no answer in the mock server.
        code = program.replace('method: :post,\n  path: "some/path"', 'method: :post,\n  path: "conversations"')
        code = code.replace('  query: {colour: "blue"},\n', "").replace('{word: "tile"}', "{}")
        done = run(sdk, "ruby", "-Ilib", "-e", code.replace('extra_query: {colour: "blue"}, ', ""), env=environment)
        assert (done.returncode, done.stderr) == (0, ""), f"{program}\n{done.stderr}"


def test_its_comments_are_read_by_yard(sdk: Path) -> None:
    needs_gem("yard")
    read = run(sdk, "yard", "doc", "--no-save", "--no-cache", "--no-output", "--fail-on-warning")
    assert (read.returncode, "[warn]" in read.stdout + read.stderr) == (0, False), read.stdout + read.stderr


def test_its_rbs_is_valid(sdk: Path, tmp_path: Path) -> None:
    needs_gem("rbs")
    shutil.copytree(sdk / "sig", tmp_path / "sig")
    without_aliases(tmp_path / "sig", "OpenAI")
    libraries = [part for name in _LIBRARIES for part in ("-r", name)]
    command = ("ruby", "-W0", "-e", 'load(Gem.bin_path("rbs", "rbs"))', "--", *libraries, "-I", "sig", "validate")
    valid = run(tmp_path, *command, "--silent")
    assert valid.returncode == 0, (valid.stdout + valid.stderr)[-3000:]
    client = tmp_path / "sig" / "openai" / "client.rbs"
    client.write_text(client.read_text(encoding="utf-8").replace("api_key: String", "api_key: Strung"), "utf-8")
    invalid = run(tmp_path, *command, "--silent")
    assert (invalid.returncode, "Strung" in invalid.stderr) == (1, True)


def test_every_constant_in_its_rbi_is_there(sdk: Path, tmp_path: Path) -> None:
    said = ruby(sdk, "-Ilib", "-r", "openai", _RESOLVE, "rbi", "OpenAI").splitlines()
    assert re.fullmatch(r"\d{3,} names", said[-1])
    assert said[:-1] == []
    shutil.copytree(sdk / "rbi", tmp_path / "rbi")
    wrong = tmp_path / "rbi" / "openai" / "client.rbi"
    wrong.write_text(
        wrong.read_text(encoding="utf-8").replace("OpenAI::Resources::Responses", "OpenAI::Nowhere"), "utf-8"
    )
    said = ruby(sdk, "-Ilib", "-r", "openai", _RESOLVE, str(tmp_path / "rbi"), "OpenAI").splitlines()
    assert said[0] == "OpenAI::Nowhere in OpenAI::Client"
