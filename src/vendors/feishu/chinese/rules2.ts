import type { Sentences } from '../../vendor-module.ts';

/** Sentences about Feishu. */
export const rules2: Sentences = {
  'A refusal of the gateway has error with log_id and troubleshooter.':
    '网关的拒绝响应带 error，其中有 log_id 和 troubleshooter。',
  'log_id is the value of X-Tt-Logid.': 'log_id 是 X-Tt-Logid 的值。',
  'On Lark the troubleshooter points to open.larksuite.com.':
    'Lark 的 troubleshooter 指向 open.larksuite.com。',
};
