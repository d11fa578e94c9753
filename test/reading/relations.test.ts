import { describe, expect, it } from 'vitest';
import type { ReadDirective } from '../../api/domain/read-directive.ts';
import { readDirective } from '../../api/reading/read-directive.ts';

const plan = (opening: string, body = '', title = 'KẾ HOẠCH\nPhát triển văn hóa đọc'): ReadDirective =>
  readDirective({ textId: 't', text: `${title}\n\n${opening}\n\nI. MỤC ĐÍCH\n\n${body}\n\nII. NHIỆM VỤ\n\n1. Mua sách.\n` });
const relations = (read: ReadDirective): Record<string, string> => Object.fromEntries(read.citations.map((citation) => [citation.symbol, citation.relation]));
const chains = (read: ReadDirective): string[] => read.chains.map(({ lower, upper }) => `${lower}>${upper}`);

const ENACTS = 'UBND tỉnh ban hành Kế hoạch như sau:';

describe('relations by wording', () => {
  it('"Căn cứ" is a basis, "Thực hiện" is carried out, through the enumeration', () => {
    const read = plan(
      `Căn cứ Nghị định số 4/2024/NĐ-CP ngày 01/02/2024 của Chính phủ; Thông tư số 6/2024/TT-BVHTTDL;\n\nThực hiện Kế hoạch số 9-KH/TU ngày 03/3/2024 của Tỉnh ủy; Công văn số 11/BVHTTDL-TV, ${ENACTS}`,
    );
    expect(relations(read)).toEqual({ '4/2024/NĐ-CP': 'BASED_ON', '6/2024/TT-BVHTTDL': 'BASED_ON', '9-KH/TU': 'IMPLEMENTS', '11/BVHTTDL-TV': 'IMPLEMENTS' });
  });

  it('what stands only in a description is cited, and a chain', () => {
    const read = plan(`Thực hiện Kế hoạch số 9-KH/TU ngày 03/3/2024 của Tỉnh ủy về triển khai Chỉ thị số 2-CT/TW ngày 01/01/2024 của Ban Bí thư, ${ENACTS}`);
    expect(relations(read)).toEqual({ '9-KH/TU': 'IMPLEMENTS', '2-CT/TW': 'CITES' });
    expect(chains(read)).toEqual(['9-KH/TU>2-CT/TW']);
  });

  it('a chain of three, and two joined documents that carry out a third', () => {
    expect(
      chains(plan(`Thực hiện Kế hoạch số 5/KH-MTTQ-BTT về triển khai thực hiện Kế hoạch số 9-KH/TU của Tỉnh ủy thực hiện Chỉ thị số 2-CT/TW, ${ENACTS}`)),
    ).toEqual(['5/KH-MTTQ-BTT>9-KH/TU', '9-KH/TU>2-CT/TW']);
    expect(chains(plan(`Thực hiện Kế hoạch số 9-KH/TU của Tỉnh ủy và Kế hoạch số 7/KH-UBND của UBND tỉnh thực hiện Chỉ thị số 2-CT/TW, ${ENACTS}`))).toEqual([
      '9-KH/TU>2-CT/TW',
      '7/KH-UBND>2-CT/TW',
    ]);
  });

  it('the purpose says what is carried out; a task does not', () => {
    const read = plan(
      `Theo đề nghị của Sở, ${ENACTS}`,
      '- Cụ thể hóa các nhiệm vụ nêu tại Chỉ thị số 2-CT/TW; Nghị quyết số 3-NQ/TU của Tỉnh ủy.\n\n- Sách là bạn, như Quyết định số 8/QĐ-UBND đã nêu.',
    );
    expect(relations(read)).toEqual({ '2-CT/TW': 'IMPLEMENTS', '3-NQ/TU': 'IMPLEMENTS', '8/QĐ-UBND': 'CITES' });
  });

  it('looking back carries nothing out', () => {
    expect(chains(plan(`Thực hiện Kế hoạch số 9-KH/TU của Tỉnh ủy về tổng kết 5 năm thực hiện Chỉ thị số 2-CT/TW, ${ENACTS}`))).toEqual([]);
  });

  it('a conclusion on going on with a directive continues it; a guidance guides', () => {
    expect(relations(plan('Ban Bí thư kết luận như sau:', '', 'KẾT LUẬN\nvề tiếp tục thực hiện Chỉ thị số 2-CT/TW về văn hóa đọc'))).toEqual({
      '2-CT/TW': 'CONTINUES',
    });
    expect(relations(plan('Ban Tổ chức hướng dẫn như sau:', '', 'HƯỚNG DẪN\nthực hiện Quy định số 7-QĐ/TW về sách'))).toEqual({ '7-QĐ/TW': 'GUIDES' });
  });

  it('the title of a plan says what it carries out', () => {
    expect(relations(plan(ENACTS, '', 'KẾ HOẠCH\nThực hiện Chỉ thị số 2-CT/TW về văn hóa đọc'))).toEqual({ '2-CT/TW': 'IMPLEMENTS' });
  });

  it('takes date, organ and kind once said for all of a list', () => {
    const read = plan(`Căn cứ các Quyết định: số 4/QĐ-TTg ngày 01/02/2024 về sách; số 5/QĐ-TTg ngày 02/02/2024 về báo, ${ENACTS}`);
    expect(read.citations.map(({ symbol, kindName, issuedOn, issuer }) => [symbol, kindName, issuedOn?.value, issuer?.value])).toEqual([
      ['4/QĐ-TTg', 'Quyết định', '2024-02-01', 'Thủ tướng Chính phủ'],
      ['5/QĐ-TTg', 'Quyết định', '2024-02-02', 'Thủ tướng Chính phủ'],
    ]);
  });

  it('a bare number is the document of that kind and number, else one of its own', () => {
    const read = plan(
      `Thực hiện Nghị quyết liên tịch số 102/2024/NQLT-CP-MTTW ngày 03/3/2024 và Kế hoạch số 155, ngày 07/7/2024 của Thành ủy, ${ENACTS}`,
      'Theo Nghị quyết liên tịch số 102 của Chính phủ.',
    );
    expect(read.citations.map(({ symbol, mentions }) => [symbol, mentions.length])).toEqual([
      ['102/2024/NQLT-CP-MTTW', 2],
      ['155', 1],
    ]);
  });

  it('names laws to their end', () => {
    const read = plan(`Căn cứ Luật Thư viện ngày 21/11/2019; Luật Phòng, chống thiên tai; Luật Hôn nhân và gia đình, ${ENACTS}`);
    expect(read.unnumbered.map(({ name, relation }) => [name, relation])).toEqual([
      ['Luật Thư viện', 'BASED_ON'],
      ['Luật Phòng, chống thiên tai', 'BASED_ON'],
      ['Luật Hôn nhân và gia đình', 'BASED_ON'],
    ]);
  });
});

