import type { ReadDirective, ReadTask } from '../../domain/read-directive.ts';
import type { TaskUnit } from './task-unit.ts';

/** Where a headed item's own paragraph ends at the latest: what closes a document or opens its signatures. */
const CLOSING =
  /^[\s*_#]*(?:Trên đây là|Nơi nhận|T\s?[/.]?\s?M\.?\s|KT\.\s|Yêu cầu các|Đề nghị các|Căn cứ Kế hoạch này|Quá trình (?:triển khai )?thực hiện|Trong quá trình (?:triển khai )?thực hiện)/mu;
const NEXT_LABEL = /\n[\s*_#|]*(?:(?:[IVXLC]+|\d+(?:\.\d+)*|\p{L})\s*[./)-]|[-+*•–])?[\s*_#.]*$/u;
const FIELD = /^[-–+\s]*(?:Đơn vị|Cơ quan|Thời gian|Thời hạn|Tiến độ|Kết quả|Sản phẩm|Chủ trì|Phối hợp|Phân công|Địa điểm|Kinh phí)[^.;]{0,40}:/u;
/** Fewer stand for no paragraph. */
const LEAST_WORDS = 6;
const ENDED = /[.;:!?…)\]]\s*$/u;

/**
 * The words of every task of a read text, without its label: the reader's own text, and for an item that is a heading
 * over one unlabelled paragraph that paragraph too. `body` is where it begins inside `text`, 0 where there is none;
 * `end` is where all of them end in the source.
 */
export function taskWords(read: ReadDirective, source: string): readonly { readonly text: string; readonly body: number; readonly end: number }[] {
  const stops = [...read.tasks.map((task) => task.evidence.start), ...read.sections.map((section) => section.start)].sort((a, b) => a - b);
  const end = tailStart(read, source);
  return read.tasks.map((task) => {
    const paragraph = task.ordering && task.unit !== 'row' && !ENDED.test(task.text) ? bodyAfter(task, stops, end, source) : null;
    return paragraph === null
      ? { text: task.text, body: 0, end: task.evidence.end }
      : { text: `${task.text}\n${paragraph.words}`, body: task.text.length + 1, end: paragraph.end };
  });
}

function tailStart(read: ReadDirective, source: string): number {
  const starts = [
    ...(read.recipients ?? []).flatMap((recipient) => recipient.evidence.map((evidence) => evidence.start)),
    ...read.signers.flatMap((signer) => (signer.name?.evidence ?? []).map((evidence) => evidence.start)),
  ];
  const last = Math.max(0, ...read.tasks.map((task) => task.evidence.end));
  return Math.min(source.length, ...starts.filter((start) => start > last));
}

function bodyAfter(task: ReadTask, stops: readonly number[], end: number, source: string): { readonly words: string; readonly end: number } | null {
  const from = task.evidence.end;
  const next = Math.min(end, stops.find((stop) => stop >= from) ?? end);
  const raw = source.slice(from, next).replace(NEXT_LABEL, '');
  const closing = CLOSING.exec(raw);
  const own = closing === null ? raw : raw.slice(0, closing.index);
  const words = own
    .replace(/\[bookmark:[^\]]*\]/gu, ' ')
    .replace(/[*_#|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.:]+/u, '')
    .trim();
  if (FIELD.test(words) || (words.match(/\p{L}+/gu) ?? []).length < LEAST_WORDS) return null;
  return { words, end: from + own.trimEnd().length };
}

/** The tasks of a read text that order something themselves, as the aligner wants them. `idOf` names each task. */
export function leafUnits(read: ReadDirective, source: string, idOf: (task: ReadTask, index: number) => string): readonly TaskUnit[] {
  const words = taskWords(read, source);
  return read.tasks.flatMap((task, index) => {
    if (!task.ordering) return [];
    const leads = task.assignments.filter((assignment) => assignment.role === 'lead').map((assignment) => assignment.organ);
    return [
      {
        id: idOf(task, index),
        text: words[index]?.text ?? task.text,
        heading: headings(read.tasks, task),
        leads,
        line: null,
        targets: task.targets.map(({ text, value, comparator, unit, by, of }) => ({ text, value, comparator, unit, by, of })),
        deadlines: task.deadlines.map(({ text, kind, on }) => ({ text, kind, on })),
      },
    ];
  });
}

function headings(tasks: readonly ReadTask[], task: ReadTask): readonly string[] {
  const above: string[] = [];
  for (let at = task.parent; at !== null; at = tasks[at]?.parent ?? null) {
    const text = tasks[at]?.text;
    if (text !== undefined) above.unshift(text);
  }
  return above;
}
