// #region imports
/** The pages of an API. What lies in a region is written for each API; here there is one class of each kind. */
import type { BaseRuntimeClient } from '../client';
import type { Response } from '../internal/builtin-types';
import { nextOffset, nextPageNumber } from '../internal/pages';
import { type APIResponseProps, defaultParseResponse } from '../internal/parse';
import { sameOrigin } from '../internal/redirects';
import type { FinalRequestOptions } from '../internal/request-options';
import { maybeObj } from '../internal/utils/values';
import { APIPromise } from './api-promise';
import { RuntimeClientError } from './error';
// #endregion

/** What differs in the request of the next page. */
export type PageRequestOptions = Pick<FinalRequestOptions, 'query' | 'headers' | 'body' | 'path' | 'method'>;

/** One page of a list; iterating it goes through its items and those of all pages that follow. */
export abstract class AbstractPage<Item> implements AsyncIterable<Item> {
  protected options: FinalRequestOptions;
  protected response: Response;
  protected body: unknown;
  readonly #client: BaseRuntimeClient;

  constructor(
    client: BaseRuntimeClient,
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
    return this.#client.requestAPIList(
      this.constructor as new (...args: ConstructorParameters<typeof AbstractPage>) => this,
      {
        ...this.options,
        ...nextOptions,
        // Another request: with this page's key the server would give this page again.
        idempotencyKey: undefined,
      },
    );
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
    client: BaseRuntimeClient,
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

// #region pages
export interface CursorPageResponse<Item> {
  data: Array<Item>;

  has_more?: boolean;

  next?: string | null;
}

export interface CursorPageParams {
  after?: string;
}

/** The next page is named by a field of the response. */
export class CursorPage<Item> extends AbstractPage<Item> implements CursorPageResponse<Item> {
  data: Array<Item>;

  has_more?: boolean;

  next: string | null;

  constructor(
    client: BaseRuntimeClient,
    response: Response,
    body: CursorPageResponse<Item>,
    options: FinalRequestOptions,
  ) {
    super(client, response, body, options);
    this.data = body.data || [];
    this.has_more = body.has_more || false;
    this.next = body.next || null;
  }

  getPaginatedItems(): Item[] {
    return this.data ?? [];
  }

  override hasNextPage(): boolean {
    return this.has_more === false ? false : super.hasNextPage();
  }

  nextPageRequestOptions(): PageRequestOptions | null {
    return this.next ? this.withQuery({ after: this.next }) : null;
  }
}

export interface CursorIDPageParams {
  after_id?: string;
}

/** The next page follows the last item. */
export class CursorIDPage<Item extends { id: string }> extends AbstractPage<Item> {
  data: Array<Item>;

  constructor(
    client: BaseRuntimeClient,
    response: Response,
    body: { data: Array<Item> },
    options: FinalRequestOptions,
  ) {
    super(client, response, body, options);
    this.data = body.data || [];
  }

  getPaginatedItems(): Item[] {
    return this.data ?? [];
  }

  nextPageRequestOptions(): PageRequestOptions | null {
    const id = this.getPaginatedItems().at(-1)?.id;
    return id ? this.withBody({ after_id: id }) : null;
  }
}

/** The next page is at a URL that the response names. */
export class CursorURLPage<Item> extends AbstractPage<Item> {
  data: Array<Item>;

  next_url: string | null;

  constructor(
    client: BaseRuntimeClient,
    response: Response,
    body: { data: Array<Item>; next_url?: string | null },
    options: FinalRequestOptions,
  ) {
    super(client, response, body, options);
    this.data = body.data || [];
    this.next_url = body.next_url || null;
  }

  getPaginatedItems(): Item[] {
    return this.data ?? [];
  }

  nextPageRequestOptions(): PageRequestOptions | null {
    return this.next_url ? this.withURL(this.next_url) : null;
  }
}

/** The next page begins after as many items as there were before. */
export class OffsetPage<Item> extends AbstractPage<Item> {
  data: Array<Item>;

  total: number | null;

  constructor(
    client: BaseRuntimeClient,
    response: Response,
    body: { data: Array<Item>; total?: number | null },
    options: FinalRequestOptions,
  ) {
    super(client, response, body, options);
    this.data = body.data || [];
    this.total = body.total ?? null;
  }

  getPaginatedItems(): Item[] {
    return this.data ?? [];
  }

  nextPageRequestOptions(): PageRequestOptions | null {
    const offset = maybeObj(this.options.query)['offset'];
    const next = nextOffset(offset, this.getPaginatedItems().length, this.total);
    return next === null ? null : this.withQuery({ offset: next });
  }
}

/** Pages have numbers. */
export class NumberedPage<Item> extends AbstractPage<Item> {
  data: Array<Item>;

  page: number | null;

  pages: number | null;

  constructor(
    client: BaseRuntimeClient,
    response: Response,
    body: { data: Array<Item>; page?: number | null; pages?: number | null },
    options: FinalRequestOptions,
  ) {
    super(client, response, body, options);
    this.data = body.data || [];
    this.page = body.page ?? null;
    this.pages = body.pages ?? null;
  }

  getPaginatedItems(): Item[] {
    return this.data ?? [];
  }

  nextPageRequestOptions(): PageRequestOptions | null {
    const next = nextPageNumber(this.page ?? maybeObj(this.options.query)['page'], this.pages);
    return next === null ? null : this.withQuery({ page: next });
  }
}

/** There is one page. */
export class Page<Item> extends AbstractPage<Item> {
  data: Array<Item>;

  constructor(
    client: BaseRuntimeClient,
    response: Response,
    body: { data: Array<Item> },
    options: FinalRequestOptions,
  ) {
    super(client, response, body, options);
    this.data = body.data || [];
  }

  getPaginatedItems(): Item[] {
    return this.data ?? [];
  }

  nextPageRequestOptions(): PageRequestOptions | null {
    return null;
  }
}
// #endregion
