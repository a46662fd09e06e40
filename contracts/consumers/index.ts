import { alicloudDingtalk } from './alicloud-dingtalk/consumer.ts';
import type { Consumer } from './consumer.ts';
import { larkNodeSdk } from './lark-node-sdk/consumer.ts';
import { larkOapiPython } from './lark-oapi-python/consumer.ts';
import { oapiSdkGo } from './oapi-sdk-go/consumer.ts';
import { typedClients } from './tokentwin-client/consumers.ts';

/** The clients that run in this process. */
export const nodeConsumers: readonly Consumer[] = [larkNodeSdk, alicloudDingtalk, ...typedClients];

/** Every client whose pacts we keep. */
export const consumers: readonly Consumer[] = [...nodeConsumers, larkOapiPython, oapiSdkGo];
