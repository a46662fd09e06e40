import type { Answer, Expected } from './case.ts';

/** Throws unless an answer is what is expected of it, naming the first thing that is not. */
export function requireAnswer(name: string, answer: Answer, { status, body, headers }: Expected): void {
  if (status !== undefined && answer.status !== status) {
    throw new Error(`${name} has status ${answer.status}, not ${status}: ${answer.body}`);
  }
  if (body !== undefined) requireBody(name, answer.body, body);
  for (const [header, expected] of Object.entries(headers ?? {}))
    requireHeader(name, answer, header, expected);
}

function requireBody(name: string, text: string, expected: unknown): void {
  const wanted =
    expected instanceof RegExp || typeof expected === 'string' ? expected : asText(expected, text);
  if (fits(text, wanted)) return;
  throw new Error(`${name} is\n  ${text}\nnot\n  ${String(wanted)}`);
}

/** The text that is expected, with each RegExp replaced by the value it fits, so that order and spacing count. */
function asText(expected: unknown, text: string): string {
  let actual: unknown;
  try {
    actual = JSON.parse(text);
  } catch {
    // What is no JSON fits no RegExp within it.
  }
  return JSON.stringify(settled(expected, actual));
}

function settled(expected: unknown, actual: unknown): unknown {
  if (expected instanceof RegExp)
    return isScalar(actual) && expected.test(String(actual)) ? actual : String(expected);
  if (typeof expected !== 'object' || expected === null) return expected;
  if (Array.isArray(expected))
    return expected.map((each, index) => settled(each, (actual as unknown[])?.[index]));
  return Object.fromEntries(
    Object.entries(expected).map(([key, value]) => [
      key,
      settled(value, (actual as Record<string, unknown>)?.[key]),
    ]),
  );
}

function isScalar(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function requireHeader(name: string, answer: Answer, header: string, expected: string | RegExp | null): void {
  const found = answer.headers.find(([each]) => each.toLowerCase() === header.toLowerCase());
  if (expected === null) {
    if (found) throw new Error(`${name} has the header ${found.join(': ')}.`);
    return;
  }
  if (!found) throw new Error(`${name} has no header ${header}.`);
  if (answer.isSpelled && found[0] !== header) throw new Error(`${name} spells ${header} as ${found[0]}.`);
  if (!fits(found[1], expected))
    throw new Error(`${name} has ${header}: ${found[1]}, not ${String(expected)}.`);
}

function fits(text: string, expected: string | RegExp): boolean {
  return typeof expected === 'string' ? text === expected : expected.test(text);
}

/** Throws unless values are all the same, or no two of them are. */
export function requireRelation(
  relation: 'same' | 'different',
  names: readonly unknown[],
  values: readonly unknown[],
): void {
  const distinct = new Set(values).size;
  if (distinct === (relation === 'same' ? 1 : values.length)) return;
  const shown = names.map((name, index) => `${String(name)} = ${JSON.stringify(values[index])}`);
  throw new Error(`Not ${relation}: ${shown.join(', ')}.`);
}
