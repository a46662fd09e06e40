import { aboutMe, getToken } from '../../../test/clients/dingtalk.ts';
import { type Consumer, type Drive, inProcess } from '../consumer.ts';
import { dingtalkInteractions } from '../dingtalk-interactions.ts';

const drive: Drive = async ({ url, action, values }) => {
  try {
    if (action === 'use') {
      await aboutMe(url, values.token!);
      return { ok: true };
    }
    return { token: (await getToken(url, values)).accessToken };
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (typeof code !== 'string') throw error;
    return { refused: code };
  }
};

/** The official SDK, `@alicloud/dingtalk`. */
export const alicloudDingtalk: Consumer = {
  name: 'alicloud-dingtalk',
  provider: 'dingtalk',
  interactions: dingtalkInteractions,
  start: async () => inProcess(drive),
};
