/** Clients with the resources that a program uses, so that bundlers leave out all others. */
import { BaseDepot, type ClientOptions } from './client';
import type { APIResource } from './core/resource';
import { hasOwn } from './internal/utils/values';

/** The class of a resource, which knows where clients have it. */
export interface ResourceClass {
  readonly _key: readonly [string, ...string[]];
  new (client: BaseDepot): APIResource;
}

type Classes = readonly ResourceClass[];

/** What leads to a resource: `{ widgets: { parts: BaseParts } }`. */
type At<Key extends readonly string[], Resource> =
  Key extends readonly [infer Name extends string, ...infer Rest extends readonly string[]] ?
    { [K in Name]: At<Rest, Resource> }
  : Resource;

type Placed<Class> = Class extends ResourceClass ? At<Class['_key'], InstanceType<Class>> : never;

type All<Union> =
  (Union extends unknown ? (given: Union) => void : never) extends (given: infer Both) => void ? Both : never;

/** What a client has of these classes; of a list that is not known in detail, none is certain. */
type Of<Resources extends Classes> =
  number extends Resources['length'] ? unknown : All<Placed<Resources[number]>>;

type With<Resources extends Classes> = BaseDepot & Of<Resources>;

/** A client with the resources of these classes. */
export type PartialDepot<Resources extends Classes> = With<Resources>;

/**
 * A client with the resources that are given. The class of a resource whose name begins with `Base` has its methods alone,
 * the other one also the resources below it.
 */
export function createClient<Resources extends Classes>(
  options: ClientOptions & { resources: readonly [...Resources] },
): PartialDepot<Resources> {
  const { resources, ...own } = options;
  // Those above first, so that they can be given what is below them.
  const classes = [...resources].sort((a, b) => a._key.length - b._key.length);

  // A class, since `withOptions` makes the next client of the class of the last.
  class Client extends BaseDepot {
    constructor(given?: ClientOptions) {
      super(given);
      for (const Resource of classes) {
        place(this, Resource);
      }
    }
  }
  return new Client(own) as PartialDepot<Resources>;
}

/** Puts a resource in its place on a client, unless one that can do as much is there. */
function place(client: BaseDepot, Resource: ResourceClass): void {
  let around = client as unknown as Record<string, object>;
  for (const [index, name] of Resource._key.entries()) {
    const found = hasOwn(around, name) ? around[name] : undefined;
    const isLast = index === Resource._key.length - 1;
    const next = isLast && !(found instanceof Resource) ? new Resource(client) : (found ?? {});
    around[name] = next;
    around = next as Record<string, object>;
  }
}
