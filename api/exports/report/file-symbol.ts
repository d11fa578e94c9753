import type { ReportForm } from './letterhead.ts';

/** Advisory bodies of a party committee, by the first words of their names. The longer name first. */
const ADVISORY: readonly (readonly [head: string, letters: string])[] = [
  ['ban tuyên giáo và dân vận', 'BTGDV'],
  ['ban tuyên giáo', 'BTG'],
  ['ban dân vận', 'BDV'],
  ['ban tổ chức', 'BTC'],
  ['ban nội chính', 'BNC'],
  ['ủy ban kiểm tra', 'UBKT'],
  ['văn phòng', 'VP'],
];

const plain = (name: string): string => name.normalize('NFC').toLocaleLowerCase('vi').replaceAll('uỷ', 'ủy').replace(/\s+/gu, ' ').trim();

/** "Sở Văn hóa, Thể thao và Du lịch tỉnh …": the first letters of its words, without its place. */
function initials(name: string): string {
  const [own = ''] = name.split(/ (?:tỉnh|thành phố)(?: |$)/u);
  return [...own.matchAll(/\p{L}+/gu)]
    .map(([word]) => word)
    .filter((word) => word !== 'và')
    .map((word) => word.charAt(0).toLocaleUpperCase('vi'))
    .join('');
}

/** Committees of provinces number as TU, the Central Committee's bodies as TW; null for all others, which have no common letters. */
function ofCommittee(name: string, superior: string): string | null {
  const all = `${name} ${superior}`;
  if (/(?:^| )(?:tỉnh|thành) ủy(?: |$)/u.test(all)) return 'TU';
  return / trung ương(?: |$)/u.test(` ${name}`) || /^ban chấp hành trung ương(?: |$)/u.test(superior) ? 'TW' : null;
}

function ofParty(name: string, superior: string): string | null {
  if (/^(?:tỉnh|thành) ủy(?: |$)/u.test(name)) return 'TU';
  const letters = ADVISORY.find(([head]) => name === head || name.startsWith(`${head} `))?.[1];
  const committee = letters === undefined ? null : ofCommittee(name, superior);
  return committee === null ? null : `${letters}${committee}`;
}

function ofState(name: string): string | null {
  if (/^(?:ubnd|ủy ban nhân dân)(?: |$)/u.test(name)) return 'UBND';
  if (name === 'văn phòng chính phủ') return 'VPCP';
  return /^(?:sở|bộ) (?!chính trị|chỉ huy|tư lệnh|đội)\p{L}/u.test(name) ? initials(name) : null;
}

/** The letters an office numbers its papers by ("BTGDVTU", "SNV"), where its name tells them by custom; null where they are to be written in. */
export function fileSymbol(form: ReportForm, organ: string | null, superior: string | null): string | null {
  if (organ === null) return null;
  return form === 'party' ? ofParty(plain(organ), plain(superior ?? '')) : ofState(plain(organ));
}
