/** The five token endpoints, as the demo seed lets them be called over and over. */
export const workload = {
  feishu: {
    path: '/open-apis/auth/v3/app_access_token/internal',
    body: { app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' },
  },
  dingtalk: {
    path: '/v1.0/oauth2/dingtwincorp0001/token',
    body: {
      client_id: 'dingtwinclient0001',
      client_secret: 'twin-secret-dingtalk',
      grant_type: 'client_credentials',
    },
  },
} as const;
