import { createApp } from '../../api/app.ts';
import type { Importer } from '../../api/importing/importer.ts';
import type { GraphStore } from '../../api/store/port.ts';
import { data } from '../schema/server.ts';

/** What the API answers over a whole graph, as one value; two graphs that give the same value are the same to every caller. */

const EVIDENCE = '{ textId start end quote }';
const DIRECTIVES = `query ($after: String) { directives(first: 8, after: $after, filter: { withWithdrawn: true }) {
  totalCount facets { kinds { value count } levels { value count } held { value count } } pageInfo { hasNextPage endCursor }
  edges { node {
    id held outcome withdrawn kind kindName symbol partialSymbol subject issuedOn notBefore notBeforeFrom { id } issuerNames issuerBySymbol line level signer taskCount lowerCount belowCount
    issuers { id name line level from until superiors { id } successors { id } place { id name } } place { id name unit kind within { name } }
    upward { key relation origin state reason proofs { edition where before after evidence ${EVIDENCE} source { id } directive { id } } decisions { type reason by at } }
    sources { id textId edition outcome outcomeReason fileName bytesHash addedAt addedBy jobId text readerVersion
      facts { name value source from candidates evidence ${EVIDENCE} } citations { symbol relation directive { id } } remarks { code } }
    tasks(first: 100) { totalCount edges { node { id path unit parentId text deadlines { text on } assignments { organ role } targets { text low } } } }
    decisions { sequence type reason by at }
  } }
} }`;
const LINEAGE = `query ($of: ID!) { lineage(of: $of, direction: BOTH, depth: 60, perParent: 200) {
  graphVersion asOf nodes { id depth column order lowerTotal belowTotal upperTotal undated inCycle } edges { key state shortCut proofs { evidence { quote } } }
  totals { nodes held citedNotHeld undated levels { level total held } } } }`;
const JOBS = `query ($after: String) { importJobs(first: 20, after: $after) { totalCount pageInfo { hasNextPage endCursor }
  edges { node { id createdAt createdBy state total done failed unchanged items { index fileName size state outcome unchanged errorCode directive { id } } } } } }`;
const CHANGES = `query ($since: FeedPosition) { changes(since: $since, first: 100) { next hasMore latest entries { sequence graphVersion at by subject id change directive { id } edge { key } decision { id type reason } } } }`;
const ORGANS = `query ($after: String) { organs(first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { id name line level resolved } } } }`;
const SEARCH = `query ($text: String!) { search(text: $text, first: 100) { totalCount hits { kind id label detail tier } } }`;
const REST = `{ viewer { graphVersion counts { held citedNotHeld reports withdrawn edges mentions unresolvedOrgans tasks } }
  overview(first: 100) { totalRoots roots { directive { id } held citedNotHeld latest levels { level total } } } }`;

const SEARCHED = ['70-KL/TW', 'thể dục thể thao', 'the duc', 'UBND', 'Bắc', 'kế hoạch', 'ban tuyen giao'];

type Page = { readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } };

export async function everyAnswer(store: GraphStore): Promise<Readonly<Record<string, unknown>>> {
  const app = createApp({
    store,
    importer: {} as Importer,
    clock: () => '2026-03-01T02:00:00.000Z',
    settings: { port: 4000, tokens: [], allowedHosts: [], environment: 'test', maxUploadBytes: 1 },
  });
  const pages = async (query: string, field: string): Promise<unknown[]> => {
    const found: unknown[] = [];
    for (let after: string | null = null; ; ) {
      const page = (await data(app, query, { after }))[field] as Page;
      found.push(page);
      if (!page.pageInfo.hasNextPage) return found;
      after = page.pageInfo.endCursor;
    }
  };
  const changes: unknown[] = [];
  for (let since = 0; ; ) {
    const page = (await data(app, CHANGES, { since }))['changes'] as { readonly next: number; readonly hasMore: boolean };
    changes.push(page);
    if (!page.hasMore) break;
    since = page.next;
  }
  const rest = await data(app, REST);
  const { roots } = rest['overview'] as { readonly roots: readonly { readonly directive: { readonly id: string } }[] };
  const lineages: unknown[] = [];
  for (const { directive } of roots) lineages.push(await data(app, LINEAGE, { of: directive.id }));
  const searches: unknown[] = [];
  for (const text of SEARCHED) searches.push(await data(app, SEARCH, { text }));
  const directives = await pages(DIRECTIVES, 'directives');
  const originals: [string, string][] = [];
  for (const hash of new Set(JSON.stringify(directives).match(/(?<="bytesHash":")[0-9a-f]{64}/g))) {
    const answer = await app.fetch(new Request(`http://localhost:4000/files/${hash}`));
    originals.push([hash, `${answer.status} ${Buffer.from(await answer.arrayBuffer()).toString('base64')}`]);
  }
  return { rest, directives, lineages, searches, changes, originals, jobs: await pages(JOBS, 'importJobs'), organs: await pages(ORGANS, 'organs') };
}
