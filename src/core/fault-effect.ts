import type { Act, Reply } from './call.ts';
import type { Fault, PayloadFaultType } from './fault-rule.ts';
import { FaultSettings, invalidFault } from './fault-settings.ts';
import { didYouMean } from './nearest.ts';
import { type PayloadFault, payloadFaults } from './payload-faults.ts';
import type { Random } from './random.ts';
import { pageOf, StandIn, textOf } from './stand-in.ts';

/** What a rule does to a call it hits. Of each kind but latency only the first rule has its way. */
export type Effect = AnswerEffect | PayloadEffect | DeliveryEffect | LatencyEffect;

/** Another answer in place of the vendor's, which then never hears of the call. */
export interface AnswerEffect {
  readonly kind: 'answer';
  /** A catalogued error by name or code; */
  readonly error?: string | undefined;
  /** or an answer that is not the vendor's; with neither, the vendor's own for what is asked too often. */
  readonly standIn?: StandIn | undefined;
  /** Only for calls above a limit. */
  readonly limit?: {
    readonly calls: number;
    readonly windowMs: number;
    readonly headers: boolean | undefined;
  };
}

/** A wrong value in a success that otherwise took place. */
export interface PayloadEffect {
  readonly kind: 'payload';
  readonly fault: PayloadFault;
}

/** Trouble on the way of an answer, whatever it is. */
export interface DeliveryEffect {
  readonly kind: 'delivery';
  deliver(reply: Reply): Reply;
}

export interface LatencyEffect {
  readonly kind: 'latency';
  drawMs(random: Random): number;
}

/** One type of fault: what may be set, and what it does. */
interface FaultType {
  readonly settings: readonly string[];
  readonly read: (settings: FaultSettings) => Effect;
}

const responseSettings = ['status', 'body', 'contentType'] as const;

const faultTypes: Readonly<Record<Fault['type'], FaultType>> = {
  latency: { settings: ['ms', 'minMs', 'maxMs', 'medianMs', 'sigma'], read: readLatency },
  hang: plain(delivery({ connection: 'hang' })),
  'connection-reset': {
    settings: ['at'],
    read: (settings) =>
      delivery({
        connection: settings.choice('at', ['start', 'middle']) === 'middle' ? 'reset-midway' : 'reset',
      }),
  },
  'empty-response': plain(delivery({ connection: 'empty' })),
  'truncated-body': plain(delivery({ connection: 'truncate' })),
  'malformed-body': plain({
    kind: 'delivery',
    // Half of an object is no JSON, wherever the half ends.
    deliver: (reply) => ({ ...reply, body: reply.body.slice(0, reply.body.length >> 1) }),
  }),
  'slow-body': {
    settings: ['pieces', 'duration'],
    read: (settings) =>
      delivery({
        dribble: {
          pieces: settings.integer('pieces', 1, 100_000) ?? 5,
          durationMs: settings.duration('duration') ?? 1_000,
        },
      }),
  },
  response: {
    settings: responseSettings,
    read: (settings) => ({ kind: 'answer', standIn: readStandIn(settings) }),
  },
  'server-error-text': plain({ kind: 'answer', standIn: new StandIn(500, 'text/plain', textOf(500)) }),
  'bad-gateway-html': plain({ kind: 'answer', standIn: new StandIn(502, 'text/html', pageOf(502)) }),
  ...payloadTypes(),
  'rate-limit': { settings: ['limit', 'window', 'headers', 'error', 'response'], read: readRateLimit },
};

/** The types of faults. */
export const faultTypeNames = Object.keys(faultTypes) as Fault['type'][];

/** What a fault does, once all that is said about it is found right. */
export function effectOf(fault: unknown): Effect {
  const type = typeof fault === 'object' && fault !== null && 'type' in fault ? fault.type : undefined;
  if (typeof type !== 'string') {
    throw invalidFault(
      `A fault has to be an object with a type. The types are ${faultTypeNames.join(', ')}.`,
    );
  }
  if (!Object.hasOwn(faultTypes, type)) {
    throw invalidFault(
      `There is no fault type "${type}".${didYouMean(type, faultTypeNames) || ` There are ${faultTypeNames.join(', ')}.`}`,
    );
  }
  const { settings, read } = faultTypes[type as Fault['type']];
  const { type: _, ...values } = fault as Fault;
  return read(new FaultSettings(`The fault ${type}`, values, settings));
}

