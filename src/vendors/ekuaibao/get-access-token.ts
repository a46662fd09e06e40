import { jsonFields } from '../../core/body-fields.ts';
import { invalidField } from '../../core/invalid-field.ts';
import type { Text } from '../../core/message.ts';
import { textField } from '../../core/text-field.ts';
import type { TokenRecord } from '../../core/token-record.ts';
import { reasons } from '../reasons.ts';
import {
  type Corporation,
  type EkuaibaoContext,
  ekuaibaoProvider,
  explainLapse,
  hasLapsed,
  isWrongPrefix,
} from './registry.ts';
import { issuePair, pairBody } from './token-pair.ts';

type Id = 'ekuaibao.getAccessToken';

/** 获取授权: a token for the credentials of an access account. */
export const getAccessToken = ekuaibaoProvider('ekuaibao.getAccessToken', {
  client: (input) => textField(input, 'appKey'),
  preissue: {
    grantees: (registry) => registry.accounts(),
    issue: ({ subject }, context) => issueFirstPair(context.registry.corporation(subject!)!, context),
  },

  // Credentials in the query are not looked at.
  read(context) {
    const body = jsonFields(context.call);
    return body.problem === undefined ? body.fields : refuseInvalid(context, body.reason);
  },

  refuseInput(errors, context) {
    const field = invalidField(errors[0]!) ?? reasons.theBody;
    return refuseInvalid(context, reasons.missingOrType(field));
  },

  answer({ appKey, appSecurity }, context) {
    const { registry, nowMs } = context;
    const corporation = registry.authenticate(appKey, appSecurity);
    if (!corporation) return refuseKey(context, registry.explainFailure(appKey));
    if (isWrongPrefix(context, corporation))
      refuseKey(context, reasons.belongsTo(appKey, corporation.origin));
    if (hasLapsed(corporation, nowMs)) {
      context.refuse('feature-not-enabled', explainLapse(corporation));
    }
    if (context.quirk('ekuaibao.propagation') === 'delayed-answer') {
      context.delayMs = registry.propagationDelayMs;
    }
    return pairBody(issueFirstPair(corporation, context));
  },
});

function issueFirstPair(corporation: Corporation, context: EkuaibaoContext<Id>): TokenRecord {
  return issuePair(context, corporation, {
    repeat: context.quirk('ekuaibao.repeat'),
    previous: context.quirk('ekuaibao.previous-token'),
  });
}

function refuseInvalid(context: EkuaibaoContext<Id>, reason: Text): never {
  if (context.quirk('ekuaibao.missing-field') === 'json-parameters-incorrect') {
    context.refuse('json-parameters-incorrect', reason);
  }
  return refuseKey(context, reason);
}

function refuseKey(context: EkuaibaoContext<Id>, reason: Text): never {
  const names = {
    'value-wrapped': 'invalid-key',
    flat: 'invalid-key-flat',
    'status-only': 'invalid-key-status-only',
  } as const;
  return context.refuse(names[context.quirk('ekuaibao.invalid-key-body')], reason);
}
