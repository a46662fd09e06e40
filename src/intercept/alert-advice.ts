import type { Message } from '../core/message.ts';
import { interceptTexts as texts } from './intercept-texts.ts';

/** The kinds of clients whose trust can be explained. */
type Kind = 'curl' | 'go' | 'java' | 'node' | 'python';

/** How clients call themselves when they ask a proxy for a tunnel. */
const agents: readonly (readonly [pattern: RegExp, kind: Kind])[] = [
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
export function alertAdvice(alert: string, agent: string | undefined): Message {
  if (/NO_APPLICATION_PROTOCOL|NO_SHARED/i.test(alert)) {
    return texts.onlyHttp2;
  }
  const kind = agent === undefined ? undefined : agents.find(([pattern]) => pattern.test(agent))?.[1];
  if (/UNKNOWN_CA/.test(alert)) {
    return texts.notTrusted(kind === undefined ? [texts.python, texts.node, texts.curl] : [texts[kind]]);
  }
  if (/CERTIFICATE_UNKNOWN/.test(alert)) return texts.notTrusted([texts[kind ?? 'java']]);
  if (/BAD_CERTIFICATE/.test(alert)) return texts.notTrusted([texts[kind ?? 'go']]);
  if (/ECONNRESET|EPIPE|^CLOSED$/.test(alert)) {
    return texts.hungUp(texts[kind ?? 'node']);
  }
  return texts.handshakeFailed(alert);
}
