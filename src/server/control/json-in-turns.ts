import { atEndOfTurn } from '../../core/timer.ts';
import type { StreamingReply } from '../transport/handler.ts';

/** How many items are serialized before other requests get a turn. */
const itemsATurn = 25;

/**
 * Responds with an object that ends with a long list, after the fields of `head`, of which there is at least one. The list
 * is serialized in portions, so that other requests do not wait.
 */
export async function jsonInTurns(
  head: Readonly<Record<string, unknown>>,
  name: string,
  items: readonly unknown[],
): Promise<StreamingReply> {
  const portions: string[] = [];
  for (let from = 0; from < items.length; from += itemsATurn) {
    if (from > 0) await new Promise<void>((resolve) => atEndOfTurn(resolve));
    portions.push(
      items
        .slice(from, from + itemsATurn)
        .map((item) => JSON.stringify(item))
        .join(','),
    );
  }
  const start = JSON.stringify(head).slice(0, -1);
  return {
    status: 200,
    headers: { 'Content-Type': 'application/json' },
    body: `${start},${JSON.stringify(name)}:[${portions.join(',')}]}`,
  };
}
