import { type Message, messages } from '../core/message.ts';

/** The title of each rule, and what to change in the client. */
const ruleTexts = {
  'used-after-expiry': {
    title: 'A token was used after it had expired',
    fix: 'Keep the instant of expiry beside the token, and request another one a few minutes before. When a token is refused all the same, drop it, request another once, and repeat the call once.',
  },
  'no-recovery': {
    title: 'A refused token was used again',
    fix: 'When a token is refused, drop it from the cache first, request another once, and repeat the call once with that. Give up when that is refused too.',
  },
  'assumed-lifetime': {
    title: 'A token was kept longer than its response said',
    fix: 'Keep a token as long as its own response says, never a fixed time: somebody else may have requested it an hour ago.',
  },
  'instant-as-duration': {
    title: 'The instant of expiry was probably read as a length of time',
    fix: 'Compare the field with the present instant in its own unit; do not add it to anything. The same name is a length of time elsewhere: expires_in of authen/v1/refresh_access_token counts seconds from now.',
  },
  'assumed-same-clock': {
    title: 'The vendor’s instant of expiry was compared with a clock that differs',
    fix: 'Count from the response: the instant of expiry minus the Date header of the same response is the life of the token. Renew earlier than the clocks can differ, and when a token is refused all the same, drop it, request another once, and repeat the call once.',
  },
  'ignored-business-error': {
    title: 'A response without a token was taken for one with a token',
    fix: 'Look at the code in the body, and whether the token field is there, before you keep anything. Otherwise fail with the vendor’s code and message.',
  },
  'code-reused': {
    title: 'A code that works once was used again',
    fix: 'Exchange each code once and keep the result. Store the new refresh token in place of the old one before you do anything else. A page that submits twice needs a guard.',
  },
  'secret-in-url': {
    title: 'A secret or a token was sent in a URL',
    fix: 'Send secrets in the body and tokens in the header that the vendor names. Change a secret that has been in a URL: access logs, proxies and error reports have kept it.',
  },
  'needless-request': {
    title: 'A token was requested although there was one with a long life left',
    fix: 'Keep the token and use it until a few minutes before it expires. Request each token in one place of the process.',
  },
  stampede: {
    title: 'Many requests for one token were in flight at once',
    fix: 'Let one request fetch the token and all others wait for its promise (single flight); processes that share a credential share a cache.',
  },
  'no-margin': {
    title: 'A token was used to its last seconds',
    fix: 'Request another token some minutes before the old one expires. Both work meanwhile, so that a slow request or a wrong clock does no harm.',
  },
  'retry-storm': {
    title: 'A failing request was repeated without a pause',
    fix: 'Wait before each repetition, twice as long each time and with some jitter. Do not repeat what cannot succeed, such as wrong credentials.',
  },
  'token-not-encoded': {
    title: 'A token was sent in a query without percent-encoding',
    fix: 'Build the query with the URL functions of your language (URLSearchParams, url.Values, urlencode), so that : becomes %3A and $ becomes %24.',
  },
  'refreshed-the-dead': {
    title: 'What had been refused for a refresh was sent again',
    fix: 'When a refresh is refused, drop what you refreshed with, and begin where tokens begin: with the credentials, with a new login, or with the ticket that was pushed last.',
  },
  'recovery-loop': {
    title: 'Tokens were requested and refused in an endless loop',
    fix: 'Repeat a refused request once, with a new token. When that is refused too, the token is not the cause: stop, and report the error with the vendor’s code.',
  },
  'malformed-authorization': {
    title: 'A living token was sent in a form that the vendor does not read',
    fix: 'Send the token in the header or parameter that the vendor documents, once, with its scheme where it has one, and without quotes. A token that is taken from JSON must be parsed first.',
  },
} as const satisfies Readonly<Record<string, RuleText>>;

/** What a rule says of itself. */
export interface RuleText {
  readonly title: string;
  readonly fix: string;
}

/** The names of the rules. */
export type RuleName = keyof typeof ruleTexts;

/** The rules in another language. */
export type RuleTexts = Readonly<Record<RuleName, RuleText>>;

const titles = messages('rule-titles', fieldOf('title'));
const fixes = messages('rule-fixes', fieldOf('fix'));

/** The name, the title and the fix of a rule. */
export function ruleText(name: RuleName): {
  readonly name: RuleName;
  readonly title: Message;
  readonly fix: Message;
} {
  return { name, title: titles[name], fix: fixes[name] };
}

/** One field of the texts of every rule. */
export function fieldOf(
  field: keyof RuleText,
  of: RuleTexts = ruleTexts,
): Readonly<Record<RuleName, string>> {
  return Object.fromEntries(Object.entries(of).map(([name, text]) => [name, text[field]])) as Readonly<
    Record<RuleName, string>
  >;
}
