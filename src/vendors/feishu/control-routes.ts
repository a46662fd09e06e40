import { TwinError } from '../../core/errors.ts';
import { without } from '../../core/without.ts';
import type { components } from '../../generated/control/types.ts';
import type { ControlInput, ControlRoute } from '../control-route.ts';
import { refusals } from '../refusals.ts';
import type { FeishuRegistry } from './registry.ts';

/** The routes of the control API that only Feishu has. */
export const controlRoutes: Readonly<Record<string, ControlRoute<FeishuRegistry>>> = {
  'POST /login-codes': {
    body: 'LoginCodeRequest',
    accepts: ({ body }) => body.app_id !== undefined,
    run: (registry, { body }) => {
      const request = body as components['schemas']['LoginCodeRequest'];
      const { app_id, ...said } = without(request, 'client_id');
      if (app_id !== undefined) return registry.createLoginCode({ app_id, ...said });
      throw new TwinError('ERR_INVALID_OPTION', refusals.bodyLacksApp);
    },
  },
  'GET /app-tickets': { run: (registry, input) => registry.appTicket(appIdIn(input)) },
  'POST /app-tickets': {
    body: 'AppTicketRequest',
    run: (registry, input) => registry.rotateAppTicket(appIdIn(input)),
  },
};

function appIdIn({ query, body }: ControlInput): string {
  const value = body.app_id ?? query.get('app_id');
  if (typeof value === 'string' && value !== '') return value;
  throw new TwinError('ERR_INVALID_OPTION', refusals.queryLacksApp);
}
