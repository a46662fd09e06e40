import { TwinError, type TwinErrorCode } from '../../core/errors.ts';
import { didYouMean } from '../../core/nearest.ts';
import { deepest, isDeep } from '../../core/nesting.ts';
import { requireFit, type Schemas } from '../schema.ts';
import { serverTexts } from '../server-texts.ts';

/** Up to this length a body needs no further limit. */
const usualLength = 1_048_576;

/** A longer body may hold this many objects and lists: a token of a state is one, of more than 200 characters. */
const mostObjects = 500_000;

/** Reads a JSON body and checks it against a schema of the control spec. */
export async function readBody<Name extends keyof Schemas>(
  body: string,
  schema: Name,
  code: TwinErrorCode = 'ERR_INVALID_OPTION',
): Promise<Schemas[Name]> {
  const data = parseBody(body, code);
  await requireFit(data, schema, code);
  return data as Schemas[Name];
}

/** Reads a JSON body; an empty one is an empty object. */
export function parseBody(body: string, code: TwinErrorCode): unknown {
  const data = parsed(body, code);
  if (isDeep(data)) throw new TwinError(code, serverTexts.bodyTooDeep(deepest));
  return data;
}

function parsed(body: string, code: TwinErrorCode): unknown {
  if (body.length > usualLength && hasManyObjects(body)) {
    throw new TwinError(code, serverTexts.bodyTooLarge(mostObjects.toLocaleString('en')));
  }
  try {
    return body.trim() === '' ? {} : JSON.parse(body);
  } catch (cause) {
    throw new TwinError(code, serverTexts.bodyNotJson((cause as Error).message), { cause });
  }
}

/** Whether a body would become more objects than a state has; counted before any of them is made. */
function hasManyObjects(body: string): boolean {
  let count = 0;
  for (let index = 0; index < body.length; index++) {
    const letter = body.charCodeAt(index);
    if ((letter === 0x7b || letter === 0x5b) && ++count > mostObjects) return true;
  }
  return false;
}

/** Throws for a name that is not among the known ones, with the nearest of them. */
export function requireKnown(what: string, name: string, known: readonly string[]): void {
  if (known.includes(name)) return;
  throw new TwinError('ERR_INVALID_OPTION', serverTexts.unknownName(what, name, didYouMean(name, known)));
}
