/** The registrations of a twin without a seed. */
export const demoSeed = {
  corporations: [
    {
      corporationId: '34A73EyI8A0w00',
      appKey: '00000000-0000-4000-8000-0000000000e1',
      appSecurity: '00000000-0000-4000-8000-0000000000e2',
      powerCodes: ['219904'],
    },
  ],
} as const;
