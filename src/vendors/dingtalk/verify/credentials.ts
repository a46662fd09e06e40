import type { Credential } from '../../../verify/credentials.ts';

/** The credentials for verifying DingTalk, and the environment variables that contain them. */
export const credentials: readonly Credential[] = [
  {
    name: 'corpId',
    env: 'TOKENTWIN_DINGTALK_CORP_ID',
    means: 'the corporation the apps work in',
    demo: '/corps/0/corpId',
  },
  {
    name: 'clientId',
    env: 'TOKENTWIN_DINGTALK_CLIENT_ID',
    means: "an internal app's client_id",
    demo: '/clients/0/client_id',
  },
  {
    name: 'clientSecret',
    env: 'TOKENTWIN_DINGTALK_CLIENT_SECRET',
    means: 'its client_secret',
    demo: '/clients/0/client_secret',
  },
  {
    name: 'suiteClientId',
    env: 'TOKENTWIN_DINGTALK_SUITE_CLIENT_ID',
    means: "a third-party app's client_id",
    demo: '/clients/1/client_id',
  },
  {
    name: 'suiteClientSecret',
    env: 'TOKENTWIN_DINGTALK_SUITE_CLIENT_SECRET',
    means: 'its client_secret',
    demo: '/clients/1/client_secret',
  },
  {
    name: 'foreignCorpId',
    env: 'TOKENTWIN_DINGTALK_FOREIGN_CORP_ID',
    means: 'a corporation that has not authorised the internal app',
    demo: '/corps/1/corpId',
  },
];
