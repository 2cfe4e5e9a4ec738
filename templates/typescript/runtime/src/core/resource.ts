import type { RuntimeClient } from '../client';

/** A group of methods of the API, reached through the client. */
export abstract class APIResource {
  // Declared alone: a field that is defined first and then given its value makes resources slower to make.
  declare protected _client: RuntimeClient;

  constructor(client: RuntimeClient) {
    this._client = client;
  }
}
