"""Clients that are made from some resources: what their types promise, what they do, and what bundles leave out."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from documents import answers as responses
from documents import document
from explain.outputs import CASES, answers, only
from render.node import MODULES, run, tool
from specloom.flavours.base import PlannedFile

from .cases import cases, write
from .helpers import assert_compiles_and_is_formatted, planned
from .test_real_documents import CONFIG, REPORTS

CASE = "treeshaking"
SETTINGS = {
    "strict": True,
    "exactOptionalPropertyTypes": True,
    "noUncheckedIndexedAccess": True,
    "noPropertyAccessFromIndexSignature": True,
    "skipLibCheck": False,
    "noEmit": True,
    "target": "es2022",
    "lib": ["es2022"],
    "types": [],
}
PROGRAM = """
import Depot, { APIError } from 'depot';
import { BaseDepot } from 'depot/client';
import { BaseBoxes, Boxes } from 'depot/resources/boxes/boxes';
import { BaseItems } from 'depot/resources/boxes/items';
import { BaseShelvesResource } from 'depot/resources';
import { createClient, type PartialDepot } from 'depot/tree-shakable';

declare const console: { log(text: string): void };
const said: unknown[] = [];
const asked: string[] = [];
const fetch = (async (url: string, init: { method: string }) => {
  asked.push(`${init.method} ${url}`);
  const body = url.endsWith('/items') ? { items: [{ id: 'i' }] } : { id: 'b', size: 3, up: true };
  return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
}) as never;
declare const Response: new (body: string, init: object) => unknown;
const options = { depotKey: 'k', fetch };

const client = createClient({ ...options, resources: [BaseItems, BaseShelvesResource] });
for await (const item of client.boxes.items.list('b')) {
  const id: string = item.id;
  said.push(id);
}
const size: number = (await client.shelves.retrieve('s')).size;
const up: boolean | undefined = (await client.status()).up;
said.push(size, up, client.depotKey, client instanceof BaseDepot);
// @ts-expect-error -- The resource above the items was not given,
said.push(client.boxes.retrieve === undefined);
// @ts-expect-error -- nor what is below them,
said.push(client.boxes.items.notes === undefined);
// @ts-expect-error -- nor this one.
said.push(client.enum_ === undefined);
const other = client.withOptions({ depotKey: 'l' });
await other.shelves.delete('s');
said.push(other.depotKey);

const whole = createClient({ ...options, resources: [Boxes, BaseItems] });
said.push((await whole.boxes.retrieve('b')).id, typeof whole.boxes.items.notes.create);
// @ts-expect-error -- The methods of a resource alone do not lead to those below.
said.push(createClient({ ...options, resources: [BaseBoxes] }).boxes.items === undefined);

async function shelf(on: PartialDepot<[typeof BaseShelvesResource]>): Promise<number> {
  return (await on.shelves.retrieve('s')).size;
}
const full = new Depot(options);
said.push(await shelf(client), await shelf(full), full instanceof BaseDepot);
// @ts-expect-error -- It has no shelves.
void (() => shelf(whole));
// @ts-expect-error -- Only classes of resources can be given.
void (() => createClient({ ...options, resources: [APIError] }));

