import type { RawExchange } from '../core/raw-exchange.ts';
import { fieldsOf } from '../core/redact-body.ts';
import { isNothing } from '../core/redactor.ts';
import type { CaseFile } from './case-file.ts';
import type { Rule } from './rule.ts';

/** The answer without a token was not noticed, and what was read out of it went on as a token. */
export const ignoredBusinessError: Rule = {
  name: 'ignored-business-error',
  severity: 'error',
  title: 'An answer without a token was taken for one with a token',
  documented: {
    feishu: {
      sentence: 'HTTP 200 with code ≠ 0 is a failure: {"code":10014,"msg":"app secret invalid"}.',
      source: 'observed (excitedjs/dreamux #417, larksuite/cli credential tests)',
    },
    dingtalk: {
      sentence: 'gettoken answers HTTP 200 with errcode ≠ 0 when it fails.',
      source: 'DingTalk page 获取企业内部应用的access_token; observed (fxp/skillify probe P1)',
    },
    ekuaibao: {
      sentence: '403 密钥无效: the body has a value, but no accessToken in it.',
      source: 'Ekuaibao page 获取授权',
    },
  },
  fix: 'Look at the code of the body, and at whether the token field is there, before anything is kept; fail with the vendor’s code and message.',

  find: (file) => {
    const taken = file.exchanges.flatMap((exchange) => {
      const text = exchange.error === undefined ? undefined : emptyTokenIn(exchange, file);
      const cause = file.asks.findLast((ask) => ask.exchange.id < exchange.id && !ask.isSound);
      // Nothing at all may also be a test of what happens without a token.
      return text === undefined || (text === '' && !cause) ? [] : [{ exchange, text, cause }];
    });
    const groups = Map.groupBy(taken, ({ text, cause }) => `${cause?.exchange.id} ${text}`);
    return [...groups.values()].map((group) => {
      const { exchange, text, cause } = group[0]!;
      const shown = text === '' ? 'an empty token' : `the word "${text}" as a token`;
      const after = cause ? `, after ${cause.operation.id} had handed out none` : '';
      return {
        message: `sent ${shown}${after}.`,
        exchanges: [...(cause ? [cause.exchange.id] : []), ...group.map((each) => each.exchange.id)],
        operation: exchange.operation,
        client: (cause?.exchange ?? exchange).client,
      };
    });
  },
};

/** What stands where a token should, when it is what programs print of a value that is missing. */
function emptyTokenIn({ request, presented }: RawExchange, { names }: CaseFile): string | undefined {
  const bearer = /^Bearer\b\s*(.*)$/i.exec(request.authorization ?? '')?.[1];
  const fields = [...fieldsOf(request.query, request.body)]
    .filter(([name]) => names.sensitivityOf(name, 'response') === 'token')
    .map(([, value]) => (value === null ? 'null' : value));
  const texts = [bearer, ...presented.map(({ text }) => text), ...fields];
  return texts.find((text): text is string => typeof text === 'string' && isNothing(text));
}
