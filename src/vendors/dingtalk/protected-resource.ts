import { sentence } from '../../core/message.ts';
import { queryParameters } from '../../core/query.ts';
import { canonicalPath } from '../../core/router.ts';
import { operations } from '../../generated/dingtalk/operations.ts';
import { reasons } from '../reasons.ts';
import { sample } from './gateway.ts';
import { dingtalkProvider } from './registry.ts';
import { legacyToken, presentedToken, requireLegacyToken, requireToken } from './tokens.ts';

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
      context.refuse('api-not-found', reasons.noApiAt(sentence('DingTalk'), call.path));
    }
    requireToken(context);
    return { success: true };
  },
});

/** The business APIs of the legacy host, which read the token from the query or from a form. */
export const legacyResource = dingtalkProvider('dingtalk.legacyResource', {
  read: ({ call }) => queryParameters(call),
  client: (_, context) => context.ownerOf(legacyToken(context.call)),

  answer(_, context) {
    requireLegacyToken(context);
    return { errcode: 0, errmsg: 'ok', request_id: sample('request-id', context) };
  },
});

/** The answer to a path of api.dingtalk.com without /v1.0. Observed 2026-09-11. */
export const strayPath = dingtalkProvider('dingtalk.corpToken', {
  read: () => undefined,
  answer: (_, context) =>
    context.refuse('path-not-found', reasons.noPath(sentence('DingTalk'), context.call.path)),
});