const notes: Depot.Boxes.Items.Note = { text: 't' };
said.push(notes.text, typeof Depot.Boxes.Items.Notes, typeof Depot.Shelves, Depot.APIError === APIError);
console.log(JSON.stringify({ said, asked }));
"""
ADDRESS = "https://depot.example/v1"


def built(sdk: Path, user: Path) -> Path:
    """The folder of a user who has installed the package of an SDK."""
    (sdk / "node_modules").symlink_to(MODULES, target_is_directory=True)
    assert run([*tool("typescript-7/bin/tsc")[:1], "scripts/build.mjs"], sdk) == ""
    name = json.loads((sdk / "package.json").read_text(encoding="utf-8"))["name"]
    (user / "node_modules").mkdir(parents=True)
    shutil.move(sdk / "dist", user / "node_modules" / name)
    (user / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    return user


def compiled(user: Path, program: str, compiler: str = "typescript-7", resolution: str = "nodenext") -> str:
    """What the compiler has to say of a program."""
    module = "nodenext" if resolution == "nodenext" else "esnext"
    settings = {"compilerOptions": {**SETTINGS, "module": module, "moduleResolution": resolution}}
    (user / "program.mts").write_text(program, encoding="utf-8")
    (user / "tsconfig.json").write_text(json.dumps({**settings, "files": ["program.mts"]}), encoding="utf-8")
    return run([*tool(f"{compiler}/bin/tsc"), "-p", "."], user)


def bundled(user: Path, program: str) -> Path:
    """A program with all that it needs, as it is delivered."""
    (user / "entry.ts").write_text(program, encoding="utf-8")
    out = user / "out.mjs"
    esbuild = tool("esbuild/bin/esbuild")[1]
    options = ["--bundle", "--minify", "--format=esm", "--platform=node", "--log-level=warning"]
    assert run([esbuild, "entry.ts", *options, f"--outfile={out}"], user) == ""
    return out


@pytest.fixture(scope="module")
def depot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("depot")
    return built(write(cases()[CASE], root / "made"), root / "user")


@pytest.mark.slow
@pytest.mark.parametrize("compiler", ["typescript-5", "typescript", "typescript-7"])
@pytest.mark.parametrize("resolution", ["nodenext", "bundler"])
def test_a_client_has_the_types_of_what_it_is_given(compiler: str, resolution: str, depot: Path) -> None:
    assert compiled(depot, PROGRAM, compiler, resolution) == ""


def test_a_client_sends_the_requests_of_what_it_is_given(depot: Path) -> None:
    out = bundled(depot, PROGRAM)
    told = json.loads(run([*tool("typescript-7/bin/tsc")[:1], str(out)], depot))
    assert told["said"] == [
        *("i", 3, True, "k", True, True, True, True, "l"),
        *("b", "function", True),
        *(3, 3, True),
        *("t", "function", "function", True),
    ]
    assert told["asked"] == [
        f"GET {ADDRESS}/boxes/b/items",
        f"GET {ADDRESS}/shelves/s",
        f"GET {ADDRESS}/status",
        f"DELETE {ADDRESS}/shelves/s",
        f"GET {ADDRESS}/boxes/b",
        f"GET {ADDRESS}/shelves/s",
        f"GET {ADDRESS}/shelves/s",
    ]


def test_the_readme_shows_how(tmp_path: Path, depot: Path) -> None:
    readme = (write(cases()[CASE], tmp_path) / "README.md").read_text(encoding="utf-8")
    shown = readme.partition("## Small bundles")[2].partition("```ts\n")[2].partition("```")[0]
    assert "import { BaseBoxes } from 'depot/resources/boxes/boxes';" in shown
    assert "createClient({ resources: [BaseBoxes] })" in shown
    assert compiled(depot, "declare const console: { log(value: unknown): void };\n" + shown) == ""


def made(folder: Path, paths: dict[str, Any], config: str) -> dict[str, str]:
    """The text of every file of an SDK with such clients."""
    found = planned(folder, paths, config, enable_treeshaking=True)
    return {file.path: file.text for file in found if isinstance(file, PlannedFile)}


@pytest.mark.slow
def test_long_names_are_formatted(tmp_path: Path) -> None:
    assert_compiles_and_is_formatted(tmp_path, made(tmp_path, REPORTS, CONFIG))


@pytest.mark.slow
def test_bundles_leave_out_the_resources_that_are_not_given(tmp_path: Path) -> None:
    """By the client that has everything, most of a large API is carried along."""
    answer = responses({"type": "object", "properties": {"id": {"type": "string"}}})
    methods = {"create": "post /{0}", "list": "get /{0}", "retrieve": "get /{0}/{{id}}", "remove": "delete /{0}/{{id}}"}
    given = [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}]
    paths, resources = {}, []
    for name in (f"kind{n}" for n in range(200)):
        paths[f"/{name}"] = {"post": {"responses": answer}, "get": {"responses": answer}}
        paths[f"/{name}/{{id}}"] = {
            "parameters": given,
            "get": {"responses": answer},
            "delete": {"responses": answer},
        }
        inner = ", ".join(f"{key}: '{value.format(name)}'" for key, value in methods.items())
        resources.append(f"  {name}: {{methods: {{{inner}}}, subresources: {{parts: {{methods: {{{inner}}}}}}}}}")
    config = "organization: {name: shop}\ntargets: {typescript: {package_name: shop}}\nresources:\n"
    sdk = tmp_path / "sdk"
    for path, text in made(tmp_path, document(paths), config + "\n".join(resources)).items():
        (sdk / path).parent.mkdir(parents=True, exist_ok=True)
        (sdk / path).write_text(text, encoding="utf-8")
    user = built(sdk, tmp_path / "user")
    call = "await client.kind7.retrieve('id');"
    full = bundled(user, f"import Shop from 'shop'; const client = new Shop(); {call}").stat().st_size
    for place, name in (("kind7/kind7", "BaseKind7"), ("kind7", "Kind7"), ("index", "BaseKind7")):
        imports = (
            f"import {{ createClient }} from 'shop/tree-shakable'; import {{ {name} }} from 'shop/resources/{place}';"
        )
        part = bundled(user, f"{imports} const client = createClient({{ resources: [{name}] }}); {call}")
        assert part.stat().st_size < full / 2, (place, name)
        assert b"/kind7/" in part.read_bytes()
        assert b"/kind8/" not in part.read_bytes()
        assert (b"parts" in part.read_bytes()) == (name == "Kind7")


@pytest.mark.parametrize(
    ("name", "file", "line"),
    [
        ("BaseDepot", "client", "export class BaseDepot {"),
        ("Depot", "client", "export class Depot extends BaseDepot {"),
        ("BaseDepot.depotKey", "client", "  depotKey: string;"),
        ("Depot.depotKey", "client", "  depotKey: string;"),
        ("BaseDepot.status", "client", "  status(options?: RequestOptions): APIPromise<StatusResponse> {"),
        (
            "Depot.Shelves.delete",
            "resources/shelves",
            "  delete(shelfID: string, options?: RequestOptions): APIPromise<void> {",
        ),
        (
            "client.shelves.delete",
            "resources/shelves",
            "  delete(shelfID: string, options?: RequestOptions): APIPromise<void> {",
        ),
        (
            "depot/resources/shelves.BaseShelvesResource",
            "resources/shelves",
            "export class BaseShelvesResource extends APIResource {",
        ),
        (
            "depot/resources/shelves.BaseShelvesResource.delete",
            "resources/shelves",
            "  delete(shelfID: string, options?: RequestOptions): APIPromise<void> {",
        ),
    ],
)
def test_explain_finds_what_the_classes_have(name: str, file: str, line: str) -> None:
    folder = CASES / CASE
    (found,) = answers(folder / "openapi.yaml", folder / "stainless.yml", [name], Path("out"), ("typescript",))
    output = only(found).output
    assert output.file == f"out/typescript/src/{file}.ts"
    text = (folder / "expected" / "typescript" / "src" / f"{file}.ts").read_text(encoding="utf-8")
    assert text.splitlines()[output.line - 1].replace("TopLevelAPI.", "") == line
