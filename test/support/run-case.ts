import type { Exchange } from '../../src/core/journal.ts';
import type { Validate } from '../../src/core/validate.ts';
import { vendorNames } from '../../src/generated/vendor-names.ts';
import type { Answer, Case, Expected, Setting, Step, Steps } from './case.ts';
import { requireAnswer, requireRelation } from './expectation.ts';
import type { Session, Transport } from './session.ts';
import { fill } from './values.ts';
import { startMs } from './words.ts';
import { world } from './world.ts';

/** What running a case brought to light. */
export interface Run {
  /** The errors in answers whose status and body the case states. */
  readonly errors: readonly ProvokedError[];
}

/** An error that was answered, and whether a fault asked for it. */
export interface ProvokedError {
  readonly operation: string;
  readonly name: string;
  readonly isByFault: boolean;
}

/** Runs a case over a transport; throws when anything is not as it says. */
export async function runCase(subject: Setting & Pick<Case, 'steps'>, transport: Transport): Promise<Run> {
  const { seed = world(), quirks = {}, profile, acceptAny } = subject;
  const options = {
    seed,
    quirks,
    now: startMs,
    frozen: true,
    ...(profile && { profile }),
    ...(acceptAny && { acceptAny }),
  };
  await using session = await transport(options);
  const run = new RunningCase(session);
  for (const step of flat(subject.steps)) await run.take(step);
  return { errors: run.errors() };
}

function flat(steps: Steps): Step[] {
  return steps.flatMap((step) => ('kind' in step ? [step] : flat(step)));
}

class RunningCase {
  readonly #session: Session;
  readonly #answers = new Map<string, Answer>();
  /** Bodies and other values by name, for later steps to use. */
  readonly #values = new Map<string, unknown>();
  readonly #exchanges = new Map<Answer, Exchange>();
  readonly #stated = new Set<Answer>();
  #pushesSeen = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  errors(): ProvokedError[] {
    return [...this.#stated].flatMap((answer) => {
      const { operation, error, fault } = this.#exchanges.get(answer)!;
      return operation && error ? [{ operation, name: error, isByFault: fault !== undefined }] : [];
    });
  }

  async take(step: Step): Promise<void> {
    switch (step.kind) {
      case 'ask':
        return this.#ask(fill(step, this.#values));
      case 'answered':
        return this.#require(step.by, this.#answerOf(step.by), fill(step.answer, this.#values));
      case 'same':
      case 'different':
        return requireRelation(step.kind, step.values, fill(step.values, this.#values));
      case 'took':
        return this.#requireDuration(step.by, step.atLeastMs);
      case 'pushed':
        return this.#takePush(step.as, fill(step.body, this.#values));
      default: {
        const filled = fill(step, this.#values);
        const value = await this.#session.act(filled);
        if ('as' in filled) this.#values.set(filled.as, value);
      }
    }
  }

  async #ask({ as, request, answer: expected }: Extract<Step, { kind: 'ask' }>): Promise<void> {
    const answer = await this.#session.ask(request);
    const last = this.#session.journal.exchanges().at(-1);
    if (!last) throw new Error('The twin has no record of the request.');
    this.#exchanges.set(answer, last);
    requireOnSpec(answer, last);
    const name = as ?? `${request.method} ${request.path}`;
    if (as !== undefined) {
      this.#answers.set(as, answer);
      this.#values.set(as, parsed(answer.body));
      const headers = answer.headers.map(([header, value]) => [header.toLowerCase(), value]);
      this.#values.set(`${as}@`, Object.fromEntries(headers));
    }
    if (!expected) return;
    this.#require(name, answer, expected);
    requireJournal(name, last, expected);
  }

  #require(
    name: string,
    answer: Answer,
    expected: NonNullable<Extract<Step, { kind: 'ask' }>['answer']>,
  ): void {
    requireAnswer(name, answer, expected);
    if (expected.status !== undefined && expected.body !== undefined) this.#stated.add(answer);
  }

  #requireDuration(by: string, atLeastMs: number): void {
    const { tookMs } = this.#answerOf(by);
    // Timers may fire a little early.
    if (tookMs < atLeastMs - 2) throw new Error(`${by} took ${tookMs} ms, not ${atLeastMs} ms at least.`);
  }

  #takePush(as: string, expected: unknown): void {
    const push = this.#session.pushes[this.#pushesSeen++];
    if (push === undefined) throw new Error('Nothing was pushed.');
    this.#values.set(as, push);
    const body = JSON.stringify(push);
    requireAnswer(as, { status: 0, headers: [], isSpelled: true, body, tookMs: 0 }, { body: expected });
  }

  #answerOf(name: string): Answer {
    const answer = this.#answers.get(name);
    if (!answer) throw new Error(`The case has no answer named "${name}".`);
    return answer;
  }
}

/** What the journal says of an answer, as far as it is expected. */
function requireJournal(name: string, said: Exchange, expected: Expected): void {
  for (const key of ['reason', 'client', 'error'] as const) {
    const [wanted, found] = [expected[key], said[key]];
    if (wanted === undefined) continue;
    const isFit = wanted instanceof RegExp ? wanted.test(found ?? '') : wanted === found;
    if (!isFit) throw new Error(`${name} has the ${key} "${found}", not "${String(wanted)}".`);
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/** The checks of each vendor's answers, by operation and status. */
const responses: Record<string, Record<string, Validate | undefined> | undefined> = Object.assign(
  {},
  ...(await Promise.all(
    vendorNames.map(async (name) => (await import(`../../src/generated/${name}/responses.js`)).responses),
  )),
);

/** What leaves the twin satisfies the spec, whatever the case is about. */
function requireOnSpec({ status, headers, body }: Answer, { operation }: Exchange): void {
  if (operation === undefined) return;
  const [, type = ''] = headers.find(([name]) => name.toLowerCase() === 'content-type') ?? [];
  if (!/^application\/json\b/.test(type)) return;
  const validate = responses[operation]?.[String(status)];
  if (!validate)
    throw new Error(`${operation} has no JSON answer with status ${status} in its spec: ${body}`);
  if (validate(JSON.parse(body))) return;
  const [first] = validate.errors!;
  throw new Error(`${operation} answered off its spec (${first!.instancePath} ${first!.message}): ${body}`);
}
