import { Neo4jError } from 'neo4j-driver';
import { type BusyError, DomainError, StoreUnavailableError } from '../../domain/errors.ts';
import { identityTaken, leaseBusy } from '../failures.ts';

/** The driver's own codes; the others are the server's: https://neo4j.com/docs/status-codes/ */
const UNREACHABLE: ReadonlySet<string> = new Set(['ServiceUnavailable', 'SessionExpired']);
const DRIVER = 'N/A';

const LOCKS: ReadonlySet<string> = new Set([
  'Neo.TransientError.Transaction.DeadlockDetected',
  'Neo.TransientError.Transaction.LockClientStopped',
  'Neo.TransientError.Transaction.LockAcquisitionTimeout',
  'Neo.ClientError.Transaction.LockClientStopped',
]);

/** Bookmarks of a database that is no longer the one they come from: restored, or made anew. */
const BOOKMARKS: ReadonlySet<string> = new Set([
  'Neo.ClientError.Transaction.InvalidBookmark',
  'Neo.ClientError.Transaction.InvalidBookmarkMixture',
  'Neo.TransientError.Transaction.BookmarkTimeout',
]);

const TIMED_OUT = 'Neo.ClientError.Transaction.TransactionTimedOut';

type Advice = { readonly begins: string; readonly reason: string; readonly message: string };

/** The first that a code begins with counts. */
const ADVICE: readonly Advice[] = [
  {
    begins: 'Neo.ClientError.Security.AuthenticationRateLimit',
    reason: 'sign-in',
    message: 'Neo4j tạm từ chối đăng nhập vì sai mật khẩu nhiều lần. Kiểm tra tên đăng nhập và mật khẩu Neo4j, đợi một phút rồi thử lại.',
  },
  {
    begins: 'Neo.ClientError.Security.CredentialsExpired',
    reason: 'sign-in',
    message: 'Mật khẩu Neo4j phải được đổi trước khi dùng. Đổi mật khẩu rồi khởi động lại chương trình với mật khẩu mới.',
  },
  {
    begins: 'Neo.ClientError.Security.Forbidden',
    reason: 'rights',
    message: 'Tài khoản Neo4j không đủ quyền đọc, ghi hoặc tạo chỉ mục. Cấp quyền cho tài khoản rồi thử lại.',
  },
  {
    begins: 'Neo.ClientError.Security',
    reason: 'sign-in',
    message: 'Neo4j không nhận tên đăng nhập hoặc mật khẩu. Kiểm tra hai giá trị này rồi khởi động lại chương trình.',
  },
  {
    begins: 'Neo.ClientError.Database.DatabaseNotFound',
    reason: 'database',
    message: 'Máy chủ Neo4j không có cơ sở dữ liệu mang tên đã khai báo. Kiểm tra tên cơ sở dữ liệu.',
  },
  {
    begins: 'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase',
    reason: 'read-only',
    message: 'Cơ sở dữ liệu Neo4j đang ở chế độ chỉ đọc, chưa có gì được lưu. Bật chế độ ghi rồi thử lại.',
  },
  {
    begins: TIMED_OUT,
    reason: 'timeout',
    message: 'Neo4j chưa trả lời trong thời gian cho phép. Thử lại; nếu lặp lại, kiểm tra tải và bộ nhớ của máy chủ Neo4j.',
  },
  {
    begins: 'Neo.TransientError.General.',
    reason: 'memory',
    message: 'Máy chủ Neo4j thiếu bộ nhớ hoặc đang quá tải. Thử lại sau; nếu lặp lại, tăng bộ nhớ cho Neo4j.',
  },
  { begins: 'Neo.TransientError.', reason: 'busy', message: 'Máy chủ Neo4j tạm thời chưa phục vụ được. Đợi ít phút rồi thử lại.' },
  {
    begins: 'Neo.DatabaseError.',
    reason: 'server',
    message: 'Máy chủ Neo4j gặp lỗi, chưa có gì được lưu. Xem nhật ký và dung lượng ổ đĩa của máy chủ Neo4j.',
  },
];

const UNREACHABLE_ADVICE = 'Không kết nối được với Neo4j. Kiểm tra địa chỉ, mạng và xem máy chủ Neo4j có đang chạy không; chương trình tự nối lại.';

/** No answer from a server that may be there: its code is ours. */
export function noAnswer(): StoreUnavailableError {
  return new StoreUnavailableError(UNREACHABLE_ADVICE, { reason: 'connection', neo4j: 'timeout', retryable: true });
}

const codeOf = (error: unknown): string | null => (error instanceof Neo4jError ? error.code : null);

/** Whether the connection, not the question, was at fault: what is known about the server has to be found out again. */
export function isUnreachable(error: unknown): boolean {
  const code = codeOf(error);
  return code !== null && (UNREACHABLE.has(code) || code === 'Neo.ClientError.Database.DatabaseNotFound' || code.startsWith('Neo.ClientError.Security'));
}

/** Whether a statement only waited too long for what another transaction holds. */
export function isHeldUp(error: unknown): boolean {
  const code = codeOf(error) ?? '';
  return LOCKS.has(code) || code.startsWith(TIMED_OUT);
}

/** Whether the bookmarks this process holds are of no use to the server any more. */
export function isStaleBookmark(error: unknown): boolean {
  return BOOKMARKS.has(codeOf(error) ?? '');
}

function unavailable(code: string): StoreUnavailableError | BusyError | null {
  if (LOCKS.has(code)) return leaseBusy();
  if (UNREACHABLE.has(code) || code === DRIVER) return new StoreUnavailableError(UNREACHABLE_ADVICE, { reason: 'connection', neo4j: code, retryable: true });
  const advice = ADVICE.find((each) => code.startsWith(each.begins));
  if (advice === undefined) return null;
  const retryable = code.startsWith('Neo.TransientError.') || advice.reason === 'timeout';
  return new StoreUnavailableError(advice.message, { reason: advice.reason, neo4j: code, retryable });
}

/** A driver's error in our words, by its code; what is none of the expected ones is given back as it is. */
export function storeFailure(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  const code = codeOf(error);
  if (code === null) return error;
  if (code === 'Neo.ClientError.Schema.ConstraintValidationFailed') return identityTaken(null);
  return unavailable(code) ?? error;
}
