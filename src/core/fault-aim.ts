import type { AnswerEffect, Effect } from './fault-effect.ts';
import { invalidFault } from './fault-settings.ts';
import { didYouMean } from './nearest.ts';
import type { ErrorAnswer, Operation } from './operation.ts';
import { canSpoil } from './payload-faults.ts';
import type { Vendor } from './provider.ts';

/** The operations a rule can strike, by id, each with the error it is answered with; undefined: all calls there are. */
export type Aim = ReadonlyMap<string, ErrorAnswer | undefined> | undefined;

interface Target {
  readonly vendor: Vendor;
  readonly operation: Operation;
}

/** Where a rule can strike; throws where it nowhere can. */
export function aimOf(operationId: string | undefined, effect: Effect, vendors: readonly Vendor[]): Aim {
  const all = vendors.flatMap((vendor) => vendor.providers.map(({ operation }) => ({ vendor, operation })));
  const targets = operationId === undefined ? all : [targetNamed(operationId, all)];
  if (effect.kind === 'payload') {
    const able = targets.filter(({ operation }) => canSpoil(effect.fault, operation));
    if (able.length > 0) return new Map(able.map(({ operation }) => [operation.id, undefined]));
    const others = all.filter(({ operation }) => canSpoil(effect.fault, operation));
    const part = effect.fault.part === 'token' ? 'no token' : 'no expiry';
    throw invalidFault(
      `A success of ${operationId ?? 'any operation'} has ${part} that could be spoilt. Those of ${idsOf(others)} have.`,
    );
  }
  if (effect.kind === 'answer' && !effect.standIn) {
    return effect.error === undefined
      ? aimAtLimits(effect, targets)
      : aimAtError(effect.error, effect, targets, all);
  }
  return operationId === undefined ? undefined : new Map([[operationId, undefined]]);
}

function targetNamed(id: string, all: readonly Target[]): Target {
  const target = all.find(({ operation }) => operation.id === id);
  if (target) return target;
  const ids = all.map(({ operation }) => operation.id);
  throw invalidFault(
    `There is no operation "${id}".${didYouMean(id, ids) || ` There are ${ids.join(', ')}.`}`,
  );
}

/** The operations with an error of that name or code. */
function aimAtError(
  error: string,
  { limit }: AnswerEffect,
  targets: readonly Target[],
  all: readonly Target[],
): Aim {
  const aim = errorsBy(({ operation }) => errorNamed(error, operation), targets);
  if (aim.size > 0) {
    if (limit?.headers) demandHeaders(targets, aim);
    return aim;
  }
  const known = targets.flatMap(({ operation }) => Object.values(operation.errors));
  const names = new Set(known.flatMap(({ name, code }) => (code === null ? [name] : [name, String(code)])));
  const elsewhere = all.filter(({ operation }) => errorNamed(error, operation));
  const whose = targets.length === 1 ? `${targets[0]!.operation.id} has no` : 'No operation has an';
  throw invalidFault(
    `${whose} error "${error}".${didYouMean(error, names)}` +
      (elsewhere.length > 0 ? ` Those that have it: ${idsOf(elsewhere)}.` : '') +
      ' tokentwin errors lists them all.',
  );
}

/** The operations whose vendor has an error for what is asked too often. */
function aimAtLimits({ limit }: AnswerEffect, targets: readonly Target[]): Aim {
  const aim = errorsBy(({ vendor, operation }) => {
    const name = vendor.rateLimit?.errors.find((each) => Object.hasOwn(operation.errors, each));
    return name === undefined ? undefined : operation.errors[name];
  }, targets);
  if (aim.size === 0) {
    throw invalidFault(
      `How ${idsOf(targets)} refuses what is asked too often is not documented. ` +
        'Say with error or response what the fault rate-limit answers with.',
    );
  }
  if (limit?.headers) demandHeaders(targets, aim);
  return aim;
}

function demandHeaders(targets: readonly Target[], aim: NonNullable<Aim>): void {
  const silent = targets.find(({ vendor, operation }) => {
    const error = aim.get(operation.id);
    return error && !(vendor.rateLimit?.headers && vendor.rateLimit.errors.includes(error.name));
  });
  if (!silent) return;
  throw invalidFault(
    `${silent.operation.id} sends no headers with its refusal: leave headers out, or say false.`,
  );
}

function errorsBy(find: (target: Target) => ErrorAnswer | undefined, targets: readonly Target[]) {
  const aim = new Map<string, ErrorAnswer>();
  for (const target of targets) {
    const error = find(target);
    if (error) aim.set(target.operation.id, error);
  }
  return aim;
}

/** An error by its name, else the first with that code. */
function errorNamed(nameOrCode: string, { errors }: Operation): ErrorAnswer | undefined {
  if (Object.hasOwn(errors, nameOrCode)) return errors[nameOrCode];
  return Object.values(errors).find(({ code }) => code !== null && String(code) === nameOrCode);
}

function idsOf(targets: readonly Target[]): string {
  return targets.map(({ operation }) => operation.id).join(', ');
}
