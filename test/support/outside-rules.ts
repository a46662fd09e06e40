/** Rules that no case can prove, by name, with the reason: they speak of what is outside of a twin. */
export const outsideRules: Readonly<Record<string, string>> = {
  cors: 'A browser decides what a page may read; the twin sends no CORS headers, as none were noted.',
  'ip-allow-list-does-not-apply': 'A twin has no allow-list: the rule is that there is nothing to do.',
  'token-endpoints-outside-the-monthly-quota':
    'A twin counts no quota: the rule is that there is nothing to count.',
  'frequent-calls-are-blocked': 'The rate is not published; throttling comes by a fault.',
  'success-may-be-204': 'It depends on the API that a protected resource stands for.',
  'cookies-of-the-firewall': 'They belong to a firewall in front of the vendor, which a twin does not have.',
};
