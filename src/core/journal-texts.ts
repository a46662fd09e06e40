import type { TokenState } from './lifecycle.ts';
import { messages } from './message.ts';

const english = {
  takes: (path: string, method: string, received: string) => `${path} takes ${method}, not ${received}.`,
  meant: (request: string, needs: readonly string[]) =>
    `Did you mean ${request}${needs.length === 0 ? '' : `, which needs ${listOf(needs)}`}?`,
  contentType: (received: string) => `The content type is "${received}", not application/json.`,
  bodyTooLong: 'The body is longer than 1 MiB.',
  bodyEmpty: 'The body is empty.',
  bodyNotJson: 'The body is not JSON.',
  bodyNotObject: 'The body is JSON, but not an object.',
  tokenNeverIssued: 'The token was never issued.',
  tokenIs: (id: string, state: TokenState | 'unknown') => `The token ${id} is ${state}.`,
  notAcceptedHere: (id: string) => `The token ${id} is not accepted here.`,
  fault: (titles: string) => `By fault: ${titles}.`,
  reasonAndFault: (reason: string, titles: string) => `${reason} By fault: ${titles}.`,
  unmatched: (request: string) => `No operation matches ${request}. The path belongs to no vendor.`,
  unmatchedNear: (request: string, near: string) =>
    `No operation matches ${request}. The nearest is ${near}.`,
  unmodelled: (request: string, vendor: string, what: string) =>
    `tokentwin does not model ${request} of ${vendor}, which ${what}. To answer it yourself, add a stub for the path (POST /_twin/stubs, or serve --stubs FILE).`,
};

function listOf(names: readonly string[]): string {
  const phrases = names.map((name) => `${/^[aeio]/i.test(name) ? 'an' : 'a'} ${name}`);
  return phrases.length === 1 ? phrases[0]! : `${phrases.slice(0, -1).join(', ')} and ${phrases.at(-1)}`;
}

/** What the journal says in English beside the vendors' reasons. */
export type JournalTexts = typeof english;

/** What the journal says beside the vendors' reasons. */
export const journalTexts = messages('journal', english);
