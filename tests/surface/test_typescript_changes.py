"""Every class of change, each by one edit of a small TypeScript SDK."""

from __future__ import annotations

from pathlib import Path

import pytest
from specloom.surface import Change, Level
from specloom.surface.rules import Rule

from .helpers import compared, edited, read
from .typescript import SHOP, write

SHOP_CLASS = "@pets/shop.Shop"
PET = f"{SHOP_CLASS}.Pet"
PETS = f"{SHOP_CLASS}.Pets"
PARAMS = f"{SHOP_CLASS}.PetCreateParams"
PETS_TS = "src/resources/pets.ts"

EDITS: list[tuple[str, str, str, Rule, str]] = [
    # names
    ("src/index.ts", "MissingError }", "}", Rule.PATH_REMOVED, "@pets/shop.MissingError"),
    (PETS_TS, "export interface DryFood ", "interface DryFood ", Rule.NAME_REMOVED, "pets.DryFood"),
    ("src/client.ts", "type Kind as Kind }", "type Kind as Sort }", Rule.PATH_REMOVED, f"{SHOP_CLASS}.Kind"),
    ("src/client.ts", "type Kind as Kind }", "type Kind as Sort }", Rule.PATH_ADDED, f"{SHOP_CLASS}.Sort"),
    (PETS_TS, "interface Paged", "export interface Paged", Rule.NAME_ADDED, "resources/pets.Paged"),
    (PETS_TS, "export interface WetFood extends DryFoodBase", "export class WetFood", Rule.KIND_CHANGED, "WetFood"),
    ("src/helpers.ts", "NAME = 'shop'", "NAME = 'market'", Rule.VALUE_CHANGED, "Helpers.NAME"),
    ("src/helpers.ts", "LIMIT: number", "LIMIT: string", Rule.OUTPUT_CHANGED, "Helpers.LIMIT"),
    # classes
    (PETS_TS, "  feed(food", "  fill(food", Rule.MEMBER_REMOVED, f"{PETS}.feed"),
    (PETS_TS, "  feed(food", "  fill(food", Rule.MEMBER_ADDED, f"{PETS}.fill"),
    ("src/core/error.ts", "  static generate", "  generate", Rule.BINDING_CHANGED, "StatusError.generate"),
    (
        "src/core/error.ts",
        "MissingError extends StatusError",
        "MissingError extends ShopError",
        Rule.ERROR_BASE_REMOVED,
        "MissingError",
    ),
    ("src/core/error.ts", "ShopError extends Error", "ShopError extends TypeError", Rule.BASE_ADDED, "ShopError"),
    (
        "src/core/pagination.ts",
        "class Page<Item> extends AbstractPage<Item>",
        "class Page<Item> extends (AbstractPage as any)<Item>",
        Rule.KIND_CHANGED,
        f"{SHOP_CLASS}.Page",
    ),
    (
        "src/core/error.ts",
        "  constructor(code: number, message?: string) {\n    super(message);\n  }\n",
        "",
        Rule.CONSTRUCTOR_CHANGED,
        "StatusError.constructor",
    ),
    (
        "src/client.ts",
        "  protected authHeaders",
        "  private authHeaders",
        Rule.MEMBER_REMOVED,
        f"{SHOP_CLASS}.protected authHeaders",
    ),
    ("src/client.ts", "  protected authHeaders", "  authHeaders", Rule.MEMBER_ADDED, f"{SHOP_CLASS}.authHeaders"),
    ("src/client.ts", "  close()", "  protected close()", Rule.MEMBER_REMOVED, f"{SHOP_CLASS}.close"),
    # parameters
    (
        PETS_TS,
        "body: PetCreateParams, options?: RequestOptions): Promise<Pet> {",
        "body: PetCreateParams): Promise<Pet> {",
        Rule.PARAMETER_REMOVED,
        f"{PETS}.create(options)",
    ),
    (
        PETS_TS,
        "create(shopID: string, ",
        "create(shopID: string, key: string, ",
        Rule.REQUIRED_PARAMETER_ADDED,
        f"{PETS}.create(key)",
    ),
    (
        PETS_TS,
        "create(shopID: string, ",
        "create(shopID: string, key: string, ",
        Rule.PARAMETER_ORDER_CHANGED,
        f"{PETS}.create",
    ),
    (
        PETS_TS,
        "create(shopID: string, body: PetCreateParams,",
        "create(body: PetCreateParams, shopID: string,",
        Rule.PARAMETER_ORDER_CHANGED,
        f"{PETS}.create",
    ),
    ("src/helpers.ts", "digits = 2", "digits: number", Rule.PARAMETER_NOW_REQUIRED, "Helpers.format(digits)"),
    (PETS_TS, "body: PetCreateParams,", "body?: PetCreateParams,", Rule.PARAMETER_NOW_OPTIONAL, f"{PETS}.create(body)"),
    ("src/helpers.ts", "digits = 2", "digits = 2, unit?: string", Rule.PARAMETER_ADDED, "Helpers.format(unit)"),
    (PETS_TS, ", ...more: Array<Food>", "", Rule.PARAMETER_REMOVED, f"{PETS}.feed(more)"),
    (PETS_TS, "...more: Array<Food>", "...more: Array<DryFood>", Rule.INPUT_NARROWED, f"{PETS}.feed(more)"),
    (
        PETS_TS,
        "query?: PetListParams | null, options?: RequestOptions): PagePromise",
        "query?: PetListParams, options?: RequestOptions): PagePromise",
        Rule.INPUT_NARROWED,
        f"{PETS}.list(query)",
    ),
    (
        "src/helpers.ts",
        "price: { amount: number }",
        "price: { amount: number; unit: string }",
        Rule.INPUT_NARROWED,
        "format(price)",
    ),
    (
        "src/helpers.ts",
        "price: { amount: number }",
        "price: { amount: number | string }",
        Rule.INPUT_WIDENED,
        "format(price)",
    ),
    ("src/helpers.ts", "digits = 2", "digits = 'two'", Rule.INPUT_CHANGED, "format(digits)"),
    (
        "src/client.ts",
        "options?: Opts.RequestOptions",
        "options?: import('far').Options",
        Rule.TYPE_UNCLEAR,
        f"{SHOP_CLASS}.get(options)",
    ),
    # results
    (
        PETS_TS,
        "RequestOptions): Promise<Pet> {",
        "RequestOptions): Promise<DryFood> {",
        Rule.OUTPUT_CHANGED,
        f"{PETS}.create -> result",
    ),
    (
        PETS_TS,
        "RequestOptions): Promise<Pet> {",
        "RequestOptions): Promise<Pet | null> {",
        Rule.OUTPUT_WIDENED,
        f"{PETS}.create -> result",
    ),
    (
        "src/client.ts",
        "Record<string, string> | undefined",
        "Record<string, string>",
        Rule.OUTPUT_NARROWED,
        "authHeaders -> result",
    ),
    # overloads
    (
        PETS_TS,
        "  list(options?: RequestOptions): PagePromise<PetsPage, Pet>;\n",
        "",
        Rule.OVERLOAD_REMOVED,
        f"{PETS}.list",
    ),
    (PETS_TS, "  list(query: any", "  list(): void;\n  list(query: any", Rule.OVERLOAD_ADDED, f"{PETS}.list"),
    # what users read
    (PETS_TS, "  score: number;\n", "", Rule.MEMBER_REMOVED, f"{PET}.score"),
    (PETS_TS, "  score: number;\n", "  score: string;\n", Rule.OUTPUT_CHANGED, f"{PET}.score"),
    (PETS_TS, "  score: number;\n", "  score: number | string;\n", Rule.OUTPUT_WIDENED, f"{PET}.score"),
    (PETS_TS, "  score: number;\n", "  score?: number;\n", Rule.FIELD_NOW_OPTIONAL, f"{PET}.score"),
    (PETS_TS, "  'nick-name'?: string;", "  'nick-name': string;", Rule.FIELD_NOW_PRESENT, f"{PET}.nick-name"),
    (PETS_TS, "  born: string | null;", "  born: string;", Rule.OUTPUT_NARROWED, f"{PET}.born"),
    (PETS_TS, "  score: number;\n", "  score: number;\n  more: number;\n", Rule.MEMBER_ADDED, f"{PET}.more"),
    (PETS_TS, "  object: 'pet';", "  object: 'cat';", Rule.VALUE_CHANGED, f"{PET}.object"),
    (PETS_TS, "'cat' | 'dog'", "'cat' | 'dog' | 'cow'", Rule.OUTPUT_WIDENED, f"{SHOP_CLASS}.Kind"),
    # what users write
    (PETS_TS, "  name: string;\n", "", Rule.MEMBER_REMOVED, f"{PARAMS}.name"),
    (PETS_TS, "  name: string;\n", "  name: string;\n  age: number;\n", Rule.REQUIRED_KEY_ADDED, f"{PARAMS}.age"),
    (PETS_TS, "  name: string;\n", "  name: string;\n  age?: number;\n", Rule.MEMBER_ADDED, f"{PARAMS}.age"),
    (PETS_TS, "  name: string;\n", "  name?: string;\n", Rule.KEY_NOW_OPTIONAL, f"{PARAMS}.name"),
    (PETS_TS, "  tags?: ReadonlyArray", "  tags: ReadonlyArray", Rule.KEY_NOW_REQUIRED, f"{PARAMS}.tags"),
    (PETS_TS, "ReadonlyArray<string | number>", "ReadonlyArray<string>", Rule.INPUT_NARROWED, f"{PARAMS}.tags"),
    (PETS_TS, "ReadonlyArray<string | number>", "Array<string | number>", Rule.INPUT_NARROWED, f"{PARAMS}.tags"),
    (PETS_TS, "  size: 's' | 'm' | (string & {});", "  size: 's' | 'm';", Rule.INPUT_NARROWED, f"{PARAMS}.size"),
    (PETS_TS, "  size: 's' | 'm' | (string & {});", "  size: string | null;", Rule.INPUT_WIDENED, f"{PARAMS}.size"),
    (
        "src/client.ts",
        "  apiKey?: string | undefined;\n",
        "  apiKey: string;\n",
        Rule.KEY_NOW_REQUIRED,
        "ClientOptions.apiKey",
    ),
    # What is in a private module counts by its public name.
    (
        "src/internal/options.ts",
        "  timeout?: number;",
        "  timeout?: string;",
        Rule.INPUT_CHANGED,
        "Shop.RequestOptions.timeout",
    ),
    ("src/internal/types.ts", "'off' | 'on'", "'off'", Rule.INPUT_NARROWED, "client.Level"),
    # enums
    ("src/resources/shared.ts", "  Blue = 'blue',\n", "", Rule.MEMBER_REMOVED, "Colour.Blue"),
    ("src/resources/shared.ts", "  Blue = 'blue',\n", "  Blue = 'azure',\n", Rule.VALUE_CHANGED, "Colour.Blue"),
    (
        "src/resources/shared.ts",
        "  Blue = 'blue',\n",
        "  Blue = 'blue',\n  Pink = 'pink',\n",
        Rule.ENUM_MEMBER_ADDED,
        "Colour.Pink",
    ),
]
FOREIGN_TO_TYPESCRIPT = {
    Rule.ASYNC_CHANGED,  # shows in the result
    Rule.PARAMETER_NOT_BY_POSITION,
    Rule.PARAMETER_NOT_BY_NAME,
    Rule.PARAMETER_BY_MORE_WAYS,
    Rule.DEFAULT_CHANGED,  # declarations have none
    Rule.WIRE_NAME_CHANGED,
}
ELSEWHERE = {Rule.BASE_REMOVED, Rule.LEADS_ELSEWHERE, Rule.OVERRIDE_REMOVED}
"""Rules of whole packages, below."""


