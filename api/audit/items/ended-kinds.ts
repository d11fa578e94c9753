import type { PlainDate } from '../../domain/dates.ts';
import { fold } from '../../domain/fold.ts';

/**
 * Kinds of organs that ended everywhere while their places went on: the register of places cannot know it. A part
 * of a year says that the day differs from place to place. Source: Kết luận 121-KL/TW of 24 January 2025 on the
 * summing-up of Nghị quyết 18-NQ/TW, carried out by each province in the first quarter.
 */
const ENDED_KINDS: readonly { readonly words: string; readonly until: PlainDate }[] = [
  { words: fold('Ban cán sự đảng'), until: '2025-03' },
  { words: fold('Đảng đoàn'), until: '2025-03' },
  { words: fold('Đảng ủy Khối'), until: '2025-03' },
];

/** When organs of the kind a name begins with ended everywhere; null for kinds that go on. */
export function endOfKind(organName: string): PlainDate | null {
  const name = fold(organName).replace(/^(?:ban thuong vu|thuong truc|ban chap hanh) /, '');
  return ENDED_KINDS.find((kind) => name === kind.words || name.startsWith(`${kind.words} `))?.until ?? null;
}
