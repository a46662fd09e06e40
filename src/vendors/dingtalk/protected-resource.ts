import { type DingtalkContext, dingtalkProvider } from './context.ts';

type Id = 'dingtalk.protectedResource';

/** Every path below it belongs to the token service, which has no other endpoints here. */
const tokenService = '/v1.0/oauth2/';

/** Stands for every business API: looks at the token in its header and nowhere else. */
export const protectedResource = dingtalkProvider<Id, undefined>('dingtalk.protectedResource', {
  read: () => undefined,
  client: (_, context) => context.ownerOf(shownToken(context)),

  answer(_, context) {
    const { call } = context;
    if (call.path.startsWith(tokenService)) {
      context.refuse('api-not-found', `The twin has no ${call.path}.`);
    }
    const inEnglish = context.quirk('dingtalk.message-locale') === 'en';
    const text = shownToken(context);
    if (!text) {
      return context.refuse(
        inEnglish ? 'missing-authentication-en' : 'missing-authentication',
        'There is no header x-acs-dingtalk-access-token.',
      );
    }
    const { token, state } = context.present(text);
    if (state !== 'active') {
      // Observed: an expired token and one that never was are told apart by nothing.
      const reason = token ? `The token ${token.id} is ${state}.` : 'The token was never handed out.';
      context.refuse(inEnglish ? 'invalid-authentication-en' : 'invalid-authentication', reason);
    }
    return { success: true };
  },
});

function shownToken(context: DingtalkContext<Id>): string | undefined {
  const own = context.call.header('x-acs-dingtalk-access-token');
  if (own || context.quirk('dingtalk.bearer') === 'refused') return own;
  return /^Bearer (.+)$/.exec(context.call.header('authorization') ?? '')?.[1];
}
