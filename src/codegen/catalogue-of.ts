import type { Catalogue, ErrorEntry, OperationEntry } from '../core/catalogue.ts';
import type { Spec, SpecOperation } from './spec.ts';

/** All claims of a vendor's document, for people. */
export function catalogueOf(spec: Spec): Catalogue {
  return {
    vendor: spec.vendor ?? '',
    title: spec.title,
    operations: spec.operations.map(operationEntryOf),
    quirks: spec.quirks,
    fidelity: spec.fidelity,
    notModelled: spec.notModelled,
  };
}

function operationEntryOf(operation: SpecOperation): OperationEntry {
  const { id, method, path, summary, evidence } = operation;
  return {
    id,
    method,
    path,
    summary,
    evidence: evidence!,
    errors: errorEntriesOf(operation),
    rules: [
      ...operation.lifecycle.flatMap(({ rules }) => rules.map((rule) => ({ ...rule, isLifecycle: true }))),
      ...operation.rules,
    ],
  };
}

function errorEntriesOf({ errors, responses }: SpecOperation): readonly ErrorEntry[] {
  const examples = responses.flatMap(({ status, examples }) =>
    examples.map((example) => ({ status, ...example })),
  );
  return Object.entries(errors).flatMap(([name, { trigger, reach, evidence }]): ErrorEntry[] => {
    const example = examples.find((candidate) => candidate.name === name);
    if (!example?.error) return [];
    const { code, message, meaning } = example.error;
    // What the operation says of the error comes before what the error itself says.
    const grounds = evidence ?? example.error.evidence;
    return [
      { name, code, message, status: Number(example.status), meaning, trigger, reach, evidence: grounds },
    ];
  });
}
