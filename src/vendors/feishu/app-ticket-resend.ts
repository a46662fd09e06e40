import type { operations } from '../../generated/feishu/types.ts';
import { authenticateApp } from './apps.ts';
import { feishuProvider } from './context.ts';
import { isStoreApp } from './registry.ts';

type Id = 'feishu.appTicketResend';
type Body = operations[Id]['requestBody']['content']['application/json'];

/** 重新推送 app_ticket: the new ticket comes by event, not in the answer. */
export const appTicketResend = feishuProvider<Id, Body>('feishu.appTicketResend', {
  client: (body) => body?.app_id,

  answer(body, context) {
    const app = authenticateApp(body, context, 'store');
    if (!isStoreApp(app)) context.refuse('app-resend-fail', `${app.app_id} is a self-built app.`);
    context.registry.appTickets.resend(app, context.nowMs);
    return { code: 0, msg: context.quirk('feishu.store-msg') };
  },
});
