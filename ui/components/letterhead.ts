import type { LetterForm } from './sender-form.ts';

const KEY = 'lineage.letterhead';
const FORMS = ['PARTY', 'STATE'] as const satisfies readonly LetterForm[];

/** The head of a letter or a report. `form` null: none was chosen yet. */
type Letterhead = { readonly form: LetterForm | null; readonly superior: string; readonly organ: string; readonly place: string };

/** As it was written last on this computer. */
export function lastHead(): Letterhead {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    const text = (name: string): string => {
      const value = typeof kept === 'object' && kept !== null ? Reflect.get(kept, name) : '';
      return typeof value === 'string' ? value : '';
    };
    return { form: formNamed(text('form')), superior: text('superior'), organ: text('organ'), place: text('place') };
  } catch {
    return { form: null, superior: '', organ: '', place: '' };
  }
}

export const formNamed = (name: string | undefined): LetterForm | null => FORMS.find((form) => form === name) ?? null;

/** Keeps the head for the next letter or report; `form` only of one that was made. */
export function rememberHead(head: Partial<Letterhead>): void {
  localStorage.setItem(KEY, JSON.stringify({ ...lastHead(), ...head }));
}
