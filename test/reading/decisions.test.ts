import { describe, expect, it } from 'vitest';
import type { ReadDirective } from '../../api/domain/read-directive.ts';
import { readDirective } from '../../api/reading/read-directive.ts';

const decision = (body: string, tail = ''): ReadDirective =>
  readDirective({
    textId: 't',
    text: `ỦY BAN NHÂN DÂN\nTỈNH HÀ NAM\n\nSố: 5/QĐ-UBND\n\nHà Nam, ngày 03 tháng 02 năm 2024\n\nQUYẾT ĐỊNH\nVề việc thành lập Thư viện lưu động\n\nCăn cứ Luật Thư viện;\n\nQUYẾT ĐỊNH:\n\n${body}\n\nNơi nhận:\n- Như Điều 3;\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn Sách\n${tail}`,
  });
const leads = (read: ReadDirective): Record<string, string[]> =>
  Object.fromEntries(
    read.tasks.filter((task) => task.numbered).map((task) => [task.path, task.assignments.filter(({ role }) => role === 'lead').map(({ organ }) => organ)]),
  );

describe('decisions by articles', () => {
  const read = decision(
    'Điều 1. Thành lập Thư viện lưu động.\n\nĐiều 2. Sở Y tế hoàn tất thủ tục cấp xe cho thư viện trước ngày 01/5/2024.\n\nĐiều 3. Hiệu lực và trách nhiệm thi hành\n\n1. Quyết định này có hiệu lực kể từ ngày ký; bãi bỏ Quyết định số 4/QĐ-UBND ngày 02/02/2020 của UBND tỉnh.\n\n2. Chánh Văn phòng UBND tỉnh, Giám đốc Sở Y tế chịu trách nhiệm thi hành Quyết định này./.',
    '\n[1] Tỷ lệ xã có xe đạt trên 50%.\n\n[2] Thôn 1 đạt 12%.\n',
  );

  it('takes articles that order as tasks, with their leads and deadlines', () => {
    expect(leads(read)).toMatchObject({ 'Điều 2': ['Sở Y tế'], 'Điều 3.2': ['Chánh Văn phòng UBND tỉnh', 'Giám đốc Sở Y tế'] });
    expect(leads(read)).not.toHaveProperty('Điều 3.1');
    expect(read.tasks.find((task) => task.path === 'Điều 2')?.deadlines.map(({ text }) => text)).toEqual(['2024-05-01']);
    expect(read.sections.map(({ role }) => role).slice(1)).toEqual(['tasks', 'organization']);
  });

  it('ends another decision with the words behind its own force', () => {
    expect(read.citations.map(({ symbol, relation }) => [symbol, relation])).toEqual([['4/QĐ-UBND', 'REPLACES']]);
  });

  it('sets no aim in footnotes', () => {
    expect(read.targets).toEqual([]);
    expect(read.tasks.some((task) => task.text.includes('Thôn 1'))).toBe(false);
  });
});

describe('what the issuer finds and whom it tells', () => {
  const telegram = (items: string): ReadDirective =>
    readDirective({ textId: 't', text: `CÔNG ĐIỆN\nVề việc sửa trường học\n\nThủ tướng Chính phủ yêu cầu:\n\n${items}\n` });

  it('reads no order in "cơ bản thống nhất với"', () => {
    const read = readDirective({
      textId: 't',
      text: 'KẾT LUẬN\nvề sách giáo khoa\n\nBan Bí thư kết luận như sau:\n\n1. Ban Bí thư cơ bản nhất trí với Báo cáo về sách.\n\n2. Giao Đảng ủy Chính phủ biên soạn đủ sách.\n',
    });
    expect(leads(read)).toEqual({ '2': ['Đảng ủy Chính phủ'] });
  });

  it('a colon before a list of places ends no heading, and an aside is no part of the doer', () => {
    const read = telegram(
      '1. Bộ trưởng Bộ Tài chính chủ trì phối hợp với Bộ Y tế hỗ trợ tiền cho các tỉnh: Hà Nam, Nam Định.\n\n2. Ủy ban nhân dân các xã, nhất là các xã ven sông, sửa trường.\n\n3. Chủ tịch Ủy ban nhân dân các tỉnh, trong đó trọng tâm là các tỉnh miền núi:\n\na) Đếm phòng học.',
    );
    expect(leads(read)).toMatchObject({ '1': ['Bộ trưởng Bộ Tài chính'], '3.a': ['Chủ tịch Ủy ban nhân dân các tỉnh'] });
  });

  it('doers before the colon of their own sentence', () => {
    const read = telegram('1. Bộ Y tế, Liên minh Hợp tác xã Việt Nam chỉ đạo các trường học: Khẩn trương mua sách; giữ gìn sách.');
    expect(leads(read)).toEqual({ '1': ['Bộ Y tế', 'Liên minh Hợp tác xã Việt Nam'] });
  });

  it('the issuer printed before the number; a Party number takes no organ of the Government’s behind it', () => {
    const read = telegram(
      '1. Sở Y tế làm theo chỉ đạo của Ban Bí thư tại văn bản số 3-KL/TW ngày 01/02/2024, Nghị quyết 8/NQ-CP ngày 02/02/2024 của Chính phủ.',
    );
    expect(read.citations.map(({ symbol, kind, issuer }) => [symbol, kind, issuer?.value])).toEqual([
      ['3-KL/TW', 'conclusion', 'Ban Bí thư'],
      ['8/NQ-CP', 'resolution', 'Chính phủ'],
    ]);
  });

  it('the period of a report is no deadline', () => {
    expect(telegram('1. Sở Y tế xem báo cáo tuần (từ ngày 01/4 đến ngày 07/4/2025) của các xã.').tasks.flatMap((task) => task.deadlines)).toEqual([]);
  });
});

it('a letterhead of two organs over one place names two issuers', () => {
  const read = readDirective({
    textId: 't',
    text: 'ỦY BAN NHÂN DÂN\nỦY BAN MTTQ VIỆT NAM\nTỈNH HÀ NAM\n-------\n|\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n|\nSố: 01/QCPH/UBND-UBMTTQ\n|\nQUY CHẾ\nPHỐI HỢP MUA SÁCH\nCăn cứ Luật Thư viện;\n\nĐiều 1. Mua sách.\n',
  });
  expect(read.issuers.map(({ value }) => value)).toEqual(['Ủy ban nhân dân tỉnh Hà Nam', 'Ủy ban MTTQ Việt Nam tỉnh Hà Nam']);
});

describe('remarks', () => {
  it('says what is blank and which label is skipped', () => {
    const read = readDirective({
      textId: 't',
      text: 'KẾ HOẠCH\nTrồng tre\n\nUBND xã ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH\n\n2. Giữ đê.\n\nII. NHIỆM VỤ\n\n1. Ươm tre.\n\nIV. TỔ CHỨC THỰC HIỆN\n\n1. Thôn trồng tre.\n',
    });
    expect(read.remarks.map(({ code }) => code)).toEqual(['no-number', 'no-date', 'no-signer', 'label-missing', 'label-missing']);
    expect(decision('Điều 1. Mua xe.').remarks).toEqual([]);
  });
});
