// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { HeldMark, type HeldMarkProps, TextMarks, type TextMarksProps } from '../../../ui/components/marks.tsx';
import { blankPage, draw } from '../screen.tsx';

beforeEach(() => blankPage('/'));

it.each<{ readonly words: string; readonly directive: HeldMarkProps['directive'] }>([
  { words: 'Đã có toàn văn', directive: { held: true, outcome: 'DIRECTIVE' } },
  { words: 'Chưa có toàn văn', directive: { held: false, outcome: null } },
  { words: 'Chưa có toàn văn', directive: { held: false } },
  { words: 'Bản trích', directive: { held: false, outcome: 'EXCERPT' } },
  { words: 'Tin, bài', directive: { held: false, outcome: 'REPORT_ABOUT' } },
  { words: 'Tài liệu khác', directive: { held: false, outcome: 'NOT_A_DIRECTIVE' } },
  { words: 'Đã rút khỏi hệ thống', directive: { held: false, outcome: 'EXCERPT', withdrawn: true } },
])('says “$words” of $directive', ({ words, directive }) => {
  draw(<HeldMark directive={directive} short />);
  expect(screen.getByText(words)).toBeTruthy();
});

it.each<{ readonly marks: readonly string[] } & TextMarksProps>([
  { marks: ['Bản trích'], directive: { held: false, outcome: 'EXCERPT' }, edition: 'EXCERPT' },
  { marks: ['Đã có toàn văn', 'bản trích'], directive: { held: true, outcome: 'DIRECTIVE' }, edition: 'EXCERPT' },
  { marks: ['Đã có toàn văn', 'bản tóm lược'], directive: { held: true, outcome: 'DIRECTIVE' }, edition: 'CONDENSED' },
  { marks: ['bản tóm lược'], directive: { held: true, outcome: 'DIRECTIVE' }, edition: 'CONDENSED', best: true },
  { marks: ['Đã rút khỏi hệ thống', 'bản tóm lược'], directive: { held: true, withdrawn: true }, edition: 'CONDENSED', best: true },
  { marks: ['Đã có toàn văn'], directive: { held: true, outcome: 'DIRECTIVE' }, edition: 'ORIGINAL', best: true },
])('says once what both the document and its edition say: $marks', ({ marks, ...props }) => {
  const { container } = draw(<TextMarks {...props} />);
  expect([...container.querySelectorAll('.mark-pill')].map((mark) => mark.textContent)).toEqual(marks);
});
