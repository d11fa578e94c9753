import type { Language } from '../lib/format.ts';
import type { Dictionary, FirstRoom } from './messages.ts';
import { VIETNAMESE_FIRST } from './vietnamese.ts';

/** What is here of a language: Vietnamese always has the rooms of the first page. */
type Texts = Pick<Dictionary, FirstRoom> & Partial<Dictionary>;

const here: { vi: Texts; en: Dictionary | null } = { vi: VIETNAMESE_FIRST, en: null };

/** Whether the texts of a language are here to be shown. */
export function isLoaded(language: Language): boolean {
  return here[language] !== null;
}

/** Fetches the texts of a language where they are not here yet. Errors: as `import()` throws when they cannot be fetched. */
export async function loadDictionary(language: Language): Promise<void> {
  if (language === 'en' && here.en === null) here.en = (await import('./english.ts')).ENGLISH;
}

/**
 * Fetches the Vietnamese texts of what stands behind the first page, where they are not here yet: in either language, as it can be
 * changed at any time. Errors: as `import()` throws when they cannot be fetched.
 */
export async function loadLaterRooms(): Promise<void> {
  if (here.vi.tasks === undefined) here.vi = { ...VIETNAMESE_FIRST, ...(await import('./vietnamese-later.ts')).VIETNAMESE_LATER };
}

/** The texts of a language; Vietnamese ones while others are not here. */
export function dictionary(language: Language): Texts {
  return here[language] ?? here.vi;
}
