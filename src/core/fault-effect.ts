import type { Act, Reply } from './call.ts';
import { CannedResponse, pageFor, textFor } from './canned-response.ts';
import { durationMs } from './duration.ts';
import { errorTexts } from './error-texts.ts';
import { invalidFault } from './errors.ts';
import type {
  Fault,
  LatencyFault,
  RateLimitFault,
  ResponseSettings,
  VariantFault,
} from './generated/inputs.ts';
import { type PayloadCorruption, payloadCorruptions } from './payload-faults.ts';
import type { Random } from './random.ts';
import { variantParts } from './variant.ts';

/** What a rule does to a call that it applies to. */
export type Effect =
  | ResponseEffect
  | PayloadEffect
  | VariantEffect
  | DeliveryEffect
  | LatencyEffect
  | TokenDeathEffect;

/** Replaces the vendor's response; the call does not reach the vendor. */
export interface ResponseEffect {
  readonly kind: 'response';
  /** A documented error by name or code; without it and without `canned`, the vendor's rate-limit error. */
  readonly error?: string | undefined;
  /** A response that is not the vendor's. */
  readonly canned?: CannedResponse | undefined;
  /** Applies only to calls above a limit. */
  readonly limit?: {
    readonly calls: number;
    readonly windowMs: number;
    readonly headers: boolean | undefined;
  };
}

/** Corrupts a value in a success; the token is issued all the same. */
export interface PayloadEffect {
  readonly kind: 'payload';
  readonly corruption: PayloadCorruption;
}

/** Says the same in another form that the spec allows. */
export interface VariantEffect {
  readonly kind: 'variant';
  readonly parts: ReadonlySet<(typeof variantParts)[number]>;
  /** For its own random numbers; those of the twin are used if absent. */
  readonly seed: number | undefined;
}

/** Disturbs the delivery of a response, whatever the response is. */
export interface DeliveryEffect {
  readonly kind: 'delivery';
  deliver(reply: Reply): Reply;
}

/** Delays a response. */
export interface LatencyEffect {
  readonly kind: 'latency';
  drawMs(random: Random): number;
}

/** Revokes a token after a number of uses. */
export interface TokenDeathEffect {
  readonly kind: 'token-death';
  readonly afterUses: number;
}

/** The longest delay that timers can take, in milliseconds. */
export const longestDelayMs = 2_147_483_647;

/** Each type of fault with what it does; the settings are valid by then. */
const effects: { readonly [Type in Fault['type']]: (fault: Fault & { readonly type: Type }) => Effect } = {
  latency: latencyEffect,
  hang: () => delivery({ connection: 'hang' }),
  'connection-reset': ({ at }) => delivery({ connection: at === 'middle' ? 'reset-midway' : 'reset' }),
  'empty-response': () => delivery({ connection: 'empty' }),
  'truncated-body': () => delivery({ connection: 'truncate' }),
  'malformed-body': () => ({
    kind: 'delivery',
    // Half of a JSON object is never valid JSON.
    deliver: (reply) => ({ ...reply, body: reply.body.slice(0, reply.body.length >> 1) }),
  }),
  'slow-body': ({ pieces = 5, duration = '1s' }) =>
    delivery({ dribble: { pieces, durationMs: delayMs('slow-body fault', 'duration', duration) } }),
  response: (settings) => ({ kind: 'response', canned: cannedResponse(settings) }),
  'server-error-text': () => ({
    kind: 'response',
    canned: new CannedResponse(500, 'text/plain', textFor(500)),
  }),
  'bad-gateway-html': () => ({
    kind: 'response',
    canned: new CannedResponse(502, 'text/html', pageFor(502)),
  }),
  'token-missing': payloadEffect,
  'token-empty': payloadEffect,
  'token-null': payloadEffect,
  'expiry-missing': payloadEffect,
  'expiry-zero': payloadEffect,
  'expiry-negative': payloadEffect,
  'expiry-string': payloadEffect,
  'expiry-long': payloadEffect,
  'rate-limit': rateLimitEffect,
  variant: ({ only = variantParts, seed }) => ({ kind: 'variant', parts: variantPartsOf(only), seed }),
  'token-dies': ({ afterUses = 1 }) => ({ kind: 'token-death', afterUses }),
};

/** The types of faults. */
export const faultTypeNames = Object.keys(effects) as Fault['type'][];

/** What a valid fault does; throws for settings that contradict each other. */
export function effectFor<Type extends Fault['type']>(fault: Fault & { readonly type: Type }): Effect {
  return effects[fault.type](fault);
}

function variantPartsOf(only: NonNullable<VariantFault['only']>): VariantEffect['parts'] {
  if (only.length > 0) return new Set(only);
  throw invalidFault(errorTexts.variantEmpty(variantParts));
}

function delivery(act: Act): DeliveryEffect {
  return { kind: 'delivery', deliver: (reply) => ({ ...reply, act: { ...reply.act, ...act } }) };
}

function payloadEffect({ type }: { readonly type: keyof typeof payloadCorruptions }): PayloadEffect {
  return { kind: 'payload', corruption: payloadCorruptions[type] };
}

function latencyEffect({ ms, minMs, maxMs, medianMs, sigma = 0 }: LatencyFault): LatencyEffect {
  const read = (name: string, value: string | number) => delayMs('latency fault', name, value);
  if (ms !== undefined) {
    const fixed = read('ms', ms);
    return { kind: 'latency', drawMs: () => fixed };
  }
  if (medianMs !== undefined) {
    const median = read('medianMs', medianMs);
    return { kind: 'latency', drawMs: (random) => median * Math.exp(sigma * normal(random)) };
  }
  const [least, most] = [read('minMs', minMs ?? 0), read('maxMs', maxMs ?? 0)];
  if (least > most) throw invalidFault(errorTexts.latencyBounds(String(minMs), String(maxMs)));
  return { kind: 'latency', drawMs: (random) => least + random.fraction() * (most - least) };
}

/** The milliseconds of a delay; throws for more than a timer can take. */
function delayMs(what: string, name: string, value: string | number): number {
  const ms = durationMs(value);
  if (ms <= longestDelayMs) return ms;
  throw invalidFault(errorTexts.faultDuration(name, what, JSON.stringify(value)));
}

/** A draw from the standard normal distribution, by Box and Muller. */
function normal(random: Random): number {
  // The logarithm of 0 is infinite.
  const radius = Math.sqrt(-2 * Math.log(1 - random.fraction()));
  return radius * Math.cos(2 * Math.PI * random.fraction());
}

function cannedResponse(settings: ResponseSettings): CannedResponse {
  const { status = 500, contentType = 'text/plain' } = settings;
  const { body = contentType.startsWith('text/html') ? pageFor(status) : textFor(status) } = settings;
  return new CannedResponse(status, contentType, body);
}

function rateLimitEffect({ limit, window, headers, error, response }: RateLimitFault): ResponseEffect {
  const windowMs = durationMs(window);
  if (windowMs < 1 || windowMs > longestDelayMs) {
    throw invalidFault(errorTexts.limitWindow(JSON.stringify(window)));
  }
  if (error !== undefined && response !== undefined) {
    throw invalidFault(errorTexts.limitBoth);
  }
  return {
    kind: 'response',
    error: error === undefined ? undefined : String(error),
    canned: response && cannedResponse(response),
    limit: { calls: limit, windowMs, headers },
  };
}
