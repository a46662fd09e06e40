import { queryParameters } from '../../core/query.ts';
import { dingtalkProvider } from './context.ts';
import { requestIdOf } from './ids.ts';
import { legacyToken, requireLegacyToken } from './legacy-token.ts';

/** The business APIs of the legacy host, which read the token from the query or from a form. */
export const legacyResource = dingtalkProvider('dingtalk.legacyResource', {
  read: ({ call }) => queryParameters(call),
  client: (_, context) => context.ownerOf(legacyToken(context.call)),

  answer(_, context) {
    requireLegacyToken(context);
    return { errcode: 0, errmsg: 'ok', request_id: requestIdOf(context.world.random) };
  },
});
