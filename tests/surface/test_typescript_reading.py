"""What is read from a TypeScript package: by its syntax alone, from its sources and from its declarations."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from render.node import run, tool
from specloom import surface
from specloom.diagnostics import Diagnostics
from specloom.surface import Surface
from specloom.surface.model import Alias, Class, ClassKind, Function, ParameterKind, Value
from specloom.surface.types import Callable, Intersection, Named, Type, Union, Unknown, Variable, literal, union

from .helpers import compared, edited, read, refused
from .typescript import PACKAGE, SHOP, SHOWN, a_class, fields, only, write

SHOP_CLASS = "@pets/shop.Shop"


@pytest.fixture
def shop(tmp_path: Path) -> Surface:
    return read(write(tmp_path / "shop", SHOP))


def method(of: Class, name: str) -> Function:
    found = of.members[name]
    assert isinstance(found, Function)
    return found


def typed(folder: Path, text: str) -> Type:
    """What a type expression is read as."""
    declaration = only(folder, f"export type A<T> = {text};").declarations["x.A"]
    assert isinstance(declaration, Alias)
    return declaration.type


# -- names -------------------------------------------------------------------------------------------------------------


def test_names(shop: Surface) -> None:
    assert (shop.language, shop.package, shop.version) == ("typescript", "@pets/shop", "1.2.3")
    assert shop.exports["@pets/shop.default"] == SHOP_CLASS
    for path in ("@pets/shop/resources/pets.Pet", "@pets/shop/resources/index.Pet", f"{SHOP_CLASS}.Pets.Pet"):
        assert shop.exports[path] == f"{SHOP_CLASS}.Pet"
    assert shop.exports["@pets/shop/error.MissingError"] == "@pets/shop.MissingError"
    assert shop.exports["@pets/shop/helpers.format"] == "@pets/shop.Helpers.format"
    assert {name for name in shop.exports.values() if name not in shop.declarations} == set()


def test_what_is_private(shop: Surface) -> None:
    assert not [path for path in shop.exports if "/internal/" in path or path.endswith((".Hidden", ".DryFoodBase"))]
    # Private modules become public by what passes their names on.
    assert shop.exports[f"{SHOP_CLASS}.RequestOptions"] == f"{SHOP_CLASS}.RequestOptions"
    assert "@pets/shop/client.Level" in shop.declarations
    assert "@pets/shop/internal/options.RequestOptions" not in shop.exports


def test_paths_below_any_name_of_a_namespace(shop: Surface) -> None:
    """They are kept once, below the shortest name, and found below each."""
    assert "@pets/shop.default.Pets.Toys" not in shop.exports
    assert shop.leads("@pets/shop.default.Pets.Toys") == f"{SHOP_CLASS}.Pets.Toys"
    assert shop.leads("@pets/shop/resources/pets.Pet.Owner.Address") == f"{SHOP_CLASS}.Pet.Owner.Address"
    assert shop.leads("@pets/shop.default.Dogs") is None
    assert shop.leads("elsewhere.Shop") is None


def test_another_name_of_a_type_is_no_declaration(shop: Surface) -> None:
    assert f"{SHOP_CLASS}.Money" in shop.declarations
    assert shop.exports["@pets/shop/resources/shared.Money"] == f"{SHOP_CLASS}.Money"


def test_exports_of_the_package(tmp_path: Path) -> None:
    """`exports` opens and closes modules; the specifiers are what users write."""
    exports = {
        ".": {"types": "./dist/index.d.ts", "default": "./dist/index.js"},
        "./errors": "./dist/core/error.js",
        "./resources/*": {"import": {"types": "./dist/resources/*.d.mts"}},
        "./resources/shared": None,
    }
    files = {**SHOP, "package.json": json.dumps({**PACKAGE, "exports": exports})}
    found = read(write(tmp_path, files))
    modules = {path.rpartition(".")[0] for path in found.exports if path.count(".") == 1}
    opened = {"errors", "resources/index", "resources/pets", "resources/toys", "resources/toys/index"}
    assert modules == {"@pets/shop", *(f"@pets/shop/{one}" for one in (*opened, "resources/toys/toys"))}


def test_without_exports_every_module_is_open(tmp_path: Path) -> None:
    found = read(write(tmp_path, {**SHOP, "package.json": '{"name": "@pets/shop"}'}))
    assert {"@pets/shop/core/resource.APIResource", "@pets/shop/version.VERSION"} <= found.exports.keys()
    assert not [path for path in found.exports if "internal/" in path]
    assert found.version == "1.2.3"  # of the module `version`


def test_every_form_of_import_and_export(tmp_path: Path) -> None:
    text = """
    import fallback, { type One as Uno, Two } from './a.js';
    import * as A from './a.mjs';
    import B = A.inner.Deep;
    import old = require('./old');
    import { Far } from 'elsewhere';
    import self from 'x/a';
    export { Uno, Two as Dos, fallback as one, old, self as two, Far };
    export import Three = A.inner.Deep;
    export type Four = B;
    export { default as five, 'One' as 'a name' } from './a.ts';
    export * from './b';
    export * as all from './b';
    declare module 'elsewhere' { export interface Extra {} }
    declare global { interface Window { x: 1 } }
    """
    a = """
    export interface One {}
    export declare class Two {}
    export namespace inner { export interface Deep {} }
    export default function made(): void;
    """
    files = {
        "src/a.ts": a,
        "src/b/index.ts": "export type Star = 1; export default 3; export { Missing } from './nothing';",
        "src/old.ts": "declare class Old { m(): void } declare namespace Old { type T = 1 } export = Old;",
    }
    found = only(tmp_path, text, **files)
    mine = {path: name for path, name in found.exports.items() if path.startswith("x.")}
    assert mine == {
        "x.Dos": "x.Dos",
        "x.Far": "elsewhere.Far",
        "x.Four": "x.Four",
        "x.Missing": "./nothing.Missing",
        "x.Star": "x.Star",
        "x.Three": "x.Four",
        "x.Uno": "x.Uno",
        "x.a name": "x.Uno",
        "x.all": "x.all",
        "x.all.Missing": "./nothing.Missing",
        "x.all.Star": "x.Star",
        "x.five": "x.five",
        "x.old": "x.old",
        "x.old.T": "x.old.T",
        "x.one": "x.five",
        "x.two": "x.five",
    }
    assert isinstance(found.declarations[mine["x.one"]], Function)


# -- classes -----------------------------------------------------------------------------------------------------------


def test_kinds(shop: Surface) -> None:
    kinds = {name: one.kind for name, one in shop.declarations.items() if isinstance(one, Class)}
    assert kinds[SHOP_CLASS] is ClassKind.CLIENT
    assert kinds[f"{SHOP_CLASS}.Pets"] is kinds[f"{SHOP_CLASS}.Pets.Toys"] is ClassKind.RESOURCE
    assert kinds[f"{SHOP_CLASS}.Page"] is ClassKind.PAGE
    assert kinds["@pets/shop.MissingError"] is kinds["@pets/shop.ShopError"] is ClassKind.ERROR
    assert kinds[f"{SHOP_CLASS}.Pet"] is kinds[f"{SHOP_CLASS}.RequestOptions"] is ClassKind.INTERFACE
    assert kinds["@pets/shop/resources/index.Colour"] is ClassKind.ENUM
    assert kinds["@pets/shop/core/resource.APIResource"] is ClassKind.OTHER


def test_what_is_derived_from_the_client_is_one(tmp_path: Path) -> None:
    text = "export class Shop {} class Base extends Shop {} export class Azure extends Base {} export default Shop;"
    assert a_class(only(tmp_path, text), "x.Azure").kind is ClassKind.CLIENT


def test_the_client(shop: Surface) -> None:
    client = a_class(shop, SHOP_CLASS)
    assert fields(client) == {
        "apiKey": "string",
        "retries?": "number",
        "version": "string",
        "region": "string",
        "protected mode?": "string",
        "baseURL": "string",
        "Shop": "typeof Shop",
        "DEFAULT_TIMEOUT": "number",
        "ShopError": "typeof ShopError",
        "pets": "Pets",
    }
    methods = {
        name: SHOWN.signature(one.signatures[0]) for name, one in client.members.items() if isinstance(one, Function)
    }
    assert methods == {
        "constructor": "(arg0?: ClientOptions, region?: string, mode?: string): this",
        "withOptions": "(options: Partial<ClientOptions>): this",
        "protected authHeaders": "(options: RequestOptions): Record<string, string> | undefined",
        "get": "(path: string, options?: RequestOptions): Promise<Rsp>",
        "close": "(): void",
    }


def test_protected_members_of_others_are_their_own_affair(shop: Surface) -> None:
    page = a_class(shop, "@pets/shop/core/pagination.AbstractPage")
    assert list(page.members) == ["constructor", "getPaginatedItems", "[Symbol.asyncIterator]"]
    assert "constructor" not in a_class(shop, f"{SHOP_CLASS}.Page").members


def test_members_of_private_bases_are_the_class_s_own(shop: Surface) -> None:
    error = a_class(shop, "@pets/shop.StatusError")
    assert fields(error) == {"code": "number", "headers?": "Headers"}
    assert Named("@pets/shop.ShopError") in error.bases
    assert fields(a_class(shop, "@pets/shop/resources/pets.WetFood")) == {"kind": "'wet'", "weight": "number"}
    assert fields(a_class(shop, "@pets/shop/resources/pets.PetListParams")) == {
        "order?": "'asc' | 'desc'",
        "limit?": "number",
    }


def test_methods(shop: Surface) -> None:
    pets = a_class(shop, f"{SHOP_CLASS}.Pets")
    create = method(pets, "create").signatures[0]
    assert [(one.name, one.kind, one.required) for one in create.parameters] == [
        ("shopID", ParameterKind.POSITIONAL_ONLY, True),
        ("body", ParameterKind.POSITIONAL_ONLY, True),
        ("options", ParameterKind.POSITIONAL_ONLY, False),
    ]
    assert create.parameters[2].type == Named(f"{SHOP_CLASS}.RequestOptions")
    # Overloads without their implementation.
    assert [SHOWN.signature(one) for one in method(pets, "list").signatures] == [
        "(query?: PetListParams | null, options?: RequestOptions): PagePromise<PetsPage, Pet>",
        "(options?: RequestOptions): PagePromise<PetsPage, Pet>",
    ]
    # A generic alias without a public name is replaced by what it stands for.
    assert SHOWN.signature(method(pets, "feed").signatures[0]) == (
        "(food: Food, ...more: Array<Food>): void | Promise<void>"
    )


def test_fields(shop: Surface) -> None:
    assert fields(a_class(shop, f"{SHOP_CLASS}.Pet")) == {
        "id": "string",
        "born": "string | null",
        "kind": "Kind",
        "nick-name?": "string",
        "owner": "Owner",
        "foods": "Array<Food>",
        "score": "number",
        "tags?": "Record<string, string>",
        "price": "Money",
        "_meta": "unknown",
        "object": "'pet'",
    }
    assert fields(a_class(shop, f"{SHOP_CLASS}.RequestOptions")) == {
        "headers?": "Record<string, string | null>",
        "timeout?": "number",
    }


def test_a_class_an_interface_and_a_namespace_of_one_name_are_one(tmp_path: Path) -> None:
    text = "export class A { m(): void {} }\nexport interface A { f: string }\nexport namespace A { export type T = 1 }"
    found = only(tmp_path, text)
    assert list(a_class(found, "x.A").members) == ["m", "f"]
    assert "x.A.T" in found.declarations


def test_members_of_interfaces(tmp_path: Path) -> None:
    text = """
    interface A {
      (x: string): void; (x: number): void;
      new (x: string): A;
      [key: string]: unknown;
      get size(): number;
      set size(to: number);
      m?(): void;
      'a-b': 1; 2: string;
    }
    export { A };
    """
    found = a_class(only(tmp_path, text), "x.A")
    assert set(found.members) == {"()", "new ()", "[string]", "size", "m", "a-b", "2"}
    assert len(method(found, "()").signatures) == 2


def test_values_and_functions(shop: Surface, tmp_path: Path) -> None:
    assert shop.declarations["@pets/shop.Helpers.NAME"] == Value(literal("shop"))
    # Every release has another one.
    assert shop.declarations["@pets/shop/version.VERSION"] == Value(Named("string"))
    text = """
    export const a = 1, b: string = 'x', c = true as const, d = (x: string): number => 1, e = new Map<string, number>();
    export let f = 'x';
    export async function* g(): AsyncGenerator<string> { yield 'x'; }
    export function h(x: string): string; export function h(x: number): number; export function h(x: any): any {}
    """
    found = only(tmp_path, text).declarations
    values = {name: SHOWN.type(one.type) for name, one in found.items() if isinstance(one, Value)}
    assert values == {
        "x.a": "number",
        "x.b": "string",
        "x.c": "true",
        "x.d": "(arg0: string) => number",
        "x.e": "Map<string, number>",
        "x.f": "string",
    }
    several = found["x.h"]
    assert isinstance(several, Function)
    assert [SHOWN.signature(one) for one in several.signatures] == ["(x: string): string", "(x: number): number"]


# -- types -------------------------------------------------------------------------------------------------------------

STRING, NUMBER, NULL = Named("string"), Named("number"), Named("null")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("string | null | undefined", union((STRING, NULL, Named("undefined")))),
        ("'a' | \"b\" | -1 | 0x10 | 1.5 | true", Union(tuple(map(literal, ("a", "b", -1, 16, 1.5, True))))),
        (r"'it\'s \u{1F600}\x41\n'", literal("it's \U0001f600A\n")),
        ("true | string | false", union((Named("boolean"), STRING))),
        ("string[] | Array<number>", union((Named("Array", (STRING,)), Named("Array", (NUMBER,))))),
        ("readonly string[] | null", union((Named("ReadonlyArray", (STRING,)), NULL))),
        ("[string, x: number]", Named("tuple", (STRING, NUMBER))),
        ("{ [key: string]: number }", Named("Record", (STRING, NUMBER))),
        ("'a' | (string & {})", union((literal("a"), STRING))),
        (
            "Map<string, T> & Set<T>",
            Intersection((Named("Map", (STRING, Variable("T"))), Named("Set", (Variable("T"),)))),
        ),
        ("(x: string, y?: number) => void", Callable((STRING, union((NUMBER, Named("undefined")))), Named("void"))),
        ("(...args: any[]) => T", Callable(None, Variable("T"))),
        ("(x: unknown) => x is string", Callable((Named("unknown"),), Named("boolean"))),
        ("import('far').Thing<string>", Named("far.Thing", (STRING,))),
        ("typeof globalThis.Date", Named("typeof", (Named("Date"),))),
        ("keyof Far", Named("keyof", (Named("Far"),))),
        ("this", Variable("this")),
        ("Far['x']  [ 'y' ]", Unknown("Far['x'] ['y']")),
        ("T extends string ? 1 : 2", Unknown("T extends string ? 1 : 2")),
        ("`a${string}`", Unknown("`a${string}`")),
        ("{ [K in keyof T]?: T[K] }", Unknown("{[K in keyof T]?: T[K]}")),
        ("[string, ...number[]]", Unknown("[string, ...number[]]")),
    ],
)
def test_types(tmp_path: Path, text: str, expected: Type) -> None:
    assert typed(tmp_path, text) == expected


def test_object_types(tmp_path: Path) -> None:
    inside = typed(tmp_path, "Array<{ b?: string | undefined; 'a': number; m(): void; [key: string]: unknown }>")
    assert SHOWN.type(inside) == "Array<Record<string, unknown> & { a: number; b?: string; m: () => void }>"


def test_private_aliases_that_cannot_be_told_go_by_their_names(tmp_path: Path) -> None:
    """The platform's own `Response`, say, is found by a conditional type."""
    hidden = """
    type Found<T> = typeof globalThis extends { Response: infer R } ? R : T;
    type _Response = Found<unknown>;
    type Sent = string | _Response;
    type Loop<T> = Loop<T[]> | T;
    """
    found = only(tmp_path, f"{hidden}\nexport type A = Sent;\nexport type B = Loop<string>;")
    alias, loop = found.declarations["x.A"], found.declarations["x.B"]
    assert isinstance(alias, Alias) and isinstance(loop, Alias)
    assert alias.type == union((STRING, Named("Response")))
    assert SHOWN.type(loop.type) == "Loop<Array<string>> | string"


