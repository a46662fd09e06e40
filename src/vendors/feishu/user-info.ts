import { explainRefusal } from './app-token.ts';
import { bearerToken } from './bearer.ts';
import { feishuProvider } from './context.ts';
import { refuseAtGateway } from './gateway.ts';
import { employeeIdScope, requireUser, tenantKeyOf, unionIdOf } from './users.ts';

/** 获取用户信息: the profile of the user whose token it is. */
export const userInfo = feishuProvider('feishu.userInfo', {
  read: () => undefined,
  client: (_, context) => context.ownerOf(bearerToken(context.call.header('authorization'))),

  answer(_, context) {
    const text = bearerToken(context.call.header('authorization'));
    const presented = context.presentIfShown(text);
    const { token, state } = presented;
    if (token?.type !== 'user_access_token' || state !== 'active') {
      const reason =
        text === undefined ? 'There is no Authorization header with Bearer.' : explainRefusal(presented);
      if (context.quirk('feishu.user-info-refusal') === '20005') {
        return context.refuse('user-access-token-passed-invalid', reason);
      }
      const isOver = token?.type === 'user_access_token' && state === 'expired';
      if (isOver) context.refuse('authentication-token-expired', reason);
      return refuseAtGateway(text, presented, context);
    }
    const app = context.registry.app(token.clientId);
    const user = requireUser(token.subject!, context);
    return {
      code: 0,
      msg: 'success',
      data: {
        name: user.name ?? '',
        open_id: user.open_id,
        union_id: unionIdOf(user),
        ...(app?.scopes?.includes(employeeIdScope) && user.employee_id && { user_id: user.employee_id }),
        tenant_key: tenantKeyOf(user, app),
      },
    };
  },
});
