import { describe, expect, it } from 'vitest';
import { UNSURE_BELOW } from '../../../api/domain/propagation.ts';
import { alignTasks } from '../../../api/linking/tasks/align-tasks.ts';
import type { AlignedLink } from '../../../api/linking/tasks/task-unit.ts';
import { READING_ABOVE, READING_BELOW, unit } from './unit.ts';

const links = alignTasks({ parents: READING_ABOVE, children: READING_BELOW, nearness: 1 });
const of = (id: string, among: readonly AlignedLink[] = links): readonly string[] => among.filter((link) => link.childId === id).map((link) => link.parentId);

describe('linking tasks', () => {
  it('puts the upper task with the same action and object first', () => {
    expect(of('a')[0]).toBe('1');
    expect(of('b')[0]).toBe('3');
    expect(of('c')[0]).toBe('4');
  });

  it('links each part of a task that orders several things', () => {
    const several = alignTasks({
      parents: READING_ABOVE,
      children: [unit('x', 'Xây dựng tủ sách khu dân cư ở mọi xóm; đưa tiết đọc sách vào trường học; số hóa tài liệu quý hiếm.')],
      nearness: 1,
    });
    expect(new Set(of('x', several))).toEqual(new Set(['1', '3', '4']));
  });

  it('keeps what two orders of a paragraph answer best, though another of its orders is taken over word by word', () => {
    const programme = 'Thực hiện Đề án tổng thể phát triển văn hóa đọc và thư viện lưu động giai đoạn 2021 - 2030';
    const above = [unit('1', `${programme}.`), unit('2', 'Đưa kết quả nghiên cứu khoa học vào bảo quản tài liệu; mở rộng giao lưu, hợp tác với nước ngoài.')];
    const below = [unit('x', `${programme}. Đẩy mạnh nghiên cứu, ứng dụng khoa học, tăng cường hợp tác, giao lưu quốc tế giữa các huyện với các tỉnh bạn.`)];
    expect(of('x', alignTasks({ parents: above, children: below, nearness: 1 }))).toEqual(['1', '2']);
  });

  it('does not take what tools are made for, or an exchange of neighbours for one with other countries, for the order', () => {
    const above = [unit('1', 'Đưa kết quả nghiên cứu vào tập luyện và thi đấu; mở rộng giao lưu, hợp tác với nước ngoài.')];
    const below = [unit('x', 'Mua thêm trang thiết bị tập luyện, thi đấu.'), unit('y', 'Tổ chức giao lưu cờ tướng giữa các khu phố.')];
    const found = alignTasks({ parents: above, children: below, nearness: 1 });
    expect(found.filter((link) => link.score >= UNSURE_BELOW)).toEqual([]);
    expect(of('y', found)).toEqual([]);
  });

  it('takes the years in the name of a scheme for its name, and a plan for posts for no plan of sites', () => {
    const scheme = 'Đề án phát triển văn hóa đọc, thư viện Việt Nam giai đoạn 2021 - 2030';
    const above = [unit('1', `Thực hiện ${scheme}.`), unit('2', 'Rà soát quy hoạch mạng lưới thư viện.')];
    const below = [unit('x', `Thực hiện tốt ${scheme}.`), unit('y', 'Chú trọng quy hoạch, đào tạo, bồi dưỡng đội ngũ cán bộ.')];
    const found = alignTasks({ parents: above, children: below, nearness: 1 });
    expect(found.find((link) => link.childId === 'x')).toMatchObject({ parentId: '1', specifics: [], copied: true });
    expect(of('y', found)).toEqual([]);
  });

  it('leaves a local addition and a general clause alone', () => {
    expect(of('f')).toEqual([]);
    expect(of('g')).toEqual([]);
  });

  it('links following up and reporting to the body that has to follow up, by function', () => {
    expect(of('d')[0]).toBe('6');
    expect(links.find((link) => link.childId === 'd')?.reason).toMatchObject({ code: 'organisation' });
  });

  it('gives supervision by the Front to the task of the Front', () => {
    expect(of('e')[0]).toBe('7');
  });

  it('gives the plan of a lower body to the task of studying and planning, however many bodies it names', () => {
    const plan = alignTasks({
      parents: READING_ABOVE,
      children: [unit('x', 'Các cấp ủy, chính quyền, Mặt trận xây dựng kế hoạch thực hiện Nghị quyết.')],
      nearness: 1,
    });
    expect(of('x', plan)[0]).toBe('5');
  });

  it('does not take what is only publicised for what is ordered', () => {
    const told = alignTasks({
      parents: READING_ABOVE,
      children: [unit('x', 'Tuyên truyền trên báo chí, mạng xã hội về xây dựng tủ sách khu dân cư.')],
      nearness: 1,
    });
    expect(of('x', told)[0]).toBe('2');
  });

  it('says of two tasks that name one campaign only that they do, and does not take it for the whole of the task', () => {
    const above = [unit('1', 'Mặt trận vận động người dân đọc sách, gắn với phong trào “Mỗi nhà một kệ sách, mỗi xóm một tủ sách”.')];
    const named = alignTasks({ parents: above, children: [unit('x', 'Thực hiện phong trào “Mỗi nhà một kệ sách, mỗi xóm một tủ sách”.')], nearness: 1 });
    expect(named).toMatchObject([{ degree: 'partial', reason: { code: 'cited-programme' } }]);
  });

  it('takes the name of the directive that is carried out for nothing concrete', () => {
    const children = [unit('x', 'Xây dựng tủ sách khu dân cư theo Kết luận số 7 -KL/TW ngày 03/02/2024 và Đề án số 12/ĐA-UBND.')];
    const [link] = alignTasks({ parents: READING_ABOVE, children, nearness: 1, carriedOut: new Set(['7-KL-TW']) });
    expect(link?.specifics.map(({ words }) => words)).toEqual(['Đề án số 12/ĐA-UBND']);
  });

  it('takes the place where people live for no work in common', () => {
    const home = alignTasks({ parents: READING_ABOVE, children: [unit('x', 'Các thôn, tổ dân phố họp mặt mỗi tháng.')], nearness: 1 });
    expect(of('x', home)).toEqual([]);
  });

  it('links nothing between documents on different subjects', () => {
    const others = [
      unit('p', 'Nạo vét kênh mương, gia cố đê điều trước mùa mưa bão; dự trữ vật tư tại chỗ.'),
      unit('q', 'Diễn tập sơ tán người dân vùng sạt lở, kiểm tra hồ chứa nước.'),
      unit('r', 'Theo dõi, đôn đốc việc thực hiện Kế hoạch này và báo cáo trước ngày 15 hằng tháng.'),
    ];
    expect(alignTasks({ parents: READING_ABOVE, children: others })).toEqual([]);
  });

  it('opens abbreviations, common ones and those a document defines', () => {
    const above = [unit('1', 'Hỗ trợ doanh nghiệp nhỏ và vừa chuyển đổi số.'), unit('2', 'Trồng rừng ngập mặn ven biển.')];
    const below = [unit('a', 'Tư vấn cho DNNVV về CĐS.'), unit('b', 'Giao đoàn xã phát động chiến dịch RNM mùa xuân.')];
    const found = alignTasks({ parents: above, children: below, childWords: 'Khôi phục rừng ngập mặn (RNM) giai đoạn mới', nearness: 1 });
    expect(of('a', found)).toEqual(['1']);
    expect(of('b', found)).toEqual(['2']);
  });

  it('ignores the closing sentence of a document', () => {
    const closing = [unit('x', 'Trên đây là Kế hoạch xây dựng thư viện cấp xã, tủ sách khu dân cư.')];
    expect(alignTasks({ parents: READING_ABOVE, children: closing, nearness: 1 })).toEqual([]);
  });
});

