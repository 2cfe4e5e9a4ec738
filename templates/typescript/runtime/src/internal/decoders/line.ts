export type Bytes = string | ArrayBuffer | Uint8Array | null | undefined;

/** Cuts a text that arrives in chunks into lines ending in LF, CR or CR LF, wherever the chunks are cut. */
export class LineDecoder {
  // Also puts characters together again that lie across chunks, and drops a byte order mark.
  readonly #text = new TextDecoder();
  #rest = '';
  #afterCR = false;

  /** The lines that a chunk completes, without their ends. */
  decode(chunk: Bytes): string[] {
    if (chunk == null) {
      return [];
    }
    return this.#cut(typeof chunk === 'string' ? chunk : this.#text.decode(chunk, { stream: true }));
  }

  /** The line that the end of the text leaves without an end of its own, if any. */
  flush(): string[] {
    const lines = this.#cut(this.#text.decode());
    if (this.#rest) {
      lines.push(this.#rest);
      this.#rest = '';
    }
    return lines;
  }

  #cut(text: string): string[] {
    let fresh = text;
    if (this.#afterCR && fresh.startsWith('\n')) {
      // The other half of a CR LF, whose line was given when the CR came.
      fresh = fresh.slice(1);
    }
    if (text) {
      this.#afterCR = text.endsWith('\r');
    }
    const lines = fresh.split(/\r\n|\n|\r/);
    // Only what is new is searched for line ends: a long line in many chunks would else take quadratic time.
    lines[0] = this.#rest + (lines[0] ?? '');
    this.#rest = lines.pop() ?? '';
    return lines;
  }
}
