import type { BaseRuntimeClient } from '../client';
import { APIUserAbortError, RuntimeClientError } from '../core/error';
import { unlinkAbort } from './abort';
import type { AbortController, Response } from './builtin-types';
import { isAbortError } from './errors';
import type { FinalRequestOptions } from './request-options';
import { logFacts } from './utils/log';

/** A response with what is known about its request. */
export type APIResponseProps = {
  response: Response;
  options: FinalRequestOptions;
  controller: AbortController;
  requestLogID: string;
  retryOfRequestLogID: string | undefined;
  startTime: number;
};

/** What a call gives: the stream, the response itself, or what is in its body. */
export async function defaultParseResponse<T>(
  // For its logger.
  client: BaseRuntimeClient,
  props: APIResponseProps,
): Promise<T> {
  const { response, requestLogID, retryOfRequestLogID, startTime, options, controller } = props;
  const Stream = options.stream ? options.__streamClass : undefined;
  if (Stream) {
    const details = {
      retryOfRequestLogID,
      url: response.url,
      status: response.status,
      headers: response.headers,
    };
    logFacts(client, 'debug', `[${requestLogID}] response streams`, () => details);
    return (
      options.__streamFormat === 'jsonl' ?
        Stream.fromJSONLResponse(response, controller, client)
      : Stream.fromSSEResponse(response, controller, client, options.__synthesizeEventData)) as T;
  }
  const body = await bodyOf(props).finally(() => {
    // A binary response is still to be read.
    if (!options.__binaryResponse) {
      unlinkAbort(controller);
    }
  });
  logFacts(client, 'debug', `[${requestLogID}] response parsed`, () => ({
    retryOfRequestLogID,
    url: response.url,
    status: response.status,
    ...(options.__binaryResponse ? {} : { body }),
    durationMs: Date.now() - startTime,
  }));
  return body as T;
}

async function bodyOf({ response, options }: APIResponseProps): Promise<unknown> {
  if (response.status === 204) {
    return null;
  }
  if (options.__binaryResponse) {
    return response;
  }
  try {
    if (!isJSON(response.headers.get('content-type'))) {
      return await response.text();
    }
    if (response.headers.get('content-length') === '0') {
      return undefined;
    }
    return await response.json();
  } catch (error) {
    if (isAbortError(error)) {
      throw new APIUserAbortError();
    }
    if (error instanceof SyntaxError) {
      const message = 'The response says that it is JSON, but it is not';
      throw new RuntimeClientError(message, { cause: error });
    }
    throw error;
  }
}

function isJSON(contentType: string | null): boolean {
  const mediaType = contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return mediaType === 'application/json' || mediaType.endsWith('+json');
}
