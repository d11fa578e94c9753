import { Document, type FileChild, Packer, Paragraph } from 'docx';
import { printDate } from '../../domain/dates.ts';
import { type Letterhead, letterhead, letterNumber, type ReportForm } from '../report/letterhead.ts';
import { LANDSCAPE_WIDTH, landscape, portrait } from '../report/page.ts';
import { signature } from '../report/signature.ts';
import { body, line, printable, run, subHead } from '../report/text.ts';
import { type WordColumn, wordTable } from '../report/word-table.ts';
import { type Addressed, addresseeWords, byAddressee, workOf } from './by-addressee.ts';
import { type Asked, annexHead, askedOf, askWords, closingWords, furtherWords, REMINDED_HEAD, toldWords, urgedHead } from './letter-asks.ts';
import type { LetterData, LetterPoint } from './letter-data.ts';
import { aboutWords, basisWords, quoteWords, termWords } from './letter-words.ts';
import { goesWords, goingTo } from './receiver-words.ts';
import { withNamesInFull } from './spelled-out.ts';

const FONT = 'Times New Roman';
/** Half points: 14. */
const SIZE = 28;

/** Organs that are named after "Kính gửi"; more stand in the annex. */
const NAMED = 6;
/** Points that are told in the letter itself; more stand in the annex. */
const IN_TEXT = 8;

const COLUMNS: readonly WordColumn[] = [
  { head: 'TT', weight: 8, align: 'center' },
  { head: 'Cơ quan, đơn vị', weight: 24 },
  { head: 'Nội dung', weight: 38 },
  { head: 'Trích nguyên văn, nơi giao', weight: 44 },
  { head: 'Thời hạn, nơi nhận', weight: 22, align: 'center' },
];

const indented = (text: string, left: number): Paragraph =>
  new Paragraph({ indent: { left }, spacing: { before: 20, after: 20 }, children: [run(printable(text))] });

function addressed(names: readonly string[]): readonly FileChild[] {
  const [only] = names;
  if (only !== undefined && names.length === 1) return [line([run(`Kính gửi: ${printable(only)}`)], { before: 120, after: 160 })];
  if (names.length > NAMED) return [line([run('Kính gửi: Các cơ quan, đơn vị nêu tại Phụ lục kèm theo')], { before: 120, after: 160 })];
  return [indented('Kính gửi:', 2200), ...names.map((name, at) => indented(`- ${name}${at === names.length - 1 ? '.' : ';'}`, 2900)), line([])];
}

/** Whom to write to about a point; a blank to write in where nobody is known to hold the work of an organ that ended. */
function addresseesOf({ addressees, organName }: LetterPoint): readonly string[] {
  return addressees.length > 0 ? addressees : [`……………… (cơ quan kế thừa nhiệm vụ của ${organName})`];
}

/** The head above the points of an addressee; the only one stands above all, unless it is an organ that ended. */
function headOf({ head, points }: Addressed, number: number | null): readonly FileChild[] {
  if (number !== null) return [subHead(printable(`${number}. ${head}`))];
  return points.some(({ addressees }) => addressees.length === 0) ? [subHead(printable(head))] : [];
}

type Said = {
  /** The office that writes. */
  readonly own: string;
  /** Where it goes is said with it. */
  readonly going: boolean;
  /** What was quoted above; the words of this point are put among them. */
  readonly quoted: Set<string>;
};

/** "… (nhiệm vụ của …; hạn …). Giao tại: …": a place without quoted words is what the point rests on. */
function pointWords(point: LetterPoint, data: LetterData, { own, going, quoted }: Said): string {
  const term = termWords(point, own);
  const notes = [workOf(point), term === '' ? null : `hạn ${term}`, going ? goesWords(point) : null];
  const noted = notes.filter((note) => note !== null).join('; ');
  const quote = quoteWords(point, data);
  const again = point.quotes.length > 0 && quoted.has(quote);
  quoted.add(quote);
  const said = quote === '' ? '' : again ? ' Giao tại đoạn đã trích ở trên.' : ` ${point.quotes.length === 0 ? 'Theo' : 'Giao tại:'} ${quote}.`;
  return `${point.what}${noted === '' ? '' : ` (${noted})`}.${said}`;
}

