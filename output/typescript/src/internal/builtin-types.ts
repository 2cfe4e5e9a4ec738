/**
 * The platform's own types, found through `globalThis` so that declarations need neither `lib: ["dom"]` nor `@types/node`.
 *
 * Where a project declares no such global the type is `unknown`: the package still type-checks, without a word of DOM.
 */

type InstanceOf<Name extends string> =
  typeof globalThis extends { [K in Name]: { prototype: infer Instance } } ? Instance : unknown;

export type AbortController = InstanceOf<'AbortController'>;
export type AbortSignal = InstanceOf<'AbortSignal'>;
export type Blob = InstanceOf<'Blob'>;
export type File = InstanceOf<'File'>;
export type FormData = InstanceOf<'FormData'>;
export type Headers = InstanceOf<'Headers'>;
export type ReadableStream = InstanceOf<'ReadableStream'>;
export type Request = InstanceOf<'Request'>;
export type Response = InstanceOf<'Response'>;
export type URL = InstanceOf<'URL'>;

/** What `fetch` takes first. */
export type RequestInfo = string | URL | Request;

/** What `fetch` takes second. */
export type RequestInit =
  typeof globalThis extends { fetch: (input: never, init?: infer Init) => unknown } ? NonNullable<Init>
  : Record<string, unknown>;

/** What `fetch` sends as a body. */
export type BodyInit = RequestInit extends { body?: infer Body } ? NonNullable<Body> : unknown;

/** A function that does what the platform's `fetch` does. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** The options of a `Blob`. */
export interface BlobPropertyBag {
  endings?: 'native' | 'transparent' | undefined;
  type?: string | undefined;
}

/** The options of a `File`. */
export interface FilePropertyBag extends BlobPropertyBag {
  lastModified?: number | undefined;
}
