import { formatTwinTime } from '../core/twin-time.ts';
import type { Proof } from './proof.ts';

/** A proof, also as it comes over HTTP: there what is undefined is absent. */
type ProofLike = Omit<Proof, 'presented' | OptionalName> & {
  readonly [Name in OptionalName]?: Proof[Name];
} & { readonly presented: readonly { readonly id?: string | undefined; readonly state: string }[] };

type OptionalName = 'operation' | 'client' | 'code' | 'error' | 'reason' | 'fault';

/** A proof as one line for people: when, what was asked by whom, with which token, what was answered, and why. */
export function proofLine(proof: ProofLike): string {
  const { id, atMs, realAtMs, method, path, client, presented, issued, status, code, reason, error } = proof;
  const tokens = [
    ...presented.map((token) => `${token.id ?? 'unknown token'} (${token.state})`),
    ...issued.map((token) => `issued ${token.id}${token.fresh ? '' : ' again'}`),
  ];
  const parts = [
    `#${id}`,
    formatTwinTime(atMs, realAtMs),
    `${method} ${path}`,
    client,
    tokens.join(', '),
    code === undefined || code === null ? `${status}` : `${status}/${code}`,
    reason ?? error,
  ];
  return parts.filter(Boolean).join('  ');
}
