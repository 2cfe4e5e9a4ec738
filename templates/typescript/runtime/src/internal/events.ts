/** What a stream does with each of its server-sent events: the rules' vocabulary and how a rule is found. */

/**
 * `yield` hands the event's JSON data on; `error` throws it; `done` reads the rest of the stream and ends; `break` ends at
 * once; `continue` skips the event.
 */
export type EventHandling = 'yield' | 'error' | 'done' | 'break' | 'continue';

/** One entry of the ordered list of rules. Without `events` and `dataStartsWith` it matches every event. */
export interface EventRule {
  handle: EventHandling;
  /** Names of the events that match; `null` stands for events without a name. */
  events?: readonly (string | null)[];
  /** How the data of events that match begins. */
  dataStartsWith?: string;
  /** Where the error is inside the data. With `yield`: data with this property set is thrown instead of handed on. */
  errorProperty?: string;
}

const YIELD: EventRule = { handle: 'yield' };
const SKIP: EventRule = { handle: 'continue' };

/**
 * The rule for one event: the first that matches.
 *
 * An event that no rule knows is handed on, unless the rules name the events that are: then the list is complete and an
 * unknown event is one that a newer server sends to newer clients.
 */
export function findRule(rules: readonly EventRule[], event: string | null, data: string): EventRule {
  const found = rules.find(
    (rule) =>
      (!rule.events || rule.events.includes(event)) &&
      (rule.dataStartsWith === undefined || data.startsWith(rule.dataStartsWith)),
  );
  if (found) {
    return found;
  }
  return rules.some((rule) => rule.events && rule.handle === 'yield') ? SKIP : YIELD;
}
