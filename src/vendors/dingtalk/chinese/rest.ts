import type { Sentences } from '../../vendor-module.ts';

/** Sentences about DingTalk. */
export const rest: Sentences = {
  'says which administrator logs in, with a token of another kind':
    '说明登录的是哪位管理员，使用另一种 token',
  "opens the stream of events, for which it takes the app's id and secret":
    '打开事件流，使用应用的 id 和密钥',
  'the webhook of custom robots, which takes a token of another kind':
    '自定义机器人的 webhook，使用另一种 token',
  'issues the token of a login by QR code': '签发扫码登录的 token',
  'turns a login by QR code into credentials of the user': '把扫码登录换成用户的凭证',
  'takes a signature in place of a token': '使用签名代替 token',
  'the login of administrators, with a token of another kind': '管理员登录，使用另一种 token',
  'issues credentials of third-party apps': '签发第三方应用的凭证',
};
