import type { Catalogue } from './catalogue.ts';
import type { VendorGuidance } from './guidance.ts';
import type { AnswerSchemas, NotModelledPath, Operation, Quirk } from './operation.ts';
import type { SensitiveNames } from './redactor.ts';
import type { SeedShape } from './seed-shape.ts';
import type { Validate } from './validate.ts';

/** Everything that a vendor's spec states, as generated. */
export interface VendorSpec {
  readonly name: string;
  /** Its usual hosts, without a scheme; an operation may have others. */
  readonly hosts: readonly string[];
  /** Paths that are not modelled; an operation at the same path takes precedence. */
  readonly notModelled?: readonly NotModelledPath[];
  readonly operations: Readonly<Record<string, Operation>>;
  readonly quirks: Readonly<Record<string, Quirk>>;
  /** The names of its fields that hold secrets and tokens. */
  readonly sensitive: SensitiveNames;
  readonly seedShape: SeedShape;
  readonly guidance: VendorGuidance;
  /** Validators of requests, by operation id. */
  readonly requests: Readonly<Record<string, Validate>>;
  /** Validators of what the vendor's registry reads. */
  readonly registry: RegistryValidators;
  /** The claims about the vendor, for people; loaded on first use. */
  catalogue(): Promise<Catalogue>;
  /** The schemas of its responses; loaded on first use. */
  answerSchemas(): Promise<AnswerSchemas>;
}

/** Validators of the schemas `Seed` and `Memory`; absent if the spec does not have the schema. */
export interface RegistryValidators {
  readonly seed?: Validate;
  readonly memory?: Validate;
}

/** All hosts that a vendor serves its operations on. */
export function hostsOf({ hosts, operations }: Pick<VendorSpec, 'hosts' | 'operations'>): readonly string[] {
  return [...new Set([...hosts, ...Object.values(operations).flatMap((operation) => operation.hosts ?? [])])];
}
