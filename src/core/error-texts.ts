import { formatDuration } from './duration-text.ts';
import { messages } from './message.ts';

const english = {
  didYouMean: (names: readonly string[]) => ` Did you mean ${names.map((each) => `"${each}"`).join(', ')}?`,
  none: 'none',

  // What a value has to be.
  aDuration: 'a duration such as 300ms, 2s or 1h30m, or a number of milliseconds',
  aSignedDuration: 'a duration such as 29m or -1s, or a number of milliseconds',
  anInstant: 'an instant as ISO 8601 text with a time zone, such as 2026-11-21T00:00:00Z',
  anObject: 'an object',
  aList: 'a list',
  trueOrFalse: 'true or false',
  aString: 'a string',
  aFilledString: 'a non-empty string',
  aNumber: 'a number',
  aWholeNumber: 'a whole number',
  oneOf: (values: readonly string[]) => values.join(' or '),
  above: (kind: string, least: number, most: number | undefined) => `${kind} above ${least}, at most ${most}`,
  atLeast: (kind: string, least: number) => `${kind} of at least ${least}`,
  between: (kind: string, least: number, most: number) => `${kind} from ${least} to ${most}`,
  objectWithType: (types: readonly string[]) => `an object with a type (${types.join(', ')})`,
  invalid: (what: string, expected: string, received: string) =>
    `Invalid ${what}: expected ${expected}, received ${received}.`,
  missingKeys: (keys: readonly string[], what: string) => `Missing ${keys.join(' and ')} in ${what}.`,
  unknownKey: (key: string, what: string, hint: string, known: readonly string[]) =>
    `Unknown key "${key}" in ${what}.${hint} Known keys: ${known.join(', ')}.`,
  wrongForm: (what: string, forms: readonly (readonly string[])[], received: readonly string[]) =>
    `Invalid ${what}: expected ${forms.map((form) => form.join(' and ')).join(', or ')}; received ${received.join(' and ') || 'none of them'}.`,
  ofType: (type: string, what: string) => `${type} ${what}`,
  valueOf: (key: string) => `value of ${key}`,
  keyIn: (key: string, what: string) => `${key} in ${what}`,
  knownTypes: (types: readonly string[]) => ` Known types: ${types.join(', ')}.`,
  unknownType: (what: string, type: string, hint: string) => `Unknown ${what} type "${type}".${hint}`,

  // Clock and lengths of time.
  invalidDuration: (text: string) =>
    `"${text}" is not a duration. Write a number and a unit (ms, s, m, h, d), such as 90m, 1h30m or 250ms.`,
  invalidInstant: (text: string) =>
    `"${text}" is not an instant. Write ISO 8601 with a time zone, from 1970 to 9999, such as 2026-11-21T00:00:00Z or 2026-11-21T08:00:00+08:00.`,
  invalidSpeed: (factor: string) =>
    `Invalid speed ${factor}: expected a number above 0, such as 60. To stop the clock, use freeze.`,
  advancedTooFar: (by: string) => `The clock cannot be advanced by ${by}: the last year is 9999.`,
  advancedBackwards: (by: string) =>
    `The clock cannot be advanced by ${by}: that is backwards. Use set to go back.`,
  clockWithoutTwin: 'This clock has no twin, so it has no tokens. Use set or advance.',

  // Tokens and operations.
  noRenewalWindow: (id: string, operation: string) =>
    `${id} (${operation}) has no renewal window. Use expiry.`,
  unknownToken: (id: string) =>
    `Unknown token "${id}". tokentwin tokens lists the issued tokens with their ids.`,
  noLivingToken: 'No living token. Get one first, or name a token by its id.',
  unknownOperation: (id: string, hint: string) => `Unknown operation "${id}".${hint}`,
  knownOperations: (ids: readonly string[]) => ` Known operations: ${ids.join(', ')}.`,
  missingHook: (operation: string, hook: string) =>
    `Neither ${operation} nor its vendor has ${hook}. Add it.`,
  noErrorNamed: (operation: string, name: string) => `${operation} has no error "${name}" in its catalogue.`,
  noTokenType: (operation: string, type: string) => `${operation} has no ${type} in its lifecycle.`,
  vendorNotHere: (vendor: string) => `This twin does not have the vendor "${vendor}".`,
  twoVendors: (name: string) => `Two vendors are named "${name}". Rename one of them.`,
  twoOperations: (path: string, host: string, one: string, ofOne: string, other: string, ofOther: string) =>
    `Two operations answer at ${path} on ${host}: ${one} of ${ofOne} and ${other} of ${ofOther}. Change the path or the host of one of them.`,
  upstreamAwaited: 'The response of the upstream has to be awaited. Use handle.',
  invalidTestName: (name: string) => `Invalid test name ${name}: expected a non-empty string.`,

  // Faults, stubs and quirks.
  latencyBounds: (minMs: string, maxMs: string) =>
    `Invalid latency fault: minMs (${minMs}) is above maxMs (${maxMs}).`,
  faultDuration: (name: string, what: string, received: string) =>
    `Invalid ${name} in ${what}: expected a duration of at most 24 days, received ${received}.`,
  limitWindow: (received: string) =>
    `Invalid window in rate-limit fault: expected a duration above zero and of at most 24 days, received ${received}.`,
  limitBoth: 'Invalid rate-limit fault: expected error or response, received both.',
  variantEmpty: (parts: readonly string[]) =>
    `Invalid only in variant fault: expected some of ${parts.join(', ')}, received [].`,
  nothingToCorrupt: (operation: string | undefined, part: 'token' | 'expiry', others: string) =>
    `The response of ${operation ?? 'every operation'} has no ${part} to corrupt. Operations with one: ${others}.`,
  noTokenToDie: (operation: string, others: string) =>
    `${operation} issues no token that could die. Operations that do: ${others}.`,
  unknownError: (operation: string | undefined, error: string, hint: string, elsewhere: string) =>
    `${operation === undefined ? 'No operation has an' : `${operation} has no`} error "${error}".${hint}${elsewhere} tokentwin errors lists all errors.`,
  errorElsewhere: (operations: string) => ` Operations with it: ${operations}.`,
  noLimitError: (operations: string) =>
    `No rate-limit error is documented for ${operations}. Set error or response in the rate-limit fault.`,
  noLimitHeaders: (operation: string) =>
    `${operation} sends no rate-limit headers with its refusal. Remove headers from the fault, or set it to false.`,
  tooManyFaults: (most: string) =>
    `Too many fault rules: the maximum is ${most} and none is spent. Remove some first.`,
  noRules: ' There are no rules.',
  unknownFault: (id: string, hint: string) => `Unknown fault rule "${id}".${hint}`,
  noStubs: ' There are no stubs.',
  unknownStub: (id: string, hint: string) => `Unknown stub "${id}".${hint}`,
  stubOfOperation: (operation: string, path: string) =>
    `${operation} answers ${path}, so a stub never does. To answer it otherwise, add a fault of type response.`,
  unknownProfile: (name: string) => `Unknown profile "${name}". Use observed (the default) or documented.`,
  unknownQuirk: (name: string, hint: string) =>
    `Unknown quirk "${name}".${hint} tokentwin quirks lists all quirks.`,
  unknownQuirkValue: (value: string, quirk: string, known: readonly string[]) =>
    `Unknown value "${value}" for the quirk ${quirk}. Use ${known.join(', ')}.`,

  noOperation: (id: string, hint: string) => `There is no operation "${id}".${hint}`,
  noVendor: (name: string, hint: string, known: readonly string[]) =>
    `There is no vendor "${name}".${hint} There are ${known.join(', ')}.`,
  noJsonResponse: (operation: string, status: string) =>
    `${operation} has no JSON response with the status ${status}.`,
  noErrorCode: (code: string, hint: string) => `No vendor's error has the code or name "${code}".${hint}`,
  invalidUpstream: (url: string) =>
    `Invalid upstream "${url}": expected the base URL of a server, such as http://127.0.0.1:8080.`,

  // Scenarios and saved states.
  unknownScenario: (name: string, hint: string, known: readonly string[]) =>
    `Unknown scenario "${name}".${hint} Known scenarios: ${known.join(', ')}.`,
  noProviderState: (name: string, hint: string) =>
    `There is no provider state "${name}".${hint} tokentwin/pact lists them.`,
  noPactState: (where: string, name: string, hint: string, vendor: string, known: readonly string[]) =>
    `${where}: unknown state "${name}".${hint} States of ${vendor}: ${known.join('; ')}.`,
  invalidScenario: (why: string) => `Invalid scenario: ${why}`,
  invalidScenarioNamed: (name: string, why: string) => `Invalid scenario "${name}": ${why}`,
  lifeTooShort: (life: string) => `life is ${life}, but must be at least 2s.`,
  noTokenForCredentials: (operation: string) =>
    `${operation} issues no token for credentials alone, so a scenario cannot have its tokens.`,
  ageAndRemaining: (operation: string) =>
    `Invalid token of ${operation}: it has both age and remaining. Remove one.`,
  sameTokenAgain: (operation: string, client: string, leftMs: number) =>
    `${operation} would hand ${client} the token before once more: it has ${formatDuration(leftMs)} left. Give that one less.`,
  noGrantee: (name: string, operation: string, hint: string) =>
    `No registered client or subject "${name}" can get a token of ${operation}.${hint}`,
  ageInFuture: (age: string, operation: string) =>
    `Invalid age ${age} of a token of ${operation}: it is in the future.`,
  remainingTooLong: (remaining: string, operation: string, lifetimeMs: number) =>
    `Invalid remaining ${remaining} of a token of ${operation}: its lifetime is ${formatDuration(lifetimeMs)}.`,
  notAState: (expected: string, received: string) =>
    `Not a tokentwin state: expected the format "${expected}", received ${received}. Export one with GET /_twin/state.`,
  stateVersion: (received: string, known: number) =>
    `Unknown state version ${received}: this version of tokentwin reads version ${known}. Use the version that wrote it.`,
  damaged: 'a part of it is missing or has a wrong form. Export the state again with GET /_twin/state.',
  stateNotRestored: (why: string) => `The state cannot be restored; nothing was changed: ${why}`,
  realSecret: (field: string, madeUp: string) =>
    `${field} looks like a real secret. A twin needs none: make one up, such as ${madeUp}.`,
  notARecord: (received: string) =>
    `A record must be a list that begins with its kind; received ${received}.`,
  unknownRecord: (kind: string) => `Unknown kind of record: ${kind}. Use the version that wrote it.`,
  recordLength: (kind: string, expected: number, received: number) =>
    `The record "${kind}" must have ${expected} values after its kind; received ${received}.`,
  recordPart: (kind: string, position: number, expected: string, received: string) =>
    `Value ${position} of the record "${kind}" must be ${expected}; received ${received}.`,
  invalidRateWindow:
    'Invalid rate window in saved state: expected a list of a key, the start in milliseconds and a count.',
  invalidTokenRecord: (record: string) => `Invalid token record in saved state: ${record}.`,
};

/** What errors of the twin say in English. */
export type ErrorTexts = typeof english;

/** What errors of the twin say. */
export const errorTexts = messages('errors', english);
