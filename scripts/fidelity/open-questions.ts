/** What was looked for and not found, by vendor. */
export const openQuestions: Readonly<Record<string, readonly string[]>> = {
  feishu: [
    'Logged answers of tokenLoginValidate of any kind, a success or one of its four errors.',
    'Logged failures of the store tenant_access_token endpoint.',
    'The exact msg of 10012 and 10013.',
    'Live answers with 99991664, 99991665 or 99991671.',
    'Malformed JSON sent to a token endpoint.',
    'The HTTP status of 10014 "app secret invalid", captured on the wire.',
    'Any experiment inside the last 30 minutes of a token.',
    'HTTP 429 on a token endpoint.',
    'Whether a change of the secret ends the tokens handed out before.',
    'Whether the two internal endpoints hand out one token.',
  ],
  dingtalk: [
    'Body and key order of the four documented codes of {corpId}/token.',
    'Whether unauthorized.client is HTTP 400 or 401 in practice.',
    'What right credentials get for a corpId that exists and is foreign.',
    'Whether {corpId}/token repeats a token or makes a new one, whether tokens overlap, and whether renewal has an end.',
    'What a missing field gets on {corpId}/token: Missingclient_id or invalid.client.',
  ],
  ekuaibao: [
    "Today's body of the 403 of getAccessToken: flat or under value, and whether it is JSON at all.",
    'How long a new token takes to be known everywhere.',
    'What becomes of the old pair after a refresh.',
    'What a missing field gets.',
  ],
};

/** What the vendor documents and the catalogue leaves out, by vendor. */
export const leftOut: Readonly<Record<string, readonly string[]>> = {
  feishu: [
    'Sessions of mini programs and the web (99991611, 99991612, 99991641 to 99991645, 99991691 to 99991693), web login (99991501, 99991503) and SSO (99991670): no token of these endpoints takes part.',
    'Parameters and ids of business APIs (99991300, 99992402, 99992500, 99992501, 99993201 to 99993203): the twin has no business APIs.',
    'Codes that only the page of the oidc sibling lists (20026, 20029, 20036, 20038, 20042, 20046): the endpoint refreshed here is authen/v1/refresh_access_token.',
  ],
};
