import type { Documented } from './rule.ts';

type ByVendor = Readonly<Record<string, Documented>>;

/** How long tokens live, in the vendors' words. */
export const lifetimeDocumented: ByVendor = {
  feishu: {
    sentence:
      'app_access_token 的最大有效期是 2 小时; expire: 过期时间，单位为秒 (what is left of it, not always 7200).',
    source: 'Feishu page 自建应用获取 app_access_token; remainders were observed (3138, 4567)',
  },
  dingtalk: {
    sentence: 'expires_in: 访问凭证有效的时长，单位秒。',
    source: 'DingTalk page 获取应用的 Access Token',
  },
  ekuaibao: {
    sentence: 'expireTime: 授权码过期日期时间戳(默认2小时后到期)',
    source: 'Ekuaibao page 获取授权',
  },
};

/** That a token is to be kept, in the vendors' words. */
export const cachingDocumented: ByVendor = {
  feishu: {
    sentence: '如果在有效期大于等于 30 分钟的情况下，调用本接口，会返回原有的 app_access_token。',
    source: 'Feishu page 自建应用获取 app_access_token',
  },
  dingtalk: {
    sentence: '不能频繁调用gettoken接口，否则会受到频率拦截。',
    source: 'DingTalk page 获取企业内部应用的access_token',
  },
  ekuaibao: {
    sentence: 'expireTime: 授权码过期日期时间戳(默认2小时后到期): the token is good until then.',
    source: 'Ekuaibao page 获取授权',
  },
};
