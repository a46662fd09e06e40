import { type FeishuContext, feishuProvider } from './context.ts';

type StrayContext = FeishuContext<'feishu.protectedResource'>;

/** Answers for paths that no API has. */
export const strayPath = feishuProvider('feishu.protectedResource', {
  read: () => undefined,
  answer: (_, context) => refusePath(context),
});

export function refusePath(context: StrayContext): never {
  const name = context.quirk('feishu.wrong-path-or-method') === 'text' ? 'not-found' : 'resource-not-find';
  return context.refuse(name, `Feishu has no ${context.call.path} here.`);
}

export function refuseMethod(context: FeishuContext): never {
  const name =
    context.quirk('feishu.wrong-path-or-method') === 'text' ? 'not-found' : 'request-method-not-match';
  return context.refuse(name, `${context.call.path} does not take ${context.call.method}.`);
}
