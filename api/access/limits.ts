import { LimitError } from '../domain/errors.ts';

/** What one request may ask for. Every figure is named in the error that its breach gives. */
export const LIMITS = {
  /** Rows of one page of a list. */
  page: 100,
  /** Fields within fields of one GraphQL request. */
  queryDepth: 14,
  /** Cost of one GraphQL request: fields times the rows they are asked for. */
  queryCost: 40_000,
  /** Characters of one GraphQL request. */
  queryCharacters: 50_000,
  /** Words and signs of one GraphQL request: checking it takes the square of them at worst. */
  queryTokens: 4_000,
  /** Brackets within brackets of one GraphQL request. */
  queryNesting: 60,
  /** Times that one GraphQL request asks for the schema itself, which has no cost of its own. */
  introspection: 10,
  /** Steps of a lineage from its root. */
  lineageDepth: 60,
  /** Lower documents drawn of one document. */
  lineagePerParent: 200,
  /** Documents expanded by hand in one lineage. */
  lineageExpand: 1000,
  /** Documents walked for one lineage, in each direction. */
  lineageNodes: 20_000,
  /** Values of one list in a filter. */
  filterValues: 200,
  /** Rows of a list that is sorted otherwise than the store does. */
  sortedRows: 20_000,
  /** Items chosen for one file. */
  exportItems: 5_000,
  /** Characters of a text that is searched for, of a reason, of a name. */
  textCharacters: 2_000,
  /** Files of one upload. */
  uploadFiles: 1_000,
  /** Bytes of a request that brings no files. */
  requestBytes: 1_000_000,
} as const;

/** The value where it lies within 0 and `max`. Errors: LimitError naming the argument and its bound. */
export function withinLimit(argument: string, value: number, max: number): number {
  if (value < 0 || value > max) {
    throw new LimitError(`«${argument}» phải từ 0 đến ${max}; đã nhận ${value}.`, { argument, value, limit: max });
  }
  return value;
}

/** The list where it is no longer than `max`. Errors: LimitError naming the argument and its bound. */
export function listWithinLimit<T>(argument: string, values: readonly T[], max: number): readonly T[] {
  if (values.length > max) {
    throw new LimitError(`«${argument}» nhận nhiều nhất ${max} giá trị; đã nhận ${values.length}.`, { argument, value: values.length, limit: max });
  }
  return values;
}

/** The text where it is no longer than the limit of texts. Errors: LimitError. */
export function textWithinLimit(argument: string, text: string): string {
  if (text.length > LIMITS.textCharacters) {
    throw new LimitError(`«${argument}» dài nhất ${LIMITS.textCharacters} ký tự; đã nhận ${text.length}.`, {
      argument,
      value: text.length,
      limit: LIMITS.textCharacters,
    });
  }
  return text;
}
