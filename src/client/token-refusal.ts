import { VendorError } from './vendor-error.ts';

const feishu: readonly unknown[] = [99991663, 99991664, 99991668, 99991671, 99991677, 4001];

/** The codes by which an operation says that the token in the request is invalid or expired. */
const refusals: Readonly<Record<string, readonly unknown[]>> = {
  'feishu.protectedResource': feishu,
  'feishu.tokenLoginValidate': [10202, ...feishu],
  'feishu.refreshAccessToken': [20014, ...feishu],
  // It has no code of its own for that; this one also means a tenant that has not installed the app.
  'feishu.tenantAccessToken': [10013],
  'dingtalk.protectedResource': ['InvalidAuthentication', 'accesstoken.expired'],
  'dingtalk.legacyResource': ['40014', 40014],
};

/** Whether a call failed because of its token, so that another token may help. */
export function isTokenRefusal(error: unknown): boolean {
  if (!(error instanceof VendorError)) return false;
  if (error.vendor !== 'ekuaibao') return refusals[error.operation]?.includes(error.code) ?? false;
  // Ekuaibao says so by the status; only the text tells a feature without a licence apart.
  return (
    error.operation !== 'ekuaibao.getAccessToken' && error.status === 403 && !error.message.includes('未开通')
  );
}
