import type { LineName } from '../lib/scope.ts';

/** The two forms an office writes in. */
export type LetterForm = 'PARTY' | 'STATE';

/** The Party's organs, those of the State, and the Front with the mass organisations, as far as a name tells. */
type Family = 'party' | 'state' | 'mass';

const word = (words: string): RegExp => new RegExp(`(?:^|[^\\p{L}])(?:${words})(?![\\p{L}])`, 'u');
const first = (words: string): RegExp => new RegExp(`^(?:${words})(?![\\p{L}])`, 'u');

/** In the order they are tried: a Party committee within a state body is the Party's, and so is a department "of the" Party committee. */
const FAMILIES: readonly (readonly [Family, RegExp])[] = [
  ['party', first('đảng (?:ủy|bộ|đoàn)|đảng|chi bộ|ban cán sự đảng|ban thường vụ (?:tỉnh|thành|huyện|quận|thị|đảng) ủy')],
  [
    'state',
    first(
      'ubnd|ủy ban nhân dân|đoàn (?:đbqh|đại biểu quốc hội)|hđnd|hội đồng nhân dân|thường trực hđnd|chính phủ|thủ tướng(?: chính phủ)?|văn phòng (?:ubnd|ủy ban nhân dân|hđnd|đoàn đbqh|quốc hội|chính phủ|chủ tịch nước)|bộ(?! chính trị)|sở|tổng cục|cục|chi cục|phòng|thanh tra|công an|kho bạc|trung tâm|tòa án|viện kiểm sát|quốc hội|chủ tịch (?:ubnd|nước)',
    ),
  ],
  [
    'mass',
    first(
      '(?:ủy ban |ban thường trực ủy ban )?(?:mttq|mặt trận)|liên đoàn lao động|tổng liên đoàn|công đoàn|hội|trung ương hội|đoàn|thành đoàn|tỉnh đoàn|trung ương đoàn|bch đoàn',
    ),
  ],
  ['party', word('(?:tỉnh|thành|huyện|quận|thị|đảng) ủy|cấp ủy|trung ương đảng|bộ chính trị|ban bí thư|ban chấp hành trung ương')],
  [
    'party',
    first(
      'ban (?:tuyên giáo|dân vận|nội chính|tổ chức|chính sách|kinh tế|đối ngoại|xây dựng đảng)|ủy ban kiểm tra|văn phòng (?:trung ương|cấp ủy)|trường chính trị',
    ),
  ],
  ['state', first('ban(?! chỉ đạo| chấp hành)')],
];

/** With new tone marks, as "ủy" is written either way. */
export const plain = (name: string): string => name.normalize('NFC').toLocaleLowerCase('vi').replaceAll('uỷ', 'ủy').replace(/\s+/gu, ' ').trim();

/** Null where a name does not tell. */
export function familyOf(name: string): Family | null {
  const words = plain(name);
  return words === '' ? null : (FAMILIES.find(([, form]) => form.test(words))?.[0] ?? null);
}

const FORM: Readonly<Record<Family, LetterForm>> = { party: 'PARTY', state: 'STATE', mass: 'STATE' };

/** Why a form is offered. */
type FormReason = 'last' | 'sender.party' | 'sender.state' | 'sender.mass' | 'scope.party' | 'scope.state' | 'receivers.state' | 'receivers.mixed' | 'usual';

type SenderKnown = {
  /** Who writes, as typed; '' where nothing is. */
  readonly sender: string;
  /** The last letter of this computer. */
  readonly last: { readonly form: LetterForm; readonly organ: string } | null;
  /** Lines that are followed; none: all. */
  readonly lines: readonly LineName[];
  /** To whom it goes. */
  readonly receivers: readonly string[];
};

/**
 * The form to offer: a letter has the form of who sends it, never of who receives it. Where the sender is not known: that of the
 * only line that is followed; else the Party's, unless all receivers are organs of the State, to which most often its own write.
 */
export function formFor({ sender, last, lines, receivers }: SenderKnown): { readonly form: LetterForm; readonly reason: FormReason } {
  if (last !== null && sender.trim() !== '' && plain(last.organ) === plain(sender)) return { form: last.form, reason: 'last' };
  const family = familyOf(sender);
  if (family !== null) return { form: FORM[family], reason: `sender.${family}` };
  if (lines.length > 0 && lines.every((line) => line === 'PARTY')) return { form: 'PARTY', reason: 'scope.party' };
  if (lines.length > 0 && lines.every((line) => line === 'STATE' || line === 'COUNCIL')) return { form: 'STATE', reason: 'scope.state' };
  const families = new Set(receivers.map(familyOf));
  if (families.size === 1 && families.has('state')) return { form: 'STATE', reason: 'receivers.state' };
  return { form: 'PARTY', reason: families.size > 1 ? 'receivers.mixed' : 'usual' };
}
