import { createHash } from 'node:crypto';

/** The password for Java programs; a trust store contains nothing secret. */
export const trustStorePassword = 'changeit';

/**
 * A Java key store (JKS) of trusted certificates, from their DER.
 *
 * JKS and not PKCS12, since every Java reads it and it needs no cipher: a header, the entries, and a SHA-1 digest over
 * them salted with the password.
 */
export function javaTrustStore(certificates: readonly Uint8Array[], nowMs: number): Uint8Array {
  const entries = certificates.flatMap((der, index) => [
    uint32(2),
    utf(`certificate-${index}`),
    uint64(nowMs),
    utf('X.509'),
    uint32(der.length),
    der,
  ]);
  const store = Buffer.concat([uint32(0xfeedfeed), uint32(2), uint32(certificates.length), ...entries]);
  const salt = Buffer.concat([utf16(trustStorePassword), Buffer.from('Mighty Aphrodite', 'latin1')]);
  return Buffer.concat([store, createHash('sha1').update(salt).update(store).digest()]);
}

/** The DER of each certificate in a PEM bundle. */
export function certificatesIn(bundle: string): Uint8Array[] {
  const blocks = bundle.matchAll(/-----BEGIN CERTIFICATE-----([\s\S]*?)-----END CERTIFICATE-----/g);
  return [...blocks].map(([, base64]) => Buffer.from(base64!, 'base64'));
}

function uint32(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function uint64(value: number): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
}

/** Java's text: its length in two bytes, then UTF-8. */
function utf(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([Uint8Array.of(bytes.length >> 8, bytes.length & 0xff), bytes]);
}

function utf16(text: string): Uint8Array {
  return Buffer.from(text, 'utf16le').swap16();
}
