import { figure } from '../report/text.ts';
import type { LetterData } from './letter-data.ts';

/** What a letter spells out in names of organs; symbols and quotes keep their letters. */
const SPELLED: readonly (readonly [short: RegExp, long: string])[] = (
  [
    ['UBND', 'Ủy ban nhân dân'],
    ['HĐND', 'Hội đồng nhân dân'],
    ['UBMTTQ', 'Ủy ban Mặt trận Tổ quốc'],
    ['MTTQ', 'Mặt trận Tổ quốc'],
    ['LĐLĐ', 'Liên đoàn Lao động'],
  ] as const
).map(([short, long]) => [new RegExp(`(?<![\\p{L}\\d/-])${short}(?![\\p{L}\\d/-])`, 'gu'), long]);

/** The name of an organ in full: "Ủy ban nhân dân tỉnh …". */
export function spelledOut(name: string): string {
  return SPELLED.reduce((text, [short, long]) => text.replace(short, long), name);
}

/** The same letter with the names of organs in full. */
export function withNamesInFull({ asOf, points, directives }: LetterData): LetterData {
  return {
    asOf,
    points: points.map((point) => ({
      ...point,
      organName: spelledOut(point.organName),
      addressees: point.addressees.map(spelledOut),
      receiver: point.receiver === null ? null : spelledOut(point.receiver),
    })),
    directives: new Map([...directives].map(([id, row]) => [id, { ...row, issuerNames: row.issuerNames.map(spelledOut) }])),
  };
}

/** A count as a letter writes it: "03", "12". */
export const counted = (count: number): string => (count < 10 ? `0${count}` : figure(count));
