import { atEndOfTurn } from '../../core/timer.ts';
import { type Answer, sendOwnFailure, sendReply } from './send-reply.ts';

/**
 * Sends the answers of one turn of the event loop together, at its end.
 *
 * A client that has nothing to do sleeps, and is woken by what arrives. Under load, to wake it between one request and
 * the next costs more than to answer.
 */
export class Outbox {
  #answers: Answer[] = [];
  #isOpen = false;

  /** Has what is put in from now on sent at the end of this turn. */
  open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    atEndOfTurn(() => this.send());
  }

  put(answer: Answer): void {
    this.#answers.push(answer);
  }

  /** Sends what is in it at once. */
  send(): void {
    const answers = this.#answers;
    this.#answers = [];
    this.#isOpen = false;
    for (const answer of answers) {
      try {
        sendReply(answer);
      } catch (error) {
        sendOwnFailure(error, answer.response);
      }
    }
  }
}
