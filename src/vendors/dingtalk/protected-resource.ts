import { canonicalPath } from '../../core/router.ts';
import { operations } from '../../generated/dingtalk/operations.ts';
import { dingtalkProvider } from './context.ts';
import { presentedToken, requireToken } from './presented-token.ts';

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
    requireToken(context);
    return { success: true };
  },
});
