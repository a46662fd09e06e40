import {
  type ProviderStates,
  providerState as state,
  timePassed,
  vendorsMatter,
} from '../../../verify/verification.ts';

const key = ['appKey', 'appSecurity'];

/** Every sentence that a pact with Ekuaibao may have in `given`. */
export const states: ProviderStates = {
  'an Ekuaibao corporation': state('fresh', key),
  'an Ekuaibao corporation with a token': state('fresh', [...key, 'token', 'refreshToken']),
  'an Ekuaibao corporation whose token has expired': {
    ...state('fresh', [...key, 'token', 'refreshToken'], timePassed),
    later: '2h',
  },
  'Ekuaibao is down': state('vendor-down', key, vendorsMatter),
};
