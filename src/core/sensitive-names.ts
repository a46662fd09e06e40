/** Parts of names that suggest a secret. */
const secretSounds =
  /secret|passw|passphrase|pwd|privatekey|apikey|accesskey|signingkey|aeskey|sessionkey|sessionid|credential|assertion|signature|cookie|ticket|jwt|authcode|authkey|authorization|devicecode|usercode|csrf|xsrf|otp$|^(?:auth|hmac|pass|pin|sid|sig|sign)$|密码|密钥|口令/;

/** Parts of names that suggest a token. */
const tokenSounds = /token|bearer|令牌|凭证/;

/** Names of properties of a secret or a token: `token_type`, `secretName`. */
const aboutSounds =
  /(type|name|count|url|uri|endpoint|expires?|expiresin|expiresat|expiretime|expiry|lifetime|ttl|length|limit|size|status|enabled|required|version|format)$/;

/** `app_secret`, `appSecret`, `App-Secret` and `body[app_secret]` are one name. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9\u4e00-\u9fff]/g, '');
}

/** The normalized form of a name. */
export function soundOf(plain: string): 'secret' | 'token' | undefined {
  if (aboutSounds.test(plain)) return undefined;
  if (secretSounds.test(plain)) return 'secret';
  return tokenSounds.test(plain) ? 'token' : undefined;
}
