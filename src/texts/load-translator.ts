import { type Catalogue, english, type Language, type Translator, translator } from '../core/message.ts';
import { vendors } from '../vendors/index.ts';
import type { VendorModule } from '../vendors/vendor-module.ts';

type Catalogues = Readonly<Record<string, Catalogue>>;

let chinese: Promise<Catalogues> | undefined;

/** The translator of a language, with `own` catalogues beside those of the twin; they are loaded on first use. */
export async function loadTranslator(language: Language, own: Catalogues = {}): Promise<Translator> {
  if (language === 'en') return english;
  chinese ??= loadChinese(Object.values<VendorModule>(vendors));
  return translator('zh', { ...(await chinese), ...own });
}

async function loadChinese(modules: readonly VendorModule[]): Promise<Catalogues> {
  const [{ catalogues }, ...sentences] = await Promise.all([
    import('./chinese/index.ts'),
    ...modules.map((module) => module.chinese?.()),
  ]);
  return { ...catalogues, sentences: Object.assign({ ...catalogues.sentences }, ...sentences) };
}
