import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import { describeMisfit } from '../control/body.ts';
import type { ValidationError } from '../core/provider.ts';
import { schemas } from '../generated/control/schemas.js';
import type { Seed } from '../twin.ts';
import { type Mistake, mistakesBeyondSchema } from './seed-mistakes.ts';
import { offsetOf } from './yaml-offset.ts';

/** Something wrong in a file, and where. */
export interface Finding {
  /** Counted from 1, as editors do. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What a seed's text holds, and what is wrong with it, in the order of the file. */
export interface CheckedSeed {
  /** To be used only when there are no findings. */
  readonly seed: unknown;
  readonly findings: readonly Finding[];
}

/** Holds a seed's text, YAML or JSON (which is YAML too), to its schema and to itself. */
export function checkSeed(text: string): CheckedSeed {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const findingAt = (offset: number, message: string): Finding => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1), message };
  };
  const torn = [...document.errors, ...document.warnings];
  if (torn.length > 0) {
    return { seed: undefined, findings: torn.map((error) => findingAt(error.pos[0], describeTear(error))) };
  }
  if (document.contents === null) {
    return { seed: undefined, findings: [findingAt(0, 'The file is empty. An empty seed is {}.')] };
  }
  let seed: unknown;
  try {
    seed = document.toJS();
  } catch (error) {
    // An alias without its anchor, or too many of them: yaml does not say where.
    return { seed: undefined, findings: [findingAt(0, (error as Error).message)] };
  }
  const findings = mistakesIn(seed).map((mistake) => ({
    offset: offsetOf(document, mistake.path, mistake.key),
    message: mistake.message,
  }));
  return {
    seed,
    findings: findings
      .toSorted((a, b) => a.offset - b.offset)
      .map(({ offset, message }) => findingAt(offset, message)),
  };
}

function describeTear({ code, message }: YAMLError): string {
  return code === 'MULTIPLE_DOCS' ? 'A seed is one document; here a second one begins.' : message;
}

function mistakesIn(seed: unknown): Mistake[] {
  const validate = schemas.Seed!;
  return validate(seed) ? mistakesBeyondSchema(seed as Seed) : (validate.errors ?? []).map(mistakeOf);
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
