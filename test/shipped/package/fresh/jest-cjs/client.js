const app = { app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' };

exports.ask = async (base) => {
  const response = await fetch(`${base}/open-apis/auth/v3/tenant_access_token/internal`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(app),
  });
  return (await response.json()).tenant_access_token;
};

exports.use = async (base, token) => {
  const response = await fetch(`${base}/open-apis/contact/v3/users/me`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  return (await response.json()).code;
};
