import { fold } from '../../domain/fold.ts';
import { isCapitals, LABEL, type Line } from './paragraphs.ts';
import type { Part } from './part.ts';

const isRecipients = (lines: readonly Line[]): boolean => lines.some((line) => /^noi nhan\b/.test(fold(line.text)));

/** Lines as if they stood right below others. */
function below(lines: readonly Line[], above: readonly Line[]): Line[] {
  const [first, last] = [lines[0], above[above.length - 1]];
  if (first === undefined || last === undefined) return [...lines];
  const shift = last.base + 1.3 * last.size - first.base;
  return lines.map((line) => ({ ...line, base: line.base + shift }));
}

/** A heading in capitals: what begins behind the recipients. */
const isTitle = (line: Line): boolean => isCapitals(line.text) && !/[,;.]/.test(line.text);

/** The lines at the top of a page that go on with a list of recipients: in its column, right below each other. */
function furtherRecipients(list: readonly Line[], right: readonly Line[], lines: readonly Line[]): readonly Line[] {
  const edge = Math.min(...right.map((line) => line.left));
  const from = Math.min(...list.map((line) => line.left));
  const open = !/[.;]$/.test(list[list.length - 1]?.text ?? '');
  const end = lines.findIndex((line, index) => {
    const before = lines[index - 1];
    if (line.right > edge || line.left < from - line.size || line.left > from + 3 * line.size) return true;
    if (LABEL.test(line.text)) return !/^[-–+*•]/.test(line.text);
    const apart = before !== undefined && line.base - before.base > 2.2 * line.size;
    return apart || isTitle(line) || (before === undefined && !open);
  });
  return end === -1 ? lines : lines.slice(0, end);
}

/**
 * The parts of pages where recipients and signature that the end of a page cut are one pair again: what goes on with
 * them on the next page comes before the signature, as on paper. `heads`: the running heads and feet of each page.
 */
export function wholeFoots(pages: readonly (readonly Part[])[], heads: readonly ReadonlySet<Line>[]): readonly (readonly Part[])[] {
  const out = pages.map((parts) => [...parts]);
  for (let page = 0; page + 1 < out.length; page += 1) {
    const [parts, next] = [out[page] ?? [], out[page + 1] ?? []];
    const isHead = (line: Line): boolean => heads[page]?.has(line) === true || heads[page + 1]?.has(line) === true;
    const own = parts.flatMap((part, at) => (part.kind === 'lines' && !part.lines.every(isHead) ? [at] : []));
    const [leftAt, rightAt] = own.slice(-2);
    const at = next.findIndex((part) => part.kind !== 'lines' || !part.lines.every(isHead));
    const [left, right, first, second] = [parts[leftAt ?? -1], parts[rightAt ?? -1], next[at], next[at + 1]];
    if (leftAt === undefined || rightAt === undefined || left?.kind !== 'lines' || right?.kind !== 'lines' || first?.kind !== 'lines') continue;
    if (!left.beside || !right.beside || !isRecipients(left.lines)) continue;
    const put = (index: number, part: Extract<Part, { kind: 'lines' }>, lines: readonly Line[]): void => {
      parts[index] = { ...part, lines: [...part.lines, ...below(lines, part.lines)] };
    };
    if (first.beside && second?.kind === 'lines' && second.beside && LABEL.test(first.lines[0]?.text ?? '')) {
      put(leftAt, left, first.lines);
      put(rightAt, right, second.lines);
      next.splice(at, 2);
      continue;
    }
    const further = furtherRecipients(
      left.lines,
      right.lines,
      first.lines.filter((line) => !isHead(line)),
    );
    if (further.length === 0) continue;
    put(leftAt, left, further);
    next[at] = { ...first, lines: first.lines.filter((line) => !further.includes(line)) };
  }
  return out;
}
