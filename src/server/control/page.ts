import type { Call } from '../../core/call.ts';
import type { StreamingReply } from '../transport/handler.ts';
import { type GuardOptions, refuseForeign } from './guard.ts';
import type { Destination } from './path.ts';

/**
 * Whether a request is for the page: `/_twin/ui`, or in a browser `/` and `/_twin`.
 *
 * The page contains no data of the twin, so it needs no control token; it asks for the token itself.
 */
export function asksForPage(call: Call, { control, path }: Destination): boolean {
  if (call.method !== 'GET') return false;
  if (control === '/ui') return true;
  return (path === '/' || control === '') && /\btext\/html\b/.test(call.header('accept') ?? '');
}

/** Responds with the page, which is loaded at the first request. */
export async function answerPage(call: Call, guard: GuardOptions): Promise<StreamingReply> {
  const foreign = refuseForeign(call, guard);
  if (foreign) return foreign;
  const { livePage } = await import('../../page/document.ts');
  const { html, contentSecurityPolicy } = livePage();
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': contentSecurityPolicy,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
    body: html,
  };
}
