/** Sentences of no vendor in particular: scenarios, and the titles of inputs in specs/control.yaml. */
export const sentences: Readonly<Record<string, string>> = {
  'A success has the fields of the spec with their types.': '成功响应的字段及类型与定义相同。',
  'No token has been issued yet.': '尚未签发任何 token。',
  'Every registered client got its token ten minutes ago.': '每个已注册的客户端都在十分钟前获取了 token。',
  'Tokens that are renewed while they live have a minute less than their renewal window left (with a window of 30 minutes: 29): the next call gets a new one, and both are valid.':
    '可续期的 token 剩余时间比续期窗口少一分钟（窗口为 30 分钟时剩 29 分钟）：下一次调用得到新的 token，两个都有效。',
  'Tokens that are renewed while they live were renewed a sixth of their renewal window ago (of 30 minutes: five), and those before are still valid.':
    '可续期的 token 在续期窗口的六分之一之前（窗口为 30 分钟时为五分钟前）已续期，之前的仍然有效。',
  'any SDK': '任意 SDK',
  'Every token expired a second ago.': '所有 token 都在一秒前过期。',
  'Every token was revoked before it expired.': '所有 token 都在过期前被吊销。',
  'Every secret was changed (-rotated was appended) after the tokens were issued.':
    '签发 token 之后，所有密钥都已更换（末尾加上 -rotated）。',
  'Every client has used up its requests of this minute.': '每个客户端都已用完这一分钟的请求数。',
  "The vendor's gateway answers with a web page and HTTP 502.": '厂商网关返回网页和 HTTP 502。',
  'Every response takes three seconds.': '每个响应都需要三秒。',
  scenario: '场景',
  'scenario token': '场景中的 token',
  stub: '桩响应',
  fault: '故障',
  'fault rule': '故障规则',
  'response of a rate-limit fault': 'rate-limit 故障的响应',
  'ASCII text without line breaks': '不含换行的 ASCII 文本',
  'an error name or code': '错误名称或错误码',
  'a path such as /open-apis/contact/v3/*, in which * stands for any characters':
    '路径，例如 /open-apis/contact/v3/*，其中 * 代表任意字符',
  'a path such as /open-apis/im/v1/*, in which * stands for any characters':
    '路径，例如 /open-apis/im/v1/*，其中 * 代表任意字符',
};
