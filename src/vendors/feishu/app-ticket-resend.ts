import { textField } from '../../core/text-field.ts';
import { authenticateApp } from './apps.ts';
import { feishuProvider } from './context.ts';
import { fields } from './input.ts';
import { isStoreApp } from './registry.ts';

/** 重新推送 app_ticket: the new ticket comes by event, not in the response. */
export const appTicketResend = feishuProvider('feishu.appTicketResend', {
  ...fields,
  client: (input) => textField(input, 'app_id'),

  answer(body, context) {
    const app = authenticateApp(body, context, 'store');
    if (!isStoreApp(app)) context.refuse('app-resend-fail', `${app.app_id} is a self-built app.`);
    context.registry.appTickets.resend(app, context.nowMs);
    return { code: 0, msg: context.quirk('feishu.store-msg') };
  },
});
