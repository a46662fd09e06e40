import { expect, test } from 'vitest';
import type { Context } from '../../src/core/context.ts';
import { readJson } from '../../src/vendors/dingtalk/input.ts';
import { dingtalkProvider } from '../../src/vendors/dingtalk/registry.ts';
import { type FeishuContext, feishuProvider } from '../../src/vendors/feishu/registry.ts';

// The compiler checks this file: `npm run check:types` fails if an error that is expected here does not occur.

test('a documented success compiles, an undocumented field does not', () => {
  const documented = dingtalkProvider('dingtalk.accessToken', {
    answer: () => ({ expireIn: 7200, accessToken: 'x' }),
  });
  // @ts-expect-error the compiler names the field: undocumentedFields: "scope"
  const undocumented = dingtalkProvider('dingtalk.accessToken', {
    answer: () => ({ expireIn: 7200, accessToken: 'x', scope: 'all' }),
  });
  // @ts-expect-error undocumentedFields: "nickname", inside data
  const nested = feishuProvider('feishu.tokenLoginValidate', {
    answer: () => ({
      code: 0,
      msg: 'success',
      data: {
        open_id: '',
        session_key: '',
        tenant_key: '',
        access_token: '',
        expires_in: 0,
        refresh_token: '',
        nickname: '',
      },
    }),
  });
  expect([documented, undocumented, nested].map(({ operation }) => operation.id)).toHaveLength(3);
});

test('a success that lacks a field, or has another type, does not compile', () => {
  const providers = [
    dingtalkProvider('dingtalk.accessToken', {
      // @ts-expect-error accessToken is missing
      answer: () => ({ expireIn: 7200 }),
    }),
    dingtalkProvider('dingtalk.accessToken', {
      // @ts-expect-error expireIn is a number
      answer: () => ({ expireIn: '7200', accessToken: 'x' }),
    }),
  ];
  expect(providers).toHaveLength(2);
});

test("an error that is not in the operation's catalogue does not compile", () => {
  const provider = dingtalkProvider('dingtalk.accessToken', {
    answer(_, context) {
      // @ts-expect-error corpToken has this error, accessToken does not
      context.refuse('unsupported-grant-type', '');
      return context.refuse('invalid-client-id-or-secret', '');
    },
  });
  expect(provider.operation.id).toBe('dingtalk.accessToken');
});

test('a helper of several operations can refuse with the errors that all of them have, and no others', () => {
  const refuse = (
    context: FeishuContext<'feishu.tokenLoginValidate' | 'feishu.refreshAccessToken'>,
  ): never => {
    // @ts-expect-error only tokenLoginValidate has it
    if (context.nowMs > 1) context.refuse('invalid-code', '');
    return context.refuse('missing-access-token', '');
  };
  expect(refuse).toBeTypeOf('function');
});

test('a helper cannot be given a context whose operation lacks its errors', () => {
  const provider = dingtalkProvider('dingtalk.gettoken', {
    // @ts-expect-error gettoken has no invalid-body
    read: readJson,
    answer: (_, context) => context.refuse('missing-appkey', ''),
  });
  const narrow = (context: Context<unknown, 'a'>): Context<unknown, never> => context;
  // @ts-expect-error
  const wide = (context: Context<unknown, 'a'>): Context<unknown, 'a' | 'b'> => context;
  expect([provider.operation.id, narrow, wide]).toHaveLength(3);
});

test('the input of an operation is that of its spec', () => {
  const provider = dingtalkProvider('dingtalk.accessToken', {
    // @ts-expect-error the field is appSecret
    answer: ({ appKey, secret }) => ({ expireIn: 0, accessToken: appKey + secret }),
  });
  expect(provider.operation.id).toBe('dingtalk.accessToken');
});
