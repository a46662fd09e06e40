import type { Sentences } from '../../vendor-module.ts';

/** What the module of DingTalk says to people. */
export const module: Sentences = {
  'the corporation the apps work in': '应用所在的企业',
  "an internal app's client_id": '企业内部应用的 client_id',
  'its client_secret': '该应用的 client_secret',
  "a third-party app's client_id": '第三方应用的 client_id',
  'a corporation that has not authorised the internal app': '没有授权该内部应用的企业',
};