def changed(tmp_path: Path, files: dict[str, str], before: dict[str, str] = SHOP) -> list[Change]:
    """The changes from the package `before` to the package of `files`."""
    return compared(read(write(tmp_path / "old", before)), read(write(tmp_path / "new", files)))


@pytest.mark.parametrize(
    ("path", "old", "new", "rule", "symbol"), EDITS, ids=[f"{e[3].code}-{i}" for i, e in enumerate(EDITS)]
)
def test_an_edit_is_classified(tmp_path: Path, path: str, old: str, new: str, rule: Rule, symbol: str) -> None:
    found = changed(tmp_path, edited(path, old, new, SHOP))
    assert any(one.rule is rule and one.path.endswith(symbol) for one in found), [(c.rule.code, c.path) for c in found]


def test_every_rule_has_an_edit() -> None:
    assert {rule for *_, rule, _ in EDITS} | FOREIGN_TO_TYPESCRIPT | ELSEWHERE == set(Rule)


def test_what_leads_to_another_package(tmp_path: Path) -> None:
    before = {
        "package.json": '{"name": "x"}',
        "src/index.ts": "export class A {} export class B extends A { m(): void {} }",
    }
    after = {**before, "src/index.ts": "export { A } from 'far'; import { C } from 'far'; export class B extends C {}"}
    found = {(one.rule, one.path) for one in changed(tmp_path, after, before)}
    assert found >= {
        (Rule.LEADS_ELSEWHERE, "x.A"),
        (Rule.BASE_REMOVED, "x.B"),
        (Rule.OVERRIDE_REMOVED, "x.B.m"),
    }


