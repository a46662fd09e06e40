import { messages } from '../core/message.ts';

const english = {
  curl: 'curl trusts $CURL_CA_BUNDLE, or --cacert',
  go: 'Go trusts $SSL_CERT_FILE on Linux',
  java: 'Java trusts the key store that $JAVA_TOOL_OPTIONS names, unless its client has one of its own',
  node: 'Node trusts $NODE_EXTRA_CA_CERTS, unless its client passes "ca"',
  python:
    'Python trusts $SSL_CERT_FILE (httpx, urllib) or $REQUESTS_CA_BUNDLE (requests), unless its client passes "verify"',
  onlyHttp2: 'The client insists on HTTP/2, which tokentwin does not speak: let it use HTTP/1.1.',
  notTrusted: (advice: readonly string[]) =>
    `The client does not trust the certificate: ${advice.join('; ')}.`,
  hungUp: (advice: string) =>
    `The client hung up before its first request, as one does that does not trust the certificate: ${advice}.`,
  handshakeFailed: (alert: string) => `The handshake failed (${alert}).`,
  proxyKept: (proxy: string) => `Your proxy ${proxy} is kept: requests to other hosts go through it.`,
  proxyNotUsed: (proxy: string) =>
    `Your proxy ${proxy} is not used during this run: only http:// proxies can be chained.`,
  authoritiesKept: (variables: readonly string[]) =>
    `The authorities that your ${variables.join(', ')} names stay trusted.`,
  folderKept: 'SSL_CERT_DIR is kept as it is.',
  unfitCertificate: (why: string) =>
    `The certificate and the key do not fit together or are not PEM: ${why}.`,
};

/** What is said of connections to the vendors' hosts, in English. */
export type InterceptTexts = typeof english;

/** What is said of connections to the vendors' hosts. */
export const interceptTexts = messages('intercept', english);
