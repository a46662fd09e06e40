import type { Random } from '../../core/random.ts';

const digits = '0123456789';
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const base62 = `${digits}${upper}abcdefghijklmnopqrstuvwxyz`;
const base32 = `${upper}234567`;

/** `t-` and 40 characters, 8 of base62 and 32 of base32; observed ones begin `t-g104`. */
export function mintInternalToken(random: Random): string {
  return random.text(base32, 32, random.text(base62, 4, 't-g104'));
}

/** `t-` and 40 hex digits, as on the page of endpoint 2. */
export function mintTenantToken(random: Random): string {
  return random.hex(40, 't-');
}

/** `a-` and 40 hex digits, as on the page of endpoint 2. */
export function mintAppToken(random: Random): string {
  return random.hex(40, 'a-');
}

/** `u-` and 20 characters, as on the mini-program page. */
export function mintUserToken(random: Random): string {
  return random.text(base62, 20, 'u-');
}

/** `ur-` and 20 characters, as on the mini-program page. */
export function mintRefreshToken(random: Random): string {
  return random.text(base62, 20, 'ur-');
}

const base64url = `${upper}abcdefghijklmnopqrstuvwxyz${digits}-_`;

/** `{"alg":"ES256","typ":"JWT"}`, as the sample of the page begins. */
const jwtHeader = 'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9';

/** A JWT as long as real ones, whose content says nothing: a client that reads it or has no room for it finds out. */
export function mintJwt(random: Random): string {
  return random.text(base64url, 86, `${random.text(base64url, 1_000, `${jwtHeader}.eyJ`)}.`);
}

/** 40 hex digits, as on the page. */
export function mintTicket(random: Random): string {
  return random.hex(40);
}
