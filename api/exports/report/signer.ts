import { fold } from '../../domain/fold.ts';
import type { ReportForm } from './letterhead.ts';

/** What a person fills in by hand. */
export const DOTS = '……………………………';
const BEHALF: Readonly<Record<ReportForm, string>> = { party: 'T/M', state: 'TM.' };
const DEPUTY: Readonly<Record<ReportForm, string>> = { party: 'K/T', state: 'KT.' };

/** By the first words of an organ's name: the body on whose behalf is signed, null where its head signs as such; and the title, null where several sign. */
type Signer = { readonly head: RegExp; readonly body: string | null; readonly title: string | null };

const SIGNERS: readonly Signer[] = [
  { head: /^(?:ubnd|uy ban nhan dan) /u, body: 'ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH' },
  { head: /^(?:hdnd|hoi dong nhan dan) /u, body: 'HỘI ĐỒNG NHÂN DÂN', title: 'CHỦ TỊCH' },
  { head: /^(?:tinh uy|thanh uy|dang uy|huyen uy|quan uy|thi uy) /u, body: 'BAN THƯỜNG VỤ', title: null },
  { head: /^(?:(?:uy ban|ub) ?(?:mttq|mat tran to quoc)) /u, body: 'BAN THƯỜNG TRỰC', title: null },
  { head: /^ban (?:tuyen giao|to chuc|noi chinh|dan van|chinh sach) /u, body: null, title: 'TRƯỞNG BAN' },
  { head: /^so /u, body: null, title: 'GIÁM ĐỐC' },
  { head: /^bo (?!chinh tri|chi huy|doi|tu lenh)/u, body: null, title: 'BỘ TRƯỞNG' },
  { head: /^van phong /u, body: null, title: 'CHÁNH VĂN PHÒNG' },
];

/** The lines over a signature: in whose name and by which title, as far as the organ's name tells; else both ways to sign, to be written in. */
export function signerOf(form: ReportForm, organ: string | null): readonly string[] {
  const name = organ === null ? '' : `${fold(organ)} `;
  const known = SIGNERS.find(({ head }) => head.test(name));
  if (known === undefined) return [`${BEHALF[form]} ${DOTS}`, `${DEPUTY[form]} ${DOTS}`];
  return [...(known.body === null ? [] : [`${BEHALF[form]} ${known.body}`]), known.title ?? DOTS];
}
