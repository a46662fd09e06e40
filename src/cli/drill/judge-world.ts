import { sentence, type Text, type Translator } from '../../core/message.ts';
import type { TrialResult } from '../trial-run.ts';
import type { PlacedVerdict } from '../verdict-report.ts';
import { drillTexts as texts } from './drill-texts.ts';
import type { RunFacts } from './run-facts.ts';
import type { DrillWorld } from './worlds.ts';

type Say = Translator['say'];

/** Something wrong with the client in a world. */
export interface DrillFinding {
  /** A rule of docs/verdicts.md, or of docs/drill.md where only a drill sees it. */
  readonly rule: string;
  readonly message: string;
  readonly fix: string;
}

/** How a suite did in a world. */
export interface WorldResult {
  readonly world: string;
  readonly expectation: DrillWorld['expectation'];
  /** What a client that behaves well does in it. */
  readonly goodClient: string;
  /** `not-met`: what the world is for never happened. `not-run`: it does not apply to this suite. */
  readonly status: 'ok' | 'fault' | 'not-met' | 'not-run';
  readonly suite: 'passed' | 'failed' | 'no-end' | undefined;
  readonly exitCode: number | undefined;
  readonly durationMs: number;
  /** Requests for tokens, and uses of protected resources. */
  readonly asked: number;
  readonly used: number;
  readonly findings: readonly DrillFinding[];
  /** What is worth knowing, and no fault. */
  readonly remarks: readonly string[];
  readonly verdicts: readonly PlacedVerdict[];
  /** The end of what the suite printed, where there is a fault. */
  readonly output: string;
}

/** So many times the requests of an untroubled run, and some, are no hammering. */
const hammering = { times: 4, more: 4 };

/** A suite that goes on for so long after a fault shows whether its client comes back. */
const longEnoughMs = 3_000;

/** What a suite did in a world, held to what is expected there. */
export function judgeWorld(
  world: DrillWorld,
  run: TrialResult,
  facts: RunFacts,
  plain: RunFacts,
  endMs: number,
  { say }: Translator,
): WorldResult {
  const { expectation, name } = world;
  const suite = !run.hasEnded ? 'no-end' : run.exitCode === 0 ? 'passed' : 'failed';
  const findings = [
    ...(suite === 'no-end' ? [didNotEnd(run, say)] : []),
    ...verdictFindings(world, run),
    ...(expectation === 'clean' ? hammeredOperations(facts, plain, say) : []),
    ...missingCalls(world, facts, say),
  ];
  // One cause, one finding: a suite that fails for another fault fails for that.
  if (findings.length === 0 && expectation === 'pass' && suite === 'failed')
    findings.push(failedSuite(world, run, say));
  const isMet =
    world.isMet?.(facts) ?? (facts.applied.length > 0 && facts.applied.every((count) => count > 0));
  const status =
    findings.length > 0 && (isMet || facts.applied.some((count) => count > 0))
      ? 'fault'
      : isMet
        ? 'ok'
        : 'not-met';
  return {
    world: name,
    expectation,
    goodClient: say(world.goodClient),
    status,
    suite,
    exitCode: run.exitCode,
    durationMs: run.durationMs,
    asked: facts.asked,
    used: facts.used,
    findings: status === 'fault' ? findings : [],
    remarks: status === 'ok' ? remarksOn(world, suite, facts, endMs).map((remark) => say(remark)) : [],
    verdicts: run.verdicts,
    output: status === 'fault' && suite !== 'passed' ? run.output : '',
  };
}

/** A world that does not apply. */
export function notRun(
  { name, expectation, goodClient }: DrillWorld,
  reason: Text,
  { say }: Translator,
): WorldResult {
  return {
    world: name,
    expectation,
    goodClient: say(goodClient),
    status: 'not-run',
    suite: undefined,
    exitCode: undefined,
    durationMs: 0,
    asked: 0,
    used: 0,
    findings: [],
    remarks: [say(reason)],
    verdicts: [],
    output: '',
  };
}

function verdictFindings({ expectation }: DrillWorld, { verdicts }: TrialResult): DrillFinding[] {
  return (
    verdicts
      .filter(({ severity, expected }) => severity === 'error' && !expected)
      // Where every token is refused, or none can be had, the last one is used until the client gives up.
      .filter(({ rule }) => expectation !== 'clean' || rule !== 'no-recovery')
      .map(({ rule, message, fix }) => ({ rule, message, fix }))
  );
}

function didNotEnd({ durationMs }: TrialResult, say: Say): DrillFinding {
  return {
    rule: 'did-not-end',
    message: say(texts.didNotEnd(Math.round(durationMs / 1_000))),
    fix: say(texts.didNotEndFix),
  };
}

function failedSuite(
  { fix = texts.suiteFailedFix }: DrillWorld,
  { exitCode }: TrialResult,
  say: Say,
): DrillFinding {
  return {
    rule: 'suite-failed',
    message: say(texts.suiteFailed(exitCode)),
    fix: say(fix),
  };
}

function hammeredOperations(facts: RunFacts, plain: RunFacts, say: Say): DrillFinding[] {
  return [...facts.calls].flatMap(([operation, count]) => {
    const usual = Math.max(plain.used, plain.calls.get(operation) ?? 0);
    if (count <= hammering.times * usual + hammering.more) return [];
    return [
      {
        rule: 'hammering',
        message: say(texts.hammered(operation, count, plain.calls.get(operation) ?? 0)),
        fix: say(texts.hammeredFix),
      },
    ];
  });
}

function missingCalls({ requires }: DrillWorld, facts: RunFacts, say: Say): DrillFinding[] {
  if (!requires || facts.calls.has(requires.operation)) return [];
  const { rule, message, fix } = requires;
  return [{ rule, message: say(sentence(message)), fix: say(sentence(fix)) }];
}

function remarksOn(
  { expectation }: DrillWorld,
  suite: WorldResult['suite'],
  { lastFaultAtMs, askedAfterFault }: RunFacts,
  endMs: number,
): Text[] {
  if (expectation === 'clean' && suite === 'passed') {
    return [texts.looksAtNothing];
  }
  if (expectation !== 'recover' || suite !== 'failed' || lastFaultAtMs === undefined || askedAfterFault) {
    return [];
  }
  const leftMs = endMs - lastFaultAtMs;
  if (leftMs >= longEnoughMs) return [texts.askedNothing(inSeconds(leftMs))];
  return [texts.notJudged(inSeconds(leftMs))];
}

function inSeconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}
