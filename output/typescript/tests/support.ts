/** What tests share: a real server, a `fetch` that answers from a list, and a client. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';

import { type ClientOptions, OpenAI } from '../src/client';
import { OPTIONS } from './options';

/** A request as it reached the server. */
export interface Received {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** A server on a free port; it keeps what it receives and is closed when the tests of the file are over. */
export async function serve(
  handle: (request: Received, response: ServerResponse) => unknown,
): Promise<{ url: string; requests: Received[] }> {
  const requests: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const received = { method, url, headers, body: Buffer.concat(chunks) };
      requests.push(received);
      handle(received, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

export function json(value: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(value), {
    ...init,
    headers: { 'content-type': 'application/json', ...(init.headers as Record<string, string> | undefined) },
  });
}

/** A call of `fetch`. */
export interface Call {
  url: string;
  init: RequestInit;
  headers: Headers;
}

type Answer = Response | Error | ((call: Call) => Response | Promise<Response>);

/** A `fetch` that gives one answer after the other, the last one for good, and keeps the calls. */
export function answering(...answers: Answer[]): {
  fetch: (url: string | URL | Request, init?: RequestInit) => Promise<Response>;
  calls: Call[];
} {
  const calls: Call[] = [];
  const fetch = async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const call = {
      url: url instanceof Request ? url.url : String(url),
      init,
      headers: new Headers(init.headers),
    };
    calls.push(call);
    const answer = answers[Math.min(calls.length, answers.length) - 1] ?? json({});
    if (answer instanceof Error) {
      throw answer;
    }
    return answer instanceof Response ? answer.clone() : await answer(call);
  };
  return { fetch, calls };
}

export function client(options: ClientOptions = {}): OpenAI {
  const all = { ...OPTIONS, baseURL: 'https://api.test/v1', ...options };
  return new OpenAI(all);
}

/** Answers at once, so that no test waits for a retry. */
export const soon = { 'retry-after-ms': '1' };

/** A logger that keeps the records. */
export function recording(): {
  logger: Record<'error' | 'warn' | 'info' | 'debug', (...parts: unknown[]) => void>;
  text: () => string;
} {
  const records: unknown[][] = [];
  const keep =
    (level: string) =>
    (...parts: unknown[]): void => {
      records.push([level, ...parts]);
    };
  return {
    logger: { error: keep('error'), warn: keep('warn'), info: keep('info'), debug: keep('debug') },
    text: () => records.map((record) => JSON.stringify(record)).join('\n'),
  };
}

/** A body that arrives in these pieces. */
export function chunks(...pieces: (string | Uint8Array)[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) {
        controller.enqueue(typeof piece === 'string' ? encoder.encode(piece) : piece);
      }
      controller.close();
    },
  });
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) {
    all.push(item);
  }
  return all;
}
