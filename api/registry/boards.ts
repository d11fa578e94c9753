import { type Pattern, patternIndex, type Words } from './organ-words.ts';

/** Words before an organ's name that do not change who numbers: its boards, standing bodies and offices of persons. */
const BOARD_WORDS: readonly string[] = [
  'Ban Thường vụ',
  'Ban Chấp hành',
  'Ban Thường trực',
  'Thường trực',
  'Thường vụ',
  'Đoàn Chủ tịch',
  'Phó Chủ tịch Thường trực',
  'Phó Chủ tịch',
  'Chủ tịch',
  'Phó Bí thư Thường trực',
  'Phó Bí thư',
  'Bí thư',
  'Giám đốc',
  'Phó Giám đốc',
  'Bộ trưởng',
  'Thứ trưởng',
  'Phó Thống đốc',
  'Thống đốc',
  'Chủ nhiệm',
  'Chánh án',
  'Viện trưởng',
  'Tổng Giám đốc',
  'Lãnh đạo',
  'Tập thể lãnh đạo',
  'đồng chí',
  'Thủ trưởng',
  'Phó Trưởng',
  'Trưởng',
  'Cơ quan',
];

const BOARDS = patternIndex(BOARD_WORDS.map((text) => ({ of: text, text })));

/** The board, standing body or person's office in front of an organ at a position. */
export function boardAt(words: Words, at: number): Pattern | null {
  return BOARDS.first(words, at)?.words ?? null;
}

/** Where the organ begins behind all boards. */
export function boardsEnd(words: Words): number {
  let at = 0;
  for (let board = boardAt(words, at); board; board = boardAt(words, at)) at += board.marked.length;
  return at;
}
