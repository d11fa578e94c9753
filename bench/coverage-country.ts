import type { AuditSnapshot } from '../api/audit/snapshot.ts';
import type { Evidence } from '../api/domain/evidence.ts';
import type { Level, Line } from '../api/domain/lists.ts';
import type { DutyRow, TaskLinkRow } from '../api/domain/propagation.ts';
import type { DirectiveRow, EdgeRow, PlaceRow, TaskRow } from '../api/domain/rows.ts';
import { symbolKey } from '../api/domain/symbols.ts';
import { createRegister } from '../api/registry/register.ts';

/** The day of the generated conclusion: the country has 63 provinces, 705 districts and 10,599 communes or so. */
const DAY = '2024-03-01';
const ROOT = 'd_root';

const WORK = [
  'Rà soát quy hoạch mạng lưới cấp nước',
  'Tuyên truyền về tiết kiệm nước',
  'Ưu tiên đầu tư công trình vùng cao',
  'Bảo vệ rừng đầu nguồn',
  'Vận động Nhân dân giữ gìn nguồn nước',
  'Kiểm nghiệm chất lượng nước sinh hoạt',
  'Đào tạo công nhân vận hành trạm bơm',
];

/** A small generator of its own, so that the country is the same at every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

const words = (quote: string, start = 0): Evidence => ({ textId: 't', start, end: start + quote.length, quote });

/** One centre and `documents` documents below it, with about `tasks` tasks; links to the tasks of the document above. */
export function generateCountry(documents: number, tasks: number): AuditSnapshot {
  const register = createRegister();
  const roll = dice(7);
  const provinces = register.provinces(DAY);
  const districts = provinces.flatMap((place) => register.children(place.id, DAY));
  const communes = districts.flatMap((place) => register.children(place.id, DAY));
  const bodies: readonly (readonly [PlaceRow, Line, Level])[] = [
    ...provinces.flatMap((place) => (['party', 'state', 'front'] as const).map((line) => [place, line, 'province'] as const)),
    ...districts.flatMap((place) => (['party', 'state'] as const).map((line) => [place, line, 'district'] as const)),
    ...communes.map((place) => [place, 'state', 'commune'] as const),
  ];
  const directives: DirectiveRow[] = [directive(ROOT, '1-KL/TW', 'o:central:tw', 'party', 'central', 'p:vn', DAY)];
  const edges: EdgeRow[] = [];
  const duties: DutyRow[] = [];
  const taskRows: TaskRow[] = tasksOf(ROOT, 30, roll);
  const taskLinks: TaskLinkRow[] = [];
  const byOrgan = new Map<string, string>();
  const ownTasks = new Map([[ROOT, taskRows.slice()]]);
  const each = Math.round(tasks / documents);
  for (const [place, line, level] of bodies.slice(0, documents)) {
    const organ = `o:${line}:${place.id}`;
    const id = `d_${line}_${place.id}`;
    const aboveId = byOrgan.get(line === 'party' ? `o:party:${place.withinId}` : `o:party:${place.id}`) ?? byOrgan.get(`o:${line}:${place.withinId}`) ?? ROOT;
    const month = String(4 + Math.floor(roll() * 8)).padStart(2, '0');
    directives.push(directive(id, `${directives.length}-KH/X`, organ, line, level, place.id, `2024-${month}-${10 + Math.floor(roll() * 18)}`));
    edges.push({ key: `${id}>IMPLEMENTS>${aboveId}`, from: id, to: aboveId, relation: 'IMPLEMENTS', origin: 'stated', state: 'stated', reason: null });
    byOrgan.set(organ, id);
    const own = tasksOf(id, each, roll);
    const above = ownTasks.get(aboveId) ?? [];
    for (const task of own) {
      const to = above[Math.floor(roll() * above.length)];
      if (to && roll() < 0.7) taskLinks.push(linkOf(task, to, roll));
    }
    ownTasks.set(id, own);
    taskRows.push(...own);
    if (level !== 'commune') duties.push(dutyOf(id, register.children(place.id, DAY)));
  }
  return {
    graphVersion: 1,
    rootId: ROOT,
    directives,
    edges,
    tasks: taskRows,
    taskLinks,
    duties,
    sources: [],
    readings: [],
    mentions: [],
    slips: [],
    taskWords: [],
    mayBeOne: [],
    decisions: [],
  };
}

function directive(id: string, symbol: string, organ: string, line: Line, level: Level, placeId: string, issuedOn: string): DirectiveRow {
  return {
    id,
    identityKey: id === ROOT ? 'nation:TW|1-KL-TW|2024' : id,
    held: true,
    outcome: 'directive',
    kind: level === 'central' ? 'conclusion' : 'plan',
    kindName: null,
    symbol,
    symbolKey: symbolKey(symbol),
    partialSymbol: null,
    subject: 'về cấp nước',
    issuedOn,
    notBefore: null,
    notBeforeFrom: null,
    issuerIds: [organ],
    issuerNames: [organ],
    issuerBySymbol: false,
    line,
    level,
    placeId,
    signer: 'A',
    preferredSourceId: `s_${id}`,
    withdrawn: false,
    taskCount: 0,
  };
}

function tasksOf(id: string, count: number, roll: () => number): TaskRow[] {
  return Array.from({ length: count }, (_, ordinal) => {
    const text = `${WORK[Math.floor(roll() * WORK.length)] ?? ''} theo nội dung ${ordinal} của ${id}, phấn đấu đạt ${Math.floor(roll() * 90)}%.`;
    const path = String(ordinal + 1);
    const none = { parentId: null, leads: [], coordinates: [], deadlines: [], targets: [] };
    const parts = { unit: 'item', ordering: true, numbered: true, text, evidence: words(text, ordinal * 300) } as const;
    return { id: `${id}#${path}`, directiveId: id, sourceId: `s_${id}`, path, ordinal, ...none, ...parts };
  });
}

function linkOf(from: TaskRow, to: TaskRow, roll: () => number): TaskLinkRow {
  return {
    key: `${from.id}>${to.id}`,
    from: from.id,
    to: to.id,
    fromDirectiveId: from.directiveId,
    toDirectiveId: to.directiveId,
    origin: 'derived',
    state: roll() < 0.3 ? 'confirmed' : 'suggested',
    score: 0.7,
    degree: roll() < 0.5 ? 'full' : 'partial',
    strength: 'direct',
    reason: 'terms',
    reasonWords: [],
    shared: [],
    specifics: [],
    copied: roll() < 0.2,
    drift: [],
    bridged: [],
  };
}

function dutyOf(directiveId: string, places: readonly PlaceRow[]): DutyRow {
  const quote = 'xây dựng kế hoạch thực hiện';
  return {
    id: `${directiveId}!1`,
    directiveId,
    sourceId: `s_${directiveId}`,
    taskId: null,
    kind: 'issue',
    addressee: 'UBND cấp dưới',
    organIds: places.map((place) => `o:state:${place.id}`),
    collective: true,
    what: null,
    reportTo: null,
    term: { kind: 'none', text: null, on: null, evidence: null },
    evidence: words(quote),
    where: 'IV.1',
  };
}
