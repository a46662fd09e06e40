import { explainPresented } from '../../core/context.ts';
import type { Text } from '../../core/message.ts';
import { reasons } from '../reasons.ts';
import { type EkuaibaoContext, ekuaibaoProvider } from './registry.ts';

type Id = 'ekuaibao.mallResource';

/** Stands for the APIs of the mall, which take the token of a self-built app. */
export const mallResource = ekuaibaoProvider('ekuaibao.mallResource', {
  read: () => ({}),
  client: (_, context) => context.ownerOf(bearerOf(context)),

  answer(_, context) {
    const text = bearerOf(context);
    if (!text) return refuseToken(context, reasons.noBearer);
    const presented = context.present(text);
    if (presented.token?.type !== 'app_access_token' || presented.state !== 'active') {
      return refuseToken(context, explainPresented(presented, reasons.notOfSelfBuiltApp));
    }
    return { status: '00000', msg: '请求成功', data: [] };
  },
});

/** Documented: Bearer, one space, and the token. */
function bearerOf(context: EkuaibaoContext<Id>): string | undefined {
  return /^Bearer (\S+)$/.exec(context.call.header('authorization') ?? '')?.[1];
}

function refuseToken(context: EkuaibaoContext<Id>, reason: Text): never {
  return context.refuse(
    context.quirk('ekuaibao.mall-refusal') === '401' ? 'please-log-in' : 'please-log-in-200',
    reason,
  );
}
