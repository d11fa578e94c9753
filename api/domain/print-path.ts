const UNITS: Readonly<Record<string, string>> = { '-': 'gạch đầu dòng', '+': 'dấu cộng', p: 'đoạn' };
const STEP = /(?:^|\.)([-+p])(\d+)(?=\.|$)/gu;
/** A number, a Roman number or one letter first: not an appendix, and not a step that has no label. */
const LABELLED = /^(?:[IVXLC]+|\d+|\p{L})(?:\.|$)/u;

/** The path of a task as people say it: "III.4 gạch đầu dòng thứ 1" for `III.4.-1`; what stands under no label, "gạch đầu dòng thứ 1". */
export function printPath(path: string): string {
  const label = path.replace(STEP, '');
  const steps = [...path.matchAll(STEP)].map(([, sign = '', number = '']) => `${UNITS[sign] ?? ''} thứ ${number}`);
  return [label, ...steps].filter((part) => part !== '').join(' ');
}

/** Where in a document: "mục III.4", "mục III.4 gạch đầu dòng thứ 1", "gạch đầu dòng thứ 1", "PHỤ LỤC.43". */
export function printPlace(path: string): string {
  return LABELLED.test(path) ? `mục ${printPath(path)}` : printPath(path);
}

const LAST_STEP = /^(.*?)\.?([-+p])(\d+)$/u;

/**
 * Several places in their order, what they share said once: "mục III.1 gạch đầu dòng thứ 1, 2; mục III.2.a, III.2.b".
 * Paths that end in steps of one sign under one label are numbered together.
 */
export function printPlaces(paths: readonly string[]): string {
  const groups: { readonly key: string; words: string }[] = [];
  for (const path of paths) {
    const [, under = '', sign = '', number = ''] = LAST_STEP.exec(path) ?? [];
    const bare = sign === '' && LABELLED.test(path) && path.search(STEP) === -1;
    const key = sign === '' ? (bare ? 'labels' : `alone ${path}`) : `${under} ${sign}`;
    const last = groups.at(-1);
    if (last?.key === key) last.words += `, ${sign === '' ? path : number}`;
    else groups.push({ key, words: printPlace(path) });
  }
  return groups.map(({ words }) => words).join('; ');
}
