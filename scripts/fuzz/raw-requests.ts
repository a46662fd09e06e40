import fc from 'fast-check';

/** Bytes for one socket, in the pieces in which they are written. */
export interface RawBytes {
  readonly kind: 'raw';
  /** Latin-1. */
  readonly pieces: readonly string[];
}

const targets = [
  '/open-apis/auth/v3/app_access_token/internal',
  '/v1.0/oauth2/dingtwincorp0001/token',
  '/api/openapi/v1/auth/getAccessToken',
  '/gettoken?appkey=dingtwinclient0001&appsecret=twin-secret-dingtalk',
  '/_twin/clock',
  '/_twin/health',
  '//open-apis/x',
  'http://open.feishu.cn/open-apis/auth/v3/app_access_token/internal',
  'open.feishu.cn:443',
  '*',
  '/\xff\x00',
  '',
];

const body = '{"app_id":"cli_00000000000000a1","app_secret":"twin-secret-self-built"}';

/** Ways to frame a body, the valid ones first. */
const framings: readonly ((text: string) => string)[] = [
  (text) => `Content-Length: ${text.length}\r\n\r\n${text}`,
  (text) => `Transfer-Encoding: chunked\r\n\r\n${text.length.toString(16)}\r\n${text}\r\n0\r\n\r\n`,
  (text) =>
    `Transfer-Encoding: chunked\r\n\r\n${text.length.toString(16)};ext=1\r\n${text}\r\n0\r\nX: trailer\r\n\r\n`,
  (text) => `Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n${text}`,
  (text) => `Transfer-Encoding: chunked\r\n\r\nzz\r\n${text}\r\n`,
  (text) => `Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n${text}`,
  (text) => `Transfer-Encoding: gzip, identity\r\n\r\n${text}`,
  (text) => `Content-Length: ${text.length + 50}\r\n\r\n${text}`,
  (text) => `Content-Length: -1\r\n\r\n${text}`,
  (text) => `Content-Length: 1\r\nContent-Length: 2\r\n\r\n${text}`,
  (text) => `\r\n${text}`,
  (text) => text,
];

const headers = [
  'Host: 127.0.0.1',
  'Expect: 100-continue',
  'Expect: a miracle',
  'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x',
  'Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABk',
  'Connection: close',
  'Connection: keep-alive',
  'no colon here',
  ': no name',
  'X\0Y: zero',
  'X: \x01\x02',
  ' folded: line',
  `Long: ${'x'.repeat(20_000)}`,
  `${'N'.repeat(5_000)}: 1`,
  Array.from({ length: 150 }, (_, index) => `H${index}: 1`).join('\r\n'),
  'Host: a\r\nHost: b',
];

const one = fc
  .record({
    method: fc.constantFrom('POST', 'GET', 'HEAD', 'CONNECT', 'OPTIONS', 'TRACE', 'post', 'BREW', '', 'PRI'),
    target: fc.constantFrom(...targets),
    version: fc.constantFrom('1.1', '1.1', '1.0', '0.9', '2.0', '9.9', ''),
    headers: fc.subarray(headers, { maxLength: 4 }),
    text: fc.oneof(fc.constant(body), fc.string({ unit: 'binary-ascii', maxLength: 60 })),
    framing: fc.constantFrom(...framings, framings[0]!, framings[1]!),
  })
  .map((request) => {
    const lines = [`${request.method} ${request.target} HTTP/${request.version}`, ...request.headers];
    return `${lines.join('\r\n')}\r\n${request.framing(request.text)}`;
  });

const noise = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString('latin1'));

/** What no HTTP client sends: half requests, pipelines, oversized headers, wrong framing, noise. */
export const rawRequests: fc.Arbitrary<RawBytes> = fc
  .record({
    parts: fc.array(fc.oneof({ weight: 8, arbitrary: one }, { weight: 1, arbitrary: noise }), {
      minLength: 1,
      maxLength: 4,
    }),
    cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 }),
    kept: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(({ parts, cuts, kept }) => {
    const whole = parts.join('');
    const text = whole.slice(0, Math.ceil(whole.length * kept));
    const places = [
      0,
      ...cuts.map((cut) => Math.floor(cut * text.length)).sort((a, b) => a - b),
      text.length,
    ];
    const pieces = places.slice(1).map((place, index) => text.slice(places[index], place));
    return { kind: 'raw', pieces: pieces.filter((piece) => piece !== '') };
  });
