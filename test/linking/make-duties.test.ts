import { describe, expect, it } from 'vitest';
import type { DutyRow } from '../../api/domain/propagation.ts';
import type { SourceRow } from '../../api/domain/rows.ts';
import { composeDirective } from '../../api/linking/compose-directive.ts';
import { makeDuties } from '../../api/linking/make-duties.ts';
import { makeTasks } from '../../api/linking/make-tasks.ts';
import { placeRegister } from '../../api/linking/place-register.ts';
import { describeSource } from '../../api/linking/source-facts.ts';
import { readDirective } from '../../api/reading/read-directive.ts';

const REGISTER = placeRegister();

type Head = { readonly issuer: string; readonly place: string; readonly symbol: string; readonly date: string };

const CITY: Head = { issuer: 'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ TỪ SƠN', place: 'Từ Sơn', symbol: '31/KH-UBND', date: 'ngày 20 tháng 6 năm 2024' };
const PROVINCE: Head = { issuer: 'ỦY BAN NHÂN DÂN\nTỈNH BẮC NINH', place: 'Bắc Ninh', symbol: '77/KH-UBND', date: 'ngày 20 tháng 8 năm 2025' };

function duties(head: Head, lines: string): readonly DutyRow[] {
  const text = `${head.issuer}\nSố: ${head.symbol}\n${head.place}, ${head.date}\n\nKẾ HOẠCH\nPhát triển thư viện cộng đồng\n\nThực hiện Kết luận số 8-KL/TW ngày 15/01/2024 của Ban Bí thư về văn hóa đọc, UBND ban hành Kế hoạch như sau:\n\nII. TỔ CHỨC THỰC HIỆN\n${lines}\n\nNơi nhận:\n- Lưu: VT.\n`;
  const read = readDirective({ textId: 't', text });
  const source: SourceRow = {
    id: 's',
    directiveId: 'd_1',
    textId: 't',
    bytesHash: 'b',
    fileName: 'plan.txt',
    mediaType: 'text/plain',
    edition: 'copy',
    outcome: read.outcome,
    outcomeReason: read.outcomeReason,
    extractorVersion: '1',
    readerVersion: '1',
    linkerVersion: '1',
    jobId: 'j',
    addedAt: '2024-07-01T00:00:00.000Z',
    addedBy: 'a',
  };
  const facts = describeSource(source, read, true, REGISTER);
  const row = composeDirective({ id: 'd_1', identityKey: 'k', sources: [facts], mentions: [] }, false, REGISTER);
  return makeDuties('d_1', row, facts, makeTasks('d_1', facts), REGISTER);
}

