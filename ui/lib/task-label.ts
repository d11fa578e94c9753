import { plainWords } from './type-signs.ts';

/** What an item of a list begins with, and what leads on to nothing at the end. */
const BEGINS = /^(?:[-–+•]\s+)+/u;
const ENDS = /[\s:;,./]+$/u;
/** Where a thought is whole, though words may follow. */
const WHOLE = /[.;:](?=\s)|\s(?=[(–])/gu;
/** Words that lead on to the next: a name does not end in them. */
const LEADING = new Set(
  'và hoặc hay của cho về các những mỗi mọi một để trong theo với từ đến tới tại ở là do bằng vào trên dưới sau trước nhằm như gồm được bị mà có khi nếu số thuộc ngay còn đối cùng'.split(
    ' ',
  ),
);
const ASKS = /^(?:giao|yêu cầu|đề nghị)\s+/iu;
/** What is said of every leader says nothing of the task. */
const ONLY_LEADS = /^(?:chủ trì|phối hợp)(?![\p{L}\d])/iu;
const NEXT = /^(?:\s*[,;]\s*|\s+và\s+|\s*,\s*và\s+)/u;

/**
 * A short name of a task in its own words: the first of them, cut between two words, with “…” where words are left out. `leads`:
 * who is said to lead it. Where it begins with all of them, the name begins with what they are to do: they stand beside it.
 */
export function taskLabel(text: string, leads: readonly string[], most: number): string {
  const line = plainWords(text).trim().replace(BEGINS, '').replace(ENDS, '');
  const work = withoutLeads(line, leads);
  return work === line ? cut(line, most) : `… ${cut(work, most - 2)}`;
}

/** The words behind the organs that the task begins with; all of them where more organs or words about them follow. */
function withoutLeads(line: string, leads: readonly string[]): string {
  const known = leads.toSorted((a, b) => b.length - a.length);
  let rest = line.replace(ASKS, '');
  for (let first = true; ; first = false) {
    const joint = first ? '' : (NEXT.exec(rest)?.[0] ?? null);
    if (joint === null) break;
    const behind = rest.slice(joint.length);
    const lead = known.find((one) => one !== '' && isFirst(behind, one));
    if (lead === undefined) return line;
    rest = behind.slice(lead.length);
  }
  const work = rest.replace(/^\s*:?\s*/u, '');
  return !/^\p{L}/u.test(work) || ONLY_LEADS.test(work) || work.split(' ').length < 3 ? line : work;
}

function isFirst(words: string, name: string): boolean {
  return words.slice(0, name.length).toLocaleLowerCase() === name.toLocaleLowerCase() && !/^[\p{L}\d]/u.test(words.slice(name.length));
}

function cut(line: string, most: number): string {
  if (line.length <= most) return line;
  const whole = [...line.slice(0, most).matchAll(WHOLE)].find(({ index }) => index * 2 >= most);
  const end = whole?.index ?? line.lastIndexOf(' ', most - 1);
  let words = line.slice(0, end > 0 ? end : most - 1);
  while (whole === undefined && leadsOn(words)) words = words.slice(0, words.lastIndexOf(' '));
  return `${words.replace(ENDS, '')}…`;
}

/** Whether the last word leads on to the next, or is a lone one behind a comma, and enough would stay without it. */
function leadsOn(words: string): boolean {
  const parts = words.split(' ');
  const last = (parts.at(-1) ?? '').toLocaleLowerCase().replace(ENDS, '');
  return parts.length > 3 && (LEADING.has(last) || /[,;]$/u.test(parts.at(-2) ?? ''));
}
