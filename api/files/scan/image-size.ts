import { FileError } from '../../domain/errors.ts';
import { FILE_LIMITS } from '../limits.ts';

/** Refuses a picture by the size it says it has, before anything of it is unpacked. Errors: FileError FILE_TOO_LARGE. */
export function checkPixels(width: number, height: number): void {
  if (width * height > FILE_LIMITS.pixels) {
    throw new FileError('FILE_TOO_LARGE', `Ảnh lớn hơn ${FILE_LIMITS.pixels / 1_000_000} triệu điểm ảnh. Hãy giảm kích thước ảnh rồi nhập lại.`);
  }
}
