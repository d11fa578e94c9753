import { describe, expect, it } from 'vitest';
import { readDirective } from '../../api/reading/read-directive.ts';
import { toGoldShape } from '../../bench/gold-shape.ts';
import { FRAMES, type Frame, type Listed, SENTENCES, SHAPES, type Shape } from './who-frames.ts';
import { ORGANS } from './who-organs.ts';

/**
 * Who does it, held as a grammar: every organ in every form of order, in every form of list, in every place of an
 * outline. Who leads and who helps is known by construction; nothing here is drawn by chance.
 */
type Case = { readonly frame: Frame; readonly leads: Listed; readonly partners: Listed; readonly position: Position };
type Position = 'item' | 'letter' | 'dash' | 'section' | 'paragraph';

const HEAD = [
  'UBND TỈNH LAI CHÂU\nSố: 7/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nKẾ HOẠCH\nMở rộng phòng đọc',
  'I. MỤC ĐÍCH\n1. Mở rộng việc đọc.',
  'II. NHIỆM VỤ, TỔ CHỨC THỰC HIỆN\n',
].join('\n\n');
const PLACED: Readonly<Record<Position, string>> = {
  item: '1. ',
  letter: '1. Công việc chung\na) ',
  dash: '1. Công việc chung\n- ',
  section: '- ',
  paragraph: '',
};

const listed = (shape: Shape, from: number): Listed => {
  const names = Array.from({ length: shape.count }, (_, place) => ORGANS[(from + place * 37) % ORGANS.length] ?? '');
  return { names, text: shape.join(names) };
};

/** A list that a reader could part otherwise: "các A, công đoàn B" shares its first word; a semicolon parts clauses behind "do". */
const isPlain = ({ frame, leads, partners, position }: Case): boolean => {
  const names = [...leads.names, ...partners.names];
  if (new Set(names).size < names.length) return false;
  for (const list of [leads.names, partners.names])
    if (list.some((name, place) => place > 0 && /^các /u.test(list[place - 1] ?? '') && /^(?!các |lực lượng|trưởng các|người|thủ)\p{Ll}/u.test(name)))
      return false;
  if (/^\(|^do|giao cho|^Để/u.test(frame.name) && `${leads.text}${frame.name.startsWith('(') ? partners.text : ''}`.includes(';')) return false;
  if (/^(?:Trách nhiệm|Đối với|tiêu đề|Phân công)/u.test(frame.name) && leads.text.includes(':')) return false;
  // An order without a day that closes a section is no task of it.
  return !(position === 'paragraph' && /^(?:Đề nghị|Yêu cầu|Căn cứ)/u.test(frame.name));
};

const [ONE, ...MANY] = SHAPES;
const shapeAt = (place: number): Shape => SHAPES[place % SHAPES.length] ?? { name: '', count: 0, join: () => '' };
const alone = (frame: Frame): Case[] =>
  ORGANS.flatMap((_, i) => (ONE ? [{ frame, leads: listed(ONE, i), partners: listed(ONE, i + 53), position: 'item' as const }] : []));
const inLists = (frame: Frame, turn: number): Case[] =>
  MANY.flatMap((shape, k) =>
    ORGANS.flatMap((_, i) =>
      i % 7 === (turn + k) % 7 ? [{ frame, leads: listed(shape, i), partners: listed(shapeAt(i + k), i + 61), position: 'item' as const }] : [],
    ),
  );
const elsewhere = (frame: Frame, turn: number): Case[] =>
  (['letter', 'dash', 'section', 'paragraph'] as const).flatMap((position, k) =>
    ORGANS.flatMap((_, i) => (i % 13 === (turn + k) % 13 ? [{ frame, leads: listed(shapeAt(i), i), partners: listed(shapeAt(i + 2), i + 71), position }] : [])),
  );

const same = (a: readonly string[], b: readonly string[]): boolean => {
  const folded = (names: readonly string[]): string =>
    names
      .map((name) => name.toLowerCase())
      .sort()
      .join('|');
  return folded(a) === folded(b);
};
type Row = { readonly leads: readonly string[]; readonly coordinates: readonly string[] };
const isRow = (task: object): task is Row => 'leads' in task && 'coordinates' in task;

/** What was read otherwise than it was made, as one line. */
function miss({ frame, leads, partners, position }: Case): string[] {
  const made = frame.make(leads, partners);
  const tasks = toGoldShape('t', readDirective({ textId: 't', text: `${HEAD}${PLACED[position]}${made.text}\n` })).tasks.filter(isRow);
  const lead = tasks.flatMap((task) => task.leads);
  const helped = tasks.flatMap((task) => task.coordinates);
  if (tasks.length === 1 && same(lead, made.leads) && same(helped, made.partners)) return [];
  return [`${position}: ${made.text} => ${tasks.length} tasks; ${lead.join(' | ')}; ${helped.join(' | ')}`];
}

describe('who does it, form by form', () => {
  it.each(FRAMES.map((frame) => [frame.name, frame] as const))('every organ alone: %s', (_, frame) => {
    const cases = alone(frame).filter(isPlain);
    expect(cases.length).toBeGreaterThan(120);
    expect(cases.flatMap(miss)).toEqual([]);
  });

  it.each(FRAMES.map((frame, turn) => [frame.name, frame, turn] as const))('organs in lists: %s', (_, frame, turn) => {
    const cases = inLists(frame, turn).filter(isPlain);
    expect(cases.length).toBeGreaterThan(30);
    expect(cases.flatMap(miss)).toEqual([]);
  });

  it.each(SENTENCES.map((frame, turn) => [frame.name, frame, turn] as const))('in letters, dashes and paragraphs: %s', (_, frame, turn) => {
    const cases = elsewhere(frame, turn).filter(isPlain);
    expect(cases.length).toBeGreaterThan(20);
    expect(cases.flatMap(miss)).toEqual([]);
  });
});
