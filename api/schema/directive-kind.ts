import { type DirectiveKind, KINDS } from '../domain/kinds.ts';
import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';

/** Tên loại văn bản, from the domain's own list. */
export const DirectiveKindRef = closedList<DirectiveKind>(
  builder,
  'DirectiveKind',
  'Tên loại văn bản: the closed list of document kinds.',
  Object.fromEntries(KINDS.map((kind) => [kind.id, describe(kind)])) as Record<DirectiveKind, string>,
);

function describe(kind: (typeof KINDS)[number]): string {
  const printed = kind.names.join(', ');
  return kind.abbreviations.length === 0 ? `${printed} (${kind.en}).` : `${printed} (${kind.en}); in symbols: ${kind.abbreviations.join(', ')}.`;
}
