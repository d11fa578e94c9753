import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractText } from '../../api/files/extract-text.ts';
import { mendLegacyLines, tableOf, throughTable } from '../../api/files/legacy/recognise.ts';
import { isSyllable } from '../../api/files/legacy/syllable.ts';
import { tcvn3Bytes, vniBytes } from '../../scripts/make-fixtures/legacy-bytes.ts';

const western = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes);
const textOf = async (bytes: Uint8Array): Promise<string> => (await extractText({ name: 'a.txt', bytes })).text;

describe('encodings from before Unicode', () => {
  const SMALL = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ';

  it('have a place for every small letter, and VNI for every capital', () => {
    expect(throughTable('tcvn3', western(tcvn3Bytes(SMALL)))).toBe(SMALL);
    expect(throughTable('vni', western(vniBytes(SMALL)))).toBe(SMALL);
    expect(throughTable('vni', western(vniBytes(SMALL.toUpperCase())))).toBe(SMALL.toUpperCase());
  });

  it('are recognised by themselves in a file that does not say what it is', async () => {
    const text = 'KẾ HOẠCH\nTriển khai thực hiện Nghị quyết của Tỉnh uỷ về phát triển đô thị, giai đoạn 2025 - 2030';
    expect(await textOf(tcvn3Bytes(text))).toBe(text);
    expect(await textOf(vniBytes(text))).toBe(text);
    expect(await textOf(new Uint8Array([0x4b, 0xea, 0xec, 0x20, 0x68, 0x6f, 0x61, 0xf2, 0x63, 0x68]))).toBe('Kế hoạch');
  });

  it('are mended line by line where a Unicode text holds them', () => {
    const mixed = 'Kế hoạch triển khai của thành phố\nTh«ng b¸o kÕt luËn cña th­êng trùc\nSè: 12';
    expect(mendLegacyLines(mixed)).toBe('Kế hoạch triển khai của thành phố\nThông báo kết luận của thường trực\nSố: 12');
  });

  it('leave alone what is Vietnamese already, and other languages', () => {
    for (const text of ['Ủy ban nhân dân tỉnh', 'Ngày Phụ nữ, là dịp để các bà, các mẹ', 'République française, à côté', 'Señor Ñandú', 'plain English']) {
      expect(tableOf(text)).toBeNull();
      expect(mendLegacyLines(text)).toBe(text);
    }
  });

  it('give capitals back their capitals, and leave symbols and ordinary words as they are', () => {
    const read = (text: string): string => throughTable('tcvn3', western(tcvn3Bytes(text)));
    expect(read('UỶ BAN NHÂN DÂN TỈNH BẮC NINH')).toBe('UỶ BAN NHÂN DÂN TỈNH BẮC NINH');
    expect(read('Số 12-KH/TU')).toBe('Số 12-KH/TU');
    expect(read('Về việc triển khai')).toBe('Về việc triển khai');
  });

  it('never change text in ASCII, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), (text) => mendLegacyLines(text) === text));
  });
});

describe('a Vietnamese syllable', () => {
  it.each(['nghiêng', 'thuở', 'Khuyến', 'quyết', 'giếng', 'ĐƯỜNG', 'oách', 'gì', 'yêu', 'hoà', 'hòa'])('%s is one', (word) =>
    expect(isSyllable(word)).toBe(true),
  );
  it.each(['triÓn', 'hoaïch', 'kếhoạch', 'ngàỷ', 'bcd', 'QĐ', 'trường123'])('%s is none', (word) => expect(isSyllable(word)).toBe(false));
});
