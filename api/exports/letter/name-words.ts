import { kindName } from '../../domain/kinds.ts';
import type { DirectiveRow } from '../../domain/rows.ts';
import { spelledOut } from './spelled-out.ts';

/** "Kết luận số 70-KL/TW"; by its issuer where it has no number. */
export function nameWords(row: DirectiveRow): string {
  const kind = row.kindName ?? (row.kind === null ? 'Văn bản' : kindName(row.kind));
  return row.symbol === null ? `${kind} của ${row.issuerNames.map(spelledOut).join(', ')}` : `${kind} số ${row.symbol}`;
}
