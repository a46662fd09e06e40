import {
  type ProviderStates,
  providerState as state,
  timePassed,
  vendorsMatter,
} from '../../../verify/verification.ts';

const client = ['corpId', 'clientId', 'clientSecret'];

const throttled = { error: 'throttled-app-per-second', operation: 'dingtalk.corpToken' };

/** Every sentence that a pact with DingTalk may have in `given`. */
export const states: ProviderStates = {
  'a DingTalk app of a corporation': state('fresh', client),
  'a third-party DingTalk app that a corporation authorised': state('fresh', [
    'corpId',
    'suiteClientId',
    'suiteClientSecret',
  ]),
  'a DingTalk app with a token': state('token-alive', [...client, 'token']),
  'a DingTalk app whose token has expired': state('token-expired', [...client, 'token'], timePassed),
  'a corporation that has not authorised the DingTalk app': state('fresh', [...client, 'foreignCorpId']),
  'DingTalk has an internal error': state(
    { faults: [{ operation: 'dingtalk.corpToken', error: 'server-error' }] },
    client,
    vendorsMatter,
  ),
  'DingTalk asks to be called less': state({ faults: [throttled] }, client, vendorsMatter),
  'DingTalk is down': state('vendor-down', client, vendorsMatter),
};
