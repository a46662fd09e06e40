import { reasons } from '../reasons.ts';
import { refuseMethod } from './input.ts';
import { dingtalkProvider } from './registry.ts';
import { presentedToken, requireToken } from './tokens.ts';

/** 获取用户通讯录个人信息, of the user whose token it is. */
export const currentUser = dingtalkProvider('dingtalk.currentUser', {
  read: () => undefined,
  client: (_, context) => context.ownerOf(presentedToken(context)),
  refuseMethod,

  answer(_, context) {
    const token = requireToken(context);
    if (token.type !== 'user_access_token') return { success: true };
    const user = context.registry.user(token.subject!);
    if (!user) return context.refuse('user-not-found', reasons.gone(token.subject));
    const { nick = '', avatarUrl, mobile, openId, unionId, email, stateCode } = user;
    return {
      nick,
      ...(avatarUrl && { avatarUrl }),
      ...(mobile && { mobile }),
      openId: openId ?? Array.from(unionId).reverse().join(''),
      unionId,
      ...(email && { email }),
      ...(stateCode && { stateCode }),
    };
  },
});
