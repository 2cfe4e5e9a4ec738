"""Measures the OpenAI package that specloom makes against the published one, in one run, the two taking turns.

    python tools/bench_sdk_typescript.py

What users wait for or carry along: type checking with TypeScript 6 and 7, the bundle of a small program, loading,
the first and further requests (answered within the process), and the package on disk. Figures are the best of several
rounds. The published package and all tools are installed into .npm-peers with the versions given here and in
package.json. The OpenAI document is not part of this repository: it is looked for in $SPECLOOM_SHARED, else in
../shared.
"""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench_common import Input, measured, npm_packages, size
from bench_sdk_common import OURS, PUBLISHED, SIDES, Figures, document, in_turns, print_figures

COMPILERS = {"TypeScript 6": "typescript", "TypeScript 7": "typescript-7"}
CHECKS = 3
"""Rounds of what takes seconds."""
OPTIONS = {
    "target": "es2022",
    "lib": ["es2022", "dom", "dom.iterable"],
    "types": ["node"],
    "module": "esnext",
    "moduleResolution": "bundler",
    "strict": True,
    "noEmit": True,
}
"""Settings of both sides; what is left out of declarations, their sources included, is checked."""
CONSUMER = """
import OpenAI from 'openai';
const client = new OpenAI({ apiKey: 'k' });
export const conversation: OpenAI.Conversations.Conversation = await client.conversations.retrieve('id');
"""
BUNDLES = {
    "bundle of client and one call": """
import OpenAI from 'openai';
const client = new OpenAI({ apiKey: 'k' });
console.log(await client.conversations.retrieve('id'));
""",
    "bundle of one resource's class": "import { Models } from 'openai/resources';\nconsole.log(Models);\n",
    "bundle of an error class": "import { APIError } from 'openai';\nconsole.log(APIError);\n",
}
LOAD = """
const before = process.memoryUsage().rss, start = process.cpuUsage();
%s
const { user, system } = process.cpuUsage(start);
console.log(JSON.stringify([(user + system) / 1000, (process.memoryUsage().rss - before) / 2 ** 20]));
"""
CALLS = """
const { OpenAI } = require('openai');
const message = { role: 'assistant', content: 'Hello', refusal: null };
const choice = { index: 0, finish_reason: 'stop', logprobs: null, message };
const answer = JSON.stringify({ id: '1', object: 'chat.completion', created: 1, model: 'm', choices: [choice] });
const headers = { 'content-type': 'application/json' };
const fetch = async () => new Response(answer, { headers });
const call = async () => {
  const client = new OpenAI({ apiKey: 'k', fetch });
  const given = { model: 'm', messages: [{ role: 'user', content: 'Hi' }] };
  const made = await client.chat.completions.create(given);
  if (made.choices[0].message.content !== 'Hello') throw new Error('not the answer');
};
const taken = async (count) => {
  const start = process.cpuUsage();
  for (let i = 0; i < count; i++) await call();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / count;
};
(async () => {
  // The platform's own classes are loaded when they are first used, whoever does it.
  await (await fetch()).json();
  const first = await taken(1);
  await taken(200);
  console.log(JSON.stringify([first, await taken(2000)]));
})();
"""


def main() -> None:
    node = shutil.which("node") or sys.exit("node is needed (on Debian: apt install nodejs npm)")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bench = _Bench(node, npm_packages(), folder)
        bench.install(document(folder))
        for figures in (bench.sizes(), bench.bundles(), bench.loading(), bench.calls(), bench.types()):
            print_figures(list(figures))


