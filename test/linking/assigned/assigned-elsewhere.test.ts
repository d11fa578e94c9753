import { describe, expect, it } from 'vitest';
import { assignedElsewhere } from '../../../api/linking/assigned/assigned-elsewhere.ts';
import { citedPlaces } from '../../../api/linking/assigned/cited-places.ts';
import { readDirective } from '../../../api/reading/read-directive.ts';

const HEAD = `ỦY BAN NHÂN DÂN
HUYỆN SÔNG MÂY
Số: 45/KH-UBND
Sông Mây, ngày 12 tháng 3 năm 2024

KẾ HOẠCH
Giữ nước sạch cho trường học và chợ trên địa bàn huyện

I. MỤC ĐÍCH
Để mọi người dân có nước sạch.
II. NHIỆM VỤ VÀ GIẢI PHÁP
1. Về nước sạch
- Lắp bể lọc và vòi rửa tay tại các điểm trường mầm non, tiểu học; hướng dẫn học sinh rửa tay.
- Cải tạo giếng khoan và đường ống dẫn tại các chợ đầu mối.
- Đặt thùng phân loại rác ở bến đò.
III. TỔ CHỨC THỰC HIỆN
`;

/** What is shown for the tasks of a plan that ends so: path of the task → path of the entry and who it is. */
function shown(end: string): readonly string[] {
  const text = HEAD + end;
  const read = readDirective({ textId: 't', text });
  const { found } = assignedElsewhere(read, text);
  return found.map(({ of, giver, organs, basis, leads }) => {
    const how = `${basis}${leads ? '' : ', takes part'}`;
    return `${read.tasks[of]?.path} → ${read.tasks[giver]?.path} ${organs.join('; ')} (${how})`;
  });
}

describe('who is given a task that names nobody, by the same document', () => {
  it('finds the heading of the organ whose paragraph speaks of the same work, and leaves alone what no entry speaks of', () => {
    const entries = `1. Phòng Giáo dục và Đào tạo
Chủ trì việc lắp bể lọc, vòi rửa tay tại các điểm trường và hướng dẫn học sinh rửa tay đúng cách.
2. Phòng Kinh tế và Hạ tầng
- Cải tạo giếng khoan, đường ống dẫn ở các chợ đầu mối theo tiến độ.
- Tổng hợp, báo cáo kết quả thực hiện Kế hoạch.
`;
    expect(shown(entries)).toEqual(['II.1.-1 → III.1 Phòng Giáo dục và Đào tạo (words)', 'II.1.-2 → III.2 Phòng Kinh tế và Hạ tầng (words)']);
  });

  it('says of an organ that is told to join in that it takes part', () => {
    const entries = `1. Phòng Tài chính - Kế hoạch
Bố trí kinh phí theo phân cấp.
2. Phòng Y tế
Phối hợp với Phòng Giáo dục và Đào tạo lắp bể lọc, vòi rửa tay tại các điểm trường, hướng dẫn học sinh rửa tay.
`;
    expect(shown(entries)).toEqual(['II.1.-1 → III.2 Phòng Y tế (words, takes part)']);
  });

  it('goes by the place that an entry names, whatever its words', () => {
    const entries = `1. Phòng Văn hóa và Thông tin
Tuyên truyền trên hệ thống truyền thanh.
2. Phòng Kinh tế và Hạ tầng
Chủ trì triển khai các nhiệm vụ tại điểm 1 mục II Kế hoạch này.
`;
    expect(shown(entries)).toEqual(['II.1.-1', 'II.1.-2', 'II.1.-3'].map((path) => `${path} → III.2 Phòng Kinh tế và Hạ tầng (cited)`));
  });

  it('hears in the very sentence that names the place whether the organ leads', () => {
    const entries = `1. Phòng Kinh tế và Hạ tầng
Chủ trì giải phóng mặt bằng. Phối hợp với các ngành thực hiện nhiệm vụ tại mục II.1 Kế hoạch này. Tổng hợp báo cáo.
`;
    expect(shown(entries)[0]).toBe('II.1.-1 → III.1 Phòng Kinh tế và Hạ tầng (cited, takes part)');
  });

  it('finds nothing in a plan that gives nothing to anybody, and counts its entries', () => {
    const text = `${HEAD}Các cấp, các ngành nghiêm túc thực hiện.\n`;
    const read = readDirective({ textId: 't', text });
    expect(assignedElsewhere(read, text).found).toEqual([]);
  });
});

describe('places of the own outline that a sentence names', () => {
  it.each([
    ['thực hiện các nhiệm vụ quy định tại các mục 1, 2, 3; điểm a, b mục 7 Phần III Điều 1 Quyết định này', ['III.1', 'III.2', 'III.3', 'III.7.a', 'III.7.b']],
    ['các nhiệm vụ tại mục (IV) (4.1) (4.2) và Phụ lục của Kế hoạch', ['IV.4.1', 'IV.4.2']],
    ['các nhiệm vụ tại mục (IV)(3.4)(a);', ['IV.3.4.a']],
    ['các điểm c, g mục 1, điểm d mục 3 Phần III', ['III.1.c', 'III.1.g', 'III.3.d']],
    ['nhiệm vụ nêu tại mục II.3 Kế hoạch này', ['II.3']],
    ['các nhiệm vụ tại mục III của Kế hoạch', []],
    ['theo quy định tại khoản 3 Điều 6 Nghị định số 31/2021/NĐ-CP', []],
    ['ứng dụng phần mềm, danh mục dữ liệu, góp phần nâng cao nhận thức', []],
  ])('%s', (text, places) => {
    expect([...citedPlaces(text)].sort()).toEqual([...places].sort());
  });
});
