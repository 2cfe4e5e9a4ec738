import { OpenAIError } from '../../core/error';
import { encodeUTF8 } from './bytes';

/** `String.fromCharCode` takes its bytes as arguments, of which engines allow some ten thousands. */
const CHUNK = 8192;

/** Text (as UTF-8) or bytes in base64. */
export function toBase64(data: string | Uint8Array | null | undefined): string {
  if (!data) {
    return '';
  }
  const bytes = typeof data === 'string' ? encodeUTF8(data) : data;
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary);
}

/** The bytes of base64 text. */
export function fromBase64(text: string): Uint8Array {
  let binary: string;
  try {
    binary = atob(text);
  } catch {
    throw new OpenAIError('Text is not valid base64');
  }
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
