import { atEndOfTurn } from '../../../core/timer.ts';
import { type Answer, sendOwnFailure, sendReply } from '../send-reply.ts';

/**
 * Sends the answers of one turn of the event loop together, at its end.
 *
 * An idle client sleeps until something arrives. Under load, waking it between two requests costs more than answering.
 */
export class Outbox {
  #answers: Answer[] = [];
  #isOpen = false;

  /** Sends whatever is put in from now on at the end of this turn. */
  open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    atEndOfTurn(() => this.send());
  }

  put(answer: Answer): void {
    this.#answers.push(answer);
  }

  /** Sends all answers at once. */
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
