/** The pages of this API. Generated for each API that has lists; these are one of each kind, for the runtime's tests. */
import type { RuntimeClient } from '../client';
import type { Response } from '../internal/builtin-types';
import { AbstractPage, nextOffset, nextPageNumber, type PageRequestOptions } from '../internal/pages';
import type { FinalRequestOptions } from '../internal/request-options';
import { maybeObj } from '../internal/utils/values';

export { AbstractPage, PagePromise, type PageRequestOptions } from '../internal/pages';

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
    client: RuntimeClient,
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
    client: RuntimeClient,
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
    client: RuntimeClient,
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
    client: RuntimeClient,
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
    client: RuntimeClient,
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
    client: RuntimeClient,
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
