import type { Vendor } from '../../src/core/provider.ts';
import type { RawExchange } from '../../src/core/raw-exchange.ts';
import { Connections } from '../../src/twin/connections.ts';
import { TwinOfVendors } from '../../src/twin/twin.ts';
import { type JudgeOptions, judge, type Verdict } from '../../src/verdicts/index.ts';

/** A twin whose exchanges can be judged by others than itself. */
export class OpenTwin extends TwinOfVendors {
  get answering(): readonly Vendor[] {
    return this.router.vendors;
  }

  get exchanges(): RawExchange[] {
    return this.exchangeRing.after(0);
  }

  judge(exchanges: readonly RawExchange[], changes: Partial<JudgeOptions> = {}): Verdict[] {
    const options: JudgeOptions = {
      vendors: this.router.vendors,
      redactor: this.redactor,
      view: this.viewExchange,
      ...changes,
    };
    return judge(exchanges, options);
  }
}

/** How the clients of a load behave. */
export const loads = [
  'good',
  'no cache',
  'never recovers',
  'new token each time',
  'fails',
  'endless loop',
] as const;
export type Load = (typeof loads)[number];

/** A twin that answered so many exchanges of clients that behave in one way. */
export function underLoad(load: Load, count: number): OpenTwin {
  let realMs = Date.parse('2026-11-21T00:00:00Z');
  const twin = new OpenTwin({ journalSize: count, realNow: () => realMs });
  const connections = new Connections();
  const connection = connections.open();
  const send = (path: string, body: unknown, token?: string) => {
    const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
    // In the same millisecond for long, so that nothing can be told by the time.
    if (twin.journal.count % 500 === 0) realMs += 1;
    return JSON.parse(
      twin.answer({
        method: body === undefined ? 'GET' : 'POST',
        path: `/open-apis/${path}`,
        query: '',
        header: (name) => headers[name],
        connection,
        body: body === undefined ? '' : JSON.stringify(body),
      }).body,
    );
  };
  const ask = (app_secret = 'twin-secret-self-built') =>
    send('auth/v3/tenant_access_token/internal', { app_id: 'cli_00000000000000a1', app_secret })
      .tenant_access_token as string;
  const use = (token: string) => send('contact/v3/me', undefined, token);
  let token = ask();
  if (load === 'never recovers') twin.tokens.revokeAll();
  for (let round = 0; twin.journal.count < count; round++) {
    if (load === 'no cache') token = ask();
    if (load === 'fails') ask('wrong');
    if (load === 'endless loop') use(`${ask()}x`);
    if (load === 'new token each time' || (load === 'good' && round % 50 === 0)) {
      twin.tokens.revokeAll();
      use(token);
      token = ask();
    }
    if (load !== 'fails' && load !== 'endless loop' && twin.journal.count < count) use(token);
  }
  return twin;
}
