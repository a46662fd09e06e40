import type { Call } from './call.ts';
import type { Ledger } from './ledger.ts';
import { tokenState } from './lifecycle.ts';
import type { TokenRecord } from './token-record.ts';

/** A valid token that the vendor did not read, because of its place or its form. */
export interface MisplacedToken {
  readonly token: TokenRecord;
  /** Its place in the request and the text around it, such as `Authorization: Bearer Bearer «tok_1»`. */
  readonly form: string;
}

/** Headers that carry no credentials, and are long or change with every request. */
const otherHeaders = new Set([
  'host',
  'user-agent',
  'accept',
  'accept-encoding',
  'content-type',
  'content-length',
]);

/** Finds a valid token in a refused request that the vendor did not read. */
export function findMisplacedToken(call: Call, ledger: Ledger, nowMs: number): MisplacedToken | undefined {
  for (const [name, value] of Object.entries(call.headers?.() ?? {})) {
    if (otherHeaders.has(name)) continue;
    const found = tokenIn(value, ledger, nowMs);
    if (found) return { token: found.token, form: `${titled(name)}: ${found.form}` };
  }
  for (const [name, value] of new URLSearchParams(call.query)) {
    const found = tokenIn(value, ledger, nowMs);
    // Unchanged: another rule reports the wrong place.
    if (found && found.token.token !== value) return { token: found.token, form: `?${name}=${found.form}` };
  }
  return undefined;
}

function tokenIn(value: string, ledger: Ledger, nowMs: number): MisplacedToken | undefined {
  for (const word of value.split(/[\s"',;<>{}[\]]+/)) {
    const token = word.length < 8 ? undefined : ledger.find(word);
    if (token && tokenState(token, nowMs) === 'active') return { token, form: formOf(value, token) };
  }
  return undefined;
}

/** The text around a token: its scheme and quotes, and nothing secret. */
function formOf(value: string, { token, id }: TokenRecord): string {
  const [before = '', after = ''] = value.split(token, 2);
  const plain = (text: string) => text.replace(/[^\s"']+/g, (word) => (/^bearer$/i.test(word) ? word : '…'));
  return `${plain(before)}«${id}»${plain(after)}`;
}

/** `authorization` as people write it. */
function titled(name: string): string {
  return name.replace(/^authorization$/, 'Authorization');
}
