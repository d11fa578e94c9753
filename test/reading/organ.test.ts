import { describe, expect, it } from 'vitest';
import { findOrgans } from '../../api/reading/recognisers/assignment.ts';
import { fieldOrgans, headingOrgans } from '../../api/reading/recognisers/field-organs.ts';
import { issuerEnd } from '../../api/reading/recognisers/issuer-phrase.ts';
import { splitOrgans } from '../../api/reading/recognisers/organ-list.ts';

const names = (text: string, role: string): string[] =>
  findOrgans(text)
    .filter((organ) => organ.role === role)
    .map((organ) => organ.organ);

describe('lists of organs', () => {
  it.each([
    ['Sở Y tế, Sở Tài chính và các cơ quan, đơn vị liên quan', ['Sở Y tế', 'Sở Tài chính', 'các cơ quan, đơn vị liên quan']],
    ['Các cấp ủy, tổ chức đảng, Mặt trận, các đoàn thể huyện', ['Các cấp ủy, tổ chức đảng', 'Mặt trận', 'các đoàn thể huyện']],
    ['Bộ Văn hóa, Thể thao và Du lịch; UBND các xã, phường', ['Bộ Văn hóa, Thể thao và Du lịch', 'UBND các xã, phường']],
    ['Các phòng, ban, ngành, đoàn thể', ['Các phòng, ban, ngành, đoàn thể']],
    ['Các đ/c Phó Chủ tịch, Trưởng thôn', ['Các đ/c Phó Chủ tịch, Trưởng thôn']],
  ])('splits "%s" where a new organ begins', (text, expected) => {
    expect(splitOrgans(text).map((part) => part.name)).toEqual(expected);
  });
});

describe('assignments in a sentence', () => {
  it('reads the lead at the head and the partners after "phối hợp với"', () => {
    const text = 'Sở Y tế chủ trì, phối hợp với Sở Tài chính và UBND cấp xã bố trí kinh phí khám bệnh.';
    expect(names(text, 'lead')).toEqual(['Sở Y tế']);
    expect(names(text, 'coordinate')).toEqual(['Sở Tài chính', 'UBND cấp xã']);
  });

  it.each([
    ['Giao Phòng Nội vụ theo dõi việc chấm công.', ['Phòng Nội vụ']],
    ['Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh vận động bà con.', ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh']],
    ['Hằng năm, Trung tâm Y tế tổ chức khám sức khỏe.', ['Trung tâm Y tế']],
    ['Mở lớp dạy bơi. Các trường tiểu học đưa bơi lội vào giờ học.', ['Các trường tiểu học']],
    ['Ủy ban nhân dân xã yêu cầu các thôn thực hiện nghiêm.', ['các thôn']],
    ['Ủy ban bầu cử xã niêm yết danh sách cử tri.', ['Ủy ban bầu cử xã']],
  ])('names the doer of "%s"', (text, expected) => {
    expect(names(text, 'lead')).toEqual(expected);
  });

  it.each(['Ban hành quy chế họp.', 'Tổ chức hội thi kể chuyện.', 'Phòng, chống đuối nước cho trẻ em.', 'Các trường hợp vi phạm bị xử lý.'])(
    'takes no verb or thing for an organ: "%s"',
    (text) => {
      expect(names(text, 'lead')).toEqual([]);
    },
  );

  it.each([
    ['Phòng Văn hóa và Thông tin huyện', ['Phòng Văn hóa và Thông tin huyện']],
    ['Đề nghị Hội Người cao tuổi tỉnh:', ['Hội Người cao tuổi tỉnh']],
    ['Nâng cấp thư viện xã', []],
  ])('reads the heading "%s"', (text, expected) => {
    expect(headingOrgans(text).map((organ) => organ.organ)).toEqual(expected);
  });

  it.each([
    ['Thủ trưởng cơ quan ngang bộ Khẩn trương in sổ.', ['Thủ trưởng cơ quan ngang bộ']],
    ['UBND các tỉnh, thành phố Tập trung mở thư viện.', ['UBND các tỉnh, thành phố']],
    ['Ban Chỉ đạo họp mỗi quý một lần.', ['Ban Chỉ đạo']],
    ['Các phòng, ban có liên quan tới việc mua sách có trách nhiệm lập danh mục.', ['Các phòng, ban có liên quan']],
    ['Cơ quan dân cử giám sát việc cấp sách.', ['Cơ quan dân cử']],
  ])('ends before the verb, printed large or small: "%s"', (text, expected) => {
    expect(names(text, 'lead')).toEqual(expected);
  });

  it.each([
    ['Bộ Chính trị một số vấn đề', 'Bộ Chính trị'],
    ['Bộ Chính trị, Ban Bí thư quy định', 'Bộ Chính trị, Ban Bí thư'],
    ['Chính phủ, Thủ tướng Chính phủ', 'Chính phủ'],
    ['Bộ Lao động - Thương binh và Xã hội phê duyệt', 'Bộ Lao động - Thương binh và Xã hội'],
    ['Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn về', 'Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn'],
    ['UBND tỉnh Sửa đổi Kế hoạch', 'UBND tỉnh'],
    ['UBND tỉnh Hà Nam phê duyệt', 'UBND tỉnh Hà Nam'],
  ])('knows how far an issuer reaches in "%s"', (text, expected) => {
    expect(text.slice(0, issuerEnd(text))).toBe(expected);
  });

  it('takes no work for a doer in a cell', () => {
    expect(fieldOrgans('Xây dựng nền tảng đọc sách trực tuyến cho học sinh các trường', 'lead')).toEqual([]);
    expect(fieldOrgans('- Sở Y tế; Thuế tỉnh', 'lead').map((organ) => organ.organ)).toEqual(['Sở Y tế', 'Thuế tỉnh']);
  });

  it('keeps offsets that slice back', () => {
    const text = 'Sở Y tế phối hợp chặt chẽ với Công an tỉnh kiểm tra nhà thuốc.';
    for (const organ of findOrgans(text)) expect(text.slice(organ.start, organ.end)).toBe(organ.organ);
  });
});
