import type { Message } from '../core/message.ts';
import { alertAdvice } from './alert-advice.ts';

/** A host of a vendor that a program reached, and how often it connected. */
export interface MetHost {
  readonly host: string;
  readonly connections: number;
}

/** A host that a program tried and failed to reach over TLS. */
export interface FailedHost {
  readonly host: string;
  readonly times: number;
  /** What went wrong and which variable mends it, in a sentence. */
  readonly advice: Message;
}

/** A host that is not a vendor's, and whether requests to it were refused or passed on. */
export interface OtherHost {
  readonly host: string;
  readonly refused: boolean;
}

/** A registered secret that went to a host of no vendor. */
export interface LeakedSecret {
  readonly host: string;
  /** Where in the request it stood. */
  readonly place: 'URL' | 'headers' | 'body';
}

/** Notes what a program did over one port: which hosts it met, which it failed at, where its secrets went. */
export class Sightings {
  readonly #hasSecret: (text: string) => boolean;
  readonly #met = new Map<string, number>();
  readonly #failed = new Map<string, { times: number; advice: Message }>();
  readonly #others = new Map<string, boolean>();
  readonly #leaks = new Map<string, LeakedSecret>();

  /** `hasSecret` tells whether a text holds a registered secret, in any of its forms. */
  constructor(hasSecret: (text: string) => boolean = () => false) {
    this.#hasSecret = hasSecret;
  }

  met(host: string): void {
    this.#met.set(host, (this.#met.get(host) ?? 0) + 1);
  }

  /** `alert` is Node's code of the failure, `agent` what the client called itself when it asked for a tunnel. */
  tlsFailed(host: string, alert: string, agent: string | undefined): void {
    const times = (this.#failed.get(host)?.times ?? 0) + 1;
    this.#failed.set(host, { times, advice: alertAdvice(alert, agent) });
  }

  passed(host: string, refused: boolean): void {
    this.#others.set(host, refused);
  }

  /** Looks through a request that leaves unencrypted; answers what looks through its body, a piece at a time. */
  inspection(host: string, url: string, headers: readonly string[]): (chunk: Uint8Array) => void {
    if (this.#hasSecret(url)) this.#leak(host, 'URL');
    if (this.#hasSecret(headers.join('\n'))) this.#leak(host, 'headers');
    let tail = '';
    return (chunk) => {
      const text = tail + Buffer.from(chunk).toString('latin1');
      if (this.#hasSecret(text)) this.#leak(host, 'body');
      // A secret may be cut in two.
      tail = text.slice(-longestSecret);
    };
  }

  #leak(host: string, place: LeakedSecret['place']): void {
    this.#leaks.set(`${host} ${place}`, { host, place });
  }

  get metHosts(): readonly MetHost[] {
    return [...this.#met].map(([host, connections]) => ({ host, connections }));
  }

  get failedHosts(): readonly FailedHost[] {
    return [...this.#failed].map(([host, { times, advice }]) => ({ host, times, advice }));
  }

  get otherHosts(): readonly OtherHost[] {
    return [...this.#others].map(([host, refused]) => ({ host, refused }));
  }

  get leaks(): readonly LeakedSecret[] {
    return [...this.#leaks.values()];
  }
}

/** No registered secret is longer, in any encoding. */
const longestSecret = 1_024;
