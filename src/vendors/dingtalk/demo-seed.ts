/** The registrations of a twin without a seed. */
export const demoSeed = {
  corps: [
    {
      corpId: 'dingtwincorp0001',
      ssoSecret: 'twin-secret-sso',
      authorised: ['dingtwinclient0001', 'suitetwinclient0001'],
    },
    { corpId: 'dingtwincorp0002', authorised: [] },
  ],
  clients: [
    { client_id: 'dingtwinclient0001', client_secret: 'twin-secret-dingtalk' },
    {
      client_id: 'suitetwinclient0001',
      client_secret: 'twin-secret-suite',
      suite_ticket: 'twin-suite-ticket',
    },
  ],
  users: [{ unionId: 'dingtwinunion0001', openId: 'dingtwinopen0001', nick: '张三' }],
} as const;