SILENT: list[tuple[str, str, str]] = [
    (PETS_TS, "create(shopID: string", "create(marketID: string"),
    (PETS_TS, "  born: string | null;", "  born: null | string;"),
    (PETS_TS, "foods: Array<Food>", "foods: (WetFood | DryFood)[]"),
    (PETS_TS, "  'nick-name'?: string;", '  "nick-name"?: string | undefined;'),
    (PETS_TS, "  tags?: { [key: string]: string };", "  tags?: Record<string, string>;"),
    (PETS_TS, "kind: Kind;", "kind: 'dog' | 'cat';"),
    (PETS_TS, "  size: 's' | 'm' | (string & {});", "  size: string;"),
    (PETS_TS, "  notify?(event: Kind): void;", "  notify?(event: 'dog' | 'cat'): void;"),
    (PETS_TS, "interface DryFoodBase", "type DryFoodBase ="),
    (PETS_TS, "export interface DryFood {", "export type DryFood = {"),
    (PETS_TS, "export interface PetListParams extends Paged {", "export interface PetListParams {\n  limit?: number;"),
    (PETS_TS, "list(query: any, options: any = {}): any {}", "list(query: unknown): unknown {}"),
    ("src/helpers.ts", "digits = 2", "digits?: number"),
    ("src/helpers.ts", "price: { amount: number }", "price: { readonly amount: number }"),
    ("src/client.ts", "  private hidden(): void {}\n", ""),
    ("src/client.ts", "  #secret = 1;\n", "  #secret = 2;\n"),
    ("src/client.ts", "  close() {", "  close(): void {"),
    ("src/internal/options.ts", "  __internal?: boolean;\n", ""),
    ("src/version.ts", "1.2.3", "1.2.4"),
    ("src/internal/types.ts", "T | Promise<T>", "Promise<T> | T"),
    ("src/resources/toys/toys.ts", "{ total: number; exact?: boolean }", "{ exact?: boolean, total: number }"),
]


