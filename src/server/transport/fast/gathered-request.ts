import { type BodyRoom, usualDiscardedBytes, usualRoom } from '../transport.ts';

// An import of node:http also loads fetch, which costs more than the rest of the start.
const http = process.getBuiltinModule('node:http');

/**
 * A request whose body is collected as the parser delivers it.
 *
 * For a body that is wanted whole, stream events are a detour that costs as much as the answer.
 */
export class GatheredRequest extends http.IncomingMessage {
  #limit = usualRoom.bytes;
  #discarded = usualDiscardedBytes;
  #done: ((body: string | undefined) => void) | undefined;
  #first: Buffer | undefined;
  #rest: Buffer[] | undefined;
  #size = 0;

  /** Calls back with the whole body; with undefined where it is longer than there is room for. */
  gather({ bytes, discardedBytes }: BodyRoom, done: (body: string | undefined) => void): void {
    this.#limit = bytes;
    this.#discarded = discardedBytes ?? usualDiscardedBytes;
    this.#done = done;
  }

  /** The parser calls this with each part of the body, and with null at its end. */
  override push(chunk: Buffer | null): boolean {
    if (chunk === null) {
      this.#done?.(this.#body());
      return super.push(null);
    }
    this.#size += chunk.length;
    if (this.#size > Math.max(this.#limit, this.#discarded)) this.destroy();
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
