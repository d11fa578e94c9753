import { FileError } from '../domain/errors.ts';
import { FILE_LIMITS } from './limits.ts';

/** What can be wrong with a file, in the words a person reads. */

export const damaged = (kind: string): FileError =>
  new FileError('FILE_DAMAGED', `Tệp bị hỏng, bị cắt cụt hoặc không phải ${kind}. Hãy mở lại tệp gốc, lưu lại rồi nhập lại.`);

export const damagedWord = (): FileError =>
  new FileError('FILE_DAMAGED', 'Tệp bị hỏng hoặc không phải tệp Word (.docx). Hãy mở tệp bằng Word, lưu lại thành .docx, rồi nhập lại.');

export const encryptedWord = (): FileError =>
  new FileError('FILE_ENCRYPTED', 'Tệp Word có đặt mật khẩu. Hãy bỏ mật khẩu (Tệp › Thông tin › Bảo vệ tài liệu), lưu lại, rồi nhập lại.');

export const encrypted = (kind: string): FileError => new FileError('FILE_ENCRYPTED', `${kind} có đặt mật khẩu. Hãy bỏ mật khẩu, lưu lại, rồi nhập lại.`);

export const fileTooLarge = (bytes: number): FileError =>
  new FileError('FILE_TOO_LARGE', `Tệp lớn hơn ${FILE_LIMITS.bytes / 1_000_000} MB. Hãy tách tệp hoặc bỏ bớt hình ảnh rồi nhập lại.`, { bytes });

export const unpacksTooLarge = (): FileError => new FileError('FILE_TOO_LARGE', 'Tệp giải nén ra quá lớn. Hãy tách tệp hoặc bỏ bớt hình ảnh rồi nhập lại.');

export const tooManyPages = (pages: number, most: number): FileError =>
  new FileError('FILE_TOO_LARGE', `Tệp có ${pages} trang, nhiều hơn giới hạn ${most} trang. Hãy tách tệp rồi nhập lại.`, { pages, limit: most });

export const tooLong = (): FileError =>
  new FileError('FILE_TOO_LARGE', 'Tệp cần quá nhiều thời gian hoặc bộ nhớ để đọc. Hãy tách tệp, hoặc lưu lại thành .docx, rồi nhập lại.');

export const noText = (): FileError =>
  new FileError(
    'FILE_NO_TEXT',
    'Không đọc được từ nào trong tệp: tệp không có chữ, hoặc chỉ có số, ký hiệu, chữ cái rời. Hãy nhập bản có nội dung chữ hoặc bản chụp rõ hơn.',
  );

export const unreadable = (): FileError => new FileError('FILE_UNREADABLE', 'Việc đọc tệp này dừng giữa chừng. Hãy mở tệp, lưu lại thành .docx rồi nhập lại.');
