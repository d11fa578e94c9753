import { type FileChild, Paragraph, UnderlineType } from 'docx';
import { type ReportForm, sideBySide } from './letterhead.ts';
import { DOTS, signerOf } from './signer.ts';
import { line, run } from './text.ts';

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

/** To whom it goes, and who signs for the organ that writes: by the title its name tells, else left to be written in. */
export function signature(form: ReportForm, kind: Signed, organ: string | null): readonly FileChild[] {
  const signer = [
    ...signerOf(form, organ).map((words) => line([run(words, { bold: true })])),
    ...Array.from({ length: 3 }, () => line([])),
    line([run(DOTS, { bold: true })]),
  ];
  return [line([], { keepNext: true }), sideBySide(RECIPIENTS[form](kind), signer, 0.45)];
}
