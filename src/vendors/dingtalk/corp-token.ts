import { remainingSeconds } from '../../core/lifecycle.ts';
import { textField } from '../../core/text-field.ts';
import type { TokenRecord } from '../../core/token-record.ts';
import { reasons } from '../reasons.ts';
import { fieldOf, readJson, refuseMethod } from './input.ts';
import { type Client, type DingtalkContext, dingtalkProvider, isThirdParty } from './registry.ts';

type Id = 'dingtalk.corpToken';

/** The error for each field that is missing or empty. */
const missing: Readonly<
  Record<string, 'missing-client-id' | 'missing-client-secret' | 'missing-grant-type'>
> = {
  client_id: 'missing-client-id',
  client_secret: 'missing-client-secret',
  grant_type: 'missing-grant-type',
};

/** 获取应用的 Access Token: the token of an app in one corporation. */
export const corpToken = dingtalkProvider('dingtalk.corpToken', {
  client: (input) => textField(input, 'client_id'),

  preissue: {
    grantees: (registry) => registry.authorisations(),
    issue: ({ client, subject }, context) =>
      issueCorpToken(context.registry.client(client)!, subject!, context),
  },

  read: readJson,
  refuseMethod,

  refuseInput(errors, context) {
    const { field, absent } = fieldOf(errors);
    const missingName = absent ? missing[field] : undefined;
    if (missingName && context.quirk('dingtalk.missing-field') === 'missing-parameter') {
      context.refuse(missingName, reasons.missing(field));
    }
    const name = field === 'grant_type' ? 'unsupported-grant-type' : 'invalid-client';
    return context.refuse(name, absent ? reasons.missing(field) : reasons.notString(field));
  },

  answer({ client_id, client_secret, grant_type }, context) {
    const { registry, params, nowMs } = context;
    const corpId = params.corpId!;
    if (grant_type !== 'client_credentials') {
      context.refuse('unsupported-grant-type', reasons.isNot('grant_type', grant_type, 'client_credentials'));
    }
    // Observed once: an unknown corpId is reported before an unknown client.
    if (!registry.hasCorp(corpId) && context.quirk('dingtalk.nonsense-corp') === 'unknown-error') {
      context.refuse('unknown-error', reasons.noCorporation(corpId));
    }
    const client = registry.authenticate(client_id, client_secret);
    if (!client) return context.refuse('invalid-client', registry.explainFailure(client_id));
    if (!registry.isAuthorised(client_id, corpId)) refuseForeignCorp(context, client_id, corpId);
    const token = issueCorpToken(client, corpId, context);
    return { access_token: token.token, expires_in: remainingSeconds(token, nowMs) };
  },
});

function issueCorpToken(client: Client, corpId: string, context: DingtalkContext<Id>): TokenRecord {
  const repeat = isThirdParty(client)
    ? context.quirk('dingtalk.repeat-third-party')
    : context.quirk('dingtalk.repeat-internal');
  return context.issue(
    'access_token',
    { clientId: client.client_id, subject: corpId, mint: () => context.world.random.hex(32) },
    {
      repeat,
      previous: context.quirk('dingtalk.previous-token'),
      ...(context.quirk('dingtalk.renewal-ceiling') === '24h' && { renewalCeilingMs: 86_400_000 }),
    },
  );
}

function refuseForeignCorp(context: DingtalkContext<Id>, clientId: string, corpId: string): never {
  const reason = reasons.notAuthorised(corpId, clientId);
  const known = context.registry.hasCorp(corpId);
  if (known && context.quirk('dingtalk.foreign-corp') === 'unknown-error')
    context.refuse('unknown-error', reason);
  return context.refuse('unauthorized-client', reason);
}