describe('what a link says', () => {
  it('is partial where the upper task orders more, full where nearly all of it is taken up', () => {
    const above = [
      unit('1', 'Xây dựng thư viện cấp xã; tặng sách cho học sinh vùng cao; tổ chức ngày hội đọc sách; thi kể chuyện theo sách; nuôi ong lấy mật.'),
    ];
    const [part] = alignTasks({ parents: above, children: [unit('a', 'Xây dựng thư viện cấp xã.')], nearness: 1 });
    const [whole] = alignTasks({ parents: above, children: [unit('a', above[0]?.text ?? '')], nearness: 1 });
    expect([part?.degree, whole?.degree]).toEqual(['partial', 'full']);
  });

  it('says same wording where a long phrase is taken over', () => {
    const text = 'Đưa tiết đọc sách vào thời khóa biểu chính khóa của các trường phổ thông vùng cao';
    const [link] = alignTasks({ parents: [unit('1', text)], children: [unit('a', text)], nearness: 1 });
    expect(link?.reason.code).toBe('same-wording');
  });

  it('is copied only where nothing is made concrete', () => {
    expect(links.find((link) => link.childId === 'a' && link.parentId === '1')?.copied).toBe(false);
    const text = 'Xây dựng thư viện cấp xã, tủ sách khu dân cư.';
    const [same] = alignTasks({ parents: READING_ABOVE, children: [unit('x', text)], nearness: 1 });
    expect(same).toMatchObject({ parentId: '1', copied: true, specifics: [] });
  });

  it('names what is concrete below and not said above', () => {
    const found = links.find((link) => link.childId === 'a')?.specifics.map(({ kind, words }) => [kind, words]);
    expect(found).toEqual([
      ['organ', 'Sở Văn hóa'],
      ['number', '12 thư viện'],
      ['number', '40 tủ sách'],
      ['date', 'trước ngày 30/6/2027'],
      ['money', '5 tỷ đồng'],
    ]);
  });
});
