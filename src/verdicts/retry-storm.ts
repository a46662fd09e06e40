import type { RawExchange } from '../core/raw-exchange.ts';

import type { Rule } from './rule.ts';

/** So often in a row nobody repeats a request who waits a little longer each time. */
const storm = 10;

/** And this is the real time in which it has to happen. */
const spellMs = 5_000;

/** One request was repeated at once, over and over, although it failed each time in the same way. */
export const retryStorm: Rule = {
  name: 'retry-storm',
  severity: 'warning',
  title: 'A failing request was repeated without a pause',
  documented: {
    feishu: {
      sentence: '99991400: request trigger frequency limit. Wait for x-ogw-ratelimit-reset seconds.',
      source: 'Feishu page 频控策略',
    },
    dingtalk: {
      sentence:
        'Beyond 20 calls a second an app is refused; beyond 10,000 in 20 s an IP address is, for 5 minutes.',
      source: 'DingTalk pages on calling limits (API/1433, API/0012)',
    },
  },
  fix: 'Wait before each repetition, twice as long each time and not exactly as long as everybody else; do not repeat what cannot succeed, such as wrong credentials.',

  find: (file) =>
    [...Map.groupBy(file.exchanges, ({ connection }) => connection).values()]
      .flatMap(spellsOf)
      .filter((spell) => spell.length >= storm)
      .map((spell) => {
        const [first] = spell as [RawExchange, ...RawExchange[]];
        const spanMs = spell.at(-1)!.realAtMs - first.realAtMs;
        const failure = first.error ?? `HTTP ${first.response.status}`;
        return {
          message: `sent the same request ${spell.length} times within ${spanMs} ms, each answered with ${failure}.`,
          exchanges: spell.map(({ id }) => id),
          operation: first.operation,
          client: first.client,
        };
      }),
};

/** Stretches of one and the same failure, with nothing else in between on their connection. */
function spellsOf(exchanges: readonly RawExchange[]): RawExchange[][] {
  const spells: RawExchange[][] = [];
  let spell: RawExchange[] = [];
  for (const exchange of exchanges) {
    const [first] = spell;
    const goesOn =
      first !== undefined &&
      hasFailed(exchange) &&
      exchange.realAtMs - first.realAtMs <= spellMs &&
      failureOf(exchange) === failureOf(first);
    if (goesOn) spell.push(exchange);
    else {
      spells.push(spell);
      spell = hasFailed(exchange) ? [exchange] : [];
    }
  }
  return [...spells, spell];
}

function hasFailed({ error, response }: RawExchange): boolean {
  return error !== undefined || response.status >= 400 || response.act?.connection !== undefined;
}

function failureOf({ request, response, error }: RawExchange): string {
  const { method, path, query, authorization, body } = request;
  return [method, path, query, authorization, body, response.status, error].join('\n');
}
