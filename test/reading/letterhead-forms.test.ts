import { describe, expect, it } from 'vitest';
import type { ReadDirective } from '../../api/domain/read-directive.ts';
import { readDirective } from '../../api/reading/read-directive.ts';

const read = (...lines: string[]): ReadDirective => readDirective({ textId: 't', text: lines.join('\n') });
const issuers = (directive: ReadDirective): string[] => directive.issuers.map(({ value }) => value);
const STATE = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];

describe('who issues, under whose head', () => {
  it('is the committee under the committee above', () => {
    const directive = read(
      'BAN CHẤP HÀNH ĐẢNG BỘ THÀNH PHỐ ĐÀ NẴNG',
      'ĐẢNG ỦY PHƯỜNG HẢI CHÂU',
      '*',
      'Số 25-NQ/ĐU',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Hải Châu, ngày 15 tháng 10 năm 2025',
      '',
      'NGHỊ QUYẾT',
      'về văn hóa đọc ở phường Hải Châu',
      '',
      'Căn cứ Điều lệ Đảng Cộng sản Việt Nam;',
      '',
      'I. QUAN ĐIỂM, MỤC TIÊU',
      '1. Mọi người đọc sách.',
    );
    expect(issuers(directive)).toEqual(['Đảng ủy phường Hải Châu']);
    expect([directive.province?.value, directive.district, directive.commune?.value]).toEqual(['Đà Nẵng', null, 'Hải Châu']);
    expect(directive.sections.map(({ role }) => role)).toEqual(['objectives']);
  });

  it('is the department under the people’s committee, in a letter whose "V/v" stands under its number', () => {
    const directive = read(
      'UBND TỈNH QUẢNG NINH',
      'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH',
      'Số: 1520/SVHTTDL-QLVH',
      'V/v mở tủ sách ở nhà văn hóa thôn',
      ...STATE,
      'Quảng Ninh, ngày 05 tháng 01 năm 2026',
      '',
      'Kính gửi: UBND các xã, phường.',
      '',
      'Sở Văn hóa, Thể thao và Du lịch đề nghị các địa phương thực hiện một số nội dung sau:',
      '',
      '1. Đối với Ban Quản lý Nhà văn hóa tỉnh: Phối hợp với Công an tỉnh phân luồng người đọc.',
      '',
      '2. Giao Thanh tra Sở kiểm tra kho sách.',
    );
    expect(issuers(directive)).toEqual(['Sở Văn hóa, Thể thao và Du lịch tỉnh Quảng Ninh']);
    expect(directive.kind).toMatchObject({ value: 'official-letter', source: 'completed', from: 'symbol' });
    expect([directive.symbol?.value, directive.subject?.value]).toEqual(['1520/SVHTTDL-QLVH', 'mở tủ sách ở nhà văn hóa thôn']);
    expect(directive.tasks[0]?.assignments.map(({ organ, role }) => [role, organ])).toEqual([
      ['lead', 'Ban Quản lý Nhà văn hóa tỉnh'],
      ['coordinate', 'Công an tỉnh'],
    ]);
  });

  it('is the commission of the provincial committee', () => {
    const directive = read(
      'TỈNH ỦY LẠNG SƠN',
      'BAN TUYÊN GIÁO VÀ DÂN VẬN',
      '*',
      'Số 12-HD/BTGDVTU',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Lạng Sơn, ngày 15 tháng 10 năm 2025',
      '',
      'HƯỚNG DẪN',
      'đọc sách ở chi bộ',
      '',
      'I. MỤC ĐÍCH',
      '1. Đọc nhiều hơn.',
    );
    expect(issuers(directive)).toEqual(['Ban Tuyên giáo và Dân vận Tỉnh ủy Lạng Sơn']);
  });

  it('is the body that the title names under the Central Committee', () => {
    const directive = read(
      'BAN CHẤP HÀNH TRUNG ƯƠNG',
      '*',
      'Số 61-CT/TW',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Hà Nội, ngày 08 tháng 3 năm 2026',
      '',
      'CHỈ THỊ',
      'CỦA BAN BÍ THƯ',
      'về văn hóa đọc trong tình hình mới',
      '',
      'Ban Bí thư yêu cầu các cấp ủy tập trung thực hiện tốt một số nhiệm vụ trọng tâm sau:',
      '',
      '1. Đảng ủy Chính phủ lãnh đạo UBND các cấp bố trí kinh phí mua sách.',
      '',
      '2. Đến năm 2030, 100% số xã có tủ sách; ít nhất 80% trường học có thư viện đạt chuẩn.',
    );
    expect(issuers(directive)).toEqual(['Ban Bí thư']);
    expect(directive.subject?.value).toBe('về văn hóa đọc trong tình hình mới');
    expect(directive.tasks[0]?.assignments.map(({ organ }) => organ)).toEqual(['Đảng ủy Chính phủ']);
    expect(directive.targets.map(({ value, by, of }) => [value, by, of])).toEqual([
      [100, '2030', 'số xã có tủ sách'],
      [80, '2030', 'ít nhất 80% trường học có thư viện đạt chuẩn'],
    ]);
  });
});
