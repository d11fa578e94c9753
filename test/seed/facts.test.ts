import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReadDirective } from '../../api/domain/read-directive.ts';
import { readDirective } from '../../api/reading/read-directive.ts';
import { EXPECTED_FACTS, type ExpectedFacts } from './expected-facts.ts';
import { factsOfGold } from './gold-facts.ts';

const GOLD = new URL('../../../shared/gold/seeds/', import.meta.url);
const here = existsSync(GOLD);
if (!here) console.warn('facts: the annotations of the originals are not here; the listed facts are not held against them.');

const read = (file: string): ReadDirective => {
  const text = readFileSync(new URL(`../../seed/documents/${file}`, import.meta.url), 'utf8');
  return readDirective({ textId: `seed:${file}`, text });
};

function factsOf(expected: ExpectedFacts, directive: ReadDirective): ExpectedFacts {
  const [signer] = directive.signers;
  return {
    file: expected.file,
    gold: expected.gold,
    kindName: directive.kindName ?? '',
    symbol: directive.symbol?.value ?? null,
    partialSymbol: directive.partialSymbol?.value ?? null,
    issuedOn: directive.issuedOn?.value ?? null,
    issuer: directive.issuers.map((issuer) => issuer.value).join('; '),
    line: directive.line?.value ?? 'other',
    level: directive.level?.value ?? 'unit',
    province: directive.province?.value ?? null,
    district: directive.district?.value ?? null,
    signer: signer === undefined ? null : { name: signer.name?.value ?? '', position: signer.position?.value ?? '' },
    recipients: directive.recipients?.length ?? null,
    citations: directive.citations.map((citation) => [citation.symbol, citation.issuedOn?.value ?? null, citation.relation]),
    chains: directive.chains.map((chain) => [chain.lower, chain.upper]),
    sections: directive.sections.map((section) => [section.label, section.role]),
    tasks: directive.tasks.filter((task) => task.numbered).map((task) => task.path),
    targets: directive.targets.length,
  };
}

describe('the condensed editions say what the originals say', () => {
  const annotated = EXPECTED_FACTS.flatMap((facts) => (facts.gold === null ? [] : [{ ...facts, gold: facts.gold }]));

  it.skipIf(!here).each(annotated)('the facts listed for $file are those of its original (needs ../shared/gold)', (facts) => {
    expect(factsOfGold(facts.file, facts.gold, readFileSync(new URL(facts.gold, GOLD), 'utf8'))).toEqual(facts);
  });

  it.each(EXPECTED_FACTS)('$file is read as a careful clerk reads it', (facts) => {
    const directive = read(facts.file);
    expect(directive.outcome).toBe('directive');
    expect(factsOf(facts, directive)).toEqual(facts);
  });

  it.each(EXPECTED_FACTS)('every fact read from $file quotes its words', ({ file }) => {
    const text = readFileSync(new URL(`../../seed/documents/${file}`, import.meta.url), 'utf8');
    const quotes = evidencesIn(read(file));
    expect(quotes.length).toBeGreaterThan(20);
    expect(quotes.filter((evidence) => text.slice(evidence.start, evidence.end) !== evidence.quote)).toEqual([]);
  });
});

type Quoted = { readonly start: number; readonly end: number; readonly quote: string };

const isQuoted = (value: object): value is Quoted => 'quote' in value && 'start' in value && 'end' in value;

/** Every piece of evidence anywhere in a value. */
function evidencesIn(value: unknown): readonly Quoted[] {
  if (typeof value !== 'object' || value === null) return [];
  return [...(isQuoted(value) ? [value] : []), ...Object.values(value).flatMap(evidencesIn)];
}
