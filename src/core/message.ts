/** A language that tokentwin speaks. */
export type Language = 'en' | 'zh';

/** The texts of one area in one language; those with parameters are functions. */
// biome-ignore lint/suspicious/noExplicitAny: each text has parameters of its own
export type Catalogue = Readonly<Record<string, string | ((...args: any[]) => string)>>;

/** A text for people that is not yet put in a language: its place in the catalogues, and its parameters. */
export interface Message {
  readonly area: string;
  readonly key: string;
  /** Messages among them are translated, too. */
  readonly args: readonly unknown[];
  /** The English texts of its area. */
  readonly english: Catalogue;
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

/** Where a text takes a string, its message takes another message as well. */
type Widened<Arg> = string extends Arg ? Arg | Message : Arg;

/** Makes messages of an area's English texts. */
export function messages<const Table extends Catalogue>(area: string, english: Table): Messages<Table> {
  const made = Object.entries(english).map(([key, text]) => [
    key,
    typeof text === 'string'
      ? { area, key, args: [], english }
      : (...args: readonly unknown[]): Message => ({ area, key, args, english }),
  ]);
  // The loop makes what the type says of each key.
  return Object.fromEntries(made) as Messages<Table>;
}

/** A sentence of a vendor's spec: its own key among those that the vendor's module translates. */
export function sentence(text: string): Message {
  return { area: 'sentences', key: text, args: [], english: { [text]: text } };
}

/** A translator with catalogues by area; what they lack stays English. */
export function translator(
  language: Language,
  catalogues: Readonly<Record<string, Catalogue>> = {},
): Translator {
  const say = (text: Text): string => {
    if (typeof text === 'string') return text;
    const { area, key, args, english } = text;
    const found = catalogues[area]?.[key] ?? english[key]!;
    return typeof found === 'string' ? found : found(...args.map((arg) => (isMessage(arg) ? say(arg) : arg)));
  };
  return { language, say };
}

/** The default: no catalogue needs to be loaded for it. */
export const english: Translator = translator('en');

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'english' in value && 'area' in value;
}
