import type { Clock } from './clock.ts';
import { Context } from './context.ts';
import { durationMs } from './duration.ts';
import { errorTexts } from './error-texts.ts';
import { TwinError, textOf } from './errors.ts';
import type { Faults } from './faults.ts';
import type { Scenario, ScenarioToken } from './generated/inputs.ts';
import { usualLifeMs } from './lifecycle.ts';
import { didYouMean } from './nearest.ts';
import type { AnyContext, Grantee, Registry } from './provider.ts';
import type { Registrations } from './registrations.ts';
import type { Router } from './router.ts';
import type { Stubs } from './stubs.ts';
import type { TwinCoreOptions } from './twin-options.ts';
import type { World } from './world.ts';

/** The error for an invalid scenario. */
export function invalidScenario({ name }: Scenario, cause: unknown): TwinError {
  const why = textOf(cause);
  const text =
    name === undefined ? errorTexts.invalidScenario(why) : errorTexts.invalidScenarioNamed(name, why);
  return new TwinError('ERR_INVALID_SCENARIO', text, { cause });
}

/** The parts of a twin that a scenario sets up. */
export interface ScenarioParts {
  readonly clock: Clock;
  readonly router: Router;
  readonly faults: Faults;
  readonly stubs: Stubs;
  readonly registrations: Registrations;
  readonly options: TwinCoreOptions;
  readonly seed: Readonly<Record<string, unknown>>;
}

/** Puts an empty twin into the state that a scenario describes; `asPast` runs what has already happened by then. */
export function enterScenario(
  scenario: Scenario,
  { clock, router, faults, stubs, registrations, options, seed }: ScenarioParts,
  asPast: (run: () => void) => void,
): void {
  const {
    now = options.now,
    freeze = options.frozen,
    speed = options.speed,
    skew = options.skew ?? 0,
    uptime = 0,
  } = scenario;
  // First, so that no time passes during the setup.
  if (freeze) clock.freeze();
  if (now !== undefined) clock.set(now);
  if (skew !== 0) clock.setSkew(skew);
  if (uptime !== 0) clock.set(clock.now() - durationMs(uptime));
  if (speed !== undefined) clock.setSpeed(speed);
  registrations.setUp({
    seed: scenario.seed ?? seed,
    acceptAny: options.acceptAny ?? false,
    profile: scenario.profile ?? options.profile,
    quirks: { ...options.quirks, ...scenario.quirks },
    lifeScale: lifeScaleOf(scenario),
  });
  asPast(() => clock.advance(uptime));
  const { all, world } = registrations;
  for (const asked of scenario.tokens ?? []) preissueTokens(asked, router, all, world);
  for (const rule of scenario.faults ?? []) faults.add(rule);
  stubs.addStarting();
  for (const stub of scenario.stubs ?? []) stubs.add(stub);
}

/** Responses state an expiry in whole seconds. */
const shortestLifeMs = 2_000;

function lifeScaleOf({ life }: Scenario): number {
  if (life === undefined) return 1;
  const lifeMs = durationMs(life);
  if (lifeMs >= shortestLifeMs) return lifeMs / usualLifeMs;
  throw new TwinError('ERR_INVALID_SCENARIO', errorTexts.lifeTooShort(String(life)));
}

/** Issues the tokens that a scenario lists. */
function preissueTokens(
  asked: ScenarioToken,
  { vendors }: Router,
  registries: ReadonlyMap<string, Registry>,
  world: World,
): void {
  const all = vendors.flatMap((vendor) => vendor.providers.map((provider) => ({ vendor, provider })));
  const found = all.find(({ provider }) => provider.operation.id === asked.operation);
  if (!found) {
    const ids = all.map(({ provider }) => provider.operation.id);
    throw new TwinError(
      'ERR_INVALID_SCENARIO',
      errorTexts.unknownOperation(String(asked.operation), didYouMean(String(asked.operation), ids)),
    );
  }
  const registry = registries.get(found.vendor.name)!;
  const { operation, preissue } = found.provider;
  if (!preissue) {
    throw new TwinError('ERR_INVALID_SCENARIO', errorTexts.noTokenForCredentials(operation.id));
  }
  if (asked.age !== undefined && asked.remaining !== undefined) {
    throw new TwinError('ERR_INVALID_SCENARIO', errorTexts.ageAndRemaining(operation.id));
  }
  for (const grantee of granteesFor(asked, preissue.grantees(registry), operation.id)) {
    const call = {
      method: operation.method,
      path: operation.path,
      query: '',
      header: () => undefined,
      body: '',
    };
    const context: AnyContext<Registry> = new Context(
      call,
      { ...found, params: {} },
      registry,
      world,
      world.clock.now(),
      world.clock.realNow(),
    );
    const before = world.ledger.serial;
    const token = preissue.issue(grantee, context);
    if (token.serial <= before) {
      throw new TwinError(
        'ERR_INVALID_SCENARIO',
        errorTexts.sameTokenAgain(operation.id, grantee.client, token.expiresAtMs - context.nowMs),
      );
    }
    const ageMs = ageOf(asked, token.expiresAtMs - context.nowMs);
    // Tokens issued with it, such as its refresh token, have the same age.
    for (const born of world.ledger.list({}, context.nowMs)) {
      if (born.serial <= before) continue;
      born.age(ageMs);
      if (asked.revoked) world.ledger.revoke(born, context.nowMs);
    }
  }
}

/** The registered clients that the scenario means; throws for an unknown name. */
function granteesFor(
  { client, subject }: ScenarioToken,
  all: readonly Grantee[],
  operation: string,
): readonly Grantee[] {
  const named = client === undefined ? all : all.filter((each) => each.client === client);
  const found = subject === undefined ? named : named.filter((each) => each.subject === subject);
  if (found.length > 0 || (client === undefined && subject === undefined)) return found;
  const [name, known] =
    named.length === 0
      ? [client!, all.map((each) => each.client)]
      : [subject!, named.map((each) => each.subject ?? '')];
  throw new TwinError(
    'ERR_INVALID_SCENARIO',
    errorTexts.noGrantee(name, operation, didYouMean(name, new Set(known))),
  );
}

function ageOf({ operation, age, remaining }: ScenarioToken, lifetimeMs: number): number {
  const ageMs = remaining === undefined ? durationMs(age ?? 0) : lifetimeMs - durationMs(remaining);
  if (ageMs >= 0) return ageMs;
  throw new TwinError(
    'ERR_INVALID_SCENARIO',
    remaining === undefined
      ? errorTexts.ageInFuture(String(age), operation)
      : errorTexts.remainingTooLong(String(remaining), operation, lifetimeMs),
  );
}
