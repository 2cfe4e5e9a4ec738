"""Samples as programs: all of one language are run by one process, or are checked by one compiler."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from toolchains import missing

MODULES = Path(__file__).parents[2] / "node_modules"
SECONDS = 600
_KEPT = ("PATH", "HOME", "TMPDIR", "LANG", "GOCACHE", "GOPATH", "GOROOT", "GEM_HOME", "GEM_PATH")
_MARK = "=== sample "


@dataclass(frozen=True)
class Program:
    """A sample with the environment that it is run in."""

    source: str
    environment: Mapping[str, str]


@dataclass(frozen=True)
class Package:
    """The SDK that samples of a language import."""

    name: str
    """As they import it; of Go, the module's path."""
    folder: Path
    """Where its sources are imported from."""


Runner = Callable[[Package, Sequence[Program], Path], list[str]]
"""Runs programs in a folder; gives what each prints. A fault of one is among that, with the word of `FAILED`."""
FAILED = "!!! failed:"


def python(package: Package, programs: Sequence[Program], folder: Path) -> list[str]:
    """Runs samples in Python."""
    (folder / "samples.json").write_text(_as_json(programs), encoding="utf-8")
    (folder / "run.py").write_text(_PYTHON, encoding="utf-8")
    return _run([sys.executable, "-W", "error", "run.py"], folder, len(programs), PYTHONPATH=str(package.folder))


_PYTHON = f"""
import json, os
for number, program in enumerate(json.load(open("samples.json", encoding="utf-8"))):
    print("{_MARK}" + str(number), flush=True)
    os.environ.update(program["environment"])
    try:
        exec(compile(program["source"], str(number), "exec"), {{"__name__": "__main__"}})
    except Exception as fault:
        print("{FAILED}", repr(fault))
"""


def typescript(package: Package, programs: Sequence[Program], folder: Path) -> list[str]:
    """Runs samples in TypeScript, once esbuild has made JavaScript of them and of the SDK."""
    node = _found("node")
    esbuild = MODULES / "esbuild" / "bin" / "esbuild"
    if not esbuild.is_file():
        missing("esbuild", "run `npm ci` in the project's folder")
    for number, program in enumerate(programs):
        (folder / f"s{number}.mts").write_text(program.source, encoding="utf-8")
    lines = [f"const environments = {json.dumps([dict(p.environment) for p in programs])};"]
    for number in range(len(programs)):
        lines.append(f"console.log('{_MARK}{number}'); Object.assign(process.env, environments[{number}]);")
        lines.append(f"await import('./s{number}.mjs').catch((fault) => console.log('{FAILED}', String(fault)));")
    (folder / "run.mjs").write_text("\n".join(lines), encoding="utf-8")
    entries = [f"s{number}.mts" for number in range(len(programs))]
    options = ["--bundle", "--splitting", "--platform=node", "--format=esm", "--out-extension:.js=.mjs", "--outdir=."]
    alias = f"--alias:{package.name}={package.folder / 'index.ts'}"
    output([str(esbuild), *entries, *options, alias, "--log-level=error"], folder)
    return _run([node, "run.mjs"], folder, len(programs))


def go(package: Package, programs: Sequence[Program], folder: Path) -> list[str]:
    """Runs samples in Go: each is a package of one program."""
    _module(package, folder)
    imports, calls = [], []
    for number, program in enumerate(programs):
        (folder / f"s{number}").mkdir()
        (folder / f"s{number}" / "s.go").write_text(_as_package(program.source, f"s{number}"), encoding="utf-8")
        imports.append(f'\t"example.com/user/s{number}"')
        environment = "".join(f"{json.dumps(k)}: {json.dumps(v)}, " for k, v in program.environment.items())
        calls.append(f"\trun({number}, map[string]string{{{environment}}}, s{number}.Main)")
    text = _GO.replace("IMPORTS", "\n".join(imports)).replace("CALLS", "\n".join(calls))
    (folder / "main.go").write_text(text, encoding="utf-8")
    return _run([_found("go"), "run", "."], folder, len(programs), GOFLAGS="-mod=mod", GOTOOLCHAIN="local")


