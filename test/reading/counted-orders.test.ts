import { describe, expect, it } from 'vitest';
import { readDirective } from '../../api/reading/read-directive.ts';

const HEAD = `ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n\nSố: 71/KH-UBND\n\nLai Châu, ngày 3 tháng 3 năm 2026\n\nKẾ HOẠCH\n\nMỞ PHÒNG ĐỌC Ở CÁC XÃ\n\nUBND tỉnh ban hành Kế hoạch như sau:\n\n`;
const tasksOf = (body: string) => readDirective({ textId: 't', text: `${HEAD}${body}` }).tasks;
const orders = (body: string): readonly string[] => tasksOf(body).flatMap(({ ordering, path }) => (ordering ? [path] : []));
const numbered = (body: string): readonly string[] => tasksOf(body).flatMap((task) => (task.numbered ? [task.path] : []));

describe('orders beside numbered items', () => {
  it('belong to the item they follow while further items come', () => {
    const body =
      'III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ theo dõi việc mở phòng đọc.\n\n2. Chủ tịch UBND các xã, phường chịu trách nhiệm thực hiện Kế hoạch này.\n\nCăn cứ nội dung Kế hoạch này, UBND các xã, phường xây dựng kế hoạch chi tiết triển khai thực hiện trên địa bàn mình.\n\n3. Sở Tài chính bố trí kinh phí mua sách.\n';
    expect(numbered(body)).toEqual(['III.1', 'III.2', 'III.3']);
    expect(orders(body)).toEqual(['III.1', 'III.2.p1', 'III.2.p2', 'III.3']);
    const duties = tasksOf(body).flatMap((task) => task.duties.map(({ kind }) => `${task.path} ${kind}`));
    expect(duties.filter((duty) => duty.endsWith('issue'))).toEqual(['III.2.p2 issue']);
  });

  it('are none where the text only closes or asks once more', () => {
    const body =
      'III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ theo dõi việc mở phòng đọc.\n\n2. Sở Tài chính bố trí kinh phí mua sách.\n\nTrên đây là Kế hoạch mở phòng đọc ở các xã, đề nghị các sở, ban, ngành, UBND các xã, phường nghiêm túc thực hiện.\n';
    expect(orders(body)).toEqual(['III.1', 'III.2']);
  });

  it('are none where words lead over to the parts of an item or tell what it is about', () => {
    const body =
      'II. NHIỆM VỤ\n\n1. Mở rộng phòng đọc\n\nPhòng đọc là nơi học sinh vùng cao gặp sách hằng ngày.\n\nTrọng tâm:\n\na) Sở Nội vụ lập danh mục sách.\n\nb) Sở Tài chính bố trí kinh phí.\n\n2. Sở Xây dựng sửa chữa nhà đọc.\n';
    expect(orders(body)).toEqual(['II.1.a', 'II.1.b', 'II.2']);
  });

  it('stand in a sentence over a list that sets a figure, not in a title nor in one that only leads over', () => {
    const body =
      'II. NHIỆM VỤ\n\n1. Mở rộng phòng đọc\n\nGiai đoạn 2026 - 2030, bảo đảm 100% số xã vùng cao có phòng đọc, cụ thể như sau:\n\na) Sở Nội vụ lập danh mục sách.\n\nb) Sở Tài chính bố trí kinh phí.\n\n2. Các sở tiếp tục mở phòng đọc, phấn đấu đến năm 2030 đạt trên 80% số thôn, cụ thể:\n\na) Sở Xây dựng sửa chữa nhà đọc.\n\nb) Sở Y tế tặng sách.\n\n3. Xây dựng 12 phòng đọc mới\n\na) Sở Nội vụ chọn xã.\n\nb) Sở Tư pháp góp sách.\n';
    expect(orders(body)).toEqual(['II.1.p1', 'II.1.a', 'II.1.b', 'II.2', 'II.2.a', 'II.2.b', 'II.3.a', 'II.3.b']);
    const aims = tasksOf(body).flatMap(({ ordering, targets, path }) => (ordering ? targets.map(({ text }) => `${path} ${text}`) : []));
    expect(aims).toEqual(['II.1.p1 100%', 'II.2 trên 80%']);
  });

  it('are none where a sentence over a list tells of how things stand, or closes', () => {
    const body =
      'II. NHIỆM VỤ\n\n1. Mở rộng phòng đọc\n\nĐến nay đã có 75% số xã mở phòng đọc, cụ thể như sau:\n\na) Sở Nội vụ lập danh mục sách.\n\nb) Sở Tài chính bố trí kinh phí.\n';
    expect(orders(body)).toEqual(['II.1.a', 'II.1.b']);
  });

  it('are none in the rows of a form behind the sections', () => {
    const body =
      'II. NHIỆM VỤ\n\n1. Sở Nội vụ lập danh mục sách.\n\n2. Sở Tài chính bố trí kinh phí.\n\nNơi nhận:\n- Các sở;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn Bản\n\nBIỂU SỐ 01\n\n- Số phòng đọc\n\nPhòng\n\n- Số học sinh\n\nNgười\n';
    expect(orders(body)).toEqual(['II.1', 'II.2']);
  });
});

describe('all others behind a collective', () => {
  it('are told apart from it, also where they are called others', () => {
    const body =
      'II. NHIỆM VỤ\n\n1. Kiểm tra các phòng đọc\n\n- Cơ quan chủ trì: Sở Nội vụ.\n\n- Cơ quan phối hợp: các sở, ban, ngành, Ủy ban nhân dân các xã, phường trên địa bàn tỉnh, cơ quan, tổ chức khác có liên quan.\n';
    const partners = tasksOf(body).flatMap(({ assignments }) => assignments.flatMap(({ role, organ }) => (role === 'coordinate' ? [organ] : [])));
    expect(partners).toEqual(['các sở, ban, ngành', 'Ủy ban nhân dân các xã, phường trên địa bàn tỉnh', 'cơ quan, tổ chức khác có liên quan']);
  });
});
