import type { Headers } from '../builtin-types';
import { isCredentialName, REDACTED, redactData, redactURL } from '../redact';
import type { RequestOptions } from '../request-options';
import { hasOwn } from './values';

type LogFn = (message: string, ...rest: unknown[]) => void;

/** Where log records go: `console`, or any object like it. */
export type Logger = {
  error: LogFn;
  warn: LogFn;
  info: LogFn;
  debug: LogFn;
};

/** The least important records that are still logged. */
export type LogLevel = 'off' | 'error' | 'warn' | 'info' | 'debug';

const LEVELS: Record<LogLevel, number> = { off: 0, error: 200, warn: 300, info: 400, debug: 500 };

interface Logging {
  logger: Logger;
  logLevel: LogLevel | undefined;
}

/** The level of that name; an unknown name is reported to the client's logger and counts as not set. */
export const parseLogLevel = (
  maybeLevel: string | undefined,
  sourceName: string,
  client: Logging,
): LogLevel | undefined => {
  if (!maybeLevel) {
    return undefined;
  }
  if (hasOwn(LEVELS, maybeLevel)) {
    return maybeLevel;
  }
  loggerFor(client).warn(
    `${sourceName} was set to ${JSON.stringify(maybeLevel)}, expected one of ${JSON.stringify(Object.keys(LEVELS))}`,
  );
  return undefined;
};

const silent = (): void => undefined;
const cached = new WeakMap<Logger, [LogLevel, Logger]>();

/** The client's logger, without the records that are below the client's level. */
export function loggerFor(client: Logging): Logger {
  const { logger, logLevel = 'off' } = client;
  const known = cached.get(logger);
  if (known?.[0] === logLevel) {
    return known[1];
  }
  const at = (level: 'error' | 'warn' | 'info' | 'debug'): LogFn =>
    LEVELS[level] > LEVELS[logLevel] ? silent : logger[level].bind(logger);
  const filtered: Logger = { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') };
  cached.set(logger, [logLevel, filtered]);
  return filtered;
}

/** The facts of a request or response that a record shows. */
export interface RequestDetails {
  options?: RequestOptions | undefined;
  headers?: Headers | undefined;
  retryOfRequestLogID?: string | undefined;
  url?: string | undefined;
  status?: number | undefined;
  method?: string | undefined;
  durationMs?: number | undefined;
  message?: unknown;
  body?: unknown;
}

/** Logs a message with facts, which are gathered and rid of credentials only where somebody wants the record. */
export function logFacts(
  client: Logging,
  level: 'info' | 'debug',
  message: string,
  facts: () => RequestDetails,
): void {
  if (isLogged(client, level)) {
    loggerFor(client)[level](message, formatRequestDetails(facts()));
  }
}

/** The client's level lets such records through. */
export const isLogged = ({ logLevel = 'off' }: Logging, level: LogLevel): boolean =>
  LEVELS[level] <= LEVELS[logLevel];

/** The facts without credentials. */
export const formatRequestDetails = (details: RequestDetails): Record<string, unknown> => {
  const { options, headers, retryOfRequestLogID, url, ...rest } = details;
  const shown: Record<string, unknown> = { ...rest };
  if (url !== undefined) {
    shown['url'] = redactURL(url);
  }
  if (options) {
    // Headers are shown below, as they are sent; parameters of the query are part of the URL.
    const { headers: _headers, query: _query, path: _path, body, signal: _signal, ...facts } = options;
    shown['options'] = { ...facts, ...(body === undefined ? {} : { body: redactData(body) }) };
  }
  if (headers) {
    shown['headers'] = Object.fromEntries(
      Array.from(headers.entries(), ([name, value]) => [name, isCredentialName(name) ? REDACTED : value]),
    );
  }
  if (retryOfRequestLogID) {
    shown['retryOf'] = retryOfRequestLogID;
  }
  if ('body' in details) {
    shown['body'] = redactData(details.body);
  }
  return shown;
};
