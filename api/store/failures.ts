import { BusyError, ConflictError, StoreUnavailableError } from '../domain/errors.ts';

/** The failures every store answers with, in one wording. */
export const storeClosed = (): StoreUnavailableError => new StoreUnavailableError('Kho dữ liệu đã đóng. Khởi động lại chương trình rồi thử lại.');

export const leaseBusy = (): BusyError => new BusyError('Một thay đổi khác đang được ghi. Đợi ít phút rồi thử lại.');

export const leaseLost = (): BusyError => new BusyError('Lượt ghi đã hết hiệu lực, chưa có gì được lưu. Thử lại.');

export const decidedSince = (subjectKey: string): ConflictError =>
  new ConflictError('Nội dung này vừa được người khác xử lý. Tải lại trang, xem thay đổi rồi thực hiện lại.', { subjectKey });

/** Two directives with one identity key; `identityKey` null where the store cannot tell which. */
export const identityTaken = (identityKey: string | null): ConflictError =>
  new ConflictError('Đã có văn bản khác mang cùng số, cơ quan ban hành và năm. Chưa có gì được lưu.', { reason: 'identity', identityKey });

/** An edge, proof or task whose directive or edge is not there. */
export const looseRow = (): ConflictError =>
  new ConflictError('Thay đổi nhắc đến văn bản hoặc liên kết không còn trong kho. Chưa có gì được lưu; tải lại rồi thử lại.', { reason: 'missing' });
