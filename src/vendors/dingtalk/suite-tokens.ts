import { remainingSeconds } from '../../core/lifecycle.ts';
import { textField } from '../../core/text-field.ts';
import type { ValidationError } from '../../core/validate.ts';
import { reasons } from '../reasons.ts';
import { fieldOf, readJson, refuseMethod } from './input.ts';
import { type Client, type DingtalkContext, dingtalkProvider, isThirdParty } from './registry.ts';

/** The endpoints for the tokens of third-party apps. */
type SuiteContext = DingtalkContext<'dingtalk.corpAccessToken' | 'dingtalk.suiteAccessToken'>;

/** The error for each field that is missing or empty. */
const missing: Readonly<
  Record<string, 'missing-suite-key' | 'missing-suite-secret' | 'missing-suite-ticket'>
> = {
  suiteKey: 'missing-suite-key',
  suiteSecret: 'missing-suite-secret',
  suiteTicket: 'missing-suite-ticket',
};

/** 获取第三方应用授权企业的accessToken: the token of a third-party app in a corporation that authorised it. */
export const corpAccessToken = dingtalkProvider('dingtalk.corpAccessToken', {
  client: (input) => textField(input, 'suiteKey'),
  read: readJson,
  refuseMethod,

  refuseInput(errors, context) {
    const field = refuseMissing(errors, context);
    const isMissing = context.quirk('dingtalk.suite-missing-field') === 'missing-parameter';
    const reason = reasons.missingOrNotString(field);
    if (field === 'suiteTicket') context.refuse('invalid-suite-ticket', reason);
    if (field !== 'authCorpId') return context.refuse('invalid-suite-key', reason);
    const isAbsent = errors.some(({ keyword }) => keyword === 'required' || keyword === 'minLength');
    return context.refuse(isMissing && isAbsent ? 'missing-auth-corp-id' : 'invalid-auth-info', reason);
  },

  answer({ suiteKey, suiteSecret, authCorpId, suiteTicket }, context) {
    const { registry, nowMs, world } = context;
    const client = suiteOf(suiteKey, context);
    if (!client) {
      return context.refuse('invalid-suite-key', reasons.noThirdPartyApp(suiteKey));
    }
    if (!registry.authenticate(suiteKey, suiteSecret)) {
      const isKey = context.quirk('dingtalk.suite-secret-refusal') === 'invalid-suite-key';
      context.refuse(
        isKey ? 'invalid-suite-key' : 'invalid-suite-secret',
        reasons.wrongField('suiteSecret', suiteKey),
      );
    }
    checkTicket(client, suiteTicket, context);
    if (!registry.isAuthorised(suiteKey, authCorpId)) {
      context.refuse('invalid-auth-info', reasons.notAuthorised(authCorpId, suiteKey));
    }
    const token = context.issue(
      'access_token',
      { clientId: suiteKey, subject: authCorpId, mint: () => world.random.hex(32) },
      { previous: context.quirk('dingtalk.previous-token') },
    );
    return { expireIn: remainingSeconds(token, nowMs), accessToken: token.token };
  },
});

/** 获取第三方企业应用的suiteAccessToken: a third-party app's own token, which belongs to no corporation. */
export const suiteAccessToken = dingtalkProvider('dingtalk.suiteAccessToken', {
  client: (input) => textField(input, 'suiteKey'),
  read: readJson,
  refuseMethod,

  refuseInput(errors, context) {
    const field = refuseMissing(errors, context);
    const name = field === 'suiteTicket' ? 'invalid-suite-ticket' : 'invalid-suite-secret';
    return context.refuse(name, reasons.missingOrNotString(field));
  },

  answer({ suiteKey, suiteSecret, suiteTicket }, context) {
    const { registry, nowMs, world } = context;
    const client = suiteOf(suiteKey, context);
    if (!client || !registry.authenticate(suiteKey, suiteSecret)) {
      const reason = client ? reasons.wrongField('suiteSecret', suiteKey) : reasons.noThirdPartyApp(suiteKey);
      return context.refuse('invalid-suite-secret', reason);
    }
    checkTicket(client, suiteTicket, context);
    const token = context.issue(
      'suite_access_token',
      { clientId: suiteKey, mint: () => world.random.hex(32) },
      { repeat: context.quirk('dingtalk.suite-token-repeat') },
    );
    return { expireIn: remainingSeconds(token, nowMs), accessToken: token.token };
  },
});

/** Refuses input that lacks one of the fields that both endpoints have; returns the field otherwise. */
function refuseMissing(errors: readonly ValidationError[], context: SuiteContext): string {
  const { field, absent } = fieldOf(errors);
  const name = absent ? missing[field] : undefined;
  if (name && context.quirk('dingtalk.suite-missing-field') === 'missing-parameter') {
    context.refuse(name, reasons.missing(field));
  }
  return field;
}

/** The third-party app with this key; undefined when there is none. */
function suiteOf(suiteKey: string, { registry }: SuiteContext): Client | undefined {
  const client = registry.client(suiteKey);
  if (registry.acceptsAny) return client ?? { client_id: suiteKey, client_secret: '' };
  return client && isThirdParty(client) ? client : undefined;
}

/** Refuses a ticket that is not the one of the app. */
function checkTicket(client: Client, suiteTicket: string, context: SuiteContext): void {
  // Documented: the ticket of a test app can be anything.
  const { suite_ticket = suiteTicket, client_id } = client;
  if (suite_ticket !== suiteTicket && !context.registry.acceptsAny) {
    context.refuse('invalid-suite-ticket', reasons.notTicketOf('suiteTicket', client_id));
  }
}
