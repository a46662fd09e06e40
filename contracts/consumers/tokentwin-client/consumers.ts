import { type Consumer, inProcess } from '../consumer.ts';
import { dingtalkInteractions } from '../dingtalk-interactions.ts';
import { ekuaibaoInteractions } from '../ekuaibao-interactions.ts';
import { feishuInteractionsWithStatus } from '../feishu-interactions.ts';
import { dingtalkActions, drivingBy, ekuaibaoActions, feishuActions } from './drive.ts';

const name = 'tokentwin-client';

/** Our typed clients, `tokentwin/client`. */
export const typedClients: readonly Consumer[] = [
  {
    name,
    provider: 'feishu',
    interactions: feishuInteractionsWithStatus,
    start: async () => inProcess(drivingBy(feishuActions)),
  },
  {
    name,
    provider: 'dingtalk',
    interactions: dingtalkInteractions,
    start: async () => inProcess(drivingBy(dingtalkActions)),
  },
  {
    name,
    provider: 'ekuaibao',
    interactions: ekuaibaoInteractions,
    start: async () => inProcess(drivingBy(ekuaibaoActions)),
  },
];
