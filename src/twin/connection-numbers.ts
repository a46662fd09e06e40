/**
 * Numbers the connections that are open at a time, each with the lowest number that is free.
 *
 * So requests that wait for each other have one number, however the client treats its connections, and requests that
 * are under way together have different ones.
 */
export class ConnectionNumbers {
  readonly #taken: boolean[] = [];

  take(): number {
    const free = this.#taken.indexOf(false);
    const index = free === -1 ? this.#taken.length : free;
    this.#taken[index] = true;
    return index + 1;
  }

  giveBack(number: number): void {
    this.#taken[number - 1] = false;
  }
}
