/**
 * Roman numbers of headings lose a stroke easily: "I. II. II. IV." can only be "I. II. III. IV.". A label is put right
 * where the one before and the one behind it leave a single number between them; otherwise it stays as recognised.
 */
const LABEL = /^\f?([IVX]{1,5})(?=[\ue001]?\s?[.\-–/)])/u;
const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];

export function mendSequence(text: string): string {
  const lines = text.split('\n');
  const labels = lines.flatMap((line, at) => {
    const numeral = LABEL.exec(line.replaceAll('\ue001', ''))?.[1];
    const value = numeral === undefined ? -1 : NUMERALS.indexOf(numeral);
    return value === -1 ? [] : [{ at, value, numeral: numeral ?? '' }];
  });
  for (let index = 1; index < labels.length; index += 1) {
    const [before, label, next] = [labels[index - 1], labels[index], labels[index + 1]];
    if (before === undefined || label === undefined) continue;
    const wanted = before.value + 1;
    const between = next === undefined ? label.value === before.value && label.value > 0 : next.value === wanted + 1;
    if (!between || label.value === wanted || Math.abs(label.value - wanted) > 1) continue;
    lines[label.at] = (lines[label.at] ?? '').replaceAll('\ue001', '').replace(label.numeral, NUMERALS[wanted] ?? label.numeral);
    labels[index] = { ...label, value: wanted };
  }
  return lines.join('\n');
}
