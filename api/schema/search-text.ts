import { kindOfAbbreviation } from '../domain/symbols.ts';

/** `KL70` and `KH241` as people type them: the number and the type apart, as symbols have them. Other words stay. */
export function searchText(typed: string): string {
  return typed
    .trim()
    .split(/\s+/)
    .map((word) => {
      const [, type, number] = /^(\p{L}+)[-.]?(\d+)$/u.exec(word) ?? [];
      return type !== undefined && number !== undefined && kindOfAbbreviation(type) !== null ? `${number}-${type}` : word;
    })
    .join(' ');
}
