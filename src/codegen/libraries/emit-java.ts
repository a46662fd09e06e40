import { camelCase, type Field, type FieldType, type Model, oneLine } from './models.ts';

/** The models as immutable classes, a file each, by file name. */
export function emitJava(models: readonly Model[]): ReadonlyMap<string, string> {
  return new Map(models.map((model) => [`${model.name}.java`, fileOf(model)]));
}

function fileOf({ name, description, fields }: Model): string {
  const body = fields.map(accessor).join('\n\n');
  const imports = [
    ...(/\bList</.test(body) ? ['import java.util.List;'] : []),
    ...(/\bOptional</.test(body) ? ['import java.util.Optional;'] : []),
    ...(/\bOptionalLong\b/.test(body) ? ['import java.util.OptionalLong;'] : []),
  ];
  return `// Generated from specs/control.yaml by npm run generate; do not edit.
package tokentwin;

${imports.length > 0 ? `${imports.join('\n')}\n\n` : ''}/** ${escaped(description || `What the control API answers as ${name}.`)} */
public final class ${name} {
  private final JsonObject json;

  ${name}(JsonObject json) {
    this.json = json;
  }

${body}

  /** The JSON as it was answered. */
  @Override
  public String toString() {
    return json.toString();
  }
}
`;
}

function accessor({ wire, description, type, required }: Field): string {
  const comment = `  /** ${escaped(oneLine(description) || `The field {@code ${wire}}.`)} */`;
  const body = required ? reading(type, wire) : optionalReading(type, wire);
  return `${comment}\n  public ${typeName(type, required)} ${camelCase(wire)}() {\n    return ${body};\n  }`;
}

function typeName(type: FieldType, required: boolean): string {
  if (type.kind === 'list') return `List<${boxed(type.of)}>`;
  if (required)
    return (
      { string: 'String', integer: 'long', number: 'double', boolean: 'boolean', any: 'Object', model: '' }[
        type.kind
      ] || boxed(type)
    );
  return type.kind === 'integer' ? 'OptionalLong' : `Optional<${boxed(type)}>`;
}

function boxed(type: FieldType): string {
  if (type.kind === 'model') return type.name;
  if (type.kind === 'list') return `List<${boxed(type.of)}>`;
  return { string: 'String', integer: 'Long', number: 'Double', boolean: 'Boolean', any: 'Object' }[
    type.kind
  ];
}

function reading(type: FieldType, wire: string): string {
  if (type.kind === 'model') return `new ${type.name}(json.object("${wire}"))`;
  if (type.kind === 'list') return listReading(type.of, wire);
  const method = { string: 'string', integer: 'integer', number: 'number', boolean: 'bool', any: 'value' }[
    type.kind
  ];
  return `json.${method}("${wire}")`;
}

function optionalReading(type: FieldType, wire: string): string {
  if (type.kind === 'list') return listReading(type.of, wire);
  if (type.kind === 'integer')
    return `json.has("${wire}") ? OptionalLong.of(json.integer("${wire}")) : OptionalLong.empty()`;
  if (type.kind === 'any') return `Optional.ofNullable(json.value("${wire}"))`;
  return `json.has("${wire}") ? Optional.of(${reading(type, wire)}) : Optional.empty()`;
}

function listReading(of: FieldType, wire: string): string {
  if (of.kind === 'model') return `json.objects("${wire}", ${of.name}::new)`;
  return `json.list("${wire}", ${boxed(of)}.class)`;
}

function escaped(text: string): string {
  return text
    .replaceAll('*/', '*&#47;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '&#64;')
    .replaceAll('&#64;code', '@code');
}
