import { TwinError } from '../core/errors.ts';
import { messages, sentence } from '../core/message.ts';
import { serve } from '../server/serve.ts';
import { chooseCredentials } from '../verify/choose-credentials.ts';
import type { PactResult } from '../verify/pacts/pact-result.ts';
import { verifyPacts } from '../verify/pacts/verify-pacts.ts';
import { recordingOf } from '../verify/recording.ts';
import { hasDrift, type VerificationReport } from '../verify/report.ts';
import { describeWait, type SessionResult } from '../verify/session.ts';
import { SessionFile } from '../verify/session-file.ts';
import { loadSubject, type Subject } from '../verify/subject.ts';
import { sendTo, type Target, targetAt } from '../verify/target.ts';
import { movedTime, realTime } from '../verify/timepiece.ts';
import { TwinControl } from '../verify/twin-control.ts';
import { copyTwin } from '../verify/twin-copy.ts';
import { verifyRules } from '../verify/verify-rules.ts';
import {
  commonOptions,
  controlTokenOption,
  defineCommand,
  type OptionTable,
  type Values,
} from './command.ts';
import { junitReport } from './junit.ts';
import { builtIn, requireVendor } from './known-vendors.ts';
import { usageError } from './parse.ts';
import { writeReport } from './report-files.ts';
import type { Terminal } from './terminal.ts';
import { knownVendors, vendorOption } from './vendor-option.ts';
import { verifyReport, verifySuites } from './verify-report.ts';

const english = {
  credential: (variable: string, vendor: string, means: string) => `${variable}${vendor}: ${means}`,
  needsTarget: 'give --target URL, --pacts DIR or both.',
  ownTwin: 'a twin of its own',
  budgetUsed: (calls: number) => `the budget of ${calls} requests is used up (--max-calls)`,
  cannotCreate: (folder: string, message: string) => `Cannot create "${folder}": ${message}.`,
};

/** What `verify` says of its options and files, in English. */
export type VerifyTexts = typeof english;

const text = messages('cli-verify', english);

const options = {
  target: {
    type: 'string',
    placeholder: 'URL',
    description: 'What to verify: the vendor itself, a twin, or another mock of the vendor.',
  },
  pacts: {
    type: 'string',
    placeholder: 'DIR',
    description: 'Also verify the pacts in this folder; without --target, against a new twin.',
  },
  all: { type: 'boolean', description: 'List the rules that agree, too.' },
  slow: {
    type: 'boolean',
    description:
      'Wait for the renewal window and the expiry of tokens, up to 4 hours. A twin needs no waiting.',
  },
  patient: { type: 'boolean', description: 'The former name of --slow.' },
  resume: {
    type: 'string',
    placeholder: 'FILE',
    description:
      'Save the responses in FILE and continue from it after an interruption. FILE contains tokens.',
  },
  record: {
    type: 'string',
    placeholder: 'DIR',
    description: 'Write the responses to DIR/VENDOR-DATE.json, without values, secrets and tokens.',
  },
  spacing: {
    type: 'number',
    placeholder: 'SECONDS',
    description: 'The pause between two requests (default 1; none for a twin).',
  },
  'max-calls': {
    type: 'number',
    placeholder: 'N',
    default: 60,
    description: 'The maximum number of requests.',
  },
  junit: { type: 'string', placeholder: 'FILE', description: 'Write the results as JUnit XML.' },
  ...vendorOption,
  'control-token': {
    ...controlTokenOption,
    description: 'The control token of a twin, if it requires one.',
  },
  ...commonOptions,
} as const satisfies OptionTable;

type Given = Values<typeof options>;

const variables = builtIn.flatMap(({ name, credentials }) =>
  credentials.map(({ env, means }) => ({ env, name, means })),
);
const column = Math.max(...variables.map(({ env }) => env.length)) + 2;

/** `tokentwin verify`. */
export const verify = defineCommand({
  name: 'verify',
  summary: 'checks a live provider against the documented rules and your pacts',
  usage: ['VENDOR --target URL [--slow] [options]', 'VENDOR --pacts DIR [--target URL] [options]'],
  arguments: ['VENDOR'],
  words: builtIn.map(({ name }) => name),
  options,
  notes: [
    'Credentials come from the environment. A rule whose credentials are missing is not checked.',
    ...variables.map(({ env, name, means }) => text.credential(env.padEnd(column), name, sentence(means))),
  ],
  examples: [
    'tokentwin verify VENDOR --target http://127.0.0.1:4010',
    'tokentwin verify VENDOR --target https://VENDOR-HOST --slow --resume FILE',
    'tokentwin verify VENDOR --pacts contracts/pacts',
  ],
  async run({ options: given, arguments: [name], terminal }) {
    const module = requireVendor(name!, await knownVendors(given));
    const { target, pacts } = given;
    if (target === undefined && pacts === undefined) throw usageError(text.needsTarget);
    const subject = await loadSubject(module);
    const report =
      target === undefined
        ? await verifyPactsAlone(subject, pacts!, terminal)
        : await verifyTarget(subject, await targetAt(target, subject), given, terminal);
    if (given.junit !== undefined) writeReport(given.junit, junitReport(verifySuites(report, terminal)));
    if (given.json) terminal.printJson(report);
    else terminal.print(verifyReport(report, given.all, terminal));
    return hasDrift(report) || !isAnythingChecked(report) ? 1 : 0;
  },
});

