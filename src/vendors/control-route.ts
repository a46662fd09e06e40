import type { components } from '../generated/control/types.ts';

/** A route of the control API that a vendor's module brings. */
export interface ControlRoute<R> {
  /** The schema of its body in the control API's document, where it has one. */
  readonly body?: keyof components['schemas'];
  /** Whether a request is meant for this vendor, where several have the same route. */
  accepts?(input: ControlInput): boolean;
  /** Answers a request; the result is sent as JSON. */
  run(registry: R, input: ControlInput): unknown;
}

/** The request to such a route. */
export interface ControlInput {
  readonly query: URLSearchParams;
  /** The JSON of the body; an empty object where there is none. */
  readonly body: Readonly<Record<string, unknown>>;
}
