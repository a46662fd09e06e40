import { errorTexts } from './error-texts.ts';
import { invalidFault } from './errors.ts';
import type { Effect, ResponseEffect } from './fault-effect.ts';
import { didYouMean } from './nearest.ts';
import type { ErrorAnswer, Operation } from './operation.ts';
import { canCorrupt } from './payload-faults.ts';
import type { Vendor } from './provider.ts';

/** The operations that a rule can apply to, by id, each with the error it is answered with; undefined for all calls. */
export type Targets = ReadonlyMap<string, ErrorAnswer | undefined> | undefined;

interface Target {
  readonly vendor: Vendor;
  readonly operation: Operation;
}

/** Stands for every operation that issues tokens. */
const everyIssuer = '*token';

/** Finds the operations that a rule can apply to; throws if there are none. */
export function findTargets(
  operationId: string | undefined,
  effect: Effect,
  vendors: readonly Vendor[],
): Targets {
  const all = vendors.flatMap((vendor) => vendor.providers.map(({ operation }) => ({ vendor, operation })));
  const targets = operationId === undefined ? all : targetsNamed(operationId, all);
  if (effect.kind === 'payload') {
    const able = targets.filter(({ operation }) => canCorrupt(effect.corruption, operation));
    if (able.length > 0) return new Map(able.map(({ operation }) => [operation.id, undefined]));
    const others = all.filter(({ operation }) => canCorrupt(effect.corruption, operation));
    const part = effect.corruption.part === 'token' ? 'token' : 'expiry';
    throw invalidFault(errorTexts.nothingToCorrupt(operationId, part, idsOf(others)));
  }
  if (effect.kind === 'response' && !effect.canned) {
    return effect.error === undefined
      ? findLimitTargets(effect, targets)
      : findErrorTargets(effect.error, effect, targets, all);
  }
  if (operationId === undefined) return undefined;
  const issuers = targets.filter(issuesTokens);
  if (effect.kind === 'token-death' && issuers.length === 0) {
    throw invalidFault(errorTexts.noTokenToDie(operationId, idsOf(all.filter(issuesTokens))));
  }
  return new Map(targets.map(({ operation }) => [operation.id, undefined]));
}

function issuesTokens({ operation }: Target): boolean {
  return operation.lifecycle.length > 0;
}

function targetsNamed(id: string, all: readonly Target[]): readonly Target[] {
  if (id === everyIssuer) return all.filter(issuesTokens);
  const target = all.find(({ operation }) => operation.id === id);
  if (target) return [target];
  const ids = all.map(({ operation }) => operation.id);
  throw invalidFault(errorTexts.unknownOperation(id, didYouMean(id, ids, errorTexts.knownOperations(ids))));
}

/** The operations with an error of that name or code. */
function findErrorTargets(
  error: string,
  { limit }: ResponseEffect,
  targets: readonly Target[],
  all: readonly Target[],
): Targets {
  const found = errorsBy(({ operation }) => errorNamed(error, operation), targets);
  if (found.size > 0) {
    if (limit?.headers) requireHeaders(targets, found);
    return found;
  }
  const known = targets.flatMap(({ operation }) => Object.values(operation.errors));
  const names = new Set(known.flatMap(({ name, code }) => (code === null ? [name] : [name, String(code)])));
  const elsewhere = all.filter(({ operation }) => errorNamed(error, operation));
  const whose = targets.length === 1 ? targets[0]!.operation.id : undefined;
  throw invalidFault(
    errorTexts.unknownError(
      whose,
      error,
      didYouMean(error, names),
      elsewhere.length > 0 ? errorTexts.errorElsewhere(idsOf(elsewhere)) : '',
    ),
  );
}

/** The operations that have a rate-limit error. */
function findLimitTargets({ limit }: ResponseEffect, targets: readonly Target[]): Targets {
  const found = errorsBy(({ vendor, operation }) => {
    const name = vendor.rateLimit?.errors.find((each) => Object.hasOwn(operation.errors, each));
    return name === undefined ? undefined : operation.errors[name];
  }, targets);
  if (found.size === 0) {
    throw invalidFault(errorTexts.noLimitError(idsOf(targets)));
  }
  if (limit?.headers) requireHeaders(targets, found);
  return found;
}

function requireHeaders(targets: readonly Target[], found: NonNullable<Targets>): void {
  const without = targets.find(({ vendor, operation }) => {
    const error = found.get(operation.id);
    return error && !(vendor.rateLimit?.headers && vendor.rateLimit.errors.includes(error.name));
  });
  if (!without) return;
  throw invalidFault(errorTexts.noLimitHeaders(without.operation.id));
}

function errorsBy(find: (target: Target) => ErrorAnswer | undefined, targets: readonly Target[]) {
  const found = new Map<string, ErrorAnswer>();
  for (const target of targets) {
    const error = find(target);
    if (error) found.set(target.operation.id, error);
  }
  return found;
}

/** An error by its name, else the first with that code. */
function errorNamed(nameOrCode: string, { errors }: Operation): ErrorAnswer | undefined {
  if (Object.hasOwn(errors, nameOrCode)) return errors[nameOrCode];
  return Object.values(errors).find(({ code }) => code !== null && String(code) === nameOrCode);
}

function idsOf(targets: readonly Target[]): string {
  return targets.map(({ operation }) => operation.id).join(', ');
}
