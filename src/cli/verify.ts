import { TwinError } from '../core/errors.ts';
import { didYouMean } from '../core/nearest.ts';
import type { VendorName } from '../generated/vendor-names.ts';
import { serve } from '../server/serve.ts';
import { chooseCredentials } from '../verify/choose-credentials.ts';
import { credentials } from '../verify/credentials.ts';
import type { PactResult } from '../verify/pacts/pact-result.ts';
import { verifyPacts } from '../verify/pacts/verify-pacts.ts';
import { recordingOf } from '../verify/recording.ts';
import { hasDrift, type VerificationReport } from '../verify/report.ts';
import { describeWait, type SessionResult } from '../verify/session.ts';
import { SessionFile } from '../verify/session-file.ts';
import { sendTo, type Target, targetAt } from '../verify/target.ts';
import { movedTime, realTime } from '../verify/timepiece.ts';
import { TwinControl } from '../verify/twin-control.ts';
import { verifications } from '../verify/vendors.ts';
import { verifyRules } from '../verify/verify-rules.ts';
import {
  commonOptions,
  controlTokenOption,
  defineCommand,
  type OptionTable,
  type Values,
} from './command.ts';
import { junitReport } from './junit.ts';
import { usageError } from './parse.ts';
import type { Terminal } from './terminal.ts';
import { verifyReport, verifySuites } from './verify-report.ts';

const options = {
  target: {
    type: 'string',
    placeholder: 'URL',
    description: 'What to verify: the vendor itself, a twin, or anything that claims to be the vendor.',
  },
  pacts: {
    type: 'string',
    placeholder: 'DIR',
    description: 'Verify the pacts in this folder too; without --target, against a twin of their own.',
  },
  patient: {
    type: 'boolean',
    description:
      'Wait for the renewal window and the end of tokens: up to 4 hours. A twin is moved there at once.',
  },
  resume: {
    type: 'string',
    placeholder: 'FILE',
    description:
      'Keep in FILE what was answered, and go on from there after an interruption. It holds tokens.',
  },
  record: {
    type: 'string',
    placeholder: 'DIR',
    description: 'Write what was seen, without values, secrets and tokens, as DIR/VENDOR-DATE.json.',
  },
  spacing: {
    type: 'number',
    placeholder: 'SECONDS',
    description: 'How long to pause between two calls (1, and none at a twin).',
  },
  'max-calls': { type: 'number', placeholder: 'N', default: 60, description: 'How often to call at most.' },
  junit: { type: 'string', placeholder: 'FILE', description: 'Write the results as JUnit.' },
  'control-token': {
    ...controlTokenOption,
    description: 'What the control API of a twin demands, if it does.',
  },
  ...commonOptions,
} as const satisfies OptionTable;

type Given = Values<typeof options>;

const variables = Object.entries(credentials).flatMap(([vendor, all]) =>
  all.map(({ env, means }) => ({ env, text: `${vendor}: ${means}` })),
);
const column = Math.max(...variables.map(({ env }) => env.length)) + 2;

/** `tokentwin verify`. */
export const verify = defineCommand({
  name: 'verify',
  summary:
    'holds a live provider, or anything that claims to be one, to the documented behaviour and to pacts',
  usage: ['VENDOR --target URL [--patient] [options]', 'VENDOR --pacts DIR [--target URL] [options]'],
  arguments: ['VENDOR'],
  options,
  notes: [
    'Credentials come from the environment; what needs one that is missing is not checked',
    ...variables.map(({ env, text }) => `${env.padEnd(column)}${text}`),
  ],
  examples: [
    'tokentwin verify dingtalk --target http://127.0.0.1:4010',
    'tokentwin verify feishu --target https://open.feishu.cn --patient --resume feishu.session',
    'tokentwin verify feishu --pacts contracts/pacts',
  ],
  async run({ options: given, arguments: [name], terminal }) {
    const vendor = vendorOf(name!);
    const { target, pacts } = given;
    if (target === undefined && pacts === undefined)
      throw usageError('Give --target URL, --pacts DIR or both.');
    const report =
      target === undefined
        ? await verifyPactsAlone(vendor, pacts!)
        : await verifyTarget(vendor, await targetAt(target, vendor), given, terminal);
    if (given.junit !== undefined) writeText(given.junit, junitReport(verifySuites(report)));
    if (given.json) terminal.printJson(report);
    else terminal.print(verifyReport(report, terminal));
    return hasDrift(report) || !isAnythingChecked(report) ? 1 : 0;
  },
});

