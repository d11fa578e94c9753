import type { Translate } from '../i18n/use-t.ts';

const STEP = /(?:^|\.)([-+p])(\d+)(?=\.|$)/gu;
/** A number, a Roman number or one letter first: not an appendix, and not a step that has no label. */
const LABELLED = /^(?:[IVXLC]+|\d+|\p{L})(?:\.|$)/u;
const UNITS = { '-': 'common.path.dash', '+': 'common.path.plus', p: 'common.path.paragraph' } as const;

/** The path of a task as people say it: "III.4 gạch đầu dòng thứ 1" for `III.4.-1`. */
export function pathText(path: string, t: Translate): string {
  const label = path.replace(STEP, '');
  const steps = [...path.matchAll(STEP)].map(([, sign, n = '']) => t(UNITS[sign === '+' || sign === 'p' ? sign : '-'], { n }));
  return [label, ...steps].filter((part) => part !== '').join(' ');
}

/** Where in a document: "mục III.4", "mục III.4 gạch đầu dòng thứ 1", "gạch đầu dòng thứ 1", "PHỤ LỤC.43". */
export function placeText(path: string, t: Translate): string {
  const said = pathText(path, t);
  return LABELLED.test(path) ? t('common.path.section', { path: said }) : said;
}