describe('the organs of a duty', () => {
  it('lists the wards of a city on the day of the plan', () => {
    const [duty] = duties(CITY, '1. Ủy ban nhân dân các phường xây dựng kế hoạch thực hiện.');
    expect(duty).toMatchObject({ kind: 'issue', addressee: 'Ủy ban nhân dân các phường', collective: true, where: 'II.1' });
    expect(duty?.organIds).toHaveLength(12);
    expect(duty?.organIds.every((id) => id.startsWith('o:state:c63:'))).toBe(true);
  });

  it('lists the communes of the new map for a plan after 1 July 2025', () => {
    const [duty] = duties(PROVINCE, '1. Ủy ban nhân dân các xã, phường xây dựng kế hoạch thực hiện.');
    expect(duty?.organIds.length).toBeGreaterThan(90);
    expect(duty?.organIds.every((id) => id.startsWith('o:state:c34:'))).toBe(true);
  });

  it('keeps the words of what cannot be listed', () => {
    const [duty] = duties(CITY, '1. Các phòng, ban, ngành, đoàn thể, doanh nghiệp trong thành phố xây dựng kế hoạch thực hiện.');
    expect(duty).toMatchObject({ addressee: 'Các phòng, ban, ngành, đoàn thể, doanh nghiệp trong thành phố', collective: true, organIds: [] });
  });

  it('takes places that are listed by name', () => {
    const [duty] = duties(PROVINCE, '1. Ủy ban nhân dân các tỉnh: Gia Lai, Lâm Đồng và Đắk Lắk báo cáo kết quả thực hiện về Bộ Nội vụ trước ngày 30/9/2025.');
    expect(duty?.organIds).toHaveLength(3);
    expect(duty).toMatchObject({ collective: true, reportTo: 'Bộ Nội vụ', term: { kind: 'date', on: '2025-09-30' } });
  });

  it('completes a department with the place of the document', () => {
    const [duty] = duties(CITY, '1. Đoàn thanh niên thành phố ban hành văn bản chỉ đạo các chi đoàn.');
    expect(duty?.organIds).toEqual(['o:youth:d63:261']);
  });

  it('goes from the office that advises to the body above that hands the work on, else to the issuer', () => {
    const above = duties(CITY, '1. Ủy ban nhân dân các phường chỉ đạo:\n- Trung tâm Văn hóa chủ trì tham mưu xây dựng kế hoạch thực hiện.');
    expect(above.map(({ addressee, organIds }) => [addressee, organIds.length])).toEqual([['Ủy ban nhân dân các phường', 12]]);
    const bare = duties(CITY, '1. Ủy ban nhân dân các phường chỉ đạo:\n- Trung tâm Văn hóa chủ trì tham mưu chương trình, kế hoạch và tổ chức thực hiện.');
    expect(bare.map(({ kind, organIds }) => [kind, organIds.length])).toEqual([['issue', 12]]);
    const own = duties(CITY, '1. Phòng Nội vụ tham mưu tổ chức sơ kết, tổng kết việc thực hiện Kế hoạch.');
    expect(own.map(({ kind, organIds }) => [kind, organIds])).toEqual([['review', ['o:state:d63:261']]]);
  });

  it('does not tell the issuer to issue what it is issuing', () => {
    expect(duties(CITY, '1. Phòng Nội vụ tham mưu UBND thành phố ban hành kế hoạch thực hiện.')).toEqual([]);
  });
});

describe('the row of a duty', () => {
  it('has a time from the field of its task, and none where the words give none', () => {
    const [fielded] = duties(CITY, '1. Phòng Nội vụ xây dựng kế hoạch thực hiện.\n- Thời gian hoàn thành: tháng 8/2024.');
    expect(fielded?.term).toMatchObject({ kind: 'month', on: '2024-08' });
    const [open] = duties(CITY, '1. Phòng Nội vụ báo cáo kết quả thực hiện về UBND thành phố theo quy định.');
    expect(open?.term).toEqual({ kind: 'none', text: null, on: null, evidence: null });
  });

  it('says that the text breaks off where the time may have stood', () => {
    const [cut] = duties(CITY, '1. Phòng Nội vụ theo dõi các đơn vị, định kỳ báo cáo kết');
    expect(cut).toMatchObject({ kind: 'report', term: { kind: 'cut-off', text: 'định kỳ', on: null } });
  });

  it('keeps its id when the same text is read again, and tells two of a kind apart', () => {
    const lines =
      '1. Phòng Nội vụ báo cáo kết quả thực hiện về UBND thành phố trước ngày 15/6 hằng năm.\n2. Phòng Nội vụ báo cáo kết quả thực hiện về UBND thành phố trước ngày 15/12 hằng năm.';
    const ids = duties(CITY, lines).map(({ id }) => id);
    expect(duties(CITY, lines).map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(2);
    expect(ids.every((id) => id.startsWith('d_1!'))).toBe(true);
  });

  it('is one of its own for each turn that the words name', () => {
    const rows = duties(CITY, '1. Phòng Nội vụ định kỳ 6 tháng (trước ngày 20/6), năm (trước ngày 15/11) báo cáo kết quả thực hiện về UBND thành phố.');
    expect(rows.map(({ term }) => [term.kind, term.on])).toEqual([
      ['yearly', '06-20'],
      ['yearly', '11-15'],
    ]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(2);
  });

  it('stands once where a paragraph is both an item and a unit of its own', () => {
    const rows = duties(CITY, '1. Phòng Nội vụ định kỳ báo cáo kết quả thực hiện về UBND thành phố.\nPhòng Tài chính bố trí kinh phí.');
    expect(rows.filter(({ kind }) => kind === 'report')).toHaveLength(1);
  });
});
