import { remainingSeconds } from '../../src/core/lifecycle.ts';
import type { Operation } from '../../src/core/operation.ts';
import type { Provider } from '../../src/core/provider.ts';
import type { Validate } from '../../src/core/validate.ts';
import type { DingtalkContext } from '../../src/vendors/dingtalk/context.ts';
import type { DingtalkRegistry } from '../../src/vendors/dingtalk/registry.ts';
import { mintToken } from '../../src/vendors/dingtalk/token.ts';

interface Body {
  readonly appKey: string;
  readonly appSecret: string;
}

/** The sixth endpoint: all that it needs beside its path in the spec. */
export function toyToken(
  operation: Operation,
  validate: Validate,
): Provider<DingtalkRegistry, Body, DingtalkContext<'dingtalk.accessToken'>> {
  return {
    operation,
    validate,
    client: (body) => body.appKey,

    answer({ appKey, appSecret }, context) {
      const { registry, nowMs, world } = context;
      if (!registry.authenticate(appKey, appSecret)) {
        context.refuse('invalid-client-id-or-secret', registry.whyNot(appKey));
      }
      const token = context.issue('access_token', { clientId: appKey, mint: () => mintToken(world.random) });
      return { expireIn: remainingSeconds(token, nowMs), accessToken: token.token };
    },
  };
}
