import type { Exchange } from '../core/exchange.ts';

/** One exchange that proves a verdict: what was asked and answered, without query, headers and bodies. */
export interface Proof {
  readonly id: number;
  /** Twin time. */
  readonly atMs: number;
  /** This machine's time. */
  readonly realAtMs: number;
  readonly operation: string | undefined;
  readonly client: string | undefined;
  readonly method: string;
  readonly path: string;
  /** The tokens that the request showed, by id; an unknown one has no id. */
  readonly presented: Exchange['presented'];
  /** The tokens that the response issued, by id. */
  readonly issued: Exchange['issued'];
  readonly status: number;
  /** The vendor's code. */
  readonly code: string | number | null | undefined;
  /** The catalogue's name of the error. */
  readonly error: string | undefined;
  readonly reason: string | undefined;
  readonly fault: string | undefined;
}

/** An exchange as proof. */
export function proofOf(exchange: Exchange): Proof {
  const { request, response } = exchange;
  return {
    id: exchange.id,
    atMs: exchange.atMs,
    realAtMs: exchange.realAtMs,
    operation: exchange.operation,
    client: exchange.client,
    method: request.method,
    path: request.path,
    presented: exchange.presented,
    issued: exchange.issued,
    status: response.status,
    code: exchange.code,
    error: exchange.error,
    reason: exchange.reason,
    fault: exchange.fault,
  };
}