@pytest.mark.parametrize(("path", "old", "new"), SILENT)
def test_the_same_in_other_words_is_no_change(tmp_path: Path, path: str, old: str, new: str) -> None:
    assert changed(tmp_path, edited(path, old, new, SHOP)) == []


def test_an_interface_is_its_fields(tmp_path: Path) -> None:
    """A result of another name that has the same is no change; one that has more narrows what readers meet."""
    same = edited(PETS_TS, "kind: 'dry';\n}", "kind: 'dry';\n}\n\nexport interface Meal {\n  kind: 'dry';\n}", SHOP)
    before = edited(PETS_TS, "RequestOptions): Promise<Pet> {", "RequestOptions): Promise<DryFood> {", same)
    after = edited(PETS_TS, "RequestOptions): Promise<Pet> {", "RequestOptions): Promise<Meal> {", same)
    assert changed(tmp_path / "1", after, before) == []
    more = edited(PETS_TS, "Meal {\n", "Meal {\n  heat?: number;\n  salt: number;\n", after)
    [change] = [one for one in changed(tmp_path / "2", more, before) if one.path == f"{PETS}.create -> result"]
    assert change.rule is Rule.OUTPUT_NARROWED


def test_the_side_of_an_interface_is_where_it_occurs(tmp_path: Path) -> None:
    """`Owner` is reached from a result alone; passed in as well, a new required field breaks those who make one."""
    more = "id: string;\n    age: number;\n    address?"
    before, after = SHOP, edited(PETS_TS, "id: string;\n    address?", more, SHOP)
    assert [one.rule for one in changed(tmp_path / "1", after, before)] == [Rule.MEMBER_ADDED]
    taken = ("shopID: string,", "shopID: Pet.Owner,")
    before, after = edited(PETS_TS, *taken, before), edited(PETS_TS, *taken, after)
    assert [one.rule for one in changed(tmp_path / "2", after, before)] == [Rule.REQUIRED_KEY_ADDED]


def test_an_alias_and_an_interface_are_compared_by_what_they_are(tmp_path: Path) -> None:
    meal = edited(PETS_TS, "export interface DryFood {", "export type DryFood = WetFood & {", SHOP)
    [change] = changed(tmp_path, meal)
    assert (change.rule, change.path) == (Rule.INPUT_NARROWED, "@pets/shop/resources/pets.DryFood")


def test_what_goes_with_its_namespace_is_told_once(tmp_path: Path) -> None:
    files = edited(PETS_TS, "export namespace Pet {", "namespace Hidden {", SHOP)
    files = edited(PETS_TS, "  owner: Pet.Owner;\n", "", files)
    found = changed(tmp_path, files)
    assert [(one.rule, one.path) for one in found] == [
        (Rule.NAME_REMOVED, f"{PET}.Owner"),
        (Rule.MEMBER_REMOVED, f"{PET}.owner"),
    ]


def test_a_shorter_path_moves_nothing(tmp_path: Path) -> None:
    """What was public below `resources` alone is now public at the top, too: its namespace goes with it."""
    before = edited("src/client.ts", "Pets as Pets, ", "", SHOP)
    found = changed(tmp_path, SHOP, before)
    assert {one.level for one in found} == {Level.ADDITIVE}


def test_changes_point_at_the_new_code(tmp_path: Path) -> None:
    [change] = changed(tmp_path, edited(PETS_TS, "  score: number;\n", "  score: string;\n", SHOP))
    assert change.at is not None
    assert change.at.file.endswith("new/src/resources/pets.ts")
    assert change.at.line == SHOP[PETS_TS].splitlines().index("  score: number;") + 1
