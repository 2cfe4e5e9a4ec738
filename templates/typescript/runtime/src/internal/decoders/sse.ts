import type { ServerSentEvent } from '../../core/streaming';

/** Makes events of lines (the HTML standard, section "Server-sent events"). One decoder serves one stream. */
export class SSEDecoder {
  #event: string | null = null;
  #data: string[] = [];
  #raw: string[] = [];

  /** Takes one line without its end; gives the event that an empty line completes. */
  decode(line: string): ServerSentEvent | null {
    if (!line) {
      return this.#dispatch();
    }
    this.#raw.push(line);
    if (line.startsWith(':')) {
      return null;
    }
    const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (field === 'event') {
      this.#event = value;
    } else if (field === 'data') {
      this.#data.push(value);
    }
    return null;
  }

  #dispatch(): ServerSentEvent | null {
    const event =
      this.#event || this.#data.length > 0 ?
        { event: this.#event || null, data: this.#data.join('\n'), raw: this.#raw }
      : null;
    this.#event = null;
    this.#data = [];
    this.#raw = [];
    return event;
  }
}
