"""A small TypeScript SDK as text: its sources; and what is looked up in surfaces."""

from __future__ import annotations

import json
from pathlib import Path

from specloom.surface import Surface
from specloom.surface.model import Class, Field
from specloom.surface.typescript.notation import TypeScriptNotation

from .helpers import read

PACKAGE = {
    "name": "@pets/shop",
    "version": "1.2.3",
    "main": "dist/index.js",
    "types": "dist/index.d.ts",
    "exports": {
        ".": {"import": "./dist/index.mjs", "require": "./dist/index.js"},
        "./*.mjs": "./dist/*.mjs",
        "./*": {"import": "./dist/*.mjs", "require": "./dist/*.js"},
    },
}
INDEX = """\
export { Shop as default } from './client';
export { Shop, type ClientOptions } from './client';
export { ShopError, StatusError, MissingError } from './core/error';
export { PagePromise } from './core/pagination';
export * as Helpers from './helpers';
"""
CLIENT = """\
import type { RequestOptions as Options } from './internal/options';
import type * as Opts from './internal/options';
import * as Errors from './core/error';
import * as Pagination from './core/pagination';
import * as API from './resources/index';
import { Pets, type Pet, type PetCreateParams, type Kind } from './resources/pets';
import { VERSION } from './version';
import type { Fetch } from './internal/types';

export type { Level } from './internal/types';

export interface ClientOptions {
  apiKey?: string | undefined;
  fetch?: Fetch;
  retries?: number;
  onRetry?: (attempt: number, reason?: string) => void;
}

const DEFAULT_TIMEOUT = 60000;

export class Shop {
  apiKey: string;
  retries?: number;
  readonly version: string = VERSION;
  #secret = 1;
  private _options: ClientOptions;

  constructor({ apiKey, ...rest }: ClientOptions = {}, readonly region: string = 'eu', protected mode?: string) {}

  withOptions(options: Partial<ClientOptions>): this {
    return this;
  }

  protected authHeaders(options: Options): Record<string, string> | undefined {
    return undefined;
  }

  private hidden(): void {}

  get<Rsp>(path: string, options?: Opts.RequestOptions): Promise<Rsp> {
    return new Promise<Rsp>(() => {});
  }

  get baseURL(): string {
    return '';
  }

  close() {
    const inner = () => 3;
  }

  static Shop = this;
  static DEFAULT_TIMEOUT = DEFAULT_TIMEOUT;
  static ShopError = Errors.ShopError;

  pets: API.Pets = new API.Pets(this);
}

Shop.Pets = Pets;

export declare namespace Shop {
  export type RequestOptions = Opts.RequestOptions;

  export import Page = Pagination.Page;

  export { Pets as Pets, type Pet as Pet, type PetCreateParams as PetCreateParams, type Kind as Kind };

  export type Money = API.Money;
}
"""
ERROR = """\
export class ShopError extends Error {}

class Hidden<T> extends ShopError {
  readonly code: T;
  readonly headers?: Headers | undefined;
}

export class StatusError extends Hidden<number> {
  constructor(code: number, message?: string) {
    super(message);
  }

  static generate(code: number): StatusError {
    return new StatusError(code);
  }
}

export class MissingError extends StatusError {}
"""
PAGINATION = """\
import type { Shop } from '../client';
import type { RequestOptions } from '../internal/options';

export abstract class AbstractPage<Item> implements AsyncIterable<Item> {
  protected options: RequestOptions;

  constructor(client: Shop) {}

  abstract getPaginatedItems(): Item[];

  [Symbol.asyncIterator](): AsyncIterator<Item> {
    throw new Error();
  }
}

export class PagePromise<PageClass extends AbstractPage<Item>, Item = any> extends Promise<PageClass> {}

export class Page<Item> extends AbstractPage<Item> {
  data: Array<Item>;
  next?: string | null;

  getPaginatedItems(): Item[] {
    return this.data ?? [];
  }
}
"""
OPTIONS = """\
export type RequestOptions = {
  /** A header that is null is left out. */
  headers?: Record<string, string | null>;
  timeout?: number;
  __internal?: boolean;
};
"""
TYPES = """\
type Response = typeof globalThis extends { Response: infer R } ? R : unknown;

export type MaybePromise<T> = T | Promise<T>;
export type Fetch = (input: string, init?: object) => Promise<Response>;
export type Level = 'off' | 'on';
"""
PETS = """\
import { APIResource } from '../core/resource';
import { Page, PagePromise } from '../core/pagination';
import type { RequestOptions } from '../internal/options';
import type { MaybePromise } from '../internal/types';
import * as PetsAPI from './pets';
import * as Shared from './shared';
import { Toys } from './toys/toys';

export class Pets extends APIResource {
  toys: Toys = new Toys(this._client);

  create(shopID: string, body: PetCreateParams, options?: RequestOptions): Promise<Pet> {
    return this._client.get(shopID, options);
  }

  list(query?: PetListParams | null, options?: RequestOptions): PagePromise<PetsPage, Pet>;
  list(options?: RequestOptions): PagePromise<PetsPage, Pet>;
  list(query: any, options: any = {}): any {}

  feed(food: Food, ...more: Array<Food>): MaybePromise<void> {}
}

export type PetsPage = Page<Pet>;

export type Kind = 'cat' | 'dog';

export interface Pet {
  id: string;
  born: string | null;
  kind: Kind;
  'nick-name'?: string;
  owner: Pet.Owner;
  foods: Array<Food>;
  score: number;
  tags?: { [key: string]: string };
  price: Shared.Money;
  _meta: unknown;
  object: 'pet';
}

export namespace Pet {
  export interface Owner {
    id: string;
    address?: Owner.Address;
  }

  export namespace Owner {
    export interface Address {
      city: string;
    }
  }

  interface Hidden {}
}

export type Food = PetsAPI.DryFood | WetFood;

export interface DryFood {
  kind: 'dry';
}

export interface WetFood extends DryFoodBase {
  kind: 'wet';
}

interface DryFoodBase {
  weight: number;
}

interface Paged {
  limit?: number;
}

export interface PetListParams extends Paged {
  order?: 'asc' | 'desc';
}

export interface PetCreateParams {
  name: string;
  tags?: ReadonlyArray<string | number>;
  size: 's' | 'm' | (string & {});
  notify?(event: Kind): void;
}

export declare namespace Pets {
  export {
    type Pet as Pet,
    type Food as Food,
    type PetCreateParams as PetCreateParams,
  };
  export { Toys as Toys };
}
"""
SHARED = """\
export interface Money {
  amount: number;
}

export enum Colour {
  Red = 'red',
  Blue = 'blue',
}
"""
TOYS = """\
import { APIResource } from '../../core/resource.js';

export class Toys extends APIResource {
  count(petID: string): Promise<{ total: number; exact?: boolean }> {
    return this._client.get(petID);
  }
}
"""
HELPERS = """\
export function format(price: { amount: number }, digits = 2): string {
  return '';
}

export const LIMIT: number = 3;
export const NAME = 'shop';
"""
SHOP = {
    "package.json": json.dumps(PACKAGE),
    "src/index.ts": INDEX,
    "src/client.ts": CLIENT,
    "src/version.ts": "export const VERSION = '1.2.3';\n",
    "src/helpers.ts": HELPERS,
    "src/error.ts": "export * from './core/error.ts';\n",
    "src/core/error.ts": ERROR,
    "src/core/pagination.ts": PAGINATION,
    "src/core/resource.ts": (
        "import type { Shop } from '../client';\n\nexport abstract class APIResource {\n"
        "  protected _client: Shop;\n\n  constructor(client: Shop) {\n    this._client = client;\n  }\n}\n"
    ),
    "src/internal/options.ts": OPTIONS,
    "src/internal/types.ts": TYPES,
    "src/resources/index.ts": (
        "export * from './shared';\nexport { Pets, type Pet, type Food, type PetCreateParams } from './pets';\n"
    ),
    "src/resources/pets.ts": PETS,
    "src/resources/shared.ts": SHARED,
    "src/resources/toys/index.ts": "export { Toys } from './toys';\n",
    "src/resources/toys/toys.ts": TOYS,
    "src/resources/toys.ts": "export * from './toys/index';\n",
}


def write(folder: Path, files: dict[str, str]) -> Path:
    """The package in `folder`."""
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


SHOWN = TypeScriptNotation()


def a_class(of: Surface, name: str) -> Class:
    """A class of a surface."""
    found = of.declarations[name]
    assert isinstance(found, Class)
    return found


def fields(of: Class) -> dict[str, str]:
    """Name and type of each field; a question mark after those that may be absent."""
    return {
        f"{name}{'' if member.required else '?'}": SHOWN.type(member.type)
        for name, member in of.members.items()
        if isinstance(member, Field)
    }


def only(folder: Path, text: str, **files: str) -> Surface:
    """The surface of a package `x` with the text as its main module."""
    return read(write(folder, {"package.json": '{"name": "x"}', "src/index.ts": text, **files}))
