import type { components } from '../../generated/control/types.ts';
import type { ControlRoute } from '../control-route.ts';
import type { DingtalkRegistry } from './registry.ts';

/** The routes of the control API that DingTalk shares with other vendors. */
export const controlRoutes: Readonly<Record<string, ControlRoute<DingtalkRegistry>>> = {
  'POST /login-codes': {
    body: 'LoginCodeRequest',
    accepts: ({ body }) => body.client_id !== undefined,
    run: (registry, { body }) => {
      const { client_id, user } = body as components['schemas']['LoginCodeRequest'];
      return registry.createLoginCode({ client_id: client_id ?? '', user });
    },
  },
};
