// An import of node:http loads fetch and its friends to list them, which costs more than all the rest of the start.
const http = process.getBuiltinModule('node:http');

/** How much is swallowed, so that the sender gets to read its answer, before the connection is cut: in bytes. */
const swallowLimit = 16 * 1_048_576;

/**
 * A request whose body is gathered as the parser hands it over.
 *
 * For a body that is wanted whole, the events of a stream are a detour, and a long one: they cost as much as the answer.
 */
export class GatheredRequest extends http.IncomingMessage {
  #limit = 0;
  #done: ((body: string | undefined) => void) | undefined;
  #first: Buffer | undefined;
  #rest: Buffer[] | undefined;
  #size = 0;

  /** Calls back with the body once it is whole; without one where it is longer than `limit` bytes. */
  gather(limit: number, done: (body: string | undefined) => void): void {
    this.#limit = limit;
    this.#done = done;
  }

  /** What the parser calls with each part of the body, and with null at its end. */
  override push(chunk: Buffer | null): boolean {
    if (chunk === null) {
      this.#done?.(this.#body());
      return super.push(null);
    }
    this.#size += chunk.length;
    if (this.#size > Math.max(this.#limit, swallowLimit)) this.destroy();
    else if (this.#size > this.#limit) this.#first = this.#rest = undefined;
    else if (!this.#first) this.#first = chunk;
    else if (this.#rest) this.#rest.push(chunk);
    else this.#rest = [this.#first, chunk];
    return true;
  }

  #body(): string | undefined {
    if (this.#size > this.#limit) return undefined;
    if (this.#rest) return Buffer.concat(this.#rest).toString();
    return this.#first ? this.#first.toString() : '';
  }
}
