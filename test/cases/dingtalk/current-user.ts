import { about } from '../../support/about.ts';
import type { Case } from '../../support/case.ts';
import {
  accessToken,
  apiNotFound,
  invalidAuthentication,
  invalidAuthenticationEn,
  missingAuthentication,
  missingAuthenticationEn,
  serviceError,
} from '../../support/dingtalk.ts';
import { client, currentUser, user, userAccessToken } from '../../support/dingtalk-login.ts';
import { alternatives, answered, ask, but, exchange, from, register } from '../../support/words.ts';

const says = about('dingtalk.currentUser');
const getUser = [
  { kind: 'login-code', as: 'code', client_id: client.clientId } as const,
  ask('user', userAccessToken({ ...client, grantType: 'authorization_code', code: from('code', '/code') })),
];
const me = currentUser(from('user', '/accessToken'));

/** 获取用户通讯录个人信息 */
export const cases: readonly Case[] = [
  says(
    'answers who the user is, without what is not known',
    { rules: ['user-token', 'optional-profile-fields'] },
    [
      getUser,
      exchange(me, {
        status: 200,
        body: { nick: '张三', openId: 'dingtwinopen0001', unionId: user },
      }),
      register({
        dingtalk: { users: [{ unionId: user, openId: 'o1', nick: 'Li', mobile: '1', stateCode: '86' }] },
      }),
      exchange(me, {
        status: 200,
        body: { nick: 'Li', mobile: '1', openId: 'o1', unionId: user, stateCode: '86' },
      }),
    ],
  ),
  says('answers a plain success to the token of an app', { rules: ['app-token'] }, [
    ask('app', accessToken()),
    exchange(currentUser(from('app', '/accessToken')), { status: 200, body: { success: true } }),
  ]),
  says('refuses a call without a token', { error: 'missing-authentication' }, [
    exchange(currentUser(), missingAuthentication),
  ]),
  says('refuses a token it does not know, and a refresh token', { error: 'invalid-authentication' }, [
    exchange(currentUser('none'), invalidAuthentication),
    getUser,
    exchange(currentUser(from('user', '/refreshToken')), invalidAuthentication),
  ]),
  says('does not find a user who is gone', { error: 'user-not-found' }, [
    getUser,
    register({ dingtalk: { users: [] } }),
    exchange(me, serviceError(404, 'invalidParameter.user.notFound', '找不到该用户')),
  ]),
  says('knows no other method', { error: 'api-not-found' }, [
    exchange(but(currentUser(), { method: 'DELETE' }), apiNotFound),
  ]),
  ...alternatives('dingtalk.message-locale', [ask('none', currentUser()), ask('bad', currentUser('none'))], {
    zh: [answered('none', missingAuthentication), answered('bad', invalidAuthentication)],
    en: [answered('none', missingAuthenticationEn), answered('bad', invalidAuthenticationEn)],
  }),
];
