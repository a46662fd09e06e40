import type { Known } from '../../../verify/credentials.ts';
import type { TwinAccess } from '../../../verify/verification.ts';

/** A user of the demo seed whom none of its apps can see. */
const unseen = 'ou_00000000000000000000000000000002';

/** Login codes and the current ticket of a twin. */
export async function twinValues(names: readonly string[], twin: TwinAccess): Promise<Known> {
  const values: Record<string, string> = {};
  for (const name of names) {
    const make = makers[name];
    if (make) values[name] = await make(twin);
  }
  return values;
}

const makers: Readonly<Record<string, (twin: TwinAccess) => Promise<string>>> = {
  loginCode: (twin) => createLoginCode(twin),
  unseenLoginCode: (twin) => createLoginCode(twin, unseen),
  usedLoginCode: async (twin) => {
    const code = await createLoginCode(twin);
    await twin.send('/open-apis/mina/v2/tokenLoginValidate', {
      method: 'POST',
      headers: { Authorization: `Bearer ${twin.known.token}` },
      body: JSON.stringify({ code }),
    });
    return code;
  },
  appTicket: async ({ control, known }) => {
    const { app_ticket } = await control.get<{ app_ticket: string }>(
      `/app-tickets?app_id=${known.storeAppId}`,
    );
    return app_ticket;
  },
};

async function createLoginCode({ control, known }: TwinAccess, user?: string): Promise<string> {
  const { code } = await control.post<{ code: string }>('/login-codes', {
    app_id: known.appId,
    ...(user !== undefined && { user }),
  });
  return code;
}
