import type { BaseDepot } from '../client';

/** A group of methods of the API, reached through the client. */
export abstract class APIResource {
  /** The attributes that lead from the client to the resource. */
  static readonly _key: readonly string[] = [];

  // Declared alone: a field that is defined first and then given its value makes resources slower to make.
  declare protected _client: BaseDepot;

  constructor(client: BaseDepot) {
    this._client = client;
  }
}
