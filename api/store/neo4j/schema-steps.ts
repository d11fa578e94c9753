import { RELATIONS } from '../../domain/lists.ts';

const unique = (label: string, ...properties: readonly string[]): readonly string[] =>
  properties.map((property) => `CREATE CONSTRAINT ${label}_${property} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`);

const index = (label: string, ...properties: readonly string[]): readonly string[] =>
  properties.map((property) => `CREATE INDEX ${label}_${property}_index IF NOT EXISTS FOR (n:${label}) ON (n.${property})`);

/** Words that stand between spaces already: the index takes them as they are. */
const words = (name: string, label: string, ...properties: readonly string[]): string =>
  `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON EACH [${properties.map((property) => `n.${property}`).join(', ')}]
   OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'whitespace', \`fulltext.eventually_consistent\`: false } }`;

/**
 * The schema, step by step: each a list of statements that may run again after being cut short. Steps are
 * only ever added at the end. A unique property may be absent, so none that may is relied on to be unique.
 */
export const SCHEMA_STEPS: readonly (readonly string[])[] = [
  [
    ...unique('GraphVersion', 'slot'),
    ...unique('WriteLease', 'slot'),
    ...unique('Directive', 'id', 'identityKey'),
    ...index('Directive', 'symbolKey', 'issuedSort', 'placeId', 'loose'),
    ...unique('Alias', 'oldId'),
    ...index('Alias', 'id'),
    ...unique('Source', 'id'),
    ...index('Source', 'directiveId', 'textId', 'bytesHash', 'jobId'),
    ...unique('Text', 'id'),
    ...unique('Original', 'bytesHash'),
    ...unique('Reading', 'sourceId'),
    ...unique('Mention', 'id'),
    ...index('Mention', 'sourceId', 'symbolKey', 'resolvesTo'),
    ...RELATIONS.flatMap((relation) => [
      `CREATE CONSTRAINT edge_${relation}_key IF NOT EXISTS FOR ()-[r:${relation}]-() REQUIRE r.key IS UNIQUE`,
      `CREATE INDEX edge_${relation}_rejected IF NOT EXISTS FOR ()-[r:${relation}]-() ON (r.rejected)`,
    ]),
    ...unique('EdgeProof', 'key'),
    ...index('EdgeProof', 'edgeKey', 'sourceId'),
    ...unique('Task', 'id'),
    ...index('Task', 'directiveId', 'parentId'),
    ...unique('TaskLink', 'key'),
    ...index('TaskLink', 'from', 'to', 'fromDirectiveId', 'toDirectiveId'),
    ...unique('TaskLinking', 'directiveId'),
    ...unique('Duty', 'id'),
    ...index('Duty', 'directiveId', 'taskId', 'loose'),
    ...unique('Organ', 'id'),
    ...index('Organ', 'name', 'placeId', 'loose'),
    ...unique('Place', 'id'),
    ...index('Place', 'withinId', 'loose'),
    ...unique('SearchEntry', 'key'),
    ...index('SearchEntry', 'symbolKey'),
    ...unique('ImportJob', 'id'),
    ...index('ImportJob', 'createdAt'),
    ...unique('ImportItem', 'key'),
    ...index('ImportItem', 'jobId', 'directiveId', 'open'),
    ...unique('Tombstone', 'bytesHash'),
    ...unique('Decision', 'sequence', 'requestId'),
    ...index('Decision', 'subjectKey'),
    ...unique('Change', 'sequence'),
    ...index('Change', 'at'),
    words('directive_words', 'Directive', 'words'),
    words('organ_words', 'Organ', 'words'),
    words('search_words', 'SearchEntry', 'folded'),
    'MERGE (g:GraphVersion {slot: 1}) ON CREATE SET g.version = 0',
    'MERGE (l:WriteLease {slot: 1}) ON CREATE SET l.expiresAt = 0',
  ],
  // Tasks are found by the names around them as well.
  ['DROP INDEX search_words IF EXISTS', words('search_texts', 'SearchEntry', 'folded', 'around')],
  // Who asks for a document is known without a look at what all the others owe.
  [...index('Duty', 'kind')],
];
