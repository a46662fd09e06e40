import { type Field, type FieldType, type Model, oneLine, pascalCase } from './models.ts';

/** The models as structs, formatted as gofmt does it. */
export function emitGo(models: readonly Model[]): string {
  const head = '// Generated from specs/control.yaml by npm run generate; DO NOT EDIT.\n\npackage tokentwin';
  return `${[head, ...models.map(structOf)].join('\n\n')}\n`;
}

function structOf({ name, description, fields }: Model): string {
  return [
    `// ${name} is what the control API answers. ${description}`.trimEnd(),
    `type ${name} struct {`,
    fields.map(member).join('\n\n'),
    '}',
  ].join('\n');
}

function member({ wire, description, type, required }: Field): string {
  const tag = `\`json:"${wire}${required ? '' : ',omitempty'}"\``;
  const line = `\t${goName(wire)} ${typeName(type, required)} ${tag}`;
  return description ? `\t// ${oneLine(description)}\n${line}` : line;
}

/** Go writes initialisms in capitals. */
function goName(wire: string): string {
  return pascalCase(wire)
    .replace(/(?<=[a-z])Id$|^Id$/, 'ID')
    .replace(/^Url$/, 'URL');
}

function typeName(type: FieldType, required: boolean): string {
  switch (type.kind) {
    case 'list':
      return `[]${typeName(type.of, true)}`;
    case 'model':
      return required ? type.name : `*${type.name}`;
    case 'any':
      return 'any';
    default:
      return { string: 'string', integer: 'int64', number: 'float64', boolean: 'bool' }[type.kind];
  }
}
