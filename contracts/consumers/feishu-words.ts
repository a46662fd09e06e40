import { MatchersV3 } from '@pact-foundation/pact';
import type { Interaction, Outcome } from './consumer.ts';
import { within } from './from-state.ts';

/** How a token is shown. */
export const bearer = { Authorization: within('Bearer ', 'token') };

/** A request with a JSON body. */
export function post(
  path: string,
  body: unknown,
  headers?: Interaction['request']['headers'],
): Interaction['request'] {
  return { method: 'POST', path, body, ...(headers && { headers }) };
}

/** At Feishu a refusal is HTTP 200 with a code; the words beside it are for people. */
export function refusal(code: number): Pick<Interaction, 'response' | 'outcome'> {
  return {
    response: { status: 200, body: { code, msg: MatchersV3.string('the reason') } },
    outcome: { refused: code },
  };
}

/** A success is HTTP 200 with code 0. */
export function success(body: object, outcome: Outcome): Pick<Interaction, 'response' | 'outcome'> {
  return { response: { status: 200, body: { code: 0, ...body } }, outcome };
}
