/** Names that sound like a secret's, wherever in a name they stand. */
const secretSounds =
  /secret|passw|passphrase|pwd|privatekey|apikey|accesskey|signingkey|aeskey|sessionkey|sessionid|credential|assertion|signature|cookie|ticket|jwt|authcode|authorization|otp$/;

/** Names that sound like a token's. */
const tokenSounds = /token|bearer/;

/** What is said about a secret or a token is not one: `token_type`, `secretName`. */
const aboutSounds =
  /(type|name|count|url|uri|endpoint|expires?|expiresin|expiresat|expiretime|expiry|lifetime|ttl|length|limit|size|status|enabled|required|version|format)$/;

/** `app_secret`, `appSecret`, `App-Secret` and `body[app_secret]` sound the same. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** What a name sounds like, in plain form. */
export function soundOf(plain: string): 'secret' | 'token' | undefined {
  if (aboutSounds.test(plain)) return undefined;
  if (secretSounds.test(plain)) return 'secret';
  return tokenSounds.test(plain) ? 'token' : undefined;
}
