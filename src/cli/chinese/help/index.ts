import type { Catalogue } from '../../../core/message.ts';
import type { HelpOfAll, HelpText } from './help-text.ts';
import { lookCommands } from './look.ts';
import { runCommands } from './run.ts';
import { shared } from './shared.ts';

const commands: HelpOfAll = { ...runCommands, ...lookCommands };

/** The help of all commands, by command and part. */
export const helpCatalogue: Catalogue = Object.fromEntries(
  Object.entries<HelpText>(commands).flatMap(([name, { summary, forms = [], options, notes = [] }]) => [
    [`${name} summary`, summary],
    ...forms.map((form, index) => [`${name} form ${index}`, form] as const),
    ...Object.entries({ ...shared, ...options }).map(
      ([option, description]) => [`${name} --${option}`, description] as const,
    ),
    ...notes.map((note, index) => [`${name} note ${index}`, note] as const),
  ]),
);
