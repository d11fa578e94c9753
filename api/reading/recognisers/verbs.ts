import { ACTIONS } from './verb-actions.ts';
import { PLAIN } from './verb-list.ts';

const RANK = '(?:[Tt]ỉnh|[Tt]hành phố|[Tt]hị xã|[Hh]uyện|[Qq]uận|[Xx]ã|[Pp]hường|ngang [Bb]ộ|liên quan|Trung ương|[Cc]hính phủ)';
const ALSO = ['sửa đổi', 'quy định', 'tổ chức', 'quản lý', 'kiểm tra'];

/**
 * A verb of two words with a capital letter behind a rank or the end of a list ("UBND tỉnh Sửa đổi …"): names of places
 * have a capital in every word, so it begins a sentence. Needs flag `u`.
 */
export const CAPITAL_VERB = `(?<=(?:^|\\s)${RANK}\\s)(?:${[...PLAIN, ...ALSO]
  .filter((verb) => /^\p{Ll}+(?:\s\p{Ll}+)+$/u.test(verb))
  .map((verb) => verb.charAt(0).toUpperCase() + verb.slice(1))
  .join('|')})(?=[\\s,])|(?<=\\p{Ll}\\s)(?:Phối hợp|Chủ trì|Chủ động|Tiếp tục|Tăng cường|Đẩy mạnh|Có trách nhiệm|Chịu trách nhiệm)(?=\\s)`;

/** Source of a pattern for the end of a subject; needs flags `u` and `g`. */
export const VERB = `(?<=[\\s,;:(])(?:${[...PLAIN, ...ACTIONS].sort((a, b) => b.length - a.length).join('|')})(?=[\\s,.;:)]|$)`;
