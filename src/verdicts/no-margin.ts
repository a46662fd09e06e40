import type { RawExchange } from '../core/raw-exchange.ts';
import type { Ask, CaseFile, Use } from './case-file.ts';
import type { Rule } from './rule.ts';

/** With less than this left, a request may arrive when the token is dead. */
const thinMs = 5_000;

/** Who tried to renew so long before the end had a margin, whatever came of it. */
const attemptMs = 1_800_000;

/**
 * A token was used up to its very end and only then renewed.
 *
 * Held only against a client that renewed without being refused: it knows the time. One that does not, since a test
 * moved the clock, uses the last second in good faith.
 */
export const noMargin: Rule = {
  name: 'no-margin',
  severity: 'warning',
  title: 'A token was used to its last seconds',
  documented: {
    feishu: {
      sentence:
        '如果在有效期小于 30 分钟的情况下，调用本接口，会返回一个新的 app_access_token，这会同时存在两个有效的 app_access_token。',
      source: 'Feishu page 自建应用获取 app_access_token',
    },
    dingtalk: {
      sentence: 'Keep the token and fetch it again 10 minutes before its end.',
      source: 'DingTalk page 服务端API调用说明',
    },
    ekuaibao: {
      sentence: '在授权码过期前，可使用此接口刷新有效期。',
      source: 'Ekuaibao page 刷新授权',
    },
  },
  fix: 'Ask for another token some minutes before the end: both work meanwhile, and a request that is slow, or a clock that is off, does no harm.',

  find: (file) => {
    const thin = file.uses.filter(isThin).flatMap((use) => {
      const renewal = renewalAfter(use, file);
      const isExcused = !renewal || hasTried(use, file) || wasRefused(use, renewal.exchange, file);
      return isExcused ? [] : [{ use, renewal }];
    });
    return [...Map.groupBy(thin, ({ renewal }) => renewal.exchange.id).values()].map((group) => {
      const { use, renewal } = group.at(-1)!;
      const leftMs = use.shown.expiresAtMs - use.exchange.atMs;
      return {
        message: `used ${use.token.id} with ${leftMs} ms left, and asked for another only after its end.`,
        exchanges: [use.exchange.id, renewal.exchange.id],
        operation: renewal.operation.id,
        client: use.exchange.client,
      };
    });
  },
};

function isThin({ shown, exchange }: Use): boolean {
  return shown.state === 'active' && shown.expiresAtMs - exchange.atMs < thinMs;
}

/** The next request for the token's successor, where it came after the end. */
function renewalAfter({ exchange, token, shown }: Use, file: CaseFile): Ask | undefined {
  const next = file.asks.find(
    (ask) => ask.exchange.id > exchange.id && isLike(ask, token.clientId, token.type),
  );
  return next && next.exchange.atMs >= shown.expiresAtMs ? next : undefined;
}

function hasTried({ exchange, token, shown }: Use, file: CaseFile): boolean {
  return file.asks.some(
    (ask) =>
      ask.exchange.id < exchange.id &&
      ask.exchange.atMs > shown.expiresAtMs - attemptMs &&
      isLike(ask, token.clientId, token.type),
  );
}

function wasRefused({ exchange, token }: Use, until: RawExchange, file: CaseFile): boolean {
  return file.exchanges.some(
    ({ id, error, fault, client }) =>
      id > exchange.id && id < until.id && (error ?? fault) !== undefined && client === token.clientId,
  );
}

function isLike({ operation, exchange }: Ask, clientId: string, type: string): boolean {
  const client = exchange.client;
  return (
    (client === undefined || client === clientId) && operation.lifecycle.some(({ token }) => token === type)
  );
}
