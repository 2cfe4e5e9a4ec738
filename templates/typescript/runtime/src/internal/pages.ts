import type { RuntimeClient } from '../client';
import { APIPromise } from '../core/api-promise';
import { RuntimeClientError } from '../core/error';
import type { Response } from './builtin-types';
import { type APIResponseProps, defaultParseResponse } from './parse';
import { sameOrigin } from './redirects';
import type { FinalRequestOptions } from './request-options';
import { maybeObj } from './utils/values';

/** What differs in the request of the next page. */
export type PageRequestOptions = Pick<
  FinalRequestOptions,
  'query' | 'headers' | 'body' | 'path' | 'method' | '__withoutCredentials'
>;

/** One page of a list; iterating it goes through its items and those of all pages that follow. */
export abstract class AbstractPage<Item> implements AsyncIterable<Item> {
  protected options: FinalRequestOptions;
  protected response: Response;
  protected body: unknown;
  readonly #client: RuntimeClient;

  constructor(
    client: RuntimeClient,
    response: Response,
    // Of the response, as each class of pages knows it.
    body: unknown,
    options: FinalRequestOptions,
  ) {
    this.#client = client;
    this.options = options;
    this.response = response;
    this.body = body;
  }

  /** The request of the next page; `null` after the last one. */
  abstract nextPageRequestOptions(): PageRequestOptions | null;

  /** The items of this page. */
  abstract getPaginatedItems(): Item[];

  /** Whether there is a page after this one; an empty page is the last. */
  hasNextPage(): boolean {
    return this.getPaginatedItems().length > 0 && this.nextPageRequestOptions() !== null;
  }

  /** Asks for the next page. Throws after the last one; `hasNextPage()` tells. */
  async getNextPage(): Promise<this> {
    const nextOptions = this.nextPageRequestOptions();
    if (!nextOptions) {
      throw new RuntimeClientError(
        'No next page expected; please check `.hasNextPage()` before calling `.getNextPage()`.',
      );
    }
    return this.#client.requestAPIList(this.constructor as PageConstructor<this>, {
      ...this.options,
      ...nextOptions,
    });
  }

  /** This page and all that follow. */
  async *iterPages(): AsyncGenerator<this> {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- where the walk through the pages begins.
    let page = this;
    yield page;
    while (page.hasNextPage()) {
      page = await page.getNextPage();
      yield page;
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item> {
    for await (const page of this.iterPages()) {
      yield* page.getPaginatedItems();
    }
  }

  /** The next page's request with these parameters in place of this page's. */
  protected withQuery(params: Record<string, unknown>): PageRequestOptions {
    return { ...this.options, query: { ...maybeObj(this.options.query), ...params } };
  }

  /** The next page's request with these properties in its body in place of this page's. */
  protected withBody(params: Record<string, unknown>): PageRequestOptions {
    return { ...this.options, body: { ...maybeObj(this.options.body), ...params } };
  }

  /**
   * The next page's request at a URL that the server has named; what it says wins over this page's parameters.
   * To another origin than the client's nothing goes that may be a credential.
   */
  protected withURL(url: string): PageRequestOptions {
    const current = this.response.url || this.#client.buildURL(this.options.path, undefined);
    const next = new URL(url, current);
    const written = [...next.searchParams.keys()];
    const kept = Object.entries(maybeObj(this.options.query)).filter(
      ([name]) =>
        !written.some((key) => key === name || key.startsWith(`${name}[`) || key.startsWith(`${name}.`)),
    );
    return {
      ...this.options,
      path: next.href,
      query: Object.fromEntries(kept),
      ...(sameOrigin(next.href, this.#client.baseURL) ? {} : { __withoutCredentials: true }),
    };
  }
}

/** The class of a page, whatever it takes for a body. */
export type PageConstructor<PageClass> = new (
  client: RuntimeClient,
  response: Response,
  body: never,
  options: FinalRequestOptions,
) => PageClass;

/**
 * A list that has been asked for: `await` gives its first page, `for await` its items and those of all further pages.
 */
export class PagePromise<
  PageClass extends AbstractPage<Item>,
  Item = ReturnType<PageClass['getPaginatedItems']>[number],
>
  extends APIPromise<PageClass>
  implements AsyncIterable<Item>
{
  constructor(
    client: RuntimeClient,
    request: Promise<APIResponseProps>,
    Page: new (...args: ConstructorParameters<typeof AbstractPage>) => PageClass,
  ) {
    super(
      client,
      request,
      async (client, props) =>
        // Without a body there is an empty page.
        new Page(client, props.response, (await defaultParseResponse(client, props)) ?? {}, props.options),
    );
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item> {
    yield* await this;
  }
}

/** The offset of the next page; `null` after the last one. `total` is the number of all items, if the server tells. */
export function nextOffset(offset: unknown, count: number, total?: number | null): number | null {
  const next = toNumber(offset, 0) + count;
  return count === 0 || (total != null && next >= total) ? null : next;
}

/** The number of the next page; `null` after the last one. `total` is the number of all pages, if the server tells. */
export function nextPageNumber(current: unknown, total?: number | null): number | null {
  const page = toNumber(current, 1);
  return total != null && page >= total ? null : page + 1;
}

/** A number that the server or the caller gave, who may have written it as text. */
function toNumber(value: unknown, fallback: number): number {
  const number = value == null || value === '' ? fallback : Number(value);
  if (Number.isNaN(number)) {
    throw new RuntimeClientError(`Not a position in a list: ${JSON.stringify(value)}`);
  }
  return number;
}
