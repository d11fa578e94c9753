import type { DutyRow } from '../../domain/propagation.ts';
import { isPlan, mayBeIssued } from '../answering-kinds.ts';
import type { AuditIndex } from './audit-index.ts';
import type { CoverageColumn } from './columns.ts';
import type { CoverageOrgan } from './coverage-rows.ts';
import { linesInWords, type NamedLine } from './named-lines.ts';
import { STANDING_ROWS } from './subject-lines.ts';

/** The orders to issue a document that rest on the words of one ordering part of a column. */
export type IssueOrder = {
  readonly duties: readonly DutyRow[];
  /** Issuing is all that the part orders. */
  readonly alone: boolean;
};

/** The documents by which an organ has issued what a part orders. */
export type IssuedItself = {
  readonly directiveIds: readonly string[];
  readonly alone: boolean;
  readonly unreviewed: boolean;
};

/** For each ordering part of a column, in their order, what it orders to be issued; null where nothing is. */
export function issueOrders(index: AuditIndex, column: CoverageColumn): readonly (IssueOrder | null)[] {
  const duties = index.duties(index.snapshot.rootId);
  const heading = column.leafIds.includes(column.taskId) ? [] : duties.filter(({ kind, taskId }) => kind === 'issue' && taskId === column.taskId);
  return column.leafIds.map((leafId) => {
    const all = duties.filter(({ taskId }) => taskId === leafId);
    const own = all.filter(({ kind }) => kind === 'issue');
    const task = index.task(leafId);
    if (task === null || own.length + heading.length === 0) return null;
    return { duties: [...own, ...heading], alone: own.length > 0 && own.length === all.length && onlyIssuing(index.words(task)) };
  });
}

/** What an organ of which the task is expected, by that rule, has issued; null where it is not ordered to, or nothing of it is known. */
export function issuedItself(order: IssueOrder | null, organ: CoverageOrgan, rule: string, rootId: string): IssuedItself | null {
  if (order === null) return null;
  const duties = order.duties.filter((duty) => isTold(duty, organ, rule));
  const found = [...organ.documents, ...organ.cited].filter(({ row }) => duties.some(({ what }) => mayBeIssued(row.kind, isPlan(what))));
  const told = organ.expectations.filter(
    ({ directiveId, state, from }) => directiveId === rootId && state === 'issued' && duties.some(({ id }) => from.includes(id)),
  );
  const directiveIds = [...new Set([...found.map(({ row }) => row.id), ...told.flatMap(({ metBy }) => metBy)])];
  if (duties.length === 0 || directiveIds.length === 0) return null;
  return {
    directiveIds,
    alone: order.alone,
    unreviewed: !found.some((document) => !document.unreviewed) && !told.some((row) => !row.unreviewed),
  };
}

/** Whether the words of a duty mean an organ: it is among those they stand for; or they cannot be listed and name its line, or none. */
function isTold({ organIds, addressee }: DutyRow, organ: CoverageOrgan, rule: string): boolean {
  if (organIds.length > 0) return [organ.organId, ...organ.expectations.map(({ organId }) => organId)].some((id) => id !== null && organIds.includes(id));
  if (rule === `table:${STANDING_ROWS.partyLeadsPlace}`) return false;
  const lines = linesInWords(addressee);
  return lines.length === 0 || lines.some(({ line, levels }) => line === organ.line && fits(levels, organ));
}

const fits = (levels: NamedLine['levels'], { level }: CoverageOrgan): boolean => levels === null || (level !== null && levels.includes(level));

const ISSUE =
  /(?:xây dựng|ban hành|soạn thảo|lập|có|cụ thể h(?:óa|oá) (?:bằng|thành))\s(?:[\p{L}]+\s){0,3}?(?:kế hoạch|chương trình|văn bản|công văn|chỉ thị|nghị quyết)(?![\p{L}])/iu;
/** What may stand behind the name of a plan that carries out the document itself; anything else is a plan about something of its own. */
const ITS_OWN =
  /^[\s,]*(?:(?:hành động|cụ thể|chi tiết|riêng|kế hoạch|chương trình|văn bản|hoặc|chỉ đạo|lãnh đạo)[\s,]*)*(?:$|\(|(?:tổ chức|triển khai|thực hiện|thi hành|để|của|cho|phù hợp|trước|trong|xong|gửi|hoàn thành|theo|tại)(?![\p{L}]))/iu;
/** A sentence that says by when, and where the document is to be sent. */
const ABOUT_ISSUING = /^(?:(?:thời (?:hạn|gian)|hoàn thành|xong|chậm nhất|trước|gửi)(?![\p{L}])|$)/iu;
const ADVERBS = /^(?:(?:chủ động|khẩn trương|kịp thời|đồng thời|thường xuyên|tiếp tục|tập trung|tích cực|phải|cần)\s)+/iu;
/** Words with which a clause orders more than to issue something. */
const MORE_WORDS =
  'quán triệt|nghiên cứu|học tập|phổ biến|tuyên truyền|truyền thông|thông tin|tổ chức|triển khai|thực hiện|cụ thể h(?:óa|oá)|thể chế|đề xuất|kiến nghị|phối hợp|chủ trì|lãnh đạo|chỉ đạo|hướng dẫn|kiểm tra|giám sát|thanh tra|theo dõi|đôn đốc|báo cáo|định kỳ|sơ kết|tổng kết|đánh giá|rà soát|bố trí|bảo đảm|đảm bảo|tăng cường|đẩy mạnh|nâng cao|phát huy|phát động|vận động|huy động|xác định|lồng ghép|tham mưu|bổ sung|sửa đổi|hoàn thiện|phân công|đầu tư|đào tạo|bồi dưỡng|khắc phục|xử lý|giải quyết|tạo|đưa|thành lập|kiện toàn|quản lý|phân bổ|hỗ trợ|đổi mới|phát triển|chăm lo|khen thưởng|chịu trách nhiệm';
const MORE = new RegExp(`^(?:${MORE_WORDS})(?![\\p{L}])`, 'iu');
const MORE_WITHIN = new RegExp(`(?<![\\p{L}])(?:${MORE_WORDS})(?![\\p{L}])`, 'iu');
/** What an order rests on is no part of it. */
const GROUND = /^(?:căn cứ|trên cơ sở|theo|thực hiện)(?![\p{L}])/iu;

/** Whether the words order nothing but that a document which carries out this one be issued. In doubt they order more. */
function onlyIssuing(words: string): boolean {
  const text = words.replace(/\*/g, '').replace(/\s+/g, ' ').trim();
  const sentences = text.match(/(?:[^;.:]|[;.:](?!\s|$))+(?:[;.:]|$)/gu)?.map((one) => one.trim()) ?? [];
  const ordering = sentences.filter((one) => !one.endsWith(':') && !ABOUT_ISSUING.test(one));
  const [sentence] = ordering;
  const head = sentence === undefined || ordering.length > 1 ? null : ISSUE.exec(sentence);
  if (sentence === undefined || head === null) return false;
  const before = clausesOf(sentence.slice(0, head.index));
  const after = clausesOf(sentence.slice(head.index));
  if (before.some((clause) => !GROUND.test(clause) && MORE_WITHIN.test(clause)) || after.some((clause) => MORE.test(clause))) return false;
  return ITS_OWN.test(sentence.slice(head.index + head[0].length).replace(/[;.]$/u, ''));
}

const clausesOf = (words: string): readonly string[] => words.split(/,\s|\s(?:và|đồng thời|gắn với)\s/u).map((one) => one.trim().replace(ADVERBS, ''));
