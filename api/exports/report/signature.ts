import { type FileChild, Paragraph, UnderlineType } from 'docx';
import { type ReportForm, sideBySide } from './letterhead.ts';
import { line, run } from './text.ts';

const DOTS = '……………………………';

const left = (text: string, size: number): Paragraph => new Paragraph({ children: [run(text, { size })] });

/** A letter goes first of all to whom it is addressed to. */
type Signed = 'letter' | 'report';

const RECIPIENTS: Readonly<Record<ReportForm, (kind: Signed) => readonly Paragraph[]>> = {
  party: (kind) => [
    new Paragraph({ children: [run('Nơi nhận:', { underline: { type: UnderlineType.SINGLE } })] }),
    left(kind === 'letter' ? '- Như trên,' : '- ………………………,', 24),
    left('- ………………………,', 24),
    left('- Lưu ……………….', 24),
  ],
  state: (kind) => [
    new Paragraph({ children: [run('Nơi nhận:', { bold: true, italics: true, size: 24 })] }),
    left(kind === 'letter' ? '- Như trên;' : '- ………………………;', 22),
    left('- ………………………;', 22),
    left('- Lưu: VT, ………….', 22),
  ],
};

const SIGNED: Readonly<Record<ReportForm, readonly [string, string]>> = { party: ['T/M', 'K/T'], state: ['TM.', 'KT.'] };

/** To whom it goes and who signs: both left to be written in. */
export function signature(form: ReportForm, kind: Signed = 'report'): readonly FileChild[] {
  const [behalf, deputy] = SIGNED[form];
  const signer = [
    line([run(`${behalf} ${DOTS}`, { bold: true })]),
    line([run(`${deputy} ${DOTS}`, { bold: true })]),
    line([run('(bỏ dòng không dùng; chức vụ, chữ ký, họ tên)', { italics: true, size: 24 })]),
    ...Array.from({ length: 3 }, () => line([])),
    line([run(DOTS, { bold: true })]),
  ];
  return [line([], { keepNext: true }), sideBySide(RECIPIENTS[form](kind), signer, 0.45)];
}
