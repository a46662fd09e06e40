/** A language that tokentwin speaks. */
export type Language = 'en' | 'zh';

/** The texts of one area in one language; those with parameters are functions. */
// biome-ignore lint/suspicious/noExplicitAny: each text has parameters of its own
export type Catalogue = Readonly<Record<string, string | ((...args: any[]) => string)>>;

/** A text for people that is not yet put in a language: its place in the catalogues, and its parameters. */
export class Message {
  readonly area: string;
  readonly key: string;
  /** Messages among them are translated, too. */
  readonly args: readonly unknown[];
  // Private, so that an error is not printed with all texts of its area.
  readonly #english: Catalogue;

  constructor(area: string, key: string, args: readonly unknown[], english: Catalogue) {
    this.area = area;
    this.key = key;
    this.args = args;
    this.#english = english;
  }

  /** The text in a catalogue of its area, or in English where that lacks it. */
  textIn(catalogue: Catalogue | undefined): Catalogue[string] {
    return catalogue?.[this.key] ?? this.#english[this.key]!;
  }
}

/** A text for people: a message, or a text that is what it is in every language. */
export type Text = string | Message;

/** Puts texts in one language. */
export interface Translator {
  readonly language: Language;
  readonly say: (text: Text) => string;
}

/** The messages of an area, by key. */
export type Messages<Table extends Catalogue> = {
  readonly [Key in keyof Table]: Table[Key] extends (...args: infer Args) => string
    ? (...args: { [Index in keyof Args]: Widened<Args[Index]> }) => Message
    : Message;
};

/** Where a text takes a string or a list of strings, its message takes other messages as well. */
type Widened<Arg> = string extends Arg
  ? Arg | Message
  : readonly string[] extends Arg
    ? Arg | readonly Text[]
    : Arg;

/** Makes messages of an area's English texts. */
export function messages<const Table extends Catalogue>(area: string, english: Table): Messages<Table> {
  const made = Object.entries(english).map(([key, text]) => [
    key,
    typeof text === 'string'
      ? new Message(area, key, [], english)
      : (...args: readonly unknown[]) => new Message(area, key, args, english),
  ]);
  // The loop makes what the type says of each key.
  return Object.fromEntries(made) as Messages<Table>;
}

/** A sentence of a vendor's spec: its own key among those that the vendor's module translates. */
export function sentence(text: string): Message {
  return new Message('sentences', text, [], { [text]: text });
}

/** A translator with catalogues by area; what they lack stays English. */
export function translator(
  language: Language,
  catalogues: Readonly<Record<string, Catalogue>> = {},
): Translator {
  const say = (text: Text): string => {
    if (typeof text === 'string') return text;
    const found = text.textIn(catalogues[text.area]);
    return typeof found === 'string' ? found : found(...text.args.map(said));
  };
  const said = (arg: unknown): unknown => {
    if (Array.isArray(arg)) return arg.map(said);
    return isMessage(arg) ? say(arg) : arg;
  };
  return { language, say };
}

/** Whether a parameter is a message; one of another copy of this module counts, too. */
function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'textIn' in value;
}

/** The default: no catalogue needs to be loaded for it. */
export const english: Translator = translator('en');
