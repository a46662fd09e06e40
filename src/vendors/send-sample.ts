import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { SampleRequest, VendorSamples } from './vendor-module.ts';

/** An answer as a program reads it. */
export interface SampleAnswer {
  readonly status: number;
  /** Parsed where it is JSON. */
  readonly body: unknown;
}

/** Sends sample requests to a twin, one after the other over one connection, as a simple client does. */
export class SampleSender {
  readonly #url: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(url: string) {
    this.#url = url;
  }

  async send({ method, path, headers, body }: SampleRequest): Promise<SampleAnswer> {
    const call = request(this.#url + path, { method, headers, agent: this.#agent });
    call.end(body && JSON.stringify(body));
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      call.on('response', resolve).on('error', reject);
    });
    const received = await text(answer);
    const status = answer.statusCode ?? 0;
    try {
      return { status, body: JSON.parse(received) as unknown };
    } catch {
      return { status, body: received };
    }
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** The token in an answer; undefined where the answer has none. */
export function tokenIn(body: unknown, { tokenAt }: Pick<VendorSamples, 'tokenAt'>): string | undefined {
  let value = body;
  for (const key of tokenAt) value = (value as Readonly<Record<string, unknown>> | null | undefined)?.[key];
  return typeof value === 'string' ? value : undefined;
}
