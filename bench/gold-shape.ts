import { kindName } from '../api/domain/kinds.ts';
import type { Line, Relation } from '../api/domain/lists.ts';
import type { ReadAssignment, ReadDirective, ReadTarget, ReadTask } from '../api/domain/read-directive.ts';

/** One read document in the shape of the gold files: tasks rolled up to the finest numbered item. */
type GoldShape = {
  readonly file: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly citations: readonly Readonly<Record<string, unknown>>[];
  readonly implements: readonly string[];
  readonly chain: readonly (readonly [string, string])[];
  readonly unnumbered: readonly string[];
  readonly outline: readonly { readonly label: string; readonly title: string; readonly role: string }[];
  readonly tasks: readonly Readonly<Record<string, unknown>>[];
  readonly targets: readonly Readonly<Record<string, unknown>>[];
  readonly notes: string;
};

/** The gold knows six relations. */
const RELATIONS: Readonly<Record<Relation, string>> = {
  IMPLEMENTS: 'implements',
  CONTINUES: 'implements',
  BASED_ON: 'basis',
  GUIDES: 'guides',
  AMENDS: 'amends',
  EXTENDS: 'amends',
  REPLACES: 'replaces',
  PROMULGATES: 'cites',
  REPORTS_ON: 'cites',
  CITES: 'cites',
};

/** The gold knows eight lines: councils, police and army are the State's; associations of their own are others. */
const LINES: Partial<Readonly<Record<Line, string>>> = { council: 'state', forces: 'state', veterans: 'other', association: 'other' };

export function toGoldShape(file: string, read: ReadDirective): GoldShape {
  const signer = read.signers[0];
  return {
    file,
    metadata: {
      kind: read.kindName,
      symbol: read.symbol?.value ?? null,
      partialSymbol: read.partialSymbol?.value ?? null,
      issuedOn: read.issuedOn?.value ?? null,
      issuer: read.issuers.length === 0 ? null : read.issuers.map((issuer) => issuer.value).join(read.line?.value === 'party' ? ', ' : ' và '),
      line: read.line === null ? null : (LINES[read.line.value] ?? read.line.value),
      level: read.level?.value ?? null,
      province: read.province?.value ?? null,
      district: read.district?.value ?? null,
      commune: read.commune?.value ?? null,
      title: read.subject?.value ?? null,
      signer: { name: signer?.name?.value ?? null, position: signer?.position?.value ?? null, capacity: signer?.capacity?.value ?? null },
      recipients: read.recipients?.map((recipient) => recipient.value) ?? null,
    },
    citations: read.citations.map((citation) => ({
      kind: citation.kindName ?? (citation.kind === null ? null : kindName(citation.kind)),
      symbol: citation.symbol,
      issuedOn: citation.issuedOn?.value ?? null,
      issuer: citation.issuer?.value ?? null,
      relation: RELATIONS[citation.relation],
      mentions: citation.mentions.length,
    })),
    implements: [
      ...read.citations.filter((citation) => RELATIONS[citation.relation] === 'implements').map((citation) => citation.symbol),
      ...read.unnumbered.filter((named) => RELATIONS[named.relation] === 'implements').map((named) => named.name),
    ],
    chain: read.chains.map((chain) => [chain.lower, chain.upper] as const),
    unnumbered: read.unnumbered.map((named) => named.name),
    outline: read.sections.map(({ label, title, role }) => ({ label, title, role })),
    tasks: read.tasks
      .map((task, index) => ({ task, index }))
      .filter(({ task }) => task.numbered)
      .map(({ task, index }) => rollUp(read.tasks, task, index)),
    targets: read.targets.map(targetShape),
    notes: '',
  };
}

function rollUp(tasks: readonly ReadTask[], task: ReadTask, index: number): Readonly<Record<string, unknown>> {
  const below = tasks.filter((_, place) => place !== index && isUnder(tasks, place, index));
  const all = [task, ...below];
  return {
    path: goldPath(task),
    startsWith: task.text.split(/\s+/).slice(0, 9).join(' '),
    leads: organs(task, below, 'lead'),
    coordinates: organs(task, below, 'coordinate'),
    due: unique([...all, ...itemsAbove(tasks, task)].flatMap((entry) => entry.deadlines.map((deadline) => deadline.text))),
    targets: all.flatMap((entry) => entry.targets).map(targetShape),
  };
}

/** Times of an item hold for the items under it; a section's do not. */
function itemsAbove(tasks: readonly ReadTask[], task: ReadTask): ReadTask[] {
  const found: ReadTask[] = [];
  for (let at = task.parent; at !== null; at = tasks[at]?.parent ?? null) {
    const above = tasks[at];
    if (above && above.unit !== 'section') found.push(above);
  }
  return found;
}

/** A closing paragraph stands for its section. */
const goldPath = (task: ReadTask): string => (task.unit === 'paragraph' ? task.path.replace(/\.p\d+$/, '') : task.path);

/** What is said in the item counts; only where nothing is, what it inherits. */
function organs(task: ReadTask, below: readonly ReadTask[], role: ReadAssignment['role']): string[] {
  const all = [task, ...below].flatMap((entry) => entry.assignments).filter((assignment) => assignment.role === role);
  const own = all.filter((assignment) => assignment.source === 'own');
  const inherited = task.assignments.filter((assignment) => assignment.role === role && assignment.source === 'inherited');
  return unique((role === 'lead' && own.length > 0 ? own : [...own, ...inherited]).map((assignment) => assignment.organ));
}

function isUnder(tasks: readonly ReadTask[], place: number, above: number): boolean {
  for (let at = tasks[place]?.parent ?? null; at !== null; at = tasks[at]?.parent ?? null) if (at === above) return true;
  return false;
}

function unique(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = value.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const targetShape = ({ section, text, value, comparator, unit, by, of }: ReadTarget): Readonly<Record<string, unknown>> => ({
  section,
  text,
  value,
  comparator,
  unit,
  by,
  of,
});
