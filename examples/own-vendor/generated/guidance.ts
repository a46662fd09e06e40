// Generated from wecom.yaml by tokentwin generate; do not edit.

import type { VendorGuidance } from 'tokentwin/vendor';

/** What the vendor documents about the matters that verdicts are about. */
export const guidance: VendorGuidance = {
  vendor: {
    'needless-request': { sentence: '不能频繁调用gettoken接口，否则会受到频率拦截', source: 'WeCom page 91039 获取access_token' },
    stampede: { sentence: '不能频繁调用gettoken接口，否则会受到频率拦截', source: 'WeCom page 91039 获取access_token' },
    'used-after-expiry': {
      sentence: 'access_token的有效期通过返回的expires_in来传达，正常情况下为7200秒（2小时）',
      source: 'WeCom page 91039 获取access_token',
    },
    'assumed-lifetime': {
      sentence: 'access_token的有效期通过返回的expires_in来传达，正常情况下为7200秒（2小时）',
      source: 'WeCom page 91039 获取access_token',
    },
    'no-recovery': {
      sentence: '企业微信可能会出于运营需要，提前使access_token失效，开发者应实现access_token失效时重新获取的逻辑。',
      source: 'WeCom page 91039 获取access_token',
    },
    'ignored-business-error': { sentence: '出错返回码，为0表示成功，非0表示调用失败', source: 'WeCom page 91039 获取access_token' },
  },
  operations: {},
};
