import { z } from 'zod';
import { LEVELS, LINES, type Relation, SECTION_ROLES } from '../../api/domain/lists.ts';
import type { ExpectedFacts } from './expected-facts.ts';

const RELATION_OF: Readonly<Record<string, Relation>> = { implements: 'IMPLEMENTS', basis: 'BASED_ON', cites: 'CITES' };

const GOLD = z.object({
  metadata: z.object({
    kind: z.string(),
    symbol: z.string().nullable(),
    partialSymbol: z.string().nullable(),
    issuedOn: z.string().nullable(),
    issuer: z.string(),
    line: z.enum(LINES),
    level: z.enum(LEVELS),
    province: z.string().nullable(),
    district: z.string().nullable(),
    signer: z.object({ name: z.string().nullable(), position: z.string().nullable() }),
    recipients: z.array(z.string()).nullable(),
  }),
  citations: z.array(z.object({ symbol: z.string(), issuedOn: z.string().nullable(), relation: z.string() })),
  chain: z.array(z.tuple([z.string(), z.string()])),
  outline: z.array(z.object({ label: z.string(), role: z.enum(SECTION_ROLES) })),
  tasks: z.array(z.object({ path: z.string() })),
  targets: z.array(z.unknown()),
});

/** The annotation of an original in the shape of the listed facts, so that the two can be held against each other. */
export function factsOfGold(file: string, gold: string, json: string): ExpectedFacts {
  const { metadata, citations, chain, outline, tasks, targets } = GOLD.parse(JSON.parse(json));
  const { name, position } = metadata.signer;
  return {
    file,
    gold,
    kindName: metadata.kind,
    symbol: metadata.symbol,
    partialSymbol: metadata.partialSymbol,
    issuedOn: metadata.issuedOn,
    issuer: metadata.issuer,
    line: metadata.line,
    level: metadata.level,
    province: metadata.province,
    district: metadata.district,
    signer: name === null || position === null ? null : { name, position },
    recipients: metadata.recipients?.length ?? null,
    citations: citations.map((citation) => [citation.symbol, citation.issuedOn, RELATION_OF[citation.relation] ?? 'CITES']),
    chains: chain,
    sections: outline.map((section) => [section.label, section.role]),
    tasks: tasks.map((task) => task.path),
    targets: targets.length,
  };
}
