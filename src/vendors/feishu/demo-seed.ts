/** The default seed. */
export const demoSeed = {
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
} as const;
