import type { OpenAI } from '../client';

/** A group of methods of the API, reached through the client. */
export abstract class APIResource {
  // Declared alone: a field that is defined first and then given its value makes resources slower to make.
  declare protected _client: OpenAI;

  constructor(client: OpenAI) {
    this._client = client;
  }
}
