import type { Message } from '../core/message.ts';
import type { ErrorAnswer, Operation } from '../core/operation.ts';
import { bodyOf, mediaTypeOf } from './answer.ts';
import { type Check, type CheckResult, drifts, saw } from './check.ts';
import type { ProbeExchange } from './probe.ts';
import { verifyTexts } from './verify-texts.ts';

/** One expected refusal. */
export interface Alternative {
  /** The error's name in the spec. */
  readonly error: string;
  /** The quirk value that leads to it, as `--quirk` takes it. */
  readonly quirk?: string;
  /** The HTTP status, if the quirk changes only that. */
  readonly status?: number;
}

/** Fields that identify an error: their values must equal the spec. */
const telling = new Set(['code', 'msg', 'message', 'errcode', 'errmsg', 'errorCode', 'errorMessage']);

/** Fields that may be absent. */
const optional = new Set(['data', 'error']);

/** The checks of refusals of one vendor. */
export interface Refusals {
  /** Checks that a probe is refused in one of the ways in the spec. */
  readonly refused: (operation: string, probe: string, ...ways: readonly (Alternative | string)[]) => Check;
  /** The finding for a refusal: which of several alternatives was seen. */
  readonly judgeRefusal: (
    operation: string,
    exchange: ProbeExchange,
    alternatives: readonly Alternative[],
  ) => CheckResult;
}

/** The checks of refusals against the errors of a vendor's operations. */
export function refusalsOf(operations: Readonly<Record<string, Operation>>): Refusals {
  function judgeRefusal(
    operation: string,
    exchange: ProbeExchange,
    alternatives: readonly Alternative[],
  ): CheckResult {
    const errors = operations[operation]?.errors ?? {};
    const tried = alternatives.map((alternative) => {
      const error = errors[alternative.error];
      if (!error) throw new Error(`${operation} has no error "${alternative.error}".`);
      const { status = error.status } = alternative;
      return { alternative, differences: differencesFrom({ ...error, status }, exchange) };
    });
    const found = tried.find(({ differences }) => differences.length === 0);
    if (found) return saw(found.alternative.quirk);
    const [nearest] = tried.toSorted((a, b) => a.differences.length - b.differences.length);
    return drifts(verifyTexts.list(nearest!.differences));
  }

  return {
    judgeRefusal,
    refused(operation, probe, ...ways) {
      const alternatives = ways.map((way) => (typeof way === 'string' ? { error: way } : way));
      return {
        operation,
        rule: alternatives[0]!.error,
        probes: [probe],
        judge: ({ [probe]: exchange }) => judgeRefusal(operation, exchange!, alternatives),
      };
    },
  };
}

/** How a response differs from an error in the spec; field order and extra fields do not matter. */
function differencesFrom(error: ErrorAnswer, exchange: ProbeExchange): Message[] {
  const { status } = exchange;
  const differences = status === error.status ? [] : [verifyTexts.wrongStatus(status, error.status)];
  if (typeof error.body === 'string') {
    if (exchange.text.trim() !== error.body.trim())
      differences.push(verifyTexts.wrongBody(error.body.trim()));
    return differences;
  }
  const mediaType = mediaTypeOf(exchange);
  if (mediaType !== error.mediaType) {
    differences.push(verifyTexts.wrongType(mediaType, error.mediaType));
  }
  const body = bodyOf(exchange);
  if (!body) return [...differences, verifyTexts.notObject];
  return [...differences, ...differencesWithin(error.body as Fields, body, '')];
}

type Fields = Readonly<Record<string, unknown>>;

function differencesWithin(wanted: Fields, found: Fields, place: string): Message[] {
  return Object.entries(wanted).flatMap(([name, value]) => {
    const path = place === '' ? name : `${place}.${name}`;
    const got = found[name];
    if (got === undefined) {
      return optional.has(name) || value === null
        ? []
        : [verifyTexts.absent(path, otherFields(wanted, found))];
    }
    if (telling.has(name) && (typeof value === 'string' || typeof value === 'number')) {
      return got === value ? [] : [verifyTexts.differs(path, shown(got), shown(value))];
    }
    if (isFields(value) && isFields(got)) return differencesWithin(value, got, path);
    // Values that change, such as a request id: only the type is checked.
    return value === null || got === null || typeof got === typeof value
      ? []
      : [verifyTexts.otherType(path, typeof got, typeof value)];
  });
}

/** The fields that the spec does not have: one may be a misspelt one. */
function otherFields(wanted: Fields, found: Fields): string[] {
  return Object.keys(found).filter((each) => !(each in wanted));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A code or a message; a long one is cut, since it may contain private values. */
function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
