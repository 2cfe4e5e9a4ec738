/** Verification of webhook deliveries that are signed as the Standard Webhooks specification says. */
import { RuntimeClientError } from '../core/error';
import { buildHeaders, type HeadersLike } from './headers';
import { fromBase64 } from './utils/base64';
import { concatBytes, decodeUTF8, encodeUTF8 } from './utils/bytes';

/** Seconds that a delivery's time may be off. */
const TOLERANCE = 5 * 60;

const SECRET_PREFIX = 'whsec_';

/** A delivery that is not genuine, or that came too late to be trusted. */
export class WebhookVerificationError extends RuntimeClientError {}

/**
 * Checks the signature and the age of a delivery and returns its decoded JSON.
 *
 * @param payload the body exactly as it arrived.
 * @param key the signing secret: text in base64, with or without `whsec_`, or bytes.
 * @param option the client option that would have given the key, for the error when it is missing.
 * @throws WebhookVerificationError if the delivery is not genuine.
 */
export async function unwrapWebhook(
  payload: string | Uint8Array,
  headers: HeadersLike,
  key: string | Uint8Array | null | undefined,
  option = 'webhookKey',
): Promise<unknown> {
  if (key == null || key.length === 0) {
    throw new RuntimeClientError(
      `Cannot verify a webhook without a key: set \`${option}\` on the client or pass \`key\` to this method`,
    );
  }
  const given = buildHeaders([headers]).values;
  const [id, timestamp, signatures] = ['id', 'timestamp', 'signature'].map((part) =>
    given.get(`webhook-${part}`),
  );
  if (!id || !timestamp || !signatures) {
    throw new WebhookVerificationError('The delivery lacks the headers of a signed webhook');
  }
  checkAge(timestamp);
  const body = typeof payload === 'string' ? encodeUTF8(payload) : payload;
  const signed = concatBytes([encodeUTF8(`${id}.${timestamp}.`), body]);
  if (!(await isSigned(signed, signatures, key))) {
    throw new WebhookVerificationError('No signature of the delivery fits');
  }
  return parseWebhook(payload);
}

/** The decoded JSON of a delivery whose origin the caller has checked. */
export function parseWebhook(payload: string | Uint8Array): unknown {
  return JSON.parse(typeof payload === 'string' ? payload : decodeUTF8(payload));
}

function checkAge(timestamp: string): void {
  const age = /^\d+$/.test(timestamp) ? Date.now() / 1000 - Number(timestamp) : NaN;
  if (Number.isNaN(age)) {
    throw new WebhookVerificationError('The time of the delivery is no number');
  }
  if (Math.abs(age) > TOLERANCE) {
    throw new WebhookVerificationError(
      `The time of the delivery is too far in the ${age > 0 ? 'past' : 'future'}`,
    );
  }
}

async function isSigned(
  signed: Uint8Array,
  signatures: string,
  secret: string | Uint8Array,
): Promise<boolean> {
  const key = await crypto.subtle.importKey(
    'raw',
    plain(secretBytes(secret)),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['verify'],
  );
  // Several while a secret is being replaced. The platform compares them in constant time.
  for (const candidate of signatures.split(' ')) {
    const [version, signature] = candidate.split(',', 2);
    if (version === 'v1' && signature !== undefined) {
      const bytes = signatureBytes(signature);
      if (bytes && (await crypto.subtle.verify('HMAC', key, plain(bytes), plain(signed)))) {
        return true;
      }
    }
  }
  return false;
}

const secretBytes = (secret: string | Uint8Array): Uint8Array =>
  typeof secret !== 'string' ? secret : (
    fromBase64(secret.startsWith(SECRET_PREFIX) ? secret.slice(SECRET_PREFIX.length) : secret)
  );

/** What is not base64 is no signature that fits, rather than a fault of the caller. */
function signatureBytes(signature: string): Uint8Array | undefined {
  try {
    return fromBase64(signature);
  } catch {
    return undefined;
  }
}

/** WebCrypto takes no memory that is shared between threads; a copy never is. */
const plain = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
