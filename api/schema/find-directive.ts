import { printDate, yearOf } from '../domain/dates.ts';
import { BadInputError } from '../domain/errors.ts';
import { fold } from '../domain/fold.ts';
import type { DirectiveRow } from '../domain/rows.ts';
import { symbolKey } from '../domain/symbols.ts';
import type { GraphContext } from './context.ts';

export type SymbolQuery = { readonly symbol: string; readonly organ: string | null; readonly year: number | null };

/** The directive with this id or, failing that, the only one with this symbol. Null when there is none. Errors: BadInputError for several. */
export async function directiveNamed(context: GraphContext, idOrSymbol: string): Promise<DirectiveRow | null> {
  return (await context.loaders.directive.load(idOrSymbol)) ?? directiveBySymbol(context, { symbol: idOrSymbol, organ: null, year: null });
}

/**
 * The only directive with this symbol, of this organ (its words, with or without tone marks) and year.
 * A symbol is not an identity: several may have it. Withdrawn ones give way to others.
 * Null when there is none. Errors: BadInputError, the candidates in its details.
 */
export async function directiveBySymbol({ store, actor }: GraphContext, query: SymbolQuery): Promise<DirectiveRow | null> {
  const key = symbolKey(query.symbol);
  if (key === '') return null;
  const found = (await store.directivesBySymbol(actor, [key])).filter((row) => isOf(row, query.organ) && isFrom(row, query.year));
  const standing = found.filter((row) => !row.withdrawn);
  const candidates = standing.length > 0 ? standing : found;
  if (candidates.length > 1) throw ambiguous(query.symbol, candidates);
  return candidates.at(0) ?? null;
}

function isOf(row: DirectiveRow, organ: string | null): boolean {
  if (organ === null) return true;
  const names = ` ${fold(row.issuerNames.join(' '))} `;
  return fold(organ)
    .split(' ')
    .every((word) => names.includes(` ${word} `));
}

function isFrom(row: DirectiveRow, year: number | null): boolean {
  return year === null || (row.issuedOn !== null && yearOf(row.issuedOn) === year);
}

function ambiguous(symbol: string, candidates: readonly DirectiveRow[]): BadInputError {
  const shown = candidates.map((row) => {
    const issuers = row.issuerNames.join(', ') || 'chưa rõ cơ quan';
    return `${row.id}: ${row.symbol ?? symbol}, ${issuers}, ${row.issuedOn === null ? 'chưa rõ ngày' : printDate(row.issuedOn)}`;
  });
  return new BadInputError(`Có ${candidates.length} văn bản cùng số, ký hiệu ${symbol}. Chọn một bằng mã, cơ quan hoặc năm.`, {
    symbol,
    candidateIds: candidates.map((row) => row.id).join(' '),
    candidates: shown.join('\n'),
  });
}
