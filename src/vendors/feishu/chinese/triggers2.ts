import type { Sentences } from '../../vendor-module.ts';

/** Sentences about Feishu. */
export const triggers2: Sentences = {
  'There is no Authorization header, or it is not "Bearer ", a space and a token.':
    '没有 Authorization 请求头，或其值不是“Bearer ”、一个空格和 token。',
  'The token begins with t- or a- and is unknown, expired or revoked.':
    'token 以 t- 或 a- 开头，且未知、已过期或已吊销。',
  'The token begins with neither t- nor a-.': 'token 既不以 t- 也不以 a- 开头。',
  'The live text is missing-access-token; it comes naturally only with the quirk feishu.missing-token-text set to table.':
    '实测的文字是 missing-access-token；只有差异点 feishu.missing-token-text 设为 table 时才自然出现。',
  'It comes naturally only with the quirk feishu.invalid-app-token set to 99991664.':
    '只有差异点 feishu.invalid-app-token 设为 99991664 时才自然出现。',
  'A bad t- token gets invalid-access-token live.': '实测中，无效的 t- token 得到 invalid-access-token。',
  'The token begins with neither t- nor a- and is unknown or revoked.':
    'token 既不以 t- 也不以 a- 开头，且未知或已吊销。',
  'The twin has no API that takes one kind of token only.': '仿真服务没有只接受一种 token 的接口。',
  'It comes naturally only with the quirk feishu.odd-token-prefix set to 99991671.':
    '只有差异点 feishu.odd-token-prefix 设为 99991671 时才自然出现。',
  'The live text is authentication-token-expired; it comes naturally only with the quirk feishu.expired-user-token set to table.':
    '实测的文字是 authentication-token-expired；只有差异点 feishu.expired-user-token 设为 table 时才自然出现。',
  'The app of the token was stopped since (status disabled).': 'token 的应用之后已停用（状态为 disabled）。',
  'The token is of a store app, for a tenant that has uninstalled it since.':
    'token 属于商店应用，其租户之后已卸载应用。',
  'The twin does not know which scope an API needs.': '仿真服务不知道接口需要哪些权限。',
  'The twin does not know what a user has granted.': '仿真服务不知道用户授权了哪些权限。',
  'The twin knows one type of user.': '仿真服务只有一种用户。',
  'Every user token of the twin can be read.': '仿真服务的所有用户 token 都可以读取用户。',
  'The twin does not know which permission an API needs.': '仿真服务不知道接口需要哪些权限点。',
  'No precondition is known.': '没有已知的触发条件。',
  'Older APIs only; a bad token gets a code of the gateway.': '只用于旧接口；无效的 token 得到网关的错误码。',
  'The twin keeps no IP allow-list.': '仿真服务没有 IP 白名单。',
  'The twin counts no monthly quota.': '仿真服务不统计月度额度。',
  'The path is under /open-apis/auth/ and none of its endpoints, or of a service that is not documented; it is answered before the token is checked.':
    '路径在 /open-apis/auth/ 之下但没有对应接口，或属于没有文档的服务；在检查 token 之前返回。',
  'Every method is answered; a token endpoint answers for its own methods.':
    '所有方法都有响应；token 接口只响应自己的方法。',
  'The limits differ by API and the twin counts none by default.': '各接口的限制不同，仿真服务默认不统计。',
  'The twin knows no SSO tokens.': '仿真服务没有 SSO token。',
  'The twin knows no security tokens.': '仿真服务没有 security token。',
  'The twin keeps no login sessions.': '仿真服务不保存登录 session。',
  'The twin knows no parameters of an API.': '仿真服务不知道接口的参数。',
};