async function verifyPactsAlone(
  subject: Subject,
  folder: string,
  terminal: Terminal,
): Promise<VerificationReport> {
  await using running = await serve();
  const target: Target = { url: running.url, provider: 'twin' };
  const pacts = await verifyPacts(folder, { subject, target, known: {} });
  return {
    vendor: subject.name,
    target: terminal.say(text.ownTwin),
    provider: 'twin',
    at: new Date(realTime.now()).toISOString(),
    credentials: 'demo',
    calls: pacts.filter(({ outcome }) => outcome !== 'not checked').length,
    rules: [],
    pacts,
  };
}

async function verifyTarget(
  subject: Subject,
  target: Target,
  given: Given,
  terminal: Terminal,
): Promise<VerificationReport> {
  const isTwin = target.provider === 'twin';
  const controlOf = (url: string) => new TwinControl(url, given['control-token']);
  // A resumed session holds tokens of the target itself, which a copy would not know.
  await using copy =
    isTwin && given.resume === undefined
      ? await copyTwin(target.url, `verify-${realTime.now().toString(36)}`, controlOf)
      : undefined;
  const url = copy?.url ?? target.url;
  const { known, credentials } = await chooseCredentials(
    subject,
    terminal.env,
    isTwin ? { send: (path, init) => sendTo(url + path, init), control: controlOf(url) } : undefined,
  );
  const file =
    given.resume === undefined
      ? undefined
      : new SessionFile(given.resume, `${subject.name} at ${target.url}`);
  const { rules, session, noLifecycle } = await verifyRules(
    subject,
    {
      known,
      slow: isTwin || given.slow || given.patient,
      maxCalls: given['max-calls'],
      spacingMs: (given.spacing ?? (isTwin ? 0 : 1)) * 1_000,
      time: isTwin
        ? movedTime((ms) => controlOf(url).post('/clock', { advance: `${Math.ceil(ms)}ms` }))
        : realTime,
      send: (path, init) => sendTo(url + path, init),
      ...(file && { seen: file.read(), onExchange: (seen) => file.write(seen) }),
      // A twin needs no waiting.
      ...(!isTwin && {
        onWait: (wait) => terminal.printError(`tokentwin verify: ${terminal.say(describeWait(wait))}`),
      }),
    },
    terminal.translator,
  );
  const pacts: PactResult[] =
    given.pacts === undefined
      ? []
      : await verifyPacts(given.pacts, {
          subject,
          target,
          known,
          controlToken: given['control-token'],
          ...(given.spacing !== undefined && { spacingMs: given.spacing * 1_000 }),
          budget: budgetAfter(session, given['max-calls'], terminal),
        });
  const report: VerificationReport = {
    vendor: subject.name,
    target: target.url,
    provider: target.provider,
    at: new Date(realTime.now()).toISOString(),
    credentials,
    calls: session.calls,
    ...(session.stopped !== undefined && { stopped: terminal.say(session.stopped) }),
    // A twin may accept any credentials on purpose.
    ...(noLifecycle !== undefined && !isTwin && { noLifecycle }),
    rules,
    pacts,
  };
  if (given.record !== undefined) record(given.record, report, session, subject);
  if (session.stopped === undefined) file?.delete();
  return report;
}

/** The requests left for pacts; none after the provider's rate limit. */
function budgetAfter({ stopped, calls }: SessionResult, maxCalls: number, { say }: Terminal) {
  if (stopped !== undefined) return { left: 0, because: say(stopped) };
  return { left: maxCalls - calls, because: say(text.budgetUsed(maxCalls)) };
}

function record(
  folder: string,
  report: VerificationReport,
  session: SessionResult,
  { catalogue }: Subject,
): void {
  const recording = recordingOf(report, session, catalogue);
  try {
    process.getBuiltinModule('node:fs').mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new TwinError('ERR_FILE', text.cannotCreate(folder, (cause as Error).message), { cause });
  }
  const file = `${folder}/${report.vendor}-${recording.recordedOn}.json`;
  writeReport(file, `${JSON.stringify(recording, null, 2)}\n`);
}

function isAnythingChecked({ rules, pacts }: VerificationReport): boolean {
  return [...rules, ...pacts].some(({ outcome }) => outcome !== 'not checked');
}
