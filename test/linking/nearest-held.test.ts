import { describe, expect, it } from 'vitest';
import { nearestHeld, nearestHeldBelow } from '../../api/linking/nearest-held.ts';
import { edgeRow } from '../contract/fixtures.ts';

const edges = (...pairs: readonly (readonly [string, string])[]) => pairs.map(([from, to]) => edgeRow({ from, to }));
const held =
  (...ids: readonly string[]) =>
  (id: string) =>
    ids.includes(id);

describe('the held directives above whose tasks are compared', () => {
  it('are those it carries out itself', () => {
    expect(nearestHeld('ward', edges(['ward', 'city'], ['city', 'centre']), held('ward', 'city', 'centre'))).toEqual([{ directiveId: 'city', bridged: [] }]);
  });

  it('are the next held ones where one in between is not held, with the bridge named', () => {
    expect(nearestHeld('ward', edges(['ward', 'city'], ['city', 'province'], ['province', 'centre']), held('ward', 'centre'))).toEqual([
      { directiveId: 'centre', bridged: ['city', 'province'] },
    ]);
  });

  it('are both where a document says itself that it carries out two levels', () => {
    const both = edges(['ward', 'city'], ['city', 'centre'], ['ward', 'centre']);
    expect(nearestHeld('ward', both, held('ward', 'city', 'centre')).map((upper) => upper.directiveId)).toEqual(['centre', 'city']);
  });

  it('leave out rejected edges and other relations, and rings come to an end', () => {
    const ring = [...edges(['a', 'b'], ['b', 'a']), edgeRow({ from: 'a', to: 'c', state: 'rejected' }), edgeRow({ from: 'a', to: 'd', relation: 'CITES' })];
    expect(nearestHeld('a', ring, held('a', 'c', 'd'))).toEqual([]);
  });

  it('answer the other way round for the documents below', () => {
    const chain = edges(['ward', 'city'], ['other', 'city'], ['city', 'centre']);
    expect(nearestHeldBelow('centre', chain, held('ward', 'other', 'centre')).map((lower) => lower.directiveId)).toEqual(['other', 'ward']);
    expect(nearestHeldBelow('centre', chain, held('ward', 'other', 'city', 'centre')).map((lower) => lower.directiveId)).toEqual(['city']);
  });
});
