import { formatDuration } from '../core/duration-text.ts';
import { messages } from '../core/message.ts';

const english = {
  notSent: 'the request was not sent',
  noTokenAt: (pointer: string) => `no token at ${pointer}`,
  anotherToken: 'another token was issued',
  notNumber: (field: string) => `${field} is not a number`,
  twoTokens: (rule: string) => `two tokens: see ${rule}`,
  decreased: (field: string, by: number, seconds: number) => `${field} decreased by ${by} s in ${seconds} s`,
  wrongStatus: (status: number, wanted: number) => `HTTP ${status}, not ${wanted}`,
  wrongBody: (wanted: string) => `the body is not "${wanted}"`,
  wrongType: (type: string, wanted: string) => `the content type is ${type || 'absent'}, not ${wanted}`,
  notObject: 'the body is not a JSON object',
  absent: (field: string, others: readonly string[]) =>
    `${field} is absent${others.length === 0 ? '' : ` (there is ${others.join(', ')})`}`,
  differs: (field: string, got: string, wanted: string) => `${field} is ${got}, not ${wanted}`,
  otherType: (field: string, got: string, wanted: string) => `${field} is a ${got}, not a ${wanted}`,
  rateLimited: (probe: string) => `the provider's rate limit answered ${probe}`,
  takesHours: 'it takes hours; add --slow',
  budgetUsed: (calls: number) => `the budget of ${calls} calls is used up (--max-calls)`,
  dependsOnOther: 'a request that it depends on did not get the expected response',
  notGiven: (variables: readonly string[]) => `${variables.join(' and ')} not given`,
  notKnown: (names: readonly string[]) => `no ${names.join(' and no ')} is known`,
  noResponse: (probe: string, why: string) => `no response to ${probe} (${why})`,
  waiting: (ms: number, probe: string, end: string) =>
    `waiting ${formatDuration(ms)} for ${probe}; the session should end at ${end} UTC`,
  otherSession: (file: string, about: string, wanted: string) =>
    `"${file}" is about ${about}, not about ${wanted}. Name another file with --resume.`,
  notASession: (file: string) => `"${file}" is not a session file of tokentwin verify.`,
  cannot: (what: 'read' | 'write', file: string, why: string) => `Cannot ${what} "${file}": ${why}.`,
  noVerification: (vendor: string) => `The vendor "${vendor}" has no verification.`,
  notAUrl: (given: string, host: string) =>
    `--target "${given}" is not a URL. Write it like https://${host} or http://127.0.0.1:4010.`,
  cannotReadFolder: (folder: string, why: string) => `Cannot read the folder "${folder}": ${why}.`,
  notJson: (file: string, why: string) => `"${file}" is not JSON: ${why}.`,
  pactFailed: (file: string, why: string) => `Pact could not verify "${file}": ${why || 'it said nothing'}`,
  noPact:
    'Pacts are verified by @pact-foundation/pact, which is not installed. Run npm install --save-dev @pact-foundation/pact.',
  noPactOf: (folder: string, vendor: string) =>
    `The folder "${folder}" has no pact whose provider is "${vendor}".`,
  noLifecycle: (probes: readonly string[]) =>
    `The target has no token lifecycle: it accepted credentials that nobody has (${probes.join(', ')}). A mock that answers from the examples of a spec does that, and its tokens mean nothing.`,
  liveRefused: (code: string) => `a token that should live is refused with ${code}`,
  noJson: (status: number) => `HTTP ${status} without a JSON object`,
  cameBack: 'the token came back after its end',
  failureNoJson: 'a failure has no JSON object',
  failureLacks: (fields: readonly string[]) => `a failure has no ${fields.join(', ')}`,
  failureIs: (status: number) => `a failure is HTTP ${status}`,
  successHas: (fields: readonly string[]) => `a success has ${fields.join(', ')}`,
  anotherGuess: (quirk: string) => `another token was issued: ${quirk}, which was a guess`,
  sameGuess: (quirk: string) => `the same token came back: ${quirk}, which was a guess`,
  pairWorks: (quirk: string) => `the pair before still works: ${quirk}, which was a guess`,
  beforeDead: (quirk: string) => `the token before is dead: ${quirk}, which was a guess`,
  everyCall: (quirk: string) => `every call issues another token: ${quirk}, which was a guess`,
  http: (status: number) => `HTTP ${status}`,
  unchanged: (fields: readonly string[]) => `${fields.join(' and ')} did not change`,
  livesDays: (days: number) => `it lives ${days} days`,
  expiryType: (type: string) => `expireTime is ${type}, no number`,
  notInstant: (value: number) => `expireTime ${value} is not an instant in milliseconds`,
  livesSeconds: (seconds: number) => `the token lives ${seconds} s, not 7200`,
  oddToken: 'the token is neither 14 characters nor 14, a colon and 14 more',
  twoCorporations: 'the tokens of a pair end in two corporations',
  neverWorked: 'the token never worked',
  noToken: 'no token was issued',
  inUseElsewhere: 'the token may be in use elsewhere, and a refresh would end it',
  nothingRefreshed: 'nothing was refreshed',
  failureNoCode: 'the body of a failure has no code',
  businessFailure: (status: number) => `a business failure is HTTP ${status}, not 200`,
  wrongMsg: (received: string) => `msg of a success is ${received}, not "ok"`,
  expireOver: (expire: string) => `expire is ${expire}, more than 7200`,
  newWasDue: (expire: number) => `expire is ${expire}, and with less than 1800 a new token was due`,
  notFreshSlow: (expire: number) => `the token was not fresh (expire ${expire}): --slow sees one`,
  windowBetween: (expire: number) => `expire is ${expire}: the window may have begun in between`,
  aboutToRenew: 'the token was about to enter its last 30 minutes already',
  withoutCode: (status: number) => `HTTP ${status} without a code`,
  justIssued: (code: number) => `a token just issued is refused with ${code}`,
  expireUnder: (expire: number) => `expire is ${expire}, less than 1800`,
  notFresh: 'the token was not fresh',
  sameInWindow: (quirk: string) => `with 29 minutes left the same token came back: ${quirk}`,
  noNewToken: 'no new token was issued',
  list: (parts: readonly string[]) => parts.join('; '),
  field: (pointer: string, flaw: string) => `${pointer} ${flaw}`,
  isAbsent: 'is absent',
  isEmpty: 'is empty',
  isNotZero: (value: string) => `is ${value}, not 0`,
  isOfType: (type: string, wanted: 'text' | 'integer') =>
    `is a ${type}, not ${wanted === 'text' ? 'a text' : 'an integer'}`,
};

/** What a verification says in English. */
export type VerifyTexts = typeof english;

/** What a verification says. */
export const verifyTexts = messages('verify', english);
