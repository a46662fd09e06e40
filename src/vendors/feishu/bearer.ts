/** The token after `Bearer `; undefined without one. Observed: a token without the word counts as none. */
export function bearerToken(authorization: string | undefined): string | undefined {
  return /^Bearer +(\S.*)$/.exec(authorization ?? '')?.[1]?.trimEnd();
}
