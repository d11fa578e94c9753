import { type Held, heldNow } from '../../audit/expectations/held-now.ts';
import { itemMessage } from '../../audit/items/item-message.ts';
import type { Expectation, Item } from '../../domain/coverage.ts';
import type { PlainDate } from '../../domain/dates.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { DutyKind } from '../../domain/lists.ts';
import type { DirectiveRow } from '../../domain/rows.ts';
import { quotedText } from '../quoted-text.ts';
import { aboutInSentence } from '../report/frame.ts';
import { DUTY_WORDS } from '../words.ts';
import { provinceAbove } from './name-provinces.ts';
import { nameWords } from './name-words.ts';
import { receiverWords } from './receiver-words.ts';
import { wholeWhat } from './whole-what.ts';

/** Quoted words, and whether they are of a text that condenses the document: then they are not the authority's own. */
export type LetterQuote = { readonly words: string; readonly condensed: boolean };

/** Ids of texts that condense a document. */
export type Condensed = ReadonlySet<string>;

/** One thing that is still awaited from one organ. */
export type LetterPoint = {
  /** Who owes it, by the name of its day. */
  readonly organName: string;
  /** Whom to write to: the organ, or who holds its work where it has ended. Empty: it ended, and nobody is known to hold its work. */
  readonly addressees: readonly string[];
  /** The day the organ ended; null while it lives, and where that day is not known. */
  readonly endedOn: PlainDate | null;
  /** The province that the organ's place lies in, and that of each addressee; null for organs of provinces and the centre. */
  readonly province: string | null;
  readonly provinces: readonly (string | null)[];
  /** What is awaited, without a full stop. */
  readonly what: string;
  readonly dueOn: PlainDate | null;
  /** Days after its term; null where it runs or there is none. */
  readonly daysLate: number | null;
  /** Later turns of what returns whose day has passed as well. */
  readonly laterDue: readonly PlainDate[];
  /** What kind of duty it is; null for an item, which may be about anything. */
  readonly kind: DutyKind | null;
  /** To whom it goes; null where nobody is named: then the office that writes asks for it. */
  readonly receiver: string | null;
  /** The directive that says so; null where it is not known. */
  readonly directiveId: string | null;
  readonly where: string | null;
  readonly quotes: readonly LetterQuote[];
};

/** All that a letter is made from. */
export type LetterData = {
  readonly asOf: PlainDate;
  readonly points: readonly LetterPoint[];
  /** The directives that points name. */
  readonly directives: ReadonlyMap<string, DirectiveRow>;
};

const NONE: Condensed = new Set();

/** Each quote once. */
function quotesOf(evidence: readonly Evidence[], condensed: Condensed): readonly LetterQuote[] {
  const quotes = new Map(evidence.map(({ quote, textId }) => [quotedText(quote), condensed.has(textId)] as const));
  return [...quotes].map(([words, short]) => ({ words, condensed: short }));
}

type Addressed = Pick<LetterPoint, 'addressees' | 'endedOn' | 'province' | 'provinces'>;

function addresseesOf(held: Held & Pick<Expectation, 'placeId'>, organName: string): Addressed {
  const province = provinceAbove(held.placeId);
  const now = heldNow(held);
  if (now === null) return { addressees: [organName], endedOn: null, province, provinces: [province] };
  const { endedOn, holders } = now;
  return { addressees: holders.map(({ name }) => name), endedOn, province, provinces: holders.map(({ placeId }) => provinceAbove(placeId)) };
}

const UNDER: Readonly<Record<DutyKind, string>> = {
  issue: '',
  study: '',
  report: 'việc thực hiện ',
  review: 'việc thực hiện ',
  inspect: 'việc thực hiện ',
  product: 'theo ',
};

/** What is to be done, as a letter names it: a thing to hand in is called by its own name. */
const CALLED: Readonly<Record<DutyKind, string>> = { ...DUTY_WORDS, product: 'Nội dung phải hoàn thành' };

