import { byText } from '../../domain/order.ts';
import type { Match } from './match-unit.ts';
import type { PreparedUnit } from './prepare-unit.ts';
import { SETTINGS } from './settings.ts';
import { foldSyllable } from './syllables.ts';

const CLOSING = ['trên', 'đây', 'là'].map(foldSyllable);

/** Fewer syllables are a heading ("Trọng tâm:"). */
const LEAST_SYLLABLES = 4;

/** "Trên đây là Kế hoạch …" closes a document; a word or two are a heading: neither orders anything of its own. */
export function ordersNothing(unit: PreparedUnit): boolean {
  return unit.syllables.length < LEAST_SYLLABLES || CLOSING.every((word, place) => unit.syllables[place]?.word === word);
}

/**
 * The upper tasks a lower task is linked to, best first: each must answer one of its clauses nearly best, above the
 * threshold, and not fall far behind the best of all. A paragraph of many orders may take one upper task over word by
 * word and answer another in a few words: what several of its orders answer best of all need not reach the best.
 */
export function chooseLinks(clauses: readonly ReadonlyMap<number, Match>[], nearness: number, idOf: (unit: number) => string): readonly Match[] {
  const threshold = SETTINGS.threshold + (1 - nearness) * SETTINGS.strangerThreshold;
  const best = new Map<number, Match>();
  const owned = new Set<number>();
  const led = new Map<number, number>();
  for (const found of clauses) {
    let top = 0;
    for (const match of found.values()) top = Math.max(top, match.score);
    for (const match of found.values()) {
      if (match.score > (best.get(match.unit)?.score ?? 0)) best.set(match.unit, match);
      if (match.score === top && match.lower.finest && top >= SETTINGS.leadsOrder) led.set(match.unit, (led.get(match.unit) ?? 0) + 1);
      if (match.score >= threshold && match.score >= SETTINGS.nearBestOfClause * top) owned.add(match.unit);
    }
  }
  const kept = [...best.values()].filter((match) => owned.has(match.unit));
  const first = kept.reduce((most, match) => Math.max(most, match.score), 0);
  return kept
    .filter((match) => match.score >= SETTINGS.shareOfBest * first || (led.get(match.unit) ?? 0) >= SETTINGS.severalOrders)
    .sort((a, b) => b.score - a.score || byText(idOf(a.unit), idOf(b.unit)))
    .filter((match, place) => place === 0 || match.score >= SETTINGS.further)
    .slice(0, SETTINGS.mostLinks);
}
