import type { OpenAI } from '../client';

/** A group of methods of the API, reached through the client. */
export abstract class APIResource {
  protected _client: OpenAI;

  constructor(client: OpenAI) {
    this._client = client;
  }
}
