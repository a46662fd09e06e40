/**
 * What an input is checked against: the part of JSON Schema that `specs/control.yaml` uses for the inputs of core.
 *
 * A `$ref` is the bare name of an input, or of a type that core reads itself, such as `Duration`.
 */
export interface InputSchema {
  readonly $ref?: string;
  /** Of an object, what an error message calls it; of a plain value, what it has to be. */
  readonly title?: string;
  readonly type?: 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array';
  readonly const?: string | number | boolean;
  readonly enum?: readonly (string | number | boolean)[];
  readonly minLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly items?: InputSchema;
  readonly properties?: Readonly<Record<string, InputSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | InputSchema;
  /** Sets of properties of which exactly one is given. */
  readonly forms?: readonly (readonly string[])[];
  /** Alternatives: objects that a property `type` tells apart, or plain values. */
  readonly oneOf?: readonly InputSchema[];
}
