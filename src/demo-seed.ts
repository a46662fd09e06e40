/** What a twin starts with unless it is given a seed of its own. */
export const demoSeed = {
  feishu: {
    apps: [
      {
        app_id: 'cli_00000000000000a1',
        app_secret: 'twin-secret-self-built',
        type: 'self-built',
        tenant_key: '2c5914ac018f9700',
        scopes: ['contact:user.employee_id:readonly'],
      },
      {
        app_id: 'cli_00000000000000b2',
        app_secret: 'twin-secret-store',
        type: 'store',
        app_ticket: 'twin-ticket-1',
        tenants: ['73658811060f175d', '2c5914ac018f9700'],
      },
    ],
    users: [
      {
        open_id: 'ou_00000000000000000000000000000001',
        tenant_key: '2c5914ac018f9700',
        employee_id: '6c486g',
        visible_to: ['cli_00000000000000a1', 'cli_00000000000000b2'],
      },
      {
        open_id: 'ou_00000000000000000000000000000002',
        tenant_key: '2c5914ac018f9700',
        employee_id: '7d597h',
        visible_to: [],
      },
    ],
  },
  dingtalk: {
    corps: [
      { corpId: 'dingtwincorp0001', authorised: ['dingtwinclient0001', 'suitetwinclient0001'] },
      { corpId: 'dingtwincorp0002', authorised: [] },
    ],
    clients: [
      { client_id: 'dingtwinclient0001', client_secret: 'twin-secret-dingtalk' },
      { client_id: 'suitetwinclient0001', client_secret: 'twin-secret-suite' },
    ],
  },
  ekuaibao: {
    corporations: [
      {
        corporationId: '34A73EyI8A0w00',
        appKey: '00000000-0000-4000-8000-0000000000e1',
        appSecurity: '00000000-0000-4000-8000-0000000000e2',
        powerCodes: ['219904'],
      },
    ],
  },
} as const;
