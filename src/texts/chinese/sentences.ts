/** The titles that specs/control.yaml gives to inputs, by their English. */
export const sentences: Readonly<Record<string, string>> = {
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