class _Bench:
    """Two projects that differ in the package `openai` alone."""

    def __init__(self, node: str, modules: Path, folder: Path) -> None:
        self._node = node
        self._modules = modules
        self._projects = {side: folder / side for side in SIDES}
        self._made = folder / "made"

    def install(self, one: Input) -> None:
        """Makes and builds our package, and places each where its project looks for it."""
        subprocess.run(one.generate(self._made, ["typescript"]), check=True)
        sdk = self._made / "typescript"
        (sdk / "node_modules").symlink_to(self._modules, target_is_directory=True)
        subprocess.run([self._node, "scripts/build.mjs"], cwd=sdk, check=True)
        for side, package in ((OURS, sdk / "dist"), (PUBLISHED, self._modules / "openai")):
            project = self._projects[side]
            shutil.copytree(package, project / "node_modules" / "openai")
            shutil.copytree(package / "src", project / "source" / "src")
            for kind in ("@types", "undici-types", "ws"):
                (project / "node_modules" / kind).symlink_to(self._modules / kind, target_is_directory=True)
            (project / "consumer").mkdir()
            (project / "consumer" / "index.ts").write_text(CONSUMER, "utf-8")
            for part in ("source", "consumer"):
                settings = {"compilerOptions": OPTIONS, "include": ["."]}
                (project / part / "tsconfig.json").write_text(json.dumps(settings), "utf-8")

    def types(self) -> Iterator[Figures]:
        for part in ("source", "consumer"):
            for title, compiler in COMPILERS.items():
                program = self._modules / compiler / "bin" / "tsc"

                def check(side: str, part: str = part, program: Path = program) -> Sequence[float]:
                    cost = measured([self._node, program, "-p", part], self._projects[side])
                    return cost.cpu, cost.megabytes

                best = in_turns(check, CHECKS)
                for unit, ours, published in zip(("CPU s", "MB"), best[OURS], best[PUBLISHED], strict=True):
                    yield Figures(
                        f"{title}, {'the sources' if part == 'source' else 'a program'}", unit, ours, published
                    )

    def bundles(self) -> Iterator[Figures]:
        for title, program in BUNDLES.items():
            found = {side: self._bundled(side, program) for side in SIDES}
            for unit, text in (("bytes", found), ("bytes gzipped", {s: gzip.compress(t) for s, t in found.items()})):
                yield Figures(title, unit, len(text[OURS]), len(text[PUBLISHED]))

    def _bundled(self, side: str, program: str) -> bytes:
        entry = self._projects[side] / "bundled.mjs"
        entry.write_text(program, "utf-8")
        tool = self._modules / "esbuild" / "bin" / "esbuild"
        command = [
            str(tool),
            entry.name,
            "--bundle",
            "--minify",
            "--format=esm",
            "--platform=browser",
            "--external:node:*",
        ]
        return subprocess.run(command, cwd=entry.parent, capture_output=True, check=True).stdout

    def loading(self) -> Iterator[Figures]:
        ways = {"require()": ("commonjs", "require('openai');"), "import": ("module", "await import('openai');")}
        for title, (kind, statement) in ways.items():

            def load(side: str, kind: str = kind, program: str = LOAD % statement) -> Sequence[float]:
                return self._run(side, kind, program)

            best = in_turns(load)
            for unit, ours, published in zip(("CPU ms", "MB"), best[OURS], best[PUBLISHED], strict=True):
                yield Figures(title, unit, ours, published)

    def calls(self) -> Iterator[Figures]:
        best = in_turns(lambda side: self._run(side, "commonjs", CALLS))
        titles = ("first client and request", "further client and request")
        for title, ours, published in zip(titles, best[OURS], best[PUBLISHED], strict=True):
            yield Figures(title, "CPU ms", ours, published)

    def _run(self, side: str, kind: str, program: str) -> Sequence[float]:
        """What a program prints that lies in the project of a side."""
        command = [self._node, f"--input-type={kind}", "-e", program]
        done = subprocess.run(command, cwd=self._projects[side], capture_output=True, text=True, check=True)
        found: list[float] = json.loads(done.stdout)
        return found

    def sizes(self) -> Iterator[Figures]:
        found = {side: size(self._projects[side] / "node_modules" / "openai") for side in SIDES}
        yield Figures("package", "files", found[OURS][0], found[PUBLISHED][0])
        yield Figures("package", "MB on disk", found[OURS][2] / 2**20, found[PUBLISHED][2] / 2**20)


if __name__ == "__main__":
    main()
