import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { isIP } from 'node:net';
import {
  bitString,
  boolean,
  implicit,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  set,
  tagged,
  utcTime,
  utf8String,
} from './der.ts';

/** A certificate authority made for one run, and the server certificate that it signed. Its own key is gone. */
export interface Certificates {
  /** PEM of the authority: what a client has to trust. */
  readonly authority: string;
  /** DER of the authority, for key stores. */
  readonly authorityDer: Uint8Array;
  /** PEM of the server certificate. */
  readonly certificate: string;
  /** PEM of the server's private key; it must stay in memory. */
  readonly key: string;
}

const dayMs = 86_400_000;

const ids = {
  commonName: '2.5.4.3',
  organization: '2.5.4.10',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  nameConstraints: '2.5.29.30',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  serverAuth: '1.3.6.1.5.5.7.3.1',
} as const;

/** Names of this machine: a server with TLS is reached by them too. */
const loopback = ['localhost', '127.0.0.1', '::1'];

/**
 * Makes an authority that is good for two days and for these hosts only, and a certificate for all of them.
 *
 * EC P-256. Critical name constraints hold the authority to the hosts; the authority's key is dropped as soon as it has
 * signed, so that it can sign nothing else even where a client ignores constraints in a trust anchor, as Java does.
 */
export function makeCertificates(hosts: readonly string[], nowMs: number): Certificates {
  const authorityKeys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const serverKeys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const names = [...hosts, ...loopback];
  const authorityName = name('tokentwin, for one run');
  const authorityId = keyId(authorityKeys.publicKey);
  const validity = sequence(utcTime(nowMs - dayMs), utcTime(nowMs + 2 * dayMs));
  const authorityDer = certificate({
    issuer: authorityName,
    subject: authorityName,
    validity,
    publicKey: authorityKeys.publicKey,
    signer: authorityKeys.privateKey,
    extensions: [
      extension(ids.basicConstraints, sequence(boolean(true), integer(Uint8Array.of(0))), true),
      // keyCertSign and cRLSign.
      extension(ids.keyUsage, bitString(Uint8Array.of(0b0000_0110), 1), true),
      extension(ids.nameConstraints, nameConstraints(names), true),
      extension(ids.subjectKeyIdentifier, octetString(authorityId)),
    ],
  });
  const serverDer = certificate({
    issuer: authorityName,
    subject: name('tokentwin'),
    validity,
    publicKey: serverKeys.publicKey,
    signer: authorityKeys.privateKey,
    extensions: [
      extension(ids.basicConstraints, sequence(), true),
      // digitalSignature.
      extension(ids.keyUsage, bitString(Uint8Array.of(0b1000_0000), 7), true),
      extension(ids.extendedKeyUsage, sequence(objectIdentifier(ids.serverAuth))),
      extension(ids.subjectAltName, sequence(...names.map(generalName))),
      extension(ids.subjectKeyIdentifier, octetString(keyId(serverKeys.publicKey))),
      extension(ids.authorityKeyIdentifier, sequence(implicit(0, authorityId))),
    ],
  });
  return {
    authority: pem(authorityDer),
    authorityDer,
    certificate: pem(serverDer),
    key: serverKeys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

interface CertificateParts {
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  readonly validity: Uint8Array;
  readonly publicKey: KeyObject;
  readonly signer: KeyObject;
  readonly extensions: readonly Uint8Array[];
}

function certificate({ issuer, subject, validity, publicKey, signer, extensions }: CertificateParts) {
  const algorithm = sequence(objectIdentifier(ids.ecdsaWithSha256));
  const version3 = tagged(0, integer(Uint8Array.of(2)));
  const toBeSigned = sequence(
    version3,
    // Unique, since no two keys are alike.
    integer(createHash('sha256').update(spki(publicKey)).digest().subarray(0, 16)),
    algorithm,
    issuer,
    validity,
    subject,
    spki(publicKey),
    tagged(3, sequence(...extensions)),
  );
  return sequence(toBeSigned, algorithm, bitString(sign('sha256', toBeSigned, signer)));
}

function extension(id: string, value: Uint8Array, critical = false): Uint8Array {
  return sequence(objectIdentifier(id), ...(critical ? [boolean(true)] : []), octetString(value));
}

function name(commonName: string): Uint8Array {
  const attribute = (id: string, text: string) => set(sequence(objectIdentifier(id), utf8String(text)));
  return sequence(attribute(ids.organization, 'tokentwin'), attribute(ids.commonName, commonName));
}

function nameConstraints(names: readonly string[]): Uint8Array {
  const subtrees = names.map((each) =>
    sequence(isIP(each) ? implicit(7, addressRange(each)) : generalName(each)),
  );
  return sequence(tagged(0, ...subtrees));
}

/** The GeneralName of a host name or an address. */
function generalName(host: string): Uint8Array {
  return isIP(host) ? implicit(7, addressBytes(host)) : implicit(2, Buffer.from(host, 'latin1'));
}

/** An address and the mask that fits it alone. */
function addressRange(address: string): Uint8Array {
  const bytes = addressBytes(address);
  return Buffer.concat([bytes, new Uint8Array(bytes.length).fill(0xff)]);
}

function addressBytes(address: string): Uint8Array {
  if (isIP(address) === 4) return Uint8Array.from(address.split('.').map(Number));
  if (address !== '::1') throw new RangeError(`Only ::1 of the IPv6 addresses is known, not ${address}.`);
  return Uint8Array.from({ length: 16 }, (_, index) => (index === 15 ? 1 : 0));
}

function keyId(key: KeyObject): Uint8Array {
  return createHash('sha1').update(spki(key)).digest();
}

function spki(key: KeyObject): Uint8Array {
  return key.export({ type: 'spki', format: 'der' });
}

function pem(der: Uint8Array): string {
  const lines = Buffer.from(der)
    .toString('base64')
    .match(/.{1,64}/g)!;
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
