import type { FactSource } from '../domain/evidence.ts';
import type { EdgeOrigin, EdgeState, Edition, Holding, Level, Line, LinkWord, Outcome, Relation, SectionRole } from '../domain/lists.ts';
import type { ImportItemRow, ImportJobRow, SearchEntry } from '../domain/rows.ts';
import type { ReadAs } from '../importing/read-as.ts';
import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';

export const LevelRef = closedList<Level>(
  builder,
  'Level',
  'Cấp: the level of the authority an organ belongs to, from the centre down. A department of a province is PROVINCE.',
  {
    central: 'Trung ương: the centre.',
    province: 'Cấp tỉnh: provinces and cities directly under the centre.',
    district: 'Cấp huyện: districts; until 30 June 2025.',
    bloc: 'Đảng ủy khối, đảng ủy trực thuộc: party blocs and committees directly under a provincial committee; stand beside DISTRICT.',
    commune: 'Cấp xã: communes, wards, townships, special zones.',
    unit: 'Đơn vị: one school, hospital, office or enterprise; stands beside COMMUNE.',
  },
);

export const LineRef = closedList<Line>(builder, 'Line', 'Hệ thống: the system an organ belongs to.', {
  party: 'Đảng: party committees and their departments.',
  state: 'Chính quyền: government, people’s committees and their departments.',
  council: 'Hội đồng nhân dân, Quốc hội: elected councils.',
  front: 'Mặt trận Tổ quốc.',
  union: 'Công đoàn.',
  youth: 'Đoàn thanh niên.',
  women: 'Hội phụ nữ.',
  farmers: 'Hội nông dân.',
  veterans: 'Hội cựu chiến binh.',
  forces: 'Quân sự, công an, biên phòng.',
  association: 'Hội quần chúng: associations.',
  other: 'Another system than those above.',
});

export const RelationRef = closedList<Relation>(
  builder,
  'Relation',
  'What one directive is to another, by its wording. An edge points from the document that speaks to the one it speaks of.',
  {
    IMPLEMENTS: 'Thực hiện, triển khai: carries the other one out.',
    BASED_ON: 'Căn cứ: is founded on the other one.',
    CONTINUES: 'Tiếp tục thực hiện: continues an earlier one that stays in force.',
    GUIDES: 'Hướng dẫn: gives guidance on the other one.',
    PROMULGATES: 'Ban hành kèm theo: a decision that issues the one attached to it.',
    AMENDS: 'Sửa đổi, bổ sung: changes the other one.',
    REPLACES: 'Thay thế, bãi bỏ: takes the place of the other one.',
    EXTENDS: 'Kéo dài, gia hạn: prolongs the other one.',
    REPORTS_ON: 'Báo cáo: reports on how the other one was carried out.',
    CITES: 'Viện dẫn: names the other one without more.',
  },
);

export const EdgeOriginRef = closedList<EdgeOrigin>(builder, 'EdgeOrigin', 'Where an edge comes from.', {
  stated: 'The lower document’s own words.',
  chain: 'The nested wording of a third document.',
  suggested: 'A rule’s idea, without words that say so.',
  person: 'Somebody added it.',
});

export const EdgeStateRef = closedList<EdgeState>(builder, 'EdgeState', 'How far an edge may be relied on.', {
  stated: 'Read from words; nobody has reviewed it.',
  suggested: 'Máy đề xuất: a suggestion that waits for review.',
  confirmed: 'Đã xác nhận: somebody confirmed it.',
  rejected: 'Không liên quan: somebody rejected it; it is followed nowhere.',
  suspect: 'Cần xác nhận lại: was reviewed, then the text at one end changed.',
});

export const EditionRef = closedList<Edition>(
  builder,
  'Edition',
  'Which copy of a directive a text is. Quotes of EXCERPT and CONDENSED must be shown as such.',
  {
    original: 'Bản chính: the document as issued.',
    copy: 'Bản sao: a copy of the text, such as a web page.',
    scan: 'Bản quét: read from a picture.',
    excerpt: 'Trích: only a part of the text.',
    condensed: 'Bản rút gọn: retold in other words with the facts of the original.',
  },
);

