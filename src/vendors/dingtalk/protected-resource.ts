import { canonicalPath } from '../../core/router.ts';
import { operations } from '../../generated/dingtalk/operations.ts';
import { dingtalkProvider } from './context.ts';
import { isBearer, presentedToken } from './presented-token.ts';

const services: ReadonlySet<string> = new Set(operations['dingtalk.protectedResource'].match.services);

/** Whether the vendor may have this API. All APIs of the token service are known; the version does not matter. */
function isKnown(path: string): boolean {
  const [, , service = '', api = ''] = canonicalPath(path).split('/');
  return services.has(service) && (service !== 'oauth2' || ['apps', 'authRules'].includes(api));
}

/** Stands for every business API. It reads only the token in its header. */
export const protectedResource = dingtalkProvider('dingtalk.protectedResource', {
  client: (_, context) => context.ownerOf(presentedToken(context)),

  answer(_, context) {
    const { call } = context;
    if (!isKnown(call.path)) {
      context.refuse('api-not-found', `DingTalk documents no API at ${call.path}.`);
    }
    const inEnglish = context.quirk('dingtalk.message-locale') === 'en';
    const text = presentedToken(context);
    if (!text) {
      return context.refuse(
        inEnglish ? 'missing-authentication-en' : 'missing-authentication',
        'There is no header x-acs-dingtalk-access-token.',
      );
    }
    const { token, state } = context.present(text);
    if (!token || state !== 'active' || !isBearer(token)) {
      // Observed: the answer to an expired token is the same as to one that never existed.
      const reason = token ? `The token ${token.id} is ${state}.` : 'The token was never issued.';
      context.refuse(inEnglish ? 'invalid-authentication-en' : 'invalid-authentication', reason);
    }
    return { success: true };
  },
});
