// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { HeldMark, type HeldMarkProps } from '../../../ui/components/marks.tsx';
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
