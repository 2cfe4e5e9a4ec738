import { RuntimeClientError } from '../../core/error';
import { encodeUTF8 } from '../utils/bytes';
import type { RawWebSocketData, UnsentMessage } from './types';

interface Entry<ClientEvent> {
  data: RawWebSocketData;
  message: UnsentMessage<ClientEvent>;
  size: number;
}

/** Messages that wait for a connection, in order, up to a number of bytes. */
export class SendQueue<ClientEvent> {
  readonly #maxSize: number;
  #entries: Entry<ClientEvent>[] = [];
  #size = 0;

  constructor(maxSize: number) {
    this.#maxSize = maxSize;
  }

  /** Adds a message at the end. Throws when its bytes would be too many; the queue stays as it was. */
  add(data: RawWebSocketData, message: UnsentMessage<ClientEvent>): void {
    const size = typeof data === 'string' ? encodeUTF8(data).byteLength : data.byteLength;
    if (this.#size + size > this.#maxSize) {
      throw new RuntimeClientError(
        `The message was discarded: it has ${size} bytes, and ${this.#size} of at most ${this.#maxSize} are waiting to be sent already`,
      );
    }
    this.#entries.push({ data, message, size });
    this.#size += size;
  }

  /** Sends all messages. One that cannot be sent throws its error, and stays with those behind it. */
  flush(send: (data: RawWebSocketData) => void): void {
    for (let first = this.#entries[0]; first !== undefined; first = this.#entries[0]) {
      send(first.data);
      this.#entries.shift();
      this.#size -= first.size;
    }
  }

  /** Takes all messages out. */
  drain(): UnsentMessage<ClientEvent>[] {
    const messages = this.#entries.map((entry) => entry.message);
    this.#entries = [];
    this.#size = 0;
    return messages;
  }
}
