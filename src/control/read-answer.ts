import { TwinError } from '../core/errors.ts';
import type { Message, Text } from '../core/message.ts';
import { ControlAnswerError } from './control-error.ts';
import { controlTexts } from './control-texts.ts';

/** What an answer is to, for an error message. */
export interface Asked {
  /** The address of the server. */
  readonly url: string;
  /** The method and the path. */
  readonly call: string;
  /** What was sent to authorize the call; an answer may repeat it. */
  readonly controlToken: string | undefined;
}

/** So much of a body that is not JSON goes into an error message. */
const mostShown = 60;

/** The JSON object in an answer; throws an error that describes any other answer. */
export function readAnswer(response: Response, text: string, asked: Asked): object {
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data === 'object' && data !== null) return data;
  } catch {
    // Said below.
  }
  throw unexpectedAnswer(response, text, asked);
}

/** The error for an answer that the control API does not give. */
export function unexpectedAnswer(response: Response, text: string, asked: Asked): ControlAnswerError {
  const { url, call, controlToken } = asked;
  const contentType = mediaTypeOf(response);
  const isJson = /^\s*[[{"]/.test(text);
  // JSON may be that of a twin, and begin with a token or a secret.
  const bodyStart = isJson ? '' : startOf(text, controlToken);
  const type = contentType ?? controlTexts.noType;
  const message = controlTexts.notATwin(
    url,
    call,
    response.status,
    descriptionOf(text, isJson, type, bodyStart),
  );
  return new ControlAnswerError(message, { url, status: response.status, contentType, bodyStart });
}

/** The error for a server that did not answer, or not to the end. */
export function unreachable(url: string, cause: unknown): TwinError {
  return new TwinError('ERR_CONTROL', controlTexts.unreachable(url, reasonOf(cause)), { cause });
}

function descriptionOf(text: string, isJson: boolean, type: Text, bodyStart: string): Message {
  if (text.trim() === '') return controlTexts.emptyBody;
  if (!isJson) return controlTexts.textBody(type, bodyStart);
  return isWhole(text) ? controlTexts.otherJson(type) : controlTexts.cutJson(type, text.length);
}

function isWhole(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The first characters on one line, without what a terminal would execute. */
function startOf(text: string, controlToken: string | undefined): string {
  const open = controlToken ? text.replaceAll(controlToken, '***') : text;
  const line = open
    .slice(0, 10 * mostShown)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  return line.length > mostShown ? `${line.slice(0, mostShown)}…` : line;
}

function mediaTypeOf({ headers }: Response): string | undefined {
  const type = (headers.get('content-type') ?? '').split(';', 1).join().replace(/\p{C}/gu, '').trim();
  return type === '' ? undefined : type.slice(0, mostShown);
}

/** What fetch keeps in the cause of its error. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return 'code' in cause ? String(cause.code) : cause.message;
}