/** `one`: the letter goes to one alone, who is not named again. */
function pointsInText(data: LetterData, points: readonly LetterPoint[], own: string, one: boolean): readonly FileChild[] {
  const groups = byAddressee(points);
  const { several } = goingTo(points);
  const quoted = new Set<string>();
  return groups.flatMap((group, at) => [
    ...headOf(group, one ? null : at + 1),
    ...group.points.map((point, index) => body(`${one ? `${index + 1}.` : '-'} ${pointWords(point, data, { own, going: several, quoted })}`)),
  ]);
}

/** What is urged and what is reminded of, each under a head of its own where there is both. */
function allInText(data: LetterData, asked: Asked, own: string): readonly FileChild[] {
  const { urged, reminded } = asked;
  const one = byAddressee(data.points).length === 1;
  if (urged.length === 0 || reminded.length === 0) return pointsInText(data, data.points, own, one);
  return [
    subHead(printable(`I. ${urgedHead(asked, own)}`)),
    ...pointsInText(data, urged, own, one),
    subHead(`II. ${REMINDED_HEAD}`),
    ...pointsInText(data, reminded, own, one),
  ];
}

/** The quoted words of a row, or the row above that has the same. */
function quotedBefore(quoted: readonly string[], at: number): string {
  const words = quoted[at] ?? '';
  const first = quoted.indexOf(words);
  return words === '' || first === at ? words : `Như trích tại dòng ${first + 1}`;
}

function annex(data: LetterData, own: string, form: ReportForm, head: Letterhead): readonly FileChild[] {
  const quoted = data.points.map((point) => quoteWords(point, data));
  const rows = data.points.map((point, at) => {
    const work = workOf(point);
    const going = [termWords(point, own), goesWords(point) ?? ''].filter((part) => part !== '').join('; ');
    return [at + 1, addresseeWords(point), work === null ? point.what : `${point.what} (${work})`, quotedBefore(quoted, at), going || null];
  });
  return [
    line([run('PHỤ LỤC', { bold: true })]),
    line([run(`${annexHead(askedOf(data), own)}, tính đến ngày ${printDate(data.asOf)}`, { bold: true })]),
    line([run(`(Kèm theo Công văn số${letterNumber(form, head)}, ngày       tháng       năm ${data.asOf.slice(0, 4)} của ${own})`, { italics: true })], {
      after: 120,
    }),
    wordTable({ columns: COLUMNS, rows, joined: 1 }, LANDSCAPE_WIDTH),
  ];
}

/**
 * The công văn đôn đốc as a Word file: to whom, on what basis, what has not been received, with the quoted words and the term,
 * and what is asked for: urged where it has not come, reminded of where its term has not passed. It speaks of what was received here, never of what an organ did. Number, date, recipients and signer
 * are left to be written in; null parts of the letterhead too. Gives the bytes of the file.
 */
export async function letterDocument(letter: LetterData, form: ReportForm, head: Letterhead): Promise<Uint8Array> {
  const data = withNamesInFull(letter);
  const names = [...new Set(data.points.flatMap(addresseesOf))];
  const apart = data.points.length > IN_TEXT || names.length > NAMED;
  const heading = { run: { font: FONT, size: SIZE, bold: true, color: '000000' } };
  const own = head.organ === null ? '…………………………' : printable(head.organ);
  const asked = askedOf(data);
  const one = names.length === 1;
  const file = new Document({
    title: printable(aboutWords(data)),
    creator: head.organ === null ? '' : own,
    styles: { default: { document: { run: { font: FONT, size: SIZE, language: { value: 'vi-VN' } } }, heading1: heading, heading2: heading } },
    sections: [
      {
        ...portrait(),
        children: [
          ...letterhead(form, head, { kind: 'letter', about: printable(aboutWords(data)), year: data.asOf.slice(0, 4) }),
          ...addressed(names),
          body(`${basisWords(data, apart)} ${toldWords(asked, data.asOf, own, one)}${apart ? ' (Phụ lục kèm theo).' : ', cụ thể:'}`),
          ...(apart ? [] : allInText(data, asked, own)),
          ...askWords(asked, own, one).map((words) => body(printable(words))),
          body(printable(furtherWords(asked, own))),
          body(closingWords(form, one), { keepNext: true }),
          ...signature(form, 'letter', head.organ),
        ],
      },
      ...(apart ? [{ ...landscape(), children: annex(data, own, form, head) }] : []),
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}
