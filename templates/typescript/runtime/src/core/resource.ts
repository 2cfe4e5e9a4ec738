import type { BaseRuntimeClient } from '../client';

/** A group of methods of the API, reached through the client. */
export abstract class APIResource {
  // #region key
  /** The attributes that lead from the client to the resource. */
  static readonly _key: readonly string[] = [];

  // #endregion
  // Declared alone: a field that is defined first and then given its value makes resources slower to make.
  declare protected _client: BaseRuntimeClient;

  constructor(client: BaseRuntimeClient) {
    this._client = client;
  }
}
