import { hosts } from '../../generated/ekuaibao/operations.ts';
import type { EkuaibaoContext } from './context.ts';
import type { Corporation } from './registry.ts';

/** Where the standalone edition lives (合思独立版). */
export const standalonePrefix = 'https://app.ekuaibao.com/';

/** Whether a call came in under another of the vendor's hosts than its corporation's, and the quirk minds. */
export function isWrongPrefix(
  context: Pick<EkuaibaoContext, 'call' | 'quirk'>,
  { origin = standalonePrefix }: Corporation,
): boolean {
  if (context.quirk('ekuaibao.wrong-prefix') === 'ignored') return false;
  const { host } = context.call;
  return (
    host !== undefined && (hosts as readonly string[]).includes(host) && new URL(origin).hostname !== host
  );
}
