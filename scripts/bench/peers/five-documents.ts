import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { FiveId } from '../workload.ts';

const specs = join(import.meta.dirname, '../../../specs');

interface Document {
  readonly paths: Readonly<Record<string, { readonly post?: SpecOperation }>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

interface SpecOperation {
  readonly operationId: string;
  readonly security?: readonly Readonly<Record<string, unknown>>[];
  readonly responses: Readonly<
    Record<'200', { readonly content: Readonly<Record<'application/json', { readonly examples: Examples }>> }>
  >;
}

type Examples = Readonly<Record<'ok', { readonly value: unknown }>>;

/** The specs' example of a success, for a mock without OpenAPI. */
export function okBody(operationId: FiveId): string {
  const found = Object.values(readSpec(vendorOf(operationId)).paths).find(
    ({ post }) => post?.operationId === operationId,
  );
  const { value } = found!.post!.responses['200'].content['application/json'].examples.ok;
  return JSON.stringify(value);
}

/** One OpenAPI document with these operations of all vendors, for a mock that serves one document. */
export function inOneDocument(operationIds: readonly FiveId[]): unknown {
  const paths: Record<string, unknown> = {};
  const components: Record<string, Record<string, unknown>> = {};
  for (const vendor of new Set(operationIds.map(vendorOf))) {
    const document = renamed(readSpec(vendor), vendor);
    for (const [path, { post }] of Object.entries(document.paths)) {
      if (post && operationIds.includes(post.operationId as FiveId)) paths[path] = { post };
    }
    for (const [kind, named] of Object.entries(document.components)) {
      components[kind] = { ...components[kind], ...named };
    }
  }
  return { openapi: '3.1.0', info: { title: 'Five token endpoints', version: '1' }, paths, components };
}

/** Prefixes each component and its references with the vendor, since vendors share component names. */
function renamed({ paths, components }: Document, vendor: string): Document {
  const text = JSON.stringify({ paths, components });
  const parsed: Document = JSON.parse(text.replaceAll(/(#\/components\/\w+\/)/g, `$1${vendor}.`));
  const prefixed = (named: object) =>
    Object.fromEntries(Object.entries(named).map(([name, value]) => [`${vendor}.${name}`, value]));
  return {
    paths: mapValues(parsed.paths, ({ post, ...others }) =>
      post?.security
        ? { ...others, post: { ...post, security: post.security.map(prefixed) } }
        : { ...others, post },
    ) as Document['paths'],
    components: mapValues(parsed.components, prefixed),
  };
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function vendorOf(operationId: FiveId): string {
  return operationId.split('.')[0]!;
}

function readSpec(vendor: string): Document {
  return parse(readFileSync(join(specs, `${vendor}.yaml`), 'utf8'));
}
