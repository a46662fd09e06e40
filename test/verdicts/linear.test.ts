import { expect, test } from 'vitest';
import type { RawExchange } from '../../src/core/raw-exchange.ts';
import { type Load, loads, underLoad } from '../support/verdict-load.ts';

/** How often judging looks at an exchange. */
function looks(load: Load, count: number): number {
  const twin = underLoad(load, count);
  let all = 0;
  const counted = twin.exchanges.map(
    (exchange) =>
      new Proxy(exchange, {
        get: (target, name: keyof RawExchange) => {
          all++;
          return target[name];
        },
      }),
  );
  twin.judge(counted);
  return all;
}

test.each(loads)('judging costs per exchange what it costs, however many there are: %s', (load) => {
  const [few, many] = [looks(load, 1_000), looks(load, 8_000)];
  // Eight times as many; a binary search may look three times more often at each.
  expect(many / few).toBeLessThan(8 * 1.5);
});
