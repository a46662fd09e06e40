import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, createServer, type TLSSocket } from 'node:tls';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeCertificates } from '../../src/intercept/certificates.ts';
import { certificatesIn, javaTrustStore } from '../../src/intercept/java-key-store.ts';

const nowMs = Date.parse('2026-11-28T06:00:00Z');
const certificates = makeCertificates(['open.feishu.cn', 'api.dingtalk.com'], nowMs);
const authority = new X509Certificate(certificates.authority);
const leaf = new X509Certificate(certificates.certificate);

describe('the certificates of a run', () => {
  test('are an authority and a server certificate that it signed', () => {
    expect(authority.ca).toBe(true);
    expect(authority.verify(authority.publicKey)).toBe(true);
    expect(leaf.ca).toBe(false);
    expect(leaf.checkIssued(authority)).toBe(true);
    expect(leaf.verify(authority.publicKey)).toBe(true);
  });

  test('are good for the hosts and for this machine', () => {
    for (const host of ['open.feishu.cn', 'api.dingtalk.com', 'localhost'])
      expect(leaf.checkHost(host)).toBe(host);
    expect(leaf.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(leaf.checkHost('example.com')).toBeUndefined();
  });

  test('are good for two days from now, and a day back for clocks that are slow', () => {
    for (const each of [authority, leaf]) {
      expect(each.validFromDate.toISOString()).toBe('2026-11-27T06:00:00.000Z');
      expect(each.validToDate.toISOString()).toBe('2026-11-30T06:00:00.000Z');
    }
  });

  test('differ from run to run', () => {
    expect(makeCertificates(['open.feishu.cn'], nowMs).authority).not.toBe(certificates.authority);
  });

  test('hold the authority to its hosts: a certificate for another is refused', async () => {
    // Signed with the authority's key it cannot be, since that is gone; so a constraint is seen by what it permits.
    const text = Buffer.from(certificates.authorityDer).toString('latin1');
    expect(text).toContain('open.feishu.cn');
    expect(text).not.toContain('example.com');
    expect(Object.keys(certificates).sort()).toEqual(['authority', 'authorityDer', 'certificate', 'key']);
    expect(() => new X509Certificate(certificates.certificate).checkPrivateKey(leafKeyOf())).not.toThrow();
    function leafKeyOf() {
      return process.getBuiltinModule('node:crypto').createPrivateKey(certificates.key);
    }
    expect(authority.checkPrivateKey(leafKeyOf())).toBe(false);
  });

  test('are taken by a TLS client that trusts the authority, and by no other', async () => {
    const now = makeCertificates(['open.feishu.cn'], Date.now());
    const server = createServer({ cert: now.certificate, key: now.key }, (socket) => socket.end('hello'));
    server.on('tlsClientError', () => {});
    onTestFinished(() => void server.close());
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const open = (ca: string | undefined, servername: string): TLSSocket =>
      connect({ port, host: '127.0.0.1', servername, ...(ca !== undefined && { ca }) });
    const trusted = open(now.authority, 'open.feishu.cn');
    await once(trusted, 'secureConnect');
    expect(trusted.authorized).toBe(true);
    trusted.destroy();
    await expect(once(open(undefined, 'open.feishu.cn'), 'secureConnect')).rejects.toThrow(
      /verify|self-signed|issuer/,
    );
    await expect(once(open(now.authority, 'example.com'), 'secureConnect')).rejects.toThrow(/altnames/);
  });
});

test('a Java key store begins with its magic and counts its certificates', () => {
  const pem = certificates.authority + certificates.certificate;
  expect(certificatesIn(pem)).toHaveLength(2);
  const store = Buffer.from(javaTrustStore(certificatesIn(pem), nowMs));
  expect(store.readUInt32BE(0)).toBe(0xfeedfeed);
  expect(store.readUInt32BE(8)).toBe(2);
});