# -- declarations ------------------------------------------------------------------------------------------------------


def test_sources_and_the_declarations_made_of_them_are_alike(tmp_path: Path, shop: Surface) -> None:
    options = "--declaration --emitDeclarationOnly --module esnext --moduleResolution bundler --lib es2022,dom"
    options += " --allowImportingTsExtensions --strictPropertyInitialization false --outDir dist --rootDir src"
    files = [path for path in SHOP if path.endswith(".ts")]
    run([*tool("typescript/bin/tsc"), *options.split(), *files], tmp_path / "shop")
    (tmp_path / "shop/src").rename(tmp_path / "sources")
    built = read(tmp_path / "shop")
    assert compared(shop, built) == []
    assert built.exports == shop.exports
    # What is published has the declarations at its top.
    published = (tmp_path / "shop/dist").rename(tmp_path / "published")
    (published / "package.json").write_text(SHOP["package.json"].replace("./dist/", "./").replace('"dist/', '"'))
    assert compared(shop, read(published)) == []


OLD = {
    "package.json": '{"name": "old", "version": "0.9.0", "main": "index.js", "types": "./index.d.ts"}',
    "index.d.ts": """\
import * as Core from "./core.js";
import * as Errors from "./error.js";
import * as API from "./resources/index.js";
export interface ClientOptions {
    token?: string | undefined;
}
export declare class Old extends Core.APIClient {
    #private;
    token: string;
    constructor({ token, ...opts }?: ClientOptions);
    pets: API.Pets;
    protected defaultQuery(): Core.DefaultQuery | undefined;
    static Old: typeof Old;
}
export declare namespace Old {
    export import RequestOptions = Core.RequestOptions;
    export { API };
    interface Unmarked { a: string }
}
export { OldError } from "./error.js";
export default Old;
//# sourceMappingURL=index.d.ts.map
""",
    "core.d.ts": """\
export declare abstract class APIClient {
    maxRetries: number;
    get<Req, Rsp>(path: string): Promise<Rsp>;
    protected abstract stream(): void;
}
export type DefaultQuery = Record<string, string | undefined>;
export type RequestOptions<Req = unknown | Record<string, unknown>> = {
    timeout?: number;
    body?: Req | null | undefined;
};
export type HTTPMethod = 'get';
""",
    "error.d.ts": "export declare class OldError extends Error {\n}\nexport {};\n",
    "resource.d.ts": "import type { Old } from './index';\nexport declare class APIResource {\n}\n",
    "resources/index.d.ts": 'export { Pets, type Pet } from "./pets.js";\n',
    "resources/pets.d.ts": """\
import { APIResource } from "../resource.js";
import * as Core from "../core.js";
export declare class Pets extends APIResource {
    list(query?: Pets.Query, options?: Core.RequestOptions): Promise<Pet>;
    list(options?: Core.RequestOptions): Promise<Pet>;
}
export interface Pet {
    id: string;
}
export declare namespace Pets {
    interface Query {
        name?: string;
    }
}
""",
    "resources/pets.d.mts": "export declare class Pets {}\n",
    "src/resources/pets.ts": "export class Pets { wrong }\n",
    "_shims/index.d.ts": "export type Agent = any;\n",
    "shims/node.js": "",
}


