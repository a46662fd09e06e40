import type { InterceptTexts } from '../../intercept/intercept-texts.ts';

/** What is said of connections to the vendors' hosts. */
export const intercept: InterceptTexts = {
  curl: 'curl 信任 $CURL_CA_BUNDLE 或 --cacert 指定的证书',
  go: 'Go 在 Linux 上信任 $SSL_CERT_FILE 指定的证书',
  java: 'Java 信任 $JAVA_TOOL_OPTIONS 指定的密钥库，除非客户端使用自己的密钥库',
  node: 'Node 信任 $NODE_EXTRA_CA_CERTS 指定的证书，除非客户端传入 ca',
  python:
    'Python 信任 $SSL_CERT_FILE（httpx、urllib）或 $REQUESTS_CA_BUNDLE（requests）指定的证书，除非客户端传入 verify',
  onlyHttp2: '客户端只使用 HTTP/2，而 tokentwin 不支持：请让它使用 HTTP/1.1。',
  notTrusted: (advice) => `客户端不信任该证书：${advice.join('；')}。`,
  hungUp: (advice) => `客户端在第一个请求之前断开，通常是因为不信任该证书：${advice}。`,
  handshakeFailed: (alert) => `TLS 握手失败（${alert}）。`,
  proxyKept: (proxy) => `保留你的代理 ${proxy}：发往其他主机的请求经过它。`,
  proxyNotUsed: (proxy) => `本次运行不使用你的代理 ${proxy}：只能串联 http:// 代理。`,
  authoritiesKept: (variables) => `你的 ${variables.join('、')} 指定的证书颁发机构仍然受信任。`,
  folderKept: 'SSL_CERT_DIR 保持不变。',
  unfitCertificate: (why) => `证书和私钥不匹配，或不是 PEM 格式：${why}。`,
};
