import type { Call } from '../../core/call.ts';
import { TwinError } from '../../core/errors.ts';
import { english, type Language, type Translator } from '../../core/message.ts';
import { loadTranslator } from '../../texts/load-translator.ts';
import type { Twin } from '../../twin/twin.ts';
import { serverTexts } from '../server-texts.ts';

type Asking = Pick<Call, 'header' | 'query'>;

/** The language of a response: `?lang`, else the first of Accept-Language, else that of the server. */
export function languageOf(call: Asking, { translator }: Pick<Twin, 'translator'>): Language {
  const asked = new URLSearchParams(call.query).get('lang') ?? firstOf(call.header('accept-language'));
  if (asked === undefined) return translator.language;
  return /^zh\b/i.test(asked) ? 'zh' : 'en';
}

/** The translator of a response; throws for a `?lang` that there is not. */
export async function translatorFor(call: Asking, twin: Pick<Twin, 'translator'>): Promise<Translator> {
  requireLanguage(new URLSearchParams(call.query).get('lang'));
  return nearestTranslator(call, twin);
}

/** The translator of a refusal, also of one for its language; the texts of a language are loaded on first use. */
export async function nearestTranslator(call: Asking, twin: Pick<Twin, 'translator'>): Promise<Translator> {
  const language = languageOf(call, twin);
  if (language === twin.translator.language) return twin.translator;
  return language === 'en' ? english : loadTranslator(language);
}

/** Throws for a language that there is not. */
function requireLanguage(lang: string | null): void {
  if (lang === null || lang === 'en' || lang === 'zh') return;
  throw new TwinError('ERR_INVALID_OPTION', serverTexts.unknownLanguage(lang));
}

/** The first language of a header; `*` does not count. */
function firstOf(header: string | undefined): string | undefined {
  const first = header?.split(/[,;]/)[0]?.trim();
  return first === undefined || first === '' || first === '*' ? undefined : first;
}
