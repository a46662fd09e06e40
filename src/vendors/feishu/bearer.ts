/** The token after `Bearer `; undefined if there is none. A token without `Bearer` is ignored (observed). */
export function bearerToken(authorization: string | undefined): string | undefined {
  return /^Bearer +(\S.*)$/.exec(authorization ?? '')?.[1]?.trimEnd();
}
