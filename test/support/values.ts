const reference = /\{\{([^/}]+)((?:\/[^}]*)?)\}\}/g;

/** The same data with every `{{name/pointer}}` replaced by the value of that name; alone, it keeps its type. */
export function fill<Data>(data: Data, values: ReadonlyMap<string, unknown>): Data {
  return refers(data) ? (filled(data, values) as Data) : data;
}

/** Which objects have a reference in them; kept, since each case runs over every transport. */
const referring = new WeakMap<object, boolean>();

function refers(data: unknown): boolean {
  if (typeof data === 'string') return data.includes('{{');
  if (typeof data !== 'object' || data === null) return false;
  let known = referring.get(data);
  if (known === undefined) {
    known = Object.values(data).some(refers);
    referring.set(data, known);
  }
  return known;
}

function filled(data: unknown, values: ReadonlyMap<string, unknown>): unknown {
  if (typeof data === 'string') return filledText(data, values);
  if (!refers(data) || typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map((each) => filled(each, values));
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, filled(value, values)]));
}

function filledText(text: string, values: ReadonlyMap<string, unknown>): unknown {
  const [whole] = text.matchAll(reference);
  if (whole?.[0] === text) return valueAt(whole[1]!, whole[2]!, values);
  return text.replace(reference, (_, name: string, pointer: string) =>
    String(valueAt(name, pointer, values)),
  );
}

function valueAt(name: string, pointer: string, values: ReadonlyMap<string, unknown>): unknown {
  let value = values.get(name);
  for (const key of pointer.split('/').slice(1))
    value = (value as Record<string, unknown> | undefined)?.[key];
  if (value === undefined) {
    throw new Error(`${name} has no ${pointer || 'value'}: ${JSON.stringify(values.get(name))}`);
  }
  return value;
}
