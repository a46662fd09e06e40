import { formatDuration } from '../core/duration-text.ts';
import type { TokenState } from '../core/lifecycle.ts';
import { messages } from '../core/message.ts';

const english = {
  /** The page that explains the rules, one section each. */
  page: 'docs/verdicts.md',
  sourced: (sentence: string, source: string) => `${sentence} (${source})`,
  noProblems: 'No problems found.',
  emptyJournal: 'The journal is empty: no request has reached the twin.',
  journal: 'The journal:',
  more: (count: number) => `… ${count} more`,
  issued: (id: string) => `issued ${id}`,
  issuedAgain: (id: string) => `issued ${id} again`,
  unknownToken: 'unknown token',
  tokenInState: (token: string, state: TokenState | 'unknown') => `${token} (${state})`,
  inTest: (test: string) => ` in the test "${test}"`,
  ofSandbox: (sandbox: string) => ` of the sandbox ${sandbox}`,
  expected: (severity: string) => `${severity} (expected)`,
  documentedLine: (sentence: string) => `documented: ${sentence}`,
  fixLine: (fix: string) => `fix: ${fix}`,
  error: 'error',
  warning: 'warning',
  info: 'info',

  usedForGood: (token: string, lateMs: number, others: number) =>
    `used ${token} ${formatDuration(lateMs)} after it expired${more(others)}, was refused, and requested no other.`,
  usedThoughRefused: (token: string, lateMs: number, others: number) =>
    `used ${token} ${formatDuration(lateMs)} after it expired${more(others)}, although it was refused the first time.`,
  usedOnce: (token: string, lateMs: number, others: number) =>
    `used ${token} ${formatDuration(lateMs)} after it expired${more(others)}; only the refusal told it so.`,
  usedAgain: (token: string, count: number, state: TokenState | 'unknown', isRecovered: boolean) =>
    `used ${token} ${count} times though it was ${state} and refused the first time, ${isRecovered ? 'before it requested another' : 'and requested no other'}.`,
  keptTooLong: (token: string, keptSeconds: number, toldSeconds: number, lifetimeSeconds: number) =>
    `kept ${token} for ${keptSeconds} s though its response said ${toldSeconds} s; a new token lives ${lifetimeSeconds} s.`,
  instantMisread: (
    token: string,
    lateMs: number,
    field: string,
    value: number,
    isMs: boolean,
    years: number,
  ) =>
    `used ${token} ${formatDuration(lateMs)} after it expired. Its response said ${field} ${value}: the instant of expiry in ${isMs ? 'milliseconds' : 'seconds'} since 1970. Read as seconds from now, that is ${years} years.`,
  usedByOtherClock: (token: string, lateMs: number, skewMs: number) =>
    `used ${token} ${formatDuration(lateMs)} after it expired. Its response said the instant of expiry, and the vendor’s clock is ${formatDuration(skewMs)} ahead of the client’s.`,
  requestedByOtherClock: (count: number, skewMs: number) =>
    `requested another token ${count} times although it had one that the vendor still accepted. Its response said the instant of expiry, and the vendor’s clock is ${formatDuration(skewMs)} behind the client’s.`,
  sentNoToken: (operation: string, times: number) =>
    `sent no token, after a response of ${operation} without a token${timesIn(times)}.`,
  sentWord: (word: string, operation: string | undefined, times: number) =>
    `sent the word "${word}" as a token${operation === undefined ? '' : `, after a response of ${operation} without a token`}${timesIn(times)}.`,
  codeSentAgain: (name: string, times: number) =>
    `sent a ${name} ${times === 1 ? 'once more' : `${times} times more`} after it had been used.`,
  putIntoQuery: (name: string, request: string, times: number) =>
    `put ${name} into the query of ${request}${timesIn(times)}.`,
  requestedNeedlessly: (count: number, needless: number, leftMs: number) =>
    `requested one token ${count} times; ${needless} of these times it had one that still had about ${formatDuration(leftMs)} to live.`,
  crowded: (count: number, spanMs: number) =>
    `sent ${count} requests for one token within ${spanMs} ms, on as many connections.`,
  usedToTheEnd: (token: string, leftMs: number) =>
    `used ${token} with ${leftMs} ms left, and requested another only after it had expired.`,
  repeated: (count: number, spanMs: number, failure: string) =>
    `sent the same request ${count} times within ${spanMs} ms; each response was ${failure}.`,
  notEncoded: (token: string | undefined, characters: readonly string[], times: number) =>
    `put ${token ?? 'a token'} into a query with ${characters.join(' and ')} as they are${times === 1 ? '' : `, and ${times - 1} more times the like`}.`,
  theSame: (name: string) => `the same ${name}`,
  refreshedAgain: (what: string, count: number, isRecovered: boolean) =>
    `sent ${what} ${count} times though it was refused the first time, ${isRecovered ? 'before it did anything else' : 'and did nothing else about it'}.`,
  looped: (count: number, spanMs: number) =>
    `requested a token ${count} times within ${spanMs} ms, and every use in between was refused.`,
  misplaced: (token: string, form: string, times: number) =>
    `sent the living ${token} as ${form}${timesIn(times)}, and was refused.`,
};

function more(count: number): string {
  if (count === 0) return '';
  return `, and ${count === 1 ? 'once more later' : `${count} times more later`}`;
}

function timesIn(count: number): string {
  return count === 1 ? '' : `, ${count} times`;
}

/** What verdicts and the journal say in English. */
export type VerdictTexts = typeof english;

/** What verdicts and the journal say. */
export const texts = messages('verdicts', english);
