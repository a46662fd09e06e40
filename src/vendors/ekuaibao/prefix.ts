import { hosts } from '../../generated/ekuaibao/operations.ts';
import type { EkuaibaoContext } from './context.ts';
import type { Corporation } from './registry.ts';

/** The host of the standalone edition (合思独立版). */
export const standalonePrefix = 'https://app.ekuaibao.com/';

/** Whether a call was sent to a host that is not its corporation's, and the quirk refuses that. */
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
