import { queryParameters } from '../../core/query.ts';
import { reasons } from '../reasons.ts';
import { ekuaibaoProvider, standalonePrefix } from './registry.ts';

/** 获取地址前缀: the address under which a corporation's environment is reached. */
export const location = ekuaibaoProvider('ekuaibao.location', {
  read: ({ call }) => queryParameters(call),

  refuseInput: (_, context) => context.refuse('bad-corp-id', reasons.absent('corpId')),

  answer(query, context) {
    const corpId = query.corpId ?? '';
    const corporation = context.registry.corporation(corpId);
    if (!corporation && context.quirk('ekuaibao.unknown-corporation') === 'bad-request') {
      context.refuse('bad-corp-id', reasons.noCorporation(corpId));
    }
    return { value: corporation?.origin ?? standalonePrefix };
  },
});
