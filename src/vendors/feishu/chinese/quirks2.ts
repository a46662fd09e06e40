import type { Sentences } from '../../vendor-module.ts';

/** Sentences about Feishu. */
export const quirks2: Sentences = {
  'invalid-access-token, as a t- token gets.': 'invalid-access-token，与 t- token 相同。',
  'invalid-app-token.': 'invalid-app-token。',
  'invalid-user-access-token: taken for a user token.': 'invalid-user-access-token：按用户 token 处理。',
  'invalid-token-prefix.': 'invalid-token-prefix。',
  'HTTP 400 with authentication-token-expired.': 'HTTP 400，authentication-token-expired。',
  'HTTP 401 with authentication-token-expired.': 'HTTP 401，authentication-token-expired。',
  'HTTP 400 with token-expire.': 'HTTP 400，token-expire。',
  'HTTP 404 text/plain "404 page not found" (error not-found).':
    'HTTP 404 text/plain“404 page not found”（错误 not-found）。',
  'HTTP 404 with request-method-not-match for a wrong method, resource-not-find for a wrong path.':
    'HTTP 404：方法错误是 request-method-not-match，路径错误是 resource-not-find。',
  'HTTP 400 with the same body and headers.': 'HTTP 400，响应体和响应头相同。',
  'HTTP 429.': 'HTTP 429。',
  'error, error_description, code.': 'error、error_description、code。',
  'code, error, error_description.': 'code、error、error_description。',
  'oauth-missing-parameter.': 'oauth-missing-parameter。',
  'oauth-malformed.': 'oauth-malformed。',
  'oauth-code-not-found.': 'oauth-code-not-found。',
  'oauth-code-used.': 'oauth-code-used。',
  'Another token; those before it stay valid.': '另一个 token；之前的继续有效。',
  'Yes: app_access_token in the body.': '会：请求体中的 app_access_token。',
  'No: only the header Authorization counts.': '不会：只看请求头 Authorization。',
  'invalid-request-with-code for an unknown or used one, expired-code for an expired one.':
    '未知或用过的是 invalid-request-with-code，已过期的是 expired-code。',
  'HTTP 200 with user-access-token-passed-invalid.': 'HTTP 200，user-access-token-passed-invalid。',
  'As on every other path, HTTP 400 or 401 with a code of the gateway.':
    '与其他路径相同，HTTP 400 或 401，网关的错误码。',
  'It shows a page on which the user consents or refuses.': '显示页面，由用户同意或拒绝。',
  'It redirects at once, for the first registered user that the app is visible to; prompt=consent shows the page.':
    '立即跳转，使用可用范围内第一个已注册的用户；prompt=consent 时显示页面。',
  'The same ticket with the rest of its life.': '同一个 ticket，有效期为剩余部分。',
  'Another ticket; those before it stay valid.': '另一个 ticket；之前的继续有效。',
};
