import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OrganContext, resolveOrgan } from '../../api/registry/resolve-organ.ts';

const PHRASES = [
  'Ban Thường vụ Tỉnh ủy Lai Châu',
  'Thành ủy Bắc Kạn',
  'Huyện ủy Bác Ái',
  'Ban Thường vụ Tỉnh ủy',
  'Thành ủy',
  'Ủy ban nhân dân tỉnh Bắc Ninh',
  'Ủy ban nhân dân thành phố Từ Sơn',
  'Ủy ban nhân dân thành phố',
  'Ủy ban nhân dân huyện',
  'Hội đồng nhân dân tỉnh Hòa Bình',
  'Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Bắc Kạn',
  'Bộ Chính trị',
  'Ban Chấp hành Trung ương Đảng',
  'Bộ Văn hóa, Thể thao và Du lịch',
  'Sở Tư pháp tỉnh Nghệ An',
  'Phòng Văn hóa và Thông tin huyện',
  'Ban Tuyên giáo Tỉnh ủy',
  'Công an tỉnh Thanh Hóa',
  'Liên đoàn Lao động thành phố Thủy Nguyên',
  'Đảng ủy Khối các cơ quan tỉnh Lai Châu',
  'Ban Chỉ đạo phong trào thể thao',
] as const;

/** Ways in which documents write the same words. */
const WRITINGS: readonly ((phrase: string) => string)[] = [
  (phrase) => phrase.toUpperCase(),
  (phrase) => phrase.toLowerCase(),
  (phrase) => phrase.normalize('NFD'),
  (phrase) => phrase.replaceAll('ủy', 'uỷ').replaceAll('Ủy', 'Uỷ'),
  (phrase) => phrase.replaceAll('òa', 'oà').replaceAll('óa', 'oá'),
  (phrase) => phrase.replace(/Ủy ban nhân dân/i, 'UBND').replace(/Hội đồng nhân dân/i, 'HĐND'),
  (phrase) => phrase.replace(/thành phố /i, 'TP. '),
  (phrase) => phrase.replace(/Mặt trận Tổ quốc Việt Nam/i, 'MTTQ VN').replace(/Ban Thường trực/i, 'BTT'),
  (phrase) => phrase.replace(/Trung ương/i, 'TW'),
  (phrase) => `  ${phrase.replaceAll(' ', '  ')} `,
];

const place = fc.constantFrom(null, 'Bắc Ninh', 'Bắc Kạn', 'Ninh Thuận', 'Hà Nội');
const context: fc.Arbitrary<OrganContext> = fc.record({
  province: place,
  district: fc.constantFrom(null, 'Từ Sơn', 'Bắc Kạn', 'Bác Ái', 'Châu Thành'),
  commune: fc.constantFrom(null, 'Đông Ngàn'),
  line: fc.constantFrom(null, 'party', 'state'),
  level: fc.constantFrom(null, 'province', 'district', 'commune'),
  asOf: fc.constantFrom(null, '2024-02', '2025-03-01', '2025-07-01', '2026'),
});

describe('resolveOrgan, for any writing and context', () => {
  it('answers the same whatever the letter case, the Unicode form, the tone marks and the abbreviations', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PHRASES), fc.subarray([...WRITINGS], { minLength: 1 }), context, (phrase, writings, where) => {
        const plain = resolveOrgan(phrase, where);
        const other = resolveOrgan(
          writings.reduce((text, write) => write(text), phrase as string),
          where,
        );
        const facts = ({ organ, ...rest }: typeof plain) => ({ ...rest, organ: { ...organ, name: plain.organ.resolved ? organ.name.toLowerCase() : '' } });
        expect(facts(other)).toEqual(facts(plain));
      }),
      { numRuns: 400 },
    );
  });

  it('gives a row for any text, resolved exactly where it read or completed a place', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...PHRASES)), context, (phrase, where) => {
        const answer = resolveOrgan(phrase, where);
        expect(answer).toEqual(resolveOrgan(phrase, where));
        expect(answer.organ.resolved).toBe(answer.source === 'read' || answer.source === 'completed');
        expect(answer.from !== null).toBe(answer.source === 'completed');
        expect(answer.candidates.length > 0).toBe(answer.source === 'ambiguous');
        expect(answer.place?.id ?? null).toBe(answer.organ.placeId);
      }),
      { numRuns: 300 },
    );
  });
});
