import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';

/** Has OpenSSL judge the chain that a server shows, and sees that a killed server leaves no files. */
export async function checkChain(main: string): Promise<readonly string[]> {
  const server = spawn(process.execPath, [main, 'serve', '--tls', '--port', '0', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface({ input: server.stdout }), 'line')) as [string];
  const { url, ca } = JSON.parse(line) as { readonly url: string; readonly ca: string };
  const { host } = new URL(url);
  const shown = connect(host, ca, 'open.feishu.cn');
  const leaf = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/.exec(shown.output)?.[0] ?? '';
  const strict = spawnSync('openssl', ['verify', '-x509_strict', '-CAfile', ca], {
    input: leaf,
    encoding: 'utf8',
  });
  const authority = execFileSync('openssl', ['x509', '-in', ca, '-noout', '-text'], { encoding: 'utf8' });
  const complaints = [
    ...(shown.verified ? [] : [`openssl s_client does not trust the chain:\n${shown.output}`]),
    ...(strict.status === 0 ? [] : [`openssl verify -x509_strict: ${strict.stderr}`]),
    ...(connect(host, ca, 'example.com').verified ? ['The certificate is good for example.com.'] : []),
    ...(/Name Constraints: critical\s+Permitted:/.test(authority)
      ? []
      : ['The authority has no name constraints.']),
  ];
  server.kill('SIGKILL');
  await once(server, 'exit');
  // The process that removes the folder waits for the end of a pipe, so it needs a moment.
  for (let tries = 0; tries < 100 && existsSync(dirname(ca)); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return existsSync(dirname(ca))
    ? [...complaints, `${dirname(ca)} is still there after a kill.`]
    : complaints;
}

function connect(host: string, ca: string, name: string): { verified: boolean; output: string } {
  const args = ['s_client', '-connect', host, '-servername', name, '-verify_hostname', name, '-CAfile', ca];
  const { stdout, stderr } = spawnSync('openssl', [...args, '-verify_return_error', '-showcerts'], {
    input: '',
    encoding: 'utf8',
  });
  return { verified: /Verify return code: 0 \(ok\)/.test(stdout), output: stdout + stderr };
}