describe('whose words they are', () => {
  it('a guidance guides what its title names and replaces what it says it replaces, all of them', () => {
    const read = readDirective({
      textId: 't',
      text: 'HƯỚNG DẪN\nMột số nội dung Quy định số 7-QĐ/TW ngày 02/02/2024 của Bộ Chính trị\n\nThực hiện Quy định số 7-QĐ/TW ngày 02/02/2024 của Bộ Chính trị, Ban Tổ chức Trung ương hướng dẫn một số nội dung như sau:\n\nI. Về sổ sách\n\n1. Mua sổ.\n\nII. Tổ chức thực hiện\n\nHướng dẫn này, các mẫu kèm theo có hiệu lực từ ngày ký và thay thế các Hướng dẫn số 3-HD/BTCTW ngày 01/01/2020, Hướng dẫn số 4-HD/BTCTW ngày 02/02/2021 của Ban Tổ chức Trung ương.\n',
    });
    expect(relations(read)).toEqual({ '7-QĐ/TW': 'GUIDES', '3-HD/BTCTW': 'REPLACES', '4-HD/BTCTW': 'REPLACES' });
  });

  it('"gắn với thực hiện" sets beside, not under', () => {
    const read = plan(`Theo đề nghị của Sở, ${ENACTS}`, '1. Học Kết luận số 5-KL/TW về nếp sống gắn với thực hiện Chỉ thị số 2-CT/TW ở trường.');
    expect(chains(read)).toEqual([]);
  });

  it('an upper end is never younger than the lower', () => {
    const read = plan(
      `Thực hiện Kế hoạch số 9-KH/TU ngày 03/3/2020 của Tỉnh ủy thực hiện Chỉ thị số 2-CT/TW ngày 01/01/2019 của Ban Bí thư và Kết luận số 6-KL/TU ngày 04/4/2022 của Tỉnh ủy, ${ENACTS}`,
    );
    expect(chains(read)).toEqual(['9-KH/TU>2-CT/TW']);
    expect(relations(read)).toMatchObject({ '6-KL/TU': 'IMPLEMENTS' });
  });

  it('a change another document made is not this one’s', () => {
    const read = plan(`Căn cứ Kế hoạch số 9/KH-UBND ngày 03/3/2024 của UBND tỉnh Sửa đổi, bổ sung Kế hoạch số 8/KH-UBND ngày 02/02/2023, ${ENACTS}`);
    expect(relations(read)).toMatchObject({ '9/KH-UBND': 'BASED_ON' });
    expect(Object.values(relations(read))).not.toContain('AMENDS');
  });

  it('this very plan, named without number, is no other document', () => {
    const read = plan(
      `Theo đề nghị của Sở, ${ENACTS}`,
      '- Phổ biến Nghị quyết số 3/NQ-CP và Kế hoạch của Ủy ban nhân dân tỉnh thực hiện Nghị quyết số 3/NQ-CP tới các trường.',
      'KẾ HOẠCH\nThực hiện Nghị quyết số 3/NQ-CP ngày 01/02/2024 của Chính phủ',
    );
    expect(read.unnumbered).toEqual([]);
    expect(chains(read)).toEqual([]);
  });
});
