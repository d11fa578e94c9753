import { describe, expect, it } from 'vitest';
import { ALL_PILES, allPilesOpen, isPileOpen, setLanePiles, togglePile } from '../../../ui/lineage/open-piles.ts';

const provinces = { id: 'pile:kl~province.0', lane: 'province' } as const;
const communes = { id: 'pile:d1~commune.0', lane: 'commune' } as const;
const open = (pile: typeof provinces | typeof communes, opened: readonly string[]): boolean => isPileOpen(pile, new Set(opened));

describe('which piles are open', () => {
  it('is one that was opened, and no other', () => {
    const opened = togglePile(provinces, []);
    expect([open(provinces, opened), open(communes, opened)]).toEqual([true, false]);
    expect(togglePile(provinces, opened)).toEqual([]);
  });

  it('is every one after all were opened, but those that were shut since', () => {
    expect([open(provinces, ALL_PILES), open(communes, ALL_PILES), allPilesOpen(ALL_PILES)]).toEqual([true, true, true]);
    const but = togglePile(provinces, ALL_PILES);
    expect([open(provinces, but), open(communes, but), allPilesOpen(but)]).toEqual([false, true, false]);
    expect(open(provinces, togglePile(provinces, but))).toBe(true);
  });

  it('is all of one lane after that lane was opened, and none of it after it was put away', () => {
    const lane = setLanePiles('commune', true, togglePile(provinces, []));
    expect([open(provinces, lane), open(communes, lane)]).toEqual([true, true]);
    const none = setLanePiles('commune', false, togglePile(communes, lane));
    expect([open(provinces, none), open(communes, none)]).toEqual([true, false]);
  });

  it('shuts what was opened inside a pile with it', () => {
    const inside = [...togglePile(provinces, []), `${provinces.id}~p:1`];
    expect(togglePile(provinces, inside)).toEqual([]);
  });
});
