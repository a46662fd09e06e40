// Generated from wecom.yaml by tokentwin generate; do not edit.

/** The documented error codes of wecom, by the names that `tokentwin errors` lists. */
export const codes = {
  /** The corpid is missing. Says: corpid missing */
  'corpid-missing': 41002,
  /** The corpsecret is missing. Says: corpsecret missing */
  'corpsecret-missing': 41004,
  /** There is no such corporation. Says: invalid corpid */
  'invalid-corpid': 40013,
  /** The corpsecret is wrong. Says: invalid credential */
  'invalid-credential': 40001,
  /** The endpoint wants GET. Says: require GET method */
  'require-get': 43001,
  /** The vendor cannot answer now; retry at most three times (系统繁忙). Says: system busy */
  'system-busy': -1,
  /** There is no access_token. Says: access_token missing */
  'access-token-missing': 41001,
  /** The token is not valid. Says: invalid access_token */
  'invalid-access-token': 40014,
  /** The token has expired. Says: access_token expired */
  'access-token-expired': 42001,
} as const;
