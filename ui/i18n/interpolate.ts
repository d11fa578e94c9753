import { formatNumber, type Language } from '../lib/format.ts';

export type MessageParams = Readonly<Record<string, string | number>>;

/**
 * Puts values into a text: `{name}` prints one (numbers as the language writes them),
 * `{n|document|documents}` chooses by the number `n`. A missing value stays visible in braces.
 */
export function interpolate(text: string, params: MessageParams, language: Language): string {
  return text.replace(/\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g, (whole: string, name: string, one?: string, many?: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    if (one !== undefined && many !== undefined) return value === 1 ? one : many;
    return typeof value === 'number' ? formatNumber(value, language) : value;
  });
}
