/** Older platforms have none, and browsers offer `randomUUID` on secure pages only. */
interface RandomSource {
  randomUUID?: () => string;
  getRandomValues?: (bytes: Uint8Array) => unknown;
}

/** A random UUID (RFC 9562, version 4). */
export function uuid4(): string {
  const { crypto } = globalThis as { crypto?: RandomSource };
  if (crypto?.randomUUID) {
    return crypto.randomUUID();
  }
  const bytes = new Uint8Array(16);
  if (crypto?.getRandomValues) {
    crypto.getRandomValues(bytes);
  } else {
    bytes.forEach((_, index) => (bytes[index] = Math.random() * 256));
  }
  const hex = Array.from(bytes, (byte, index) => {
    const marked =
      index === 6 ? (byte & 0x0f) | 0x40
      : index === 8 ? (byte & 0x3f) | 0x80
      : byte;
    return marked.toString(16).padStart(2, '0');
  }).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
