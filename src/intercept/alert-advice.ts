/** What a client of one kind needs in order to trust a certificate. */
const advice = {
  curl: 'curl trusts $CURL_CA_BUNDLE, or --cacert',
  go: 'Go trusts $SSL_CERT_FILE on Linux',
  java: 'Java trusts the key store that $JAVA_TOOL_OPTIONS names, unless its client has one of its own',
  node: 'Node trusts $NODE_EXTRA_CA_CERTS, unless its client passes "ca"',
  python:
    'Python trusts $SSL_CERT_FILE (httpx, urllib) or $REQUESTS_CA_BUNDLE (requests), unless its client passes "verify"',
} as const;

/** How clients call themselves when they ask a proxy for a tunnel. */
const agents: readonly (readonly [pattern: RegExp, kind: keyof typeof advice])[] = [
  [/curl/i, 'curl'],
  [/^Go-http-client/i, 'go'],
  [/java|apache-httpclient|okhttp/i, 'java'],
  [/node|undici|axios/i, 'node'],
  [/python|urllib|requests|httpx/i, 'python'],
];

/**
 * What a failed handshake means and which variable mends it.
 *
 * OpenSSL's clients answer a certificate that they do not trust with the alert unknown_ca, Go's with bad_certificate,
 * Java's with certificate_unknown (seen with OpenSSL 3.0, Go 1.26 and Java 17).
 */
export function alertAdvice(alert: string, agent: string | undefined): string {
  if (/NO_APPLICATION_PROTOCOL|NO_SHARED/i.test(alert)) {
    return 'The client insists on HTTP/2, which tokentwin does not speak: let it use HTTP/1.1.';
  }
  const kind = agent === undefined ? undefined : agents.find(([pattern]) => pattern.test(agent))?.[1];
  if (/UNKNOWN_CA/.test(alert)) {
    const known = kind === undefined ? [advice.python, advice.node, advice.curl] : [advice[kind]];
    return `The client does not trust the certificate: ${known.join('; ')}.`;
  }
  if (/CERTIFICATE_UNKNOWN/.test(alert))
    return `The client does not trust the certificate: ${advice[kind ?? 'java']}.`;
  if (/BAD_CERTIFICATE/.test(alert))
    return `The client does not trust the certificate: ${advice[kind ?? 'go']}.`;
  if (/ECONNRESET|EPIPE|^CLOSED$/.test(alert)) {
    return `The client hung up before its first request, as one does that does not trust the certificate: ${advice[kind ?? 'node']}.`;
  }
  return `The handshake failed (${alert}).`;
}
