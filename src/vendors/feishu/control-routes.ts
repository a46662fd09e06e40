import { TwinError } from '../../core/errors.ts';
import type { ControlInput, ControlRoute } from '../control-route.ts';
import type { FeishuRegistry } from './registry.ts';

/** The routes of the control API that only Feishu has. */
export const controlRoutes: Readonly<Record<string, ControlRoute<FeishuRegistry>>> = {
  'POST /login-codes': {
    body: 'LoginCodeRequest',
    run: (registry, { body: { app_id, user } }) =>
      registry.createLoginCode({ app_id: String(app_id), ...(user !== undefined && { user: String(user) }) }),
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
  throw new TwinError('ERR_INVALID_OPTION', 'The query parameter app_id is missing: add ?app_id=….');
}
