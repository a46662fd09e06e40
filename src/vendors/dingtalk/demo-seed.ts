/** What a twin starts with unless it is given a seed of its own. */
export const demoSeed = {
  corps: [
    { corpId: 'dingtwincorp0001', authorised: ['dingtwinclient0001', 'suitetwinclient0001'] },
    { corpId: 'dingtwincorp0002', authorised: [] },
  ],
  clients: [
    { client_id: 'dingtwinclient0001', client_secret: 'twin-secret-dingtalk' },
    { client_id: 'suitetwinclient0001', client_secret: 'twin-secret-suite' },
  ],
} as const;
