import type { CaseState } from '../audit/cases/case-value.ts';
import type { Expectation, ItemList, TaskState } from '../domain/coverage.ts';
import { printDate } from '../domain/dates.ts';
import type { DutyKind, Level, Line } from '../domain/lists.ts';

/** The words of reports: those of the domain, as an office writes them. */

export const LINE_WORDS: Readonly<Record<Line, string>> = {
  party: 'Đảng',
  state: 'Chính quyền',
  council: 'Hội đồng nhân dân',
  front: 'Mặt trận Tổ quốc',
  union: 'Công đoàn',
  youth: 'Đoàn Thanh niên',
  women: 'Hội Phụ nữ',
  farmers: 'Hội Nông dân',
  veterans: 'Hội Cựu chiến binh',
  forces: 'Quân sự, công an, biên phòng',
  association: 'Hội quần chúng',
  other: 'Khác',
};

export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  central: 'Trung ương',
  province: 'Cấp tỉnh',
  district: 'Cấp huyện',
  bloc: 'Đảng ủy khối, trực thuộc',
  commune: 'Cấp xã',
  unit: 'Đơn vị',
};

export const DUTY_WORDS: Readonly<Record<DutyKind, string>> = {
  issue: 'Ban hành văn bản triển khai',
  study: 'Quán triệt',
  report: 'Báo cáo',
  review: 'Sơ kết, tổng kết',
  inspect: 'Kiểm tra',
  product: 'Văn bản, tài liệu được giao',
};

export const TASK_STATE_WORDS: Readonly<Record<TaskState, string>> = {
  covered: 'Đã cụ thể hóa',
  partial: 'Cụ thể hóa một phần',
  copied: 'Có nêu, chưa thấy nội dung riêng',
  suspect: 'Cần xác nhận lại: văn bản đã thay đổi',
  missing: 'Chưa tìm thấy nội dung tương ứng',
  'no-text': 'Chưa có văn bản để đối chiếu',
  'not-applicable': 'Không thuộc chức năng',
  'not-due': 'Chưa đến hạn',
  exempt: 'Không phải thực hiện',
};

/** The same where it matters which links count: that none was confirmed does not mean that nothing was found. */
export const taskStateWords = (state: TaskState, { confirmedOnly }: { readonly confirmedOnly: boolean }): string =>
  confirmedOnly && state === 'missing' ? 'Chưa có liên kết đã xác nhận' : TASK_STATE_WORDS[state];

/** Said of a state outside the denominators where the organ's document answers the task all the same. */
export const YET_ANSWERED = 'nhưng có nội dung tương ứng';

export const LIST_WORDS: Readonly<Record<ItemList, string>> = {
  A: 'Việc cần đôn đốc',
  B: 'Nội dung cần trao đổi',
  C: 'Dữ liệu cần hoàn thiện',
  info: 'Thông tin',
};

export const CASE_WORDS: Readonly<Record<CaseState, string>> = {
  noted: 'Mới ghi nhận',
  assigned: 'Đã phân công',
  urged: 'Đã đôn đốc',
  done: 'Đã thực hiện',
  'ended-without': 'Kết thúc, chưa thực hiện',
  exempt: 'Không phải thực hiện',
};

/** In the place of a symbol. */
export const UNNUMBERED = 'chưa có số, ký hiệu';

/** What became of an expectation, as the tables of the domain word it. */
export function expectationWords({ state, time, daysLate, dueOn, note }: Expectation): string {
  const days = daysLate === null ? '' : ` ${daysLate} ngày`;
  const reason = note === null ? '' : ` (${note})`;
  switch (state) {
    case 'issued':
      return `Đã ban hành: ${time === 'late' ? `sau hạn${days}` : time === 'in-term' ? 'trong hạn' : time === 'date-unknown' ? 'chưa rõ ngày' : 'không nêu hạn'}`;
    case 'awaited':
      return `Chưa nhận được: ${time === 'overdue' ? `quá hạn${days}` : time === 'in-term' ? 'còn hạn' : 'không nêu hạn'}`;
    case 'confirmed-none':
      return 'Xác nhận chưa ban hành';
    case 'other-form':
      return 'Thực hiện bằng hình thức khác';
    case 'outside':
      return 'Theo dõi ngoài hệ thống';
    case 'extended':
      return dueOn === null ? 'Gia hạn' : `Gia hạn đến ${printDate(dueOn)}`;
    case 'succeeded':
      return 'Đã chuyển cơ quan kế thừa';
    case 'ended':
      return 'Cơ quan đã kết thúc hoạt động';
    case 'exempt':
      return `Không phải thực hiện${reason}`;
  }
}
