import type { RuntimeClient } from '../client';

/** A group of methods of the API, reached through the client. */
export abstract class APIResource {
  protected _client: RuntimeClient;

  constructor(client: RuntimeClient) {
    this._client = client;
  }
}
