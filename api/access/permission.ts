import type { Actor } from '../domain/actor.ts';
import { ForbiddenError } from '../domain/errors.ts';

/** Passes whoever may change the graph. Errors: ForbiddenError for readers. */
export function requireEditor(actor: Actor): void {
  if (actor.role === 'reader') throw new ForbiddenError('Quyền hiện có chỉ cho phép xem. Xin quyền biên tập từ người quản trị.', { role: actor.role });
}

/** Passes whoever may remove for good. Errors: ForbiddenError for everybody but administrators. */
export function requireAdmin(actor: Actor): void {
  if (actor.role !== 'admin' && actor.role !== 'system') {
    throw new ForbiddenError('Việc này chỉ người quản trị được làm.', { role: actor.role });
  }
}