export const OutcomeRef = closedList<Outcome>(builder, 'Outcome', 'What the import found a text to be. Only DIRECTIVE makes a directive held.', {
  directive: 'Văn bản: the directive itself.',
  excerpt: 'Trích: a part of a directive.',
  'report-about': 'Tin, bài về văn bản: says something about a directive.',
  'not-a-directive': 'Không phải văn bản chỉ đạo, kế hoạch.',
});

export const HoldingRef = closedList<Holding>(builder, 'Holding', 'What there is of a directive’s text; each has one of these.', {
  full: 'Đã có toàn văn.',
  excerpt: 'Bản trích: a part of it.',
  cited: 'Chỉ được viện dẫn: nothing but what other documents say of it.',
  report: 'Tin, bài, tài liệu khác: a text that is no directive.',
});

export const SectionRoleRef = closedList<SectionRole>(builder, 'SectionRole', 'What a section of a directive is for.', {
  purpose: 'Mục đích, yêu cầu.',
  objectives: 'Mục tiêu, chỉ tiêu.',
  tasks: 'Nhiệm vụ, giải pháp.',
  funding: 'Kinh phí.',
  organization: 'Tổ chức thực hiện.',
  assessment: 'Đánh giá tình hình.',
  other: 'Another purpose than those above.',
});

export const FactSourceRef = closedList<FactSource>(builder, 'FactSource', 'How a fact came about.', {
  read: 'Stands in the text as it is.',
  completed: 'Partly in the text, completed from elsewhere; `from` says from where.',
  ambiguous: 'May be several things; `candidates` lists them and none is chosen.',
});

export const LineageDirectionRef = closedList<'up' | 'down' | 'both'>(builder, 'LineageDirection', 'Which way a lineage is followed from its root.', {
  down: 'Towards the documents that carry the root out.',
  up: 'Towards the documents that the root carries out.',
  both: 'Both ways from the root; documents beside it are not included.',
});

export const SearchKindRef = closedList<SearchEntry['kind']>(builder, 'SearchKind', 'What a search finds.', {
  directive: 'Văn bản.',
  organ: 'Cơ quan, tổ chức.',
  place: 'Địa bàn.',
  task: 'Nhiệm vụ.',
});

export const ImportItemStateRef = closedList<ImportItemRow['state']>(builder, 'ImportItemState', 'How far one file of an import has come.', {
  waiting: 'Waits for its turn.',
  reading: 'Its text is being taken out and read.',
  linking: 'Is being placed among what is known.',
  done: 'Finished; `outcome` says as what.',
  failed: 'Could not be taken in; `errorCode` and `errorMessage` say why and what to do.',
  cancelled: 'Was not taken in because the import was cancelled.',
  undone: 'Was taken in and then taken out again.',
});

export const ReadAsRef = closedList<ReadAs>(builder, 'ReadAs', 'What the bytes of a file were found to be.', {
  docx: 'A Word file (.docx, .docm).',
  doc: 'A Word file of the older kind (.doc).',
  pdf: 'A PDF file.',
  image: 'A picture of a page (.png, .jpg).',
  tiff: 'A scan of one or more pages (.tif).',
  html: 'A web page (.html).',
  txt: 'Plain text (.txt, .md).',
});

export const ImportJobStateRef = closedList<ImportJobRow['state']>(builder, 'ImportJobState', 'How far an import has come.', {
  running: 'Files still wait or are being read. Also after a restart, until it has gone on.',
  finished: 'Every file has ended, well or not.',
  cancelled: 'Stopped before its end; what was done stays.',
  undone: 'Everything it brought was taken out again.',
});

export const EdgeDecisionRef = closedList<LinkWord>(builder, 'EdgeDecision', 'What a person says of an edge, or of a link between tasks.', {
  confirm: 'Xác nhận: the edge is right.',
  reject: 'Không liên quan: the edge is wrong and must not be followed.',
  reopen: 'Chờ lại: takes back what was said; it is again as machines see it.',
});