function vendorOf(name: string): VendorName {
  if (Object.hasOwn(verifications, name)) return name as VendorName;
  const names = Object.keys(verifications);
  throw usageError(`There is no vendor "${name}".${didYouMean(name, names)} There are ${names.join(', ')}.`);
}

async function verifyPactsAlone(vendor: VendorName, folder: string): Promise<VerificationReport> {
  await using running = await serve();
  const target: Target = { url: running.url, provider: 'twin' };
  const pacts = await verifyPacts(folder, { vendor, target, known: {} });
  return {
    vendor,
    target: 'a twin of its own',
    provider: 'twin',
    at: new Date(realTime.now()).toISOString(),
    credentials: 'demo',
    calls: 0,
    rules: [],
    pacts,
  };
}

async function verifyTarget(
  vendor: VendorName,
  target: Target,
  given: Given,
  terminal: Terminal,
): Promise<VerificationReport> {
  const isTwin = target.provider === 'twin';
  const control = new TwinControl(target.url, given['control-token']);
  const { known, credentials } = await chooseCredentials(vendor, terminal.env, isTwin ? control : undefined);
  const file =
    given.resume === undefined ? undefined : new SessionFile(given.resume, `${vendor} at ${target.url}`);
  const { rules, session, noLifecycle } = await verifyRules(vendor, {
    known,
    patient: given.patient,
    maxCalls: given['max-calls'],
    spacingMs: (given.spacing ?? (isTwin ? 0 : 1)) * 1_000,
    time: isTwin ? movedTime((ms) => control.post('/clock', { advance: `${Math.ceil(ms)}ms` })) : realTime,
    send: (path, init) => sendTo(target.url + path, init),
    ...(file && { seen: file.read(), onExchange: (seen) => file.write(seen) }),
    // Nobody waits for a twin.
    ...(!isTwin && { onWait: (wait) => terminal.printError(`tokentwin: ${describeWait(wait)}`) }),
  });
  const pacts: PactResult[] =
    given.pacts === undefined
      ? []
      : await verifyPacts(given.pacts, {
          vendor,
          target,
          known,
          controlToken: given['control-token'],
          ...(given.spacing !== undefined && { spacingMs: given.spacing * 1_000 }),
          budget: budgetAfter(session, given['max-calls']),
        });
  const report: VerificationReport = {
    vendor,
    target: target.url,
    provider: target.provider,
    at: new Date(realTime.now()).toISOString(),
    credentials,
    calls: session.calls,
    ...(session.stopped !== undefined && { stopped: session.stopped }),
    // A twin may have been told to take anybody.
    ...(noLifecycle !== undefined && !isTwin && { noLifecycle }),
    rules,
    pacts,
  };
  if (given.record !== undefined) record(given.record, report, session);
  if (session.stopped === undefined) file?.delete();
  return report;
}

/** What is left for pacts: nothing where the provider has asked for less. */
function budgetAfter({ stopped, calls }: SessionResult, maxCalls: number) {
  if (stopped !== undefined) return { left: 0, because: stopped };
  return { left: maxCalls - calls, because: `the budget of ${maxCalls} calls is used up (--max-calls)` };
}

function record(folder: string, report: VerificationReport, session: SessionResult): void {
  const recording = recordingOf(report, session);
  const { mkdirSync } = process.getBuiltinModule('node:fs');
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new TwinError('ERR_FILE', `Cannot make "${folder}": ${(cause as Error).message}.`, { cause });
  }
  writeText(
    `${folder}/${report.vendor}-${recording.recordedOn}.json`,
    `${JSON.stringify(recording, null, 2)}\n`,
  );
}

function isAnythingChecked({ rules, pacts }: VerificationReport): boolean {
  return [...rules, ...pacts].some(({ outcome }) => outcome !== 'not checked');
}

function writeText(file: string, text: string): void {
  try {
    process.getBuiltinModule('node:fs').writeFileSync(file, text);
  } catch (cause) {
    throw new TwinError('ERR_FILE', `Cannot write "${file}": ${(cause as Error).message}.`, { cause });
  }
}