/** Words that say themselves of which document they speak. */
const NAMES_PAPER = /\d\/|\d-\p{Lu}|(?:Nghị quyết|Kết luận|Chỉ thị|Kế hoạch|Chương trình|Luật|Quyết định|Đề án|Công điện|Hướng dẫn|Thông báo)(?!\p{L})/u;

/** "Tổng kết vào tháng 4": words of a time name no thing. */
const TIME = /^(?:vào|trước|trong|tháng|quý|năm|cuối|đầu|giữa|định kỳ|h[àằ]ng|khi|sau)\s/iu;

/** "kết quả rà soát": under which document, where its own words name none. */
function ofWhat(kind: DutyKind, words: string, directive: DirectiveRow | undefined): string {
  const named = directive === undefined || kind === 'issue' || NAMES_PAPER.test(words);
  return named ? '' : ` theo ${nameWords(directive)}`;
}

/** What is awaited, by its own words; where it has none, of which document: "Báo cáo việc thực hiện Kế hoạch số … về …". */
function whatOf({ kind, what, evidence }: Expectation, directive: DirectiveRow | undefined): string {
  if (what !== null && (kind === 'product' || !TIME.test(what))) {
    const words = wholeWhat(
      what,
      evidence.map(({ quote }) => quotedText(quote)),
    ).replace(/[.;,]+$/, '');
    if (kind === 'product') return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
    const issues = kind === 'issue' && directive !== undefined && !NAMES_PAPER.test(words);
    return `${CALLED[kind]}${issues ? ` ${nameWords(directive)}` : ''}: ${words}${ofWhat(kind, words, directive)}`;
  }
  if (directive === undefined) return CALLED[kind];
  return `${CALLED[kind]} ${UNDER[kind]}${nameWords(directive)}${aboutInSentence(directive)}`.replace(/[.;,]+$/, '');
}

/** What an expectation that is still awaited says in a letter; `directive` is the one under which it is owed. */
export function pointOfExpectation(row: Expectation, directive?: DirectiveRow, condensed: Condensed = NONE): LetterPoint {
  return {
    organName: row.organName,
    ...addresseesOf(row, row.organName),
    what: whatOf(row, directive),
    dueOn: row.dueOn,
    daysLate: row.time === 'overdue' ? row.daysLate : null,
    laterDue: row.laterDue,
    kind: row.kind,
    receiver: receiverWords(row, directive),
    directiveId: row.directiveId,
    where: row.where,
    quotes: quotesOf(row.evidence, condensed),
  };
}

/** What an item that may leave the office says in a letter; null where nobody can be asked. */
export function pointOfItem(item: Item, condensed: Condensed = NONE): LetterPoint | null {
  if (item.organName === null || item.organName === '') return null;
  const first = item.evidence[0];
  return {
    organName: item.organName,
    ...addresseesOf(item, item.organName),
    what: itemMessage(item, 'vi').replace(/[.;,]+$/, ''),
    // The sentence of an item says its term itself.
    dueOn: null,
    daysLate: null,
    laterDue: [],
    kind: null,
    receiver: null,
    directiveId: item.againstId ?? first?.directiveId ?? item.directiveId,
    where: first?.where ?? null,
    quotes: quotesOf(
      item.evidence.map(({ evidence }) => evidence),
      condensed,
    ),
  };
}

/** Whether a point reminds of a term that has not passed; all others tell what has not been received. */
export const isReminder = ({ dueOn, daysLate }: Pick<LetterPoint, 'dueOn' | 'daysLate'>): boolean => dueOn !== null && daysLate === null;

/** Points to the same addressees side by side, and of these the work of one organ, otherwise in the order they come. */
export function inLetterOrder(points: readonly LetterPoint[]): readonly LetterPoint[] {
  const first = new Map<string, number>();
  const place = (key: string): number => {
    const found = first.get(key) ?? first.size;
    first.set(key, found);
    return found;
  };
  return points
    .map((point) => ({ point, to: place(`to ${point.addressees.join('|')}`), of: place(`of ${point.organName}`) }))
    .toSorted((a, b) => a.to - b.to || a.of - b.of)
    .map(({ point }) => point);
}
