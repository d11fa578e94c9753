import type { CellDrift, ExpectationOrigin, ExpectationState, ExpectationTime, TaskState } from '../domain/coverage.ts';
import type { DutyKind } from '../domain/lists.ts';
import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';

export const DutyKindRef = closedList<DutyKind>(builder, 'DutyKind', 'Việc phải làm: what an organ owes because a directive, a rule or a person says so.', {
  issue: 'Ban hành văn bản triển khai.',
  study: 'Quán triệt, học tập.',
  report: 'Báo cáo.',
  review: 'Sơ kết, tổng kết.',
  inspect: 'Kiểm tra, giám sát.',
  product: 'A named document or thing to deliver.',
});

export const ExpectationStateRef = closedList<ExpectationState>(
  builder,
  'ExpectationState',
  'What became of an expectation, as far as this system knows. Nothing received is never the same as nothing done.',
  {
    issued: 'Đã ban hành.',
    awaited: 'Chưa nhận được.',
    'confirmed-none': 'Xác nhận chưa ban hành: the organ said so.',
    'other-form': 'Thực hiện bằng hình thức khác.',
    outside: 'Theo dõi ngoài hệ thống: kept elsewhere; a person recorded the fact alone.',
    extended: 'Gia hạn.',
    succeeded: 'Đã chuyển cơ quan kế thừa: whoever a person named owes the same in its own name.',
    ended: 'Cơ quan đã kết thúc hoạt động; no successor is named.',
    exempt: 'Không phải thực hiện.',
  },
);

export const ExpectationTimeRef = closedList<ExpectationTime>(builder, 'ExpectationTime', 'How an expectation stands to its term.', {
  'in-term': 'Trong hạn, còn hạn.',
  late: 'Sau hạn: issued after a stated term.',
  overdue: 'Quá hạn: not received and the stated term is over.',
  'no-deadline': 'Không nêu hạn.',
  'date-unknown': 'Chưa rõ ngày: issued, its own date is not known.',
});

export const ExpectationOriginRef = closedList<ExpectationOrigin>(builder, 'ExpectationOrigin', 'Where an expectation comes from.', {
  stated: 'The directive’s own words.',
  rule: 'A rule for kind and issuer that an office can edit.',
  person: 'A person stated it.',
});

export const TaskStateRef = closedList<TaskState>(
  builder,
  'TaskState',
  'What became of a task at an organ, as far as its documents here tell. A plan is not a result.',
  {
    covered: 'Đã cụ thể hóa.',
    partial: 'Cụ thể hóa một phần.',
    copied: 'Có nêu, chưa thấy nội dung riêng.',
    suspect: 'Cần xác nhận lại: văn bản đã thay đổi.',
    missing: 'Chưa tìm thấy nội dung tương ứng: its plan is held, no matching task was found.',
    'no-text': 'Chưa có văn bản để đối chiếu: its plan is not held.',
    'not-applicable': 'Không thuộc chức năng: outside every denominator.',
    'not-due': 'Chưa đến hạn.',
    exempt: 'Không phải thực hiện: outside every denominator.',
  },
);

export const CellDriftRef = closedList<CellDrift>(
  builder,
  'CellDrift',
  'How the targets and deadlines of an organ’s document stand to those of the one above.',
  {
    changed: 'Chỉ tiêu hoặc thời hạn khác cấp trên: both state it, each otherwise.',
    unstated: 'Một bên không nêu: one of the two states a target or a deadline, the other none.',
  },
);
