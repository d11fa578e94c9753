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