def test_an_old_package(tmp_path: Path) -> None:
    """The client in the index, declarations at the top, sources beside them."""
    found = read(write(tmp_path, OLD))
    assert (found.package, found.version) == ("old", "0.9.0")
    client = a_class(found, "old.Old")
    assert client.kind is ClassKind.CLIENT
    assert set(client.members) == {"token", "constructor", "pets", "protected defaultQuery", "Old"}
    assert client.bases == (Named("old/core.APIClient"),)
    assert found.leads("old.default.API.Pets.Query") == found.leads("old/resources/pets.Pets.Query") is not None
    assert fields(a_class(found, found.exports["old.Old.RequestOptions"])) == {
        "timeout?": "number",
        "body?": "Req | null",
    }
    assert len(method(a_class(found, found.exports["old/resources/pets.Pets"]), "list").signatures) == 2
    assert not [path for path in found.exports if "_shims" in path or "/src/" in path or "Unmarked" in path]


def test_ways_to_say_where_the_types_are(tmp_path: Path) -> None:
    for number, manifest in enumerate(
        (
            {"types": "lib/main.d.ts"},
            {"typings": "./lib/main.d.ts"},
            {"exports": {".": {"import": {"types": "./lib/main.d.ts"}}}},
        )
    ):
        files = {"package.json": json.dumps({"name": "x", **manifest}), "lib/main.d.ts": "export type A = 1;"}
        assert "x.A" in read(write(tmp_path / str(number), files)).exports


