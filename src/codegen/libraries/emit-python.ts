import { type Field, type FieldType, type Model, oneLine, snakeCase } from './models.ts';

/** The models as frozen data classes, formatted as ruff does it. */
export function emitPython(models: readonly Model[]): string {
  const head = [
    '# Generated from specs/control.yaml by npm run generate; do not edit.',
    '"""What the control API answers."""',
    '',
    'from __future__ import annotations',
    '',
    'from dataclasses import dataclass',
    'from typing import Any, List, Mapping, Optional',
  ].join('\n');
  return `${[head, ...models.map(classOf)].join('\n\n\n')}\n`;
}

function classOf({ name, description, fields }: Model): string {
  // What has a default comes after what has none.
  const ordered = [
    ...fields.filter(({ required }) => required),
    ...fields.filter(({ required }) => !required),
  ];
  return [
    '@dataclass(frozen=True)',
    `class ${name}:`,
    ...(description ? [`    """${escaped(description)}"""`, ''] : []),
    ...ordered.flatMap(attribute),
    '',
    '    @classmethod',
    `    def from_json(cls, data: Mapping[str, Any]) -> ${name}:`,
    '        """Reads it from parsed JSON; unknown keys are ignored."""',
    '        return cls(',
    ...ordered.map((field) => `            ${snakeCase(field.wire)}=${reading(field)},`),
    '        )',
  ].join('\n');
}

function attribute(field: Field): string[] {
  const type = typeName(field.type);
  const declared = field.required ? type : `Optional[${type}] = None`;
  const line = `    ${snakeCase(field.wire)}: ${declared}`;
  return field.description ? [line, `    """${escaped(oneLine(field.description))}"""`] : [line];
}

function typeName(type: FieldType): string {
  switch (type.kind) {
    case 'list':
      return `List[${typeName(type.of)}]`;
    case 'model':
      return type.name;
    case 'any':
      return 'Any';
    default:
      return { string: 'str', integer: 'int', number: 'float', boolean: 'bool' }[type.kind];
  }
}

function reading({ wire, type, required }: Field): string {
  const value = required ? `data["${wire}"]` : `data.get("${wire}")`;
  const converted = conversion(type, value);
  if (converted === value || required) return converted;
  return `None if ${value} is None else ${conversion(type, `data["${wire}"]`)}`;
}

function conversion(type: FieldType, value: string): string {
  if (type.kind === 'model') return `${type.name}.from_json(${value})`;
  if (type.kind === 'list' && conversion(type.of, 'each') !== 'each') {
    return `[${conversion(type.of, 'each')} for each in ${value}]`;
  }
  return value;
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"""', "'''");
}