_GO = f"""package main

import (
	"fmt"
	"os"

IMPORTS
)

func run(number int, environment map[string]string, sample func()) {{
	fmt.Println("{_MARK}" + fmt.Sprint(number))
	for name, value := range environment {{
		os.Setenv(name, value)
	}}
	defer func() {{
		if fault := recover(); fault != nil {{
			fmt.Println("{FAILED}", fault)
		}}
	}}()
	sample()
}}

func main() {{
CALLS
}}
"""


def ruby(package: Package, programs: Sequence[Program], folder: Path) -> list[str]:
    """Runs samples in Ruby."""
    (folder / "samples.json").write_text(_as_json(programs), encoding="utf-8")
    (folder / "run.rb").write_text(_RUBY, encoding="utf-8")
    return _run([_found("ruby"), "-w", "-I", str(package.folder), "run.rb"], folder, len(programs))


_RUBY = f"""
require "json"
JSON.parse(File.read("samples.json")).each_with_index do |program, number|
  puts("{_MARK}#{{number}}")
  ENV.update(program["environment"])
  begin
    Object.new.instance_eval(program["source"])
  rescue StandardError => e
    puts("{FAILED} #{{e.full_message(highlight: false)}}")
  end
end
"""


def http(package: Package, programs: Sequence[Program], folder: Path) -> list[str]:
    """Runs commands for curl."""
    _found("curl")
    # A status that tells of an error is a fault, and nothing of curl's progress is shown.
    curl = "curl --fail --silent --show-error --noproxy '*' "
    sent = [Program(p.source.replace("curl ", curl, 1), p.environment) for p in programs]
    return _typed(sent, folder)


def cli(package: Package, programs: Sequence[Program], folder: Path) -> list[str]:
    """Runs commands of a command line client, which is built with the SDK beside it."""
    source = folder / "source"
    shutil.copytree(package.folder, source)
    go_sdk = package.folder.parent / "go"
    module = (go_sdk / "go.mod").read_text(encoding="utf-8").split()[1]
    settings = {"GOTOOLCHAIN": "local", "GOFLAGS": "-mod=mod"}
    output([_found("go"), "mod", "edit", f"-replace={module}={go_sdk}"], source, **settings)
    output([_found("go"), "build", "-o", str(folder / package.name), f"./cmd/{package.name}"], source, **settings)
    return _typed(programs, folder)


def _typed(programs: Sequence[Program], folder: Path) -> list[str]:
    """Runs commands in a shell that finds programs in the folder."""
    lines = ["PATH=.:$PATH"]
    for number, program in enumerate(programs):
        lines.append(f"echo '{_MARK}{number}'")
        lines.extend(f"export {name}='{value}'" for name, value in program.environment.items())
        lines.append(f"{program.source} 2>&1 || echo '{FAILED}' $?\necho")
    (folder / "run.sh").write_text("\n".join(lines), encoding="utf-8")
    return _run([_found("bash"), "run.sh"], folder, len(programs))


RUNNERS: Mapping[str, Runner] = {
    "http": http,
    "python": python,
    "typescript": typescript,
    "go": go,
    "ruby": ruby,
    "cli": cli,
}


# -- compilers --------------------------------------------------------------------------------------------------------


def faults_in_python(sources: Mapping[str, str]) -> list[str]:
    """What Python does not parse, by name."""
    found = []
    for name, source in sources.items():
        try:
            compile(source, name, "exec")
        except SyntaxError as fault:
            found.append(f"{name}: {fault}")
    return found


