import type { Translate } from '../i18n/use-t.ts';

/** The name by which the server calls itself where no person did something. */
const SYSTEM = 'Hệ thống';

/** Who did something: a person by name, the system by its name in the language of the screen. */
export function personText(name: string, t: Translate): string {
  return name === SYSTEM ? t('common.label.system') : name;
}
