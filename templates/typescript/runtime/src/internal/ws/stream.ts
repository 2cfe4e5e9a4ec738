import type { Lifecycle, StreamMessage, Teller } from './types';

/**
 * What happens to a connection, as an iterator. It keeps what happens between two readings, and ends with the connection.
 *
 * @param first what there is to say before anything happens.
 * @param isError whether an event of the server is an error, which is told as one and not as a message.
 */
export function messagesOf<ClientEvent, ServerEvent, Failure>(
  emitter: Teller,
  first: StreamMessage<ClientEvent, ServerEvent, Failure> | undefined,
  isError: (event: ServerEvent) => boolean,
): AsyncIterableIterator<StreamMessage<ClientEvent, ServerEvent, Failure>> {
  type Message = StreamMessage<ClientEvent, ServerEvent, Failure>;
  const kept: Message[] = first ? [first] : [];
  const readers: ((result: IteratorResult<Message>) => void)[] = [];
  let over = first?.type === 'close';

  const tell = (message: Message): void => {
    const reader = readers.shift();
    if (reader) {
      reader({ value: message, done: false });
    } else {
      kept.push(message);
    }
  };
  const listeners: Lifecycle<ClientEvent, ServerEvent, Failure> = {
    connecting: () => {
      tell({ type: 'connecting' });
    },
    open: () => {
      tell({ type: 'open' });
    },
    closing: () => {
      tell({ type: 'closing' });
    },
    close: (ending) => {
      tell({ type: 'close', ...ending });
      end();
    },
    reconnecting: (reconnect) => {
      tell({ type: 'reconnecting', reconnect });
    },
    reconnected: () => {
      tell({ type: 'reconnected' });
    },
    event: (message) => {
      if (!isError(message)) {
        tell({ type: 'message', message });
      }
    },
    raw: (data) => {
      tell({ type: 'raw', data });
    },
    error: (error) => {
      tell({ type: 'error', error });
    },
  };
  const names = Object.keys(listeners) as (keyof typeof listeners)[];
  const end = (): void => {
    over = true;
    for (const name of names) {
      emitter.off(name, listeners[name]);
    }
    for (const reader of readers.splice(0)) {
      reader({ value: undefined, done: true });
    }
  };
  if (!over) {
    for (const name of names) {
      emitter.on(name, listeners[name]);
    }
  }
  return {
    next(): Promise<IteratorResult<Message>> {
      const message = kept.shift();
      if (message) {
        return Promise.resolve({ value: message, done: false });
      }
      return over ?
          Promise.resolve({ value: undefined, done: true })
        : new Promise((resolve) => readers.push(resolve));
    },
    /** The loop is left: the connection stays as it is. */
    return(): Promise<IteratorResult<Message>> {
      kept.length = 0;
      end();
      return Promise.resolve({ value: undefined, done: true });
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