def test_the_folder_of_the_sources_belongs_to_the_package_around_it(tmp_path: Path, shop: Surface) -> None:
    assert read(tmp_path / "shop/src").exports == shop.exports


def test_a_stored_surface_is_the_same(tmp_path: Path, shop: Surface) -> None:
    file = tmp_path / "surface.json"
    file.write_text(json.dumps(surface.encode(shop)))
    again = surface.read_old(str(file), shop, Diagnostics())
    assert again == shop
    file.write_text(file.read_text().replace('"typescript"', '"cobol"', 1))
    diagnostics = Diagnostics()
    with pytest.raises(surface.Stop):
        surface.read(str(file), diagnostics)
    assert [one.code for one in diagnostics] == ["Surface/BadFile"]


def test_places(shop: Surface) -> None:
    pets = a_class(shop, f"{SHOP_CLASS}.Pets")
    at = method(pets, "create").at
    assert at is not None
    assert at.file.endswith("shop/src/resources/pets.ts")
    assert "create(" in SHOP["src/resources/pets.ts"].splitlines()[at.line - 1]


# -- which language it is ----------------------------------------------------------------------------------------------


def test_a_folder_without_a_package(tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text("{}")
    assert refused(tmp_path)[0] == "Surface/NoPackage"


def test_a_folder_with_two_languages(tmp_path: Path, shop: Surface) -> None:
    both = write(tmp_path / "both", {**SHOP, "src/shop/__init__.py": ""})
    assert refused(both)[0] == "Surface/SeveralLanguages"
    # What it is compared with tells.
    assert surface.read_old(str(both), shop, Diagnostics()).language == "typescript"


def test_two_languages_are_not_compared(tmp_path: Path, shop: Surface) -> None:
    write(tmp_path, {"python/src/shop/__init__.py": ""})
    diagnostics = Diagnostics()
    with pytest.raises(surface.Stop):
        surface.read_old(str(tmp_path / "python"), shop, diagnostics)
    [error] = diagnostics
    assert (error.code, "python" in error.message, "typescript" in error.message) == (
        "Surface/OtherLanguage",
        True,
        True,
    )


def test_a_link_out_of_the_package(tmp_path: Path) -> None:
    (tmp_path / "secret.ts").write_text("export const password = 'x';")
    write(tmp_path / "sdk", {**SHOP, "src/index.ts": "export * from './secret';"})
    (tmp_path / "sdk/src/secret.ts").symlink_to(tmp_path / "secret.ts")
    diagnostics = Diagnostics()
    found = surface.read(str(tmp_path / "sdk"), diagnostics)
    assert not [path for path in found.exports if "password" in path]
    assert [one.code for one in diagnostics] == ["Surface/LinkLeavesPackage"]


def test_nothing_changes_by_reading_an_edit_away(tmp_path: Path, shop: Surface) -> None:
    """The other spelling of relative imports."""
    files = edited("src/resources/index.ts", "'./shared'", "'./shared.ts'", SHOP)
    files = edited("src/index.ts", "'./core/error'", "'./core/error.js'", files)
    assert compared(shop, read(write(tmp_path / "other", files))) == []
