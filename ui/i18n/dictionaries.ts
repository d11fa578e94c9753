import type { Language } from '../lib/format.ts';
import type { Dictionary } from './messages.ts';
import { VIETNAMESE } from './vietnamese.ts';

const here: { vi: Dictionary; en: Dictionary | null } = { vi: VIETNAMESE, en: null };

/** Whether the texts of a language are here to be shown. */
export function isLoaded(language: Language): boolean {
  return here[language] !== null;
}

/** Fetches the texts of a language where they are not here yet. Errors: as `import()` throws when they cannot be fetched. */
export async function loadDictionary(language: Language): Promise<void> {
  if (language === 'en' && here.en === null) here.en = (await import('./english.ts')).ENGLISH;
}

/** The texts of a language; Vietnamese ones while others are not here. */
export function dictionary(language: Language): Dictionary {
  return here[language] ?? VIETNAMESE;
}
