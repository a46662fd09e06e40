import type { NotModelledPath } from './operation.ts';

/**
 * A request on a modelled path that asks for something the vendor has and the twin does not model.
 *
 * It is thrown like a refusal, and like a refusal it is not an Error; the answer is that of a path that is not modelled.
 */
export class NotModelled implements NotModelledPath {
  readonly path: string;
  readonly what: string;

  constructor(path: string, what: string) {
    this.path = path;
    this.what = what;
  }
}
