import { english, type Translator } from '../core/message.ts';
import { formatTwinTime } from '../core/twin-time.ts';
import type { Proof } from './proof.ts';
import { texts } from './texts.ts';

/** A proof, also as it comes over HTTP: there what is undefined is absent. */
type ProofLike = Omit<Proof, 'presented' | OptionalName> & {
  readonly [Name in OptionalName]?: Proof[Name];
} & {
  readonly presented: readonly {
    readonly id?: string | undefined;
    readonly state: Proof['presented'][number]['state'];
  }[];
};

type OptionalName = 'operation' | 'client' | 'code' | 'error' | 'reason' | 'fault';

/** A proof as one line for people: when, what was asked by whom, with which token, what was answered, and why. */
export function proofLine(proof: ProofLike, { say }: Translator = english): string {
  const { id, atMs, realAtMs, method, path, client, presented, issued, status, code, reason, error } = proof;
  const tokens = [
    ...presented.map((token) => say(texts.tokenInState(token.id ?? texts.unknownToken, token.state))),
    ...issued.map((token) => say(token.fresh ? texts.issued(token.id) : texts.issuedAgain(token.id))),
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
