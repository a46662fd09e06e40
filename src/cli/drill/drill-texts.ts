import { messages } from '../../core/message.ts';

const english = {
  column: (name: 'world' | 'your suite' | 'asked' | 'used' | 'a good client …' | 'yours'): string => name,
  suiteFails: 'the suite fails without any trouble. Mend that first; no world was run.',
  failsPlainly: 'the suite fails without any trouble',
  drilled: (worlds: number) => `drilled in ${worlds} worlds`,
  noFaults: 'no faults found',
  faultsIn: (worlds: readonly string[]) => `faults in ${worlds.join(', ')}`,
  notMetIn: (worlds: readonly string[]) => `not met: ${worlds.join(', ')}`,
  changesTwin: (routes: readonly string[]) =>
    `The suite changes the twin itself (${routes.join(', ')}): the drill judges less.`,
  notRun: 'not run',
  notRunSince: (reason: string) => `not run: ${reason}`,
  noEnd: (seconds: number) => `NO END (${seconds} s)`,
  passed: 'passed',
  failed: 'failed',
  FAILED: 'FAILED',
  notMet: 'not met: what this world is for never happened',
  lostCalls: 'lost calls, and went on',
  did: 'right',
  finding: (rule: string, message: string) => `${rule}: ${message}`,
  line: (world: string, suite: string, yours: string) => `${world}: ${suite}; ${yours}`,
  fault: 'fault',
  inWorlds: (worlds: readonly string[]) => `in ${worlds.join(', ')}`,
  inWorld: (world: string, message: string) => `In ${world}, the client ${message}`,
  endOfOutput: (world: string) => `The end of what your suite printed in ${world}:`,
  aGoodClient: (does: string) => `a good client ${does}`,

  didNotEnd: (seconds: number) => `did not end within ${seconds} s, and was ended.`,
  didNotEndFix: 'Give every request a timeout, and every loop of retries a last try.',
  suiteFailed: (exitCode: number) =>
    `lost calls, so that the suite failed with exit code ${exitCode}; a good client hides this from its callers.`,
  suiteFailedFix: 'When a token is refused, drop it, request another once, and repeat the call once.',
  hammered: (operation: string, count: number, usual: number) =>
    `called ${operation} ${count} times, and ${usual} times without trouble.`,
  hammeredFix:
    'Give up after a few tries, wait longer before each of them, and do not repeat what cannot succeed.',
  looksAtNothing: 'the suite passed although nothing worked: it looks at no result',
  askedNothing: (seconds: number) => `asked for no token in the ${seconds} s after the fault`,
  notJudged: (seconds: number) =>
    `not judged whether it asks again: the suite ends ${seconds} s after the fault`,

  plain: 'requests a token once, and keeps it',
  diesEarly: 'drops a refused token, requests another once, and repeats the call once',
  wrongSecret: 'reports the error code, and stops',
  noToken: 'looks whether there is a token before it keeps one',
  hang: 'has a timeout, and asks again',
  gatewayDown: 'gives up after a few tries, with pauses',
  allRefused: 'gives up when the second token is refused, too',
  gatewayAtRenewal: 'survives a renewal that fails',
  gatewayOnce: 'waits a little, and asks again',
  vendorBusy: 'reads the error code, and tries again when it says so',
  shortLife: 'believes the lifetime that the response tells',
  variant: 'reads the fields that it knows, and ignores everything else',
  variantFix:
    'Read the fields that you need, by their names. Ignore others, their order, and texts meant for people; decide by the code.',
  slow: 'waits two seconds for a token',
  oddExpiry: 'ends, and sends no empty token',
  byAuthor: 'does what its author expects',
  usesNoToken: 'the suite uses no token',
  requestsNoToken: 'the suite requests no token',
  tooShort: (seconds: number, needed: number) =>
    `the suite uses its tokens for ${seconds} s; ${needed} s are needed`,
  doesNotCall: (operation: string) => `the suite does not call ${operation}`,

  unknownWorld: (name: string, hint: string, worlds: readonly string[]) =>
    `unknown world "${name}".${hint} Worlds: ${worlds.join(', ')}; a file needs its ending.`,
  invalidJobs: (jobs: number) => `invalid --jobs "${jobs}": expected 1 or more.`,
  notAWorld: (file: string, why: string) => `"${file}" is not a world: ${why}`,
  unknownKey: (key: string, hint: string) => `unknown key "${key}".${hint}`,
  invalidName: (name: string) => `name is ${name}, but must be words of a-z and 0-9 with hyphens.`,
  invalidExpect: (given: string, known: readonly string[]) =>
    `expect is ${given}, but must be ${known.join(', ')}.`,
  textNeeded: (key: string) => `${key} must be a text.`,
  missing: (key: string) => `${key} is missing.`,
  keysOfWorld: (keys: readonly string[]) => `a world has ${keys.join(', ')}.`,
};

/** What a drill says in English. */
export type DrillTexts = typeof english;

/** What a drill says. */
export const drillTexts = messages('cli-drill', english);
