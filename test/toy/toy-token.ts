import type { Behaviour } from '../../src/core/define-provider.ts';
import { remainingSeconds } from '../../src/core/lifecycle.ts';
import type { Operation } from '../../src/core/operation.ts';
import type { Provider } from '../../src/core/provider.ts';
import { textField } from '../../src/core/text-field.ts';
import type { Validate } from '../../src/core/validate.ts';
import { readJson, refuseMethod } from '../../src/vendors/dingtalk/input.ts';
import type { DingtalkContext, DingtalkRegistry } from '../../src/vendors/dingtalk/registry.ts';

interface Body {
  readonly appKey: string;
  readonly appSecret: string;
}

/** The sixth endpoint: all that it needs beside its path in the spec. */
const behaviour: Behaviour<DingtalkRegistry, DingtalkContext<'dingtalk.accessToken'>, Body, unknown> = {
  client: (input) => textField(input, 'appKey'),
  read: readJson,
  refuseMethod,
  refuseInput: (_, context) => context.refuse('invalid-body', 'The input does not fit the spec.'),

  answer({ appKey, appSecret }, context) {
    const { registry, nowMs, world } = context;
    if (!registry.authenticate(appKey, appSecret)) {
      context.refuse('invalid-client-id-or-secret', registry.explainFailure(appKey));
    }
    const token = context.issue('access_token', { clientId: appKey, mint: () => world.random.hex(32) });
    return { expireIn: remainingSeconds(token, nowMs), accessToken: token.token };
  },
};

/** The endpoint of a spec that is not generated: its operation and validator are given. */
export function toyToken(operation: Operation, validate: Validate): Provider<DingtalkRegistry> {
  return { operation, validate, ...behaviour };
}
