import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { ValidationError } from '../core/provider.ts';
import { schemas } from '../generated/control/schemas.js';
import { describeMisfit } from '../server/control/body.ts';
import { offsetOf } from './yaml-offset.ts';

/** Something wrong in plain data: the way to it, and of a map, the key that is meant. */
export interface Mistake {
  readonly path: readonly (string | number)[];
  readonly key?: string;
  readonly message: string;
}

/** Something wrong in a file, and where. */
export interface Finding {
  /** Counted from 1, as editors do. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What a text holds, and what is wrong with it, in the order of the file. */
export interface CheckedText {
  /** To be used only when there are no findings. */
  readonly data: unknown;
  readonly findings: readonly Finding[];
}

/** Reads a text, YAML or JSON (which is YAML too), and says by line and column what is wrong with it. */
export function checkText(text: string, mistakesIn: (data: unknown) => readonly Mistake[]): CheckedText {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const findingAt = (offset: number, message: string): Finding => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1), message };
  };
  const torn = [...document.errors, ...document.warnings];
  if (torn.length > 0) {
    return { data: undefined, findings: torn.map((error) => findingAt(error.pos[0], describeTear(error))) };
  }
  if (document.contents === null) {
    return { data: undefined, findings: [findingAt(0, 'The file is empty. An empty seed is {}.')] };
  }
  let data: unknown;
  try {
    data = document.toJS();
  } catch (error) {
    // An alias without its anchor, or too many of them: yaml does not say where.
    return { data: undefined, findings: [findingAt(0, (error as Error).message)] };
  }
  const findings = mistakesIn(data).map((mistake) => ({
    offset: offsetOf(document, mistake.path, mistake.key),
    message: mistake.message,
  }));
  return {
    data,
    findings: findings
      .toSorted((a, b) => a.offset - b.offset)
      .map(({ offset, message }) => findingAt(offset, message)),
  };
}

/** Where data does not fit a schema of the control spec. */
export function misfitsIn(data: unknown, schema: string): Mistake[] {
  const validate = schemas[schema]!;
  return validate(data) ? [] : (validate.errors ?? []).map(mistakeOf);
}

function describeTear({ code, message }: YAMLError): string {
  return code === 'MULTIPLE_DOCS' ? 'A seed is one document; here a second one begins.' : message;
}

function mistakeOf(error: ValidationError): Mistake {
  const { additionalProperty } = error.params;
  return {
    path: segmentsOf(error.instancePath),
    ...(typeof additionalProperty === 'string' && { key: additionalProperty }),
    message: describeMisfit(error),
  };
}

/** The steps of a JSON pointer. */
function segmentsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}
