import { messages } from '../core/message.ts';

const english = {
  noCalls:
    'No request reached the twin. Point the client at $TOKENTWIN_URL, or allow this with --allow-no-calls.',
  noCallsInDrill: 'No request reached the twin. Point the client at $TOKENTWIN_URL.',
  noCallsAllowed: 'no request reached the twin',
  calls: (count: number) => `${count} ${count === 1 ? 'call' : 'calls'}`,
  noProblems: (calls: string) => `${calls}, no problems`,
  problems: (calls: string, counts: readonly string[]) => `${calls}, ${counts.join(', ')}`,
  error: (count: number) => `${count} ${count === 1 ? 'error' : 'errors'}`,
  warning: (count: number) => `${count} ${count === 1 ? 'warning' : 'warnings'}`,
  info: (count: number) => `${count} ${count === 1 ? 'remark' : 'remarks'}`,
  expected: (count: number) => `${count} expected`,
  forgotten: (count: number) =>
    `${count} ${count === 1 ? 'call was' : 'calls were'} not judged: more came between two resets than fit.`,
  beginWith: 'Begin with',
  rule: (rule: string, fix: string) => `${rule}: ${fix}`,
  theClient: 'The client',
  vendor: (sentence: string) => `The vendor: ${sentence}`,
  whatToDo: (fix: string) => `What to do: ${fix}`,
  nothingCalled: 'Nothing was called yet.',
  coverageHead: (column: 'operation' | 'calls' | 'errors' | 'phases' | 'not met yet'): string => column,
  coverageShare: (percent: number, met: number, total: number, operations: number) =>
    `${percent} %: ${met} of ${total} natural errors and phases of the ${operations === 1 ? '1 operation that was' : `${operations} operations that were`} called.`,
  coverageQuirks: (quirks: readonly string[]) => `Answers depended on: ${quirks.join(', ')}.`,
  coverageUnmatched: (count: number) =>
    `${count} ${count === 1 ? 'call' : 'calls'} had a path that no operation has: tokentwin journal.`,
  atLeastMet: (percent: number) => `at least ${percent} % is met`,
  shareMet: (percent: number, met: number, total: number) => `${percent} %: ${met} of ${total}`,
  phase: (phase: string) => `phase ${phase}`,
  errorNamed: (name: string) => `error ${name}`,
  notMet: 'not met',
  failure: (severity: string, message: string, fix: string) => `${severity}: ${message} ${fix}`,
  noProblemsFound: 'no problems found',
  requestReaches: 'a request reaches the twin',
  leakTitle: 'A secret went to another host',
  leak: (host: string, place: string) =>
    `A registered secret or a token was sent to ${host}, in the ${place} of an unencrypted request.`,
  leakFix:
    'Send credentials and tokens to the vendor alone, and never over http://. Look for a log shipper, a proxy setting or a base URL that points elsewhere.',
  leakPlace: (place: string) => place,
  metHosts: (hosts: readonly string[]) => `Met in place of the vendors: ${hosts.join(', ')}.`,
  notReached: (host: string, times: number, advice: string) =>
    `Not reached over TLS: ${host}, ${times === 1 ? 'once' : `${times} times`}. ${advice}`,
  refusedOffline: (hosts: readonly string[]) => `Refused, since --offline was given: ${hosts.join(', ')}.`,
  noHostMet: 'No vendor host was met.',
  noHostTried:
    'No vendor host was met. The program may have made no request, or its client ignores proxies: docs/intercept.md says per client what to do; serve --tls --port 443 and a hosts entry work for all.',
  run: 'run',
};

/** What reports on a run say in English. */
export type ReportTexts = typeof english;

/** What reports on a run say. */
export const reportTexts = messages('cli-report', english);
