import { createHash } from 'node:crypto';
import type { Evidence, Fact } from '../../api/domain/evidence.ts';
import type { DirectiveKind } from '../../api/domain/kinds.ts';
import type { Edition, Level, Line, Outcome, Relation } from '../../api/domain/lists.ts';
import type { ReadCitation } from '../../api/domain/read-directive.ts';
import { kindOfAbbreviation, parseSymbol } from '../../api/domain/symbols.ts';
import type { GraphEdit } from '../../api/importing/graph-edit.ts';
import { sourceIdOf, textIdOf } from '../../api/linking/short-id.ts';
import { emptyReading } from '../support/empty-reading.ts';

export type Cite = {
  readonly symbol: string;
  readonly organ?: string;
  readonly date?: string;
  readonly relation?: Relation;
  readonly subject?: string;
  readonly kind?: DirectiveKind;
};
export type Told = {
  /** Distinguishes the bytes. */
  readonly name: string;
  readonly symbol?: string;
  readonly date?: string;
  readonly issuer?: string;
  readonly line?: Line;
  readonly level?: Level;
  readonly province?: string;
  readonly district?: string;
  readonly subject?: string;
  readonly cites?: readonly Cite[];
  readonly chains?: readonly (readonly [string, string])[];
  readonly outcome?: Outcome;
  readonly edition?: Edition;
  readonly addedAt?: string;
};

/** A text of one line for each citation, and its reading as a reader would give it. */
export function told(document: Told): GraphEdit['add'][number] {
  const bytesHash = createHash('sha256').update(document.name).digest('hex');
  const textId = textIdOf(bytesHash, 'txt-1');
  let text = `${document.name}\n`;
  const say = (words: string): Evidence => {
    const start = text.length;
    text += `${words};\n`;
    return { textId, start, end: start + words.length, quote: words };
  };
  const fact = <T>(value: T | undefined): Fact<T> | null => (value === undefined ? null : { value, source: 'read', evidence: [] });
  const citations = (document.cites ?? []).map((cite): ReadCitation => {
    const evidence = say(`${cite.relation ?? 'CITES'} số ${cite.symbol}`);
    const kind = cite.kind ?? kindOfAbbreviation(parseSymbol(cite.symbol).type ?? '');
    return {
      symbol: cite.symbol,
      kind,
      kindName: null,
      issuedOn: fact(cite.date),
      issuer: fact(cite.organ),
      relation: cite.relation ?? 'CITES',
      subject: fact(cite.subject),
      mentions: [
        {
          raw: cite.symbol,
          symbol: cite.symbol,
          kindName: null,
          issuedOn: cite.date ?? null,
          organ: cite.organ ?? null,
          relation: cite.relation ?? 'CITES',
          cue: null,
          evidence,
        },
      ],
    };
  });
  const read = emptyReading({
    textId,
    readerVersion: 'test',
    outcome: document.outcome ?? 'directive',
    kind: fact('plan' as const),
    kindName: 'Kế hoạch',
    symbol: fact(document.symbol),
    issuedOn: fact(document.date),
    issuers: document.issuer === undefined ? [] : [{ value: document.issuer, source: 'read', evidence: [] }],
    line: fact(document.line),
    level: fact(document.level),
    province: fact(document.province),
    district: fact(document.district),
    subject: fact(document.subject),
    citations,
    chains: (document.chains ?? []).map(([lower, upper]) => ({ lower, upper, evidence: say(`${lower} thực hiện ${upper}`) })),
  });
  return {
    source: {
      id: sourceIdOf(bytesHash),
      textId,
      bytesHash,
      fileName: `${document.name}.txt`,
      mediaType: 'text/plain',
      edition: document.edition ?? 'copy',
      outcome: read.outcome,
      outcomeReason: null,
      extractorVersion: 'txt-1',
      readerVersion: 'test',
      linkerVersion: 'test',
      jobId: 'job',
      addedAt: document.addedAt ?? '2025-01-01T00:00:00Z',
      addedBy: 'tester',
    },
    read,
    text,
  };
}
