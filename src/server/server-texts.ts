import { messages } from '../core/message.ts';

const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'Request timeout',
  409: 'Conflict',
  413: 'Payload too large',
  429: 'Too many requests',
  500: 'Internal server error',
  503: 'Service unavailable',
};

const english = {
  title: (status: number) => titles[status] ?? 'Error',
  unknownLanguage: (lang: string) => `Unknown language "${lang}". Use en or zh.`,

  // The request.
  noRoute: (path: string, hint: string) => `There is no ${path} here.${hint}`,
  wrongMethod: (path: string, allowed: readonly string[], method: string) =>
    `${path} takes ${allowed.join(', ')}, not ${method}.`,
  unknownParameter: (name: string, route: string, known: readonly string[], hint: string) =>
    `Unknown query parameter "${name}"; ${route} takes ${known.length === 0 ? 'no query parameters' : known.join(', ')}.${hint}`,
  unknownName: (what: string, name: string, hint: string) => `There is no ${what} "${name}".${hint}`,
  notWhole: (name: string, received: string) => `${name} is a whole number, not "${received}".`,
  notBetween: (name: string, least: number, most: number, received: string) =>
    `${name} is a whole number from ${least} to ${most}, not "${received}".`,
  activeIs: (received: string) => `active is true or false, not "${received}".`,
  bodyTooLong: 'The body is longer than the control API reads: 1 MiB, 64 MiB for a state.',
  bodyTooDeep: (levels: number) => `The body is nested deeper than ${levels} levels.`,
  bodyTooLarge: (most: string) => `The body has more than ${most} objects and lists.`,
  bodyNotJson: (why: string) => `The body is not JSON: ${why}.`,
  bodyEmpty: (request: string) => `The body is empty. ${request} needs a JSON body; nothing was changed.`,
  bodyMustBeObject: 'The body must be a JSON object',
  mustBeText: (name: string, received: string) => `"${name}" must be text, not ${received}`,
  mustBeObject: (name: string, received: string) => `"${name}" must be an object, not ${received}`,
  wrongPactAction: (received: string) => `"action" must be setup or teardown, not ${received}`,
  pactHelp: (what: string) =>
    `${what}. Send {"state":"…","action":"setup","params":{}}, or ?state=…&action=setup.`,

  // Who may call.
  unknownHost: (host: string) =>
    `The control API is not answered under the host name "${host}". Use 127.0.0.1 or localhost, or start the server with --allow-host ${host}.`,
  otherSite: 'The control API is not open to web pages of other sites. Call it from a script or a test.',
  otherOrigin: (origin: string) =>
    `The control API is not open to web pages from "${origin}". Call it from a script or a test.`,
  needsToken:
    'The control API needs a token: send "Authorization: Bearer <control token>", or the token of the sandbox.',
  wrongToken:
    'The token received is not the control token. Send "Authorization: Bearer <control token>". The token of a sandbox controls that sandbox only, at /~NAME/_twin.',
  notOfSandbox:
    'The token received is neither the control token nor the token of this sandbox. Send "Authorization: Bearer <token>" with one of them.',
  emptyToken: 'The control token is empty. Give one, or leave it out.',
  openHost: (host: string) =>
    `On the host "${host}" others could reach the control API. Give a control token, or switch control off.`,

  // The clock.
  takesDuration: 'a duration, such as 91m',
  takesInstant: 'an instant, such as 2026-11-21T00:00:00Z',
  takesSpeed: 'a number above 0, such as 60; freeze stops the clock',
  takesPhase: 'renewal-window or expiry',
  unknownMove: (action: string, known: readonly string[], hint: string) =>
    `Unknown clock action "${action}". Use ${or(known)}.${hint}`,
  oneMove: (received: readonly string[], known: readonly string[]) =>
    `A clock request takes exactly one action; received ${received.join(' and ') || 'none'}. Use ${or(known)}.`,
  invalidMove: (action: string, received: string, expected: string) =>
    `Invalid ${action} ${received}: expected ${expected}.`,
  onlyWithTo: (action: string) => `token and offset apply to the action to, not to ${action}.`,

  // The journal.
  waitTooLong: (ms: number) => `timeout is a duration from 0s to 60s, not ${ms} ms.`,
  waitForTooMany: (count: number, most: number) =>
    `count is ${count}, but the journal keeps no more than ${most} exchanges.`,
  deletedMeanwhile: 'The sandbox was deleted while the request waited.',
  waitedInVain: (seconds: number, found: number, wanted: number, all: number) =>
    `Within ${seconds} s there were ${found} such exchanges, not ${wanted}; ${all} exchanges in all.`,
  sequenceAlone: 'A sequence takes no further filter or count: each of its steps is a filter.',
  minAboveMax: (min: number, max: number) => `min is ${min}, which is above max, ${max}.`,
  tooManyOpen: (most: number, kind: 'stream' | 'wait') =>
    `There are ${most} ${kind === 'stream' ? 'event streams' : 'waiting requests'} open already, the maximum. Close some first.`,

  // Sandboxes and what only a server has.
  noInterception:
    "This server does not take the place of the vendors' hosts. Start it with serve --tls, or use exec --intercept.",
  noMetrics: 'A sandbox has no metrics of its own. Ask the server for them.',
  invalidTtl: (ttl: string) => `A sandbox cannot be kept for ${ttl}. Give a ttl such as 10m, or none.`,
  noSandboxesHere: (control: string) =>
    `A sandbox has no sandboxes of its own. ${control}/sandboxes of the server makes them.`,
  twoNames: (inPath: string, inBody: string, control: string) =>
    `The path names the sandbox "${inPath}", the body "${inBody}". Send PUT ${control}/sandboxes/${inBody} to create "${inBody}".`,
  unknownSandbox: (name: string, hint: string) =>
    `There is no sandbox "${name}".${hint} POST /_twin/sandboxes makes one.`,
  noSandboxOfHost: (name: string) => `There is no sandbox "${name}", which the host name asks for.`,
  noSandbox: (name: string) =>
    `There is no sandbox "${name}". It was not created, or it was deleted, or its ttl is over.`,
  noFreePort: (first: number, last: number) =>
    `No port from ${first} to ${last} is free for a sandbox. Delete one that has a port, or widen --sandbox-ports.`,
  invalidSandboxName: (name: string) =>
    `${name} cannot name a sandbox: a name has 1 to 40 of a-z, 0-9 and "-".`,
  tooManySandboxes: (most: string) =>
    `There are ${most} sandboxes already, the maximum. Delete some, give new ones a ttl, or raise --max-sandboxes.`,
  sandboxExists: (name: string) =>
    `There is a sandbox "${name}" already. Choose another name, or delete it first.`,
  otherPort: (wanted: number, name: string, port: number) =>
    `Port ${wanted} of the sandbox "${name}" is in use; it now listens on ${port}.`,

  // The state file and the port.
  diskFull: 'the disk is full',
  diskReadOnly: 'the disk is read-only',
  mayNotWrite: 'you may not write it',
  mayNotUse: 'you may not read or write it',
  isFolder: 'it is a folder',
  isNoFile: 'it is a pipe, a socket or a device, not a file',
  lockUnusable: (lock: string, why: string) =>
    `Cannot use the lock "${lock}": ${why}. If no server uses this state, remove the lock; otherwise name another file.`,
  lockIsTakenOver: (file: string, who: string, seconds: number, lock: string) =>
    `The state in "${file}" is just being taken over by ${who}. Start again in ${seconds} seconds. If no other server is starting, remove "${lock}".`,
  stateNotWritten: (file: string, why: string) =>
    `Cannot write the state to "${file}": ${why}. What changes the state is refused until it can be written. Free the disk, or start without --state.`,
  stateNotKept: (file: string, why: string) => `Cannot keep the state in "${file}": ${why}.`,
  notAStateFile: (file: string, why: string) =>
    `"${file}" is not a tokentwin state file; it was not changed. ${why} Name another file, or move this one away.`,
  logVersion: (version: string, known: number) =>
    `It is a log of version ${version}; this tokentwin reads version ${known}.`,
  damagedLine: (file: string, line: number, why: string) =>
    `"${file}" is damaged at line ${line}; it was not changed. ${why} Correct that line, name another file, or move this one away.`,
  lineNotJson: 'The line is not JSON.',
  lineNotObject: (received: string) => `A line must be an object; received ${received}.`,
  lineWithoutTwin: (received: string) =>
    `"twin" must be "main" or the name of a sandbox, such as "~a"; received ${received}.`,
  lineRecords: (received: string) => `"records" must be a list; received ${received}.`,
  lineSandbox: (twin: string) =>
    `"sandbox" must be an object with the name in "${twin}", and "expiresAtMs", "port" and "tokenDigest" where the sandbox has them.`,
  twinWithoutRecords: (twin: string, kinds: readonly string[]) =>
    `The twin "${twin}" has no record of the kind ${or(kinds.map((kind) => `"${kind}"`))}.`,
  unknownTwin: (twin: string) => `No line says what the sandbox of the twin "${twin}" is.`,
  invalidRecord: (kind: string, why: string) => `Invalid record "${kind}": ${why}.`,
  stateInUse: (file: string, who: string, wait: string) =>
    `The state in "${file}" is in use by ${who}. Stop it, or name another file.${wait}`,
  process: (pid: number) => `process ${pid}`,
  processElsewhere: (pid: number, host: string) => `process ${pid} on ${host}`,
  anotherProcess: 'another process',
  waitSeconds: (seconds: number) => ` If it was killed, wait ${seconds} seconds.`,
  deadLink: (path: string) =>
    `"${path}" is a link to a file that does not exist. Create that file's folder and name the file itself.`,
  torn: 'It is not whole JSON: it may be torn.',
  portInUse: (port: number, host: string) =>
    `Port ${port} on ${host} is in use. Choose another, or 0 for any free port.`,
  cannotListen: (host: string, port: number, why: string) => `Cannot listen on ${host}:${port}: ${why}.`,
  unknownTransport: (name: string, known: readonly string[]) =>
    `Unknown transport "${name}". Use ${known.join(' or ')}.`,
};

function or(names: readonly string[]): string {
  return names.join(', ').replace(/, (?=[^,]*$)/, ' or ');
}

/** What the server says of itself, in English. */
export type ServerTexts = typeof english;

/** What the server says of itself. */
export const serverTexts = messages('server', english);