function plain(effect: Effect): FaultType {
  return { settings: [], read: () => effect };
}

function delivery(act: Act): DeliveryEffect {
  return { kind: 'delivery', deliver: (reply) => ({ ...reply, act: { ...reply.act, ...act } }) };
}

function payloadTypes(): Record<PayloadFaultType, FaultType> {
  const types = Object.entries(payloadFaults).map(([type, fault]) => [
    type,
    plain({ kind: 'payload', fault }),
  ]);
  return Object.fromEntries(types);
}

function readLatency(settings: FaultSettings): LatencyEffect {
  const forms = [['ms'], ['minMs', 'maxMs'], ['medianMs', 'sigma']];
  const given = forms.flat().filter((name) => settings.has(name));
  const form = forms.find(
    (names) => names.length === given.length && names.every((name) => settings.has(name)),
  );
  if (!form) {
    throw invalidFault(
      `The fault latency takes ms alone, minMs and maxMs, or medianMs and sigma; given was ${given.join(', ') || 'nothing'}.`,
    );
  }
  if (form[0] === 'ms') return { kind: 'latency', drawMs: always(settings.duration('ms')!) };
  if (form[0] === 'medianMs') {
    const [medianMs, sigma] = [settings.duration('medianMs')!, settings.number('sigma', 0, 10)!];
    return { kind: 'latency', drawMs: (random) => medianMs * Math.exp(sigma * normal(random)) };
  }
  const [minMs, maxMs] = [settings.duration('minMs')!, settings.duration('maxMs')!];
  if (minMs > maxMs)
    throw invalidFault(`The fault latency has a minMs (${minMs}) above its maxMs (${maxMs}).`);
  return { kind: 'latency', drawMs: (random) => minMs + random.fraction() * (maxMs - minMs) };
}

function always(ms: number): () => number {
  return () => ms;
}

/** A draw from the standard normal distribution, by Box and Muller. */
function normal(random: Random): number {
  // The logarithm of 0 has no end.
  const radius = Math.sqrt(-2 * Math.log(1 - random.fraction()));
  return radius * Math.cos(2 * Math.PI * random.fraction());
}

function readStandIn(settings: FaultSettings): StandIn {
  const status = settings.integer('status', 200, 599) ?? 500;
  const contentType = settings.text('contentType') ?? 'text/plain';
  if (!/^[\x20-\x7e]+$/.test(contentType)) {
    throw invalidFault(
      `${JSON.stringify(contentType)} cannot stand in a Content-Type header. Use ASCII without line breaks.`,
    );
  }
  const body =
    settings.value('body') ?? (contentType.startsWith('text/html') ? pageOf(status) : textOf(status));
  if (typeof body !== 'string') {
    throw invalidFault(
      `The body of a fault has to be text, not ${JSON.stringify(body)}. Write JSON as a text too.`,
    );
  }
  return new StandIn(status, contentType, body);
}

function readRateLimit(settings: FaultSettings): AnswerEffect {
  const calls = settings.integer('limit', 0);
  const windowMs = settings.duration('window', 1);
  if (calls === undefined || windowMs === undefined) {
    throw invalidFault(
      'The fault rate-limit needs a limit and a window, such as a limit of 10 and a window of 1m.',
    );
  }
  if (settings.has('error') && settings.has('response')) {
    throw invalidFault('The fault rate-limit answers with an error or with a response, not with both.');
  }
  const headers = settings.flag('headers');
  const standIn = settings.has('response')
    ? readStandIn(
        new FaultSettings(
          'The response of the fault rate-limit',
          settings.value('response'),
          responseSettings,
        ),
      )
    : undefined;
  return {
    kind: 'answer',
    error: settings.nameOrCode('error'),
    standIn,
    limit: { calls, windowMs, headers },
  };
}
