import { textField } from '../../core/text-field.ts';
import { reasons } from '../reasons.ts';
import { readJson, refuseMethod } from './input.ts';
import { dingtalkProvider } from './registry.ts';

/** Stream 模式: takes the id and the secret of the app, and no token. */
export const openConnection = dingtalkProvider('dingtalk.openConnection', {
  client: (input) => textField(input, 'clientId'),
  read: readJson,
  refuseMethod,
  refuseInput: (_, context) => context.refuse('auth-failed', reasons.fieldOfWrongType),

  answer({ clientId = '', clientSecret = '' }, context) {
    const { registry, world } = context;
    if (!registry.authenticate(clientId, clientSecret)) {
      return context.refuse('auth-failed', registry.explainFailure(clientId));
    }
    // No real address: a client would go there with a ticket that is not real.
    return { endpoint: 'wss://stream.invalid:443/connect', ticket: world.random.hex(32) };
  },
});