def faults_in_typescript(sources: Mapping[str, str], package: Package, folder: Path) -> list[str]:
    """What the compiler says of samples beside the sources of their SDK."""
    node = _found("node")
    compiler = MODULES / "typescript-7" / "bin" / "tsc"
    if not compiler.exists():
        missing("TypeScript", "run `npm ci` in the project's folder")
    (folder / "samples").mkdir()
    for name, source in sources.items():
        # A module of its own, whatever it holds.
        (folder / "samples" / f"{name}.mts").write_text(f"{source}\nexport {{}};\n", encoding="utf-8")
    options = {
        "module": "esnext",
        "moduleResolution": "bundler",
        "target": "es2022",
        "strict": True,
        "noEmit": True,
        "types": ["node"],
        "typeRoots": [str(MODULES / "@types")],
        "paths": {package.name: [str(package.folder / "index.ts")]},
    }
    (folder / "tsconfig.json").write_text(json.dumps({"compilerOptions": options, "include": ["samples"]}))
    done = _done([node, str(compiler), "-p", "."], folder)
    return done.stdout.splitlines()


def faults_in_go(sources: Mapping[str, str], package: Package, folder: Path) -> list[str]:
    """What the compiler says of samples as functions of one package."""
    _module(package, folder)
    for number, (name, source) in enumerate(sources.items()):
        text = _as_package(source, "user").replace("func Main()", f"func Sample{number}()", 1)
        (folder / f"{name}_sample.go").write_text(text, encoding="utf-8")
    done = _done([_found("go"), "build", "-p=2", "."], folder, GOFLAGS="-mod=mod", GOTOOLCHAIN="local")
    return done.stderr.splitlines()


def faults_in_ruby(sources: Mapping[str, str], folder: Path) -> list[str]:
    """What Ruby does not parse, or warns of."""
    (folder / "samples.json").write_text(json.dumps(dict(sources)), encoding="utf-8")
    parse = "JSON.parse(File.read('samples.json')).each { |n, s| RubyVM::InstructionSequence.compile(s, n) }"
    done = _done([_found("ruby"), "-w", "-rjson", "-e", parse], folder)
    return done.stderr.splitlines()


def faults_in_shells(sources: Mapping[str, str], folder: Path) -> list[str]:
    """What the shell does not parse."""
    text = "\n".join(sources.values())
    return _done([_found("bash"), "-n", "-c", text], folder).stderr.splitlines()


# -- parts ------------------------------------------------------------------------------------------------------------


def output(command: Sequence[str], folder: Path, **environment: str) -> str:
    """What a command prints; fails with what it says when it fails."""
    done = _done(command, folder, **environment)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-6000:]
    return done.stdout


def _done(command: Sequence[str], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {k: v for k, v in os.environ.items() if k in _KEPT}
    settings = {"LANG": "C.UTF-8", **kept, **environment}
    return subprocess.run(
        command, cwd=folder, env=settings, capture_output=True, text=True, timeout=SECONDS, check=False
    )


def _run(command: Sequence[str], folder: Path, count: int, **environment: str) -> list[str]:
    texts = re.split(rf"^{_MARK}\d+\n", output(command, folder, **environment), flags=re.MULTILINE)
    assert len(texts) == count + 1, texts
    return [text.strip() for text in texts[1:]]


def _found(program: str) -> str:
    found = shutil.which(program)
    if found is None:
        missing(program)
    return found


def _as_json(programs: Sequence[Program]) -> str:
    return json.dumps([{"source": p.source, "environment": dict(p.environment)} for p in programs])


def _as_package(source: str, name: str) -> str:
    assert source.startswith("package main\n")
    text = source.replace("package main", f"package {name}", 1).replace("func main()", "func Main()", 1)
    return text + "\n"


def _module(package: Package, folder: Path) -> None:
    major = re.search(r"/v(\d+)$", package.name)
    required = f"require {package.name} v{major[1] if major else 0}.0.1\n\nreplace {package.name} => {package.folder}\n"
    (folder / "go.mod").write_text(f"module example.com/user\n\ngo 1.24\n\n{required}", encoding="utf-8")
