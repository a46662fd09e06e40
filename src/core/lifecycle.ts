import type { LifecyclePolicy } from './operation.ts';
import type { TokenRecord } from './token-record.ts';

/** The state of a token at an instant. */
export type TokenState = 'active' | 'not-yet-active' | 'expired' | 'revoked';

/** A token's state: a function of its record and an instant, nothing else. */
export function tokenState(token: TokenRecord, nowMs: number): TokenState {
  if (token.revokedAtMs !== undefined && token.revokedAtMs <= nowMs) return 'revoked';
  if (nowMs >= token.expiresAtMs) return 'expired';
  return nowMs < token.activeAtMs ? 'not-yet-active' : 'active';
}

/** A phase of a token's life: its state, or the renewal window while it is active. */
export type TokenPhase = TokenState | 'renewal-window';

/** The phase of a token at an instant. */
export function tokenPhase(token: TokenRecord, nowMs: number): TokenPhase {
  const state = tokenState(token, nowMs);
  const isInWindow = state === 'active' && token.expiresAtMs - nowMs < token.renewalWindowMs;
  return isInWindow ? 'renewal-window' : state;
}

/** Whether a repeat call returns this token again. */
export function mayReuse(token: TokenRecord, policy: LifecyclePolicy, nowMs: number): boolean {
  if (policy.repeat === 'new' || token.revokedAtMs !== undefined) return false;
  const remainingMs = token.expiresAtMs - nowMs;
  return remainingMs > 0 && remainingMs >= policy.renewalWindowMs;
}

/** How long tokens usually live: what a scenario's `life` is measured by. */
export const usualLifeMs = 7_200_000;

/** A policy with another length of life, and all else in proportion. */
export function scaledPolicy(policy: LifecyclePolicy, scale: number): LifecyclePolicy {
  const { lifetimeMs, renewalWindowMs, renewalCeilingMs } = policy;
  return {
    ...policy,
    lifetimeMs: lifetimeMs * scale,
    renewalWindowMs: renewalWindowMs * scale,
    ...(renewalCeilingMs !== undefined && { renewalCeilingMs: renewalCeilingMs * scale }),
  };
}

/** The whole seconds that a token has left; 0 if it is dead. */
export function remainingSeconds(token: TokenRecord, nowMs: number): number {
  return Math.max(0, Math.floor((token.expiresAtMs - nowMs) / 1_000));
}

/** Gives a token a new expiry, at most the maximum age that its policy allows. */
export function renew(token: TokenRecord, policy: LifecyclePolicy, nowMs: number): void {
  const { lifetimeMs, renewalCeilingMs = Number.POSITIVE_INFINITY } = policy;
  token.expireAt(Math.min(nowMs + lifetimeMs, token.issuedAtMs + renewalCeilingMs));
}

/** A moment in the life of a token that the clock can go to. */
export type Phase = 'renewal-window' | 'expiry';
