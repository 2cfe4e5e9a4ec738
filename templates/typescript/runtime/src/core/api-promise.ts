/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-duplicate-type-constituents --
   `then`, `catch` and `finally` have the signatures of `Promise`. */
import type { BaseRuntimeClient } from '../client';
import type { Response } from '../internal/builtin-types';
import { type APIResponseProps, defaultParseResponse } from '../internal/parse';
import type { PromiseOrValue } from '../internal/types';

type Client = BaseRuntimeClient;
type Parse<T> = (client: Client, props: APIResponseProps) => PromiseOrValue<T>;

/** The promise of a call's result, which also gives the response. The body is read when it is first needed, once. */
export class APIPromise<T> extends Promise<T> {
  readonly #client: BaseRuntimeClient;
  readonly #responsePromise: Promise<APIResponseProps>;
  readonly #parseResponse: Parse<T>;
  #parsed: Promise<T> | undefined;

  constructor(
    client: BaseRuntimeClient,
    responsePromise: Promise<APIResponseProps>,
    // What makes the result of the response.
    parseResponse: (
      // The one that has sent the request.
      client: BaseRuntimeClient,
      props: APIResponseProps,
    ) => PromiseOrValue<T> = defaultParseResponse,
  ) {
    // This promise's own state is never used: every way to its value goes through `then`, which parses.
    super((resolve) => {
      resolve(undefined as T);
    });
    this.#client = client;
    this.#responsePromise = responsePromise;
    this.#parseResponse = parseResponse;
  }

  /** The promise of what `transform` makes of the result; both share one reading of the body. */
  _thenUnwrap<U>(transform: (data: T, props: APIResponseProps) => U): APIPromise<U> {
    return new APIPromise(this.#client, this.#responsePromise, async (_client, props) =>
      transform(await this.#parse(), props),
    );
  }

  /** The response as soon as its headers are here; its body is yours to read. Errors of the API are thrown as usual. */
  asResponse(): Promise<Response> {
    return this.#responsePromise.then(({ response }) => response);
  }

  /** The result together with the response, whose body has been read. */
  async withResponse(): Promise<{ data: T; response: Response }> {
    const [data, response] = await Promise.all([this.#parse(), this.asResponse()]);
    return { data, response };
  }

  #parse(): Promise<T> {
    this.#parsed ??= this.#responsePromise.then((props) => this.#parseResponse(this.#client, props));
    return this.#parsed;
  }

  override then<TResult1 = T, TResult2 = never>(
    onfulfilled?: ((value: T) => TResult1 | PromiseLike<TResult1>) | undefined | null,
    onrejected?: ((reason: any) => TResult2 | PromiseLike<TResult2>) | undefined | null,
  ): Promise<TResult1 | TResult2> {
    return this.#parse().then(onfulfilled, onrejected);
  }

  override catch<TResult = never>(
    onrejected?: ((reason: any) => TResult | PromiseLike<TResult>) | undefined | null,
  ): Promise<T | TResult> {
    return this.#parse().catch(onrejected);
  }

  override finally(onfinally?: (() => void) | undefined | null): Promise<T> {
    return this.#parse().finally(onfinally);
  }
}
