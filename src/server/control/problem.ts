import type { Call } from '../../core/call.ts';
import { TwinError, type TwinErrorCode } from '../../core/errors.ts';
import { english, type Text, type Translator } from '../../core/message.ts';
import type { Twin } from '../../twin/twin.ts';
import { serverTexts } from '../server-texts.ts';
import type { StreamingReply } from '../transport/handler.ts';
import { languageOf, nearestTranslator } from './asked-language.ts';

/** The errors of the control API itself, in addition to those of the twin. */
export type ProblemCode =
  | TwinErrorCode
  | 'ERR_FORBIDDEN'
  | 'ERR_UNAUTHORIZED'
  | 'ERR_METHOD'
  | 'ERR_BODY'
  | 'ERR_TIMEOUT'
  | 'ERR_DEFECT';

/** A response that says what failed, in English until `inLanguage` puts it in another language. */
export interface ProblemReply extends StreamingReply {
  readonly status: number;
  readonly problem: { readonly code: ProblemCode; readonly detail: Text };
}

/** A response by RFC 9457 that says what failed, what was received and what to do. */
export function problem(
  status: number,
  code: ProblemCode,
  detail: Text,
  headers: Readonly<Record<string, string>> = {},
): ProblemReply {
  return {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
    body: bodyOf(status, code, detail, english),
    problem: { code, detail },
  };
}

/** A reply whose problem, if it has one, is in the language that the request asks for. */
export function inLanguage(
  reply: StreamingReply,
  call: Pick<Call, 'header' | 'query'>,
  twin: Pick<Twin, 'translator'>,
): StreamingReply | Promise<StreamingReply> {
  if (!isProblem(reply)) return reply;
  const { problem: told, ...rest } = reply;
  if (languageOf(call, twin) === 'en') return rest;
  return nearestTranslator(call, twin).then((translator) => ({
    ...rest,
    body: bodyOf(rest.status, told.code, told.detail, translator),
  }));
}

function isProblem(reply: StreamingReply): reply is ProblemReply {
  return 'problem' in reply;
}

// Titles are those of the statuses, as RFC 9457 wants for this type; `code` tells the cases apart.
function bodyOf(status: number, code: ProblemCode, detail: Text, { say }: Translator): string {
  return JSON.stringify({
    type: 'about:blank',
    title: say(serverTexts.title(status)),
    status,
    code,
    detail: say(detail),
  });
}

const statuses: Partial<Record<TwinErrorCode, number>> = {
  ERR_NOT_FOUND: 404,
  ERR_EXISTS: 409,
  ERR_FILE: 500,
  ERR_LISTEN: 500,
  ERR_LIMIT: 429,
};

/** The answer that an error thrown on the control side becomes. */
export function problemOf(error: unknown): ProblemReply {
  if (!(error instanceof TwinError)) {
    return problem(500, 'ERR_DEFECT', error instanceof Error ? error.message : String(error));
  }
  return problem(statuses[error.code] ?? 400, error.code, error.text);
}
