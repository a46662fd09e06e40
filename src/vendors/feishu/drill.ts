import type { Seed } from '../../generated/feishu/types.ts';
import type { VendorDrill } from '../vendor-module.ts';

/** What a drill needs to know of Feishu. */
export const drill: VendorDrill = {
  busy: 'internal-error-1663',
  refused: { 'feishu.protectedResource': 'invalid-access-token' },
  worlds: {
    'ticket-late': {
      operation: 'feishu.appAccessToken',
      explainFailure: (seed: Seed) =>
        seed.apps?.some(({ callback_url }) => callback_url)
          ? undefined
          : 'no store app of the seed has a callback_url, so no ticket can be pushed to it',
      world: { uptime: '90m' },
      goodClient: 'requests its ticket again when it is refused (10012)',
      demands: {
        operation: 'feishu.appTicketResend',
        rule: 'no-resend',
        message: 'never requested a new app_ticket, although the old one was refused.',
        fix: 'On 10012 call app_ticket/resend, and take the ticket that is pushed then.',
      },
    },
  },
};
