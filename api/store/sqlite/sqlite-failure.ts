import { DomainError, StoreUnavailableError } from '../../domain/errors.ts';
import { leaseBusy, looseRow } from '../failures.ts';

/** SQLite's primary result codes: https://sqlite.org/rescode.html */
const BUSY = 5;
const LOCKED = 6;
const READ_ONLY = 8;
const IO_ERROR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const CONSTRAINT = 19;
const NOT_A_DATABASE = 26;
const FOREIGN_KEY = 787;

const ADVICE: ReadonlyMap<number, string> = new Map([
  [READ_ONLY, 'Tệp dữ liệu chỉ cho phép đọc. Cấp quyền ghi cho tệp và thư mục chứa nó rồi khởi động lại.'],
  [IO_ERROR, 'Không đọc hoặc ghi được tệp dữ liệu. Kiểm tra ổ đĩa và quyền truy cập rồi khởi động lại.'],
  [CORRUPT, 'Tệp dữ liệu bị hỏng. Giữ nguyên tệp, khôi phục từ bản sao lưu gần nhất.'],
  [FULL, 'Ổ đĩa đã đầy, chưa có gì được lưu. Giải phóng dung lượng rồi thử lại.'],
  [CANNOT_OPEN, 'Không mở được tệp dữ liệu. Kiểm tra đường dẫn và quyền truy cập rồi khởi động lại.'],
  [NOT_A_DATABASE, 'Tệp được chỉ định không phải là kho dữ liệu. Kiểm tra đường dẫn, hoặc khôi phục từ bản sao lưu.'],
]);

/** The driver's result code with its extension; null for what is no error of the database. */
function resultCode(error: unknown): number | null {
  if (!(error instanceof Error)) return null;
  if ('sqliteExtendedCode' in error && typeof error.sqliteExtendedCode === 'number') return error.sqliteExtendedCode;
  return 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : null;
}

/** Whether a statement failed because a row already has this key. */
export function isTaken(error: unknown): boolean {
  const code = resultCode(error);
  return code !== null && (code & 0xff) === CONSTRAINT && code !== FOREIGN_KEY;
}

export function isBusy(error: unknown): boolean {
  const code = resultCode(error);
  return code !== null && [BUSY, LOCKED].includes(code & 0xff);
}

/** A driver's error in our words; what is none of the expected ones is given back as it is. */
export function storeFailure(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  const code = resultCode(error);
  if (code === null) return error;
  if (isBusy(error)) return leaseBusy();
  if (code === FOREIGN_KEY) return looseRow();
  const advice = ADVICE.get(code & 0xff);
  return advice === undefined ? error : new StoreUnavailableError(advice, { sqlite: code });
}
