import type { Operation } from '../../core/operation.ts';
import type { VendorModule } from '../../vendors/vendor-module.ts';
import { interactionOf } from './interaction.ts';
import type { PactDocument, PactInteraction } from './pact-file.ts';
import { Reproducer, type Reproduction } from './reproduce.ts';
import { type RequestTemplate, templateOf } from './request-template.ts';
import type { SeenExchange } from './seen-exchange.ts';

/** A pact, and the exchanges that are not in it. */
export interface PactFromJournal {
  readonly pact: PactDocument;
  /** How many exchanges of the vendor there were. */
  readonly exchanges: number;
  readonly leftOut: readonly { readonly id: number; readonly why: string }[];
}

/** Writes a pact of what a journal saw of one vendor; equal requests with the same outcome are one interaction. */
export async function pactFromJournal(
  exchanges: readonly SeenExchange[],
  module: VendorModule,
  consumer: string,
): Promise<PactFromJournal> {
  const schemas = await module.vendor.answerSchemas();
  const reproducer = new Reproducer();
  const interactions = new Map<string, PactInteraction>();
  const descriptions = new Map<string, number>();
  const leftOut: { id: number; why: string }[] = [];
  let seen = 0;
  for (const exchange of exchanges) {
    const operation = exchange.operation && module.vendor.operations[exchange.operation];
    if (!operation) continue;
    seen++;
    const attempt = await reproduction(exchange, operation, module, reproducer);
    if (typeof attempt === 'string') {
      leftOut.push({ id: exchange.id, why: attempt });
      continue;
    }
    const key = keyOf(attempt, exchange);
    if (interactions.has(key)) continue;
    const described = describe(exchange, operation);
    const before = descriptions.get(described) ?? 0;
    descriptions.set(described, before + 1);
    // A verifier tells interactions apart by their descriptions.
    const description = before === 0 ? described : `${described} (${before + 1})`;
    interactions.set(key, interactionOf(description, operation.id, attempt.template, attempt.found, schemas));
  }
  const pact: PactDocument = {
    consumer: { name: consumer },
    provider: { name: module.name },
    interactions: [...interactions.values()],
    metadata: { pactSpecification: { version: '4.0' } },
  };
  return { pact, exchanges: seen, leftOut };
}

interface Attempt {
  readonly template: RequestTemplate;
  readonly found: Reproduction;
}

/** How to get the same response, or why it is not known. */
async function reproduction(
  exchange: SeenExchange,
  operation: Operation,
  module: VendorModule,
  reproducer: Reproducer,
): Promise<Attempt | string> {
  const { answeredBy, request, response, error } = exchange;
  if (answeredBy === 'stub' || answeredBy === 'upstream') {
    return `a ${answeredBy === 'stub' ? 'stub' : 'mock of your own'} answered it`;
  }
  const template = templateOf(exchange, operation);
  if (typeof template === 'string') return template;
  const found = await reproducer.reproduce(exchange, template, module);
  if (found) return { template, found };
  return `no provider state leads from ${request.method} ${request.path} to ${error ?? `status ${response.status}`}`;
}

function keyOf({ template, found }: Attempt, { error }: SeenExchange): string {
  const { method, path, query, body } = template;
  const fillings = [...found.fillings].map(([{ part, at }, { from, value }]) => [part, at, from ?? value]);
  const shape = { method, path: fillings.length > 0 ? path.replace(/«[^»]*»/g, '') : path };
  const names = { query: query.map(([name]) => name), body: JSON.stringify(body)?.replace(/«[^»]*»/g, '') };
  return JSON.stringify([found.state, error, shape, names, fillings]);
}

function describe({ request: { method, path }, error }: SeenExchange, operation: Operation): string {
  const shown = operation.prefix === undefined ? operation.path : path;
  return `${method} ${shown}: ${error ?? 'success'}`;
}
