import { fold, foldMarked } from '../domain/fold.ts';
import { kindName } from '../domain/kinds.ts';
import type { DirectiveRow, OrganRow, PlaceRow, SearchEntry, TaskRow } from '../domain/rows.ts';
import { parseSymbol } from '../domain/symbols.ts';

/** Long and short ways of writing the same body; whoever types one finds the other. */
const SHORT: readonly (readonly [string, string])[] = [
  ['Ủy ban nhân dân', 'UBND'],
  ['Hội đồng nhân dân', 'HĐND'],
  ['Mặt trận Tổ quốc', 'MTTQ'],
  ['Trung ương', 'TW'],
  ['Ban Thường vụ', 'BTV'],
];

function bothWays(text: string): readonly string[] {
  let long = text;
  let short = text;
  for (const [full, brief] of SHORT) {
    long = long.replaceAll(brief, full);
    short = short.replaceAll(full, brief);
  }
  return [...new Set([text, long, short])];
}

/** What people type for a symbol: "70-KL/TW" also as "KL70", "KL 70", "70KL". */
function symbolVariants(symbol: string): readonly string[] {
  const { number, type } = parseSymbol(symbol);
  if (number === null || type === null) return [symbol];
  const plain = number.replace(/^0+(?=\d)/, '');
  return [symbol, `${type}${plain}`, `${type} ${plain}`, `${plain}${type}`, `${plain}-${type}`];
}

const folded = (words: readonly (string | null)[]): Pick<SearchEntry, 'folded' | 'marked'> => {
  const text = [...new Set(words.filter((word) => word !== null && word !== ''))].join(' ');
  return { folded: fold(text), marked: foldMarked(text) };
};

const withUnit = (place: PlaceRow): string => (place.name.toLowerCase().startsWith(place.unit.toLowerCase()) ? place.name : `${place.unit} ${place.name}`);

/** Entry of a directive; `places` from its own place outwards. */
export function directiveEntry(row: DirectiveRow, places: readonly PlaceRow[]): SearchEntry {
  const kind = row.kindName ?? (row.kind === null ? null : kindName(row.kind));
  const name = row.symbol ?? row.partialSymbol;
  return {
    kind: 'directive',
    id: row.id,
    directiveId: null,
    label: [kind, name].filter(Boolean).join(' ') || row.subject || 'Văn bản',
    detail: [row.issuerNames.join(', '), row.subject].filter(Boolean).join(' · ') || null,
    ...folded([
      kind,
      ...(row.symbol === null ? [] : symbolVariants(row.symbol)),
      row.partialSymbol,
      row.subject,
      ...row.issuerNames.flatMap(bothWays),
      ...places.filter((place) => place.kind !== 'country').map(withUnit),
      row.issuedOn?.slice(0, 4) ?? null,
    ]),
    symbolKey: row.symbolKey,
    date: row.issuedOn,
  };
}

export function organEntry(organ: OrganRow): SearchEntry {
  return { kind: 'organ', id: organ.id, directiveId: null, label: organ.name, detail: null, ...folded(bothWays(organ.name)), symbolKey: null, date: null };
}

/** Entry of a place; `within` are the places around it, nearest first. */
export function placeEntry(place: PlaceRow, within: readonly PlaceRow[]): SearchEntry {
  const around = within.filter((outer) => outer.kind !== 'country').map(withUnit);
  return {
    kind: 'place',
    id: place.id,
    directiveId: null,
    label: withUnit(place),
    detail: around.join(', ') || null,
    ...folded([withUnit(place), ...around]),
    symbolKey: null,
    date: null,
  };
}

/** Characters of a task that are kept to be shown; whoever shows it cuts it around what was found. */
const KEPT = 2000;

/** Whether a task is found by itself: not the heading of a section, which orders nothing. */
export const isFound = (task: TaskRow): boolean => task.numbered || task.ordering;

/**
 * Entry of a task. `words`: all it says, the paragraph under its heading with it; `places` from its document's own place
 * outwards. Whose document it is and who is to do it stand around it: they find it together with its words.
 */
export function taskEntry(task: TaskRow, directive: DirectiveRow, words: string, places: readonly PlaceRow[]): SearchEntry {
  const text = words.replace(/:?\n/, ': ');
  const own = ` ${fold(text)} `;
  const doers = [...new Set([...task.leads, ...task.coordinates])].filter((name) => !own.includes(` ${fold(name)} `));
  const kind = directive.kindName ?? (directive.kind === null ? null : kindName(directive.kind));
  const around = [
    [kind, directive.symbol].filter(Boolean).join(' '),
    ...directive.issuerNames.flatMap(bothWays),
    ...places.filter((place) => place.kind !== 'country').map(withUnit),
    ...doers.flatMap(bothWays),
  ];
  const doer = task.leads.find((name) => doers.includes(name));
  return {
    kind: 'task',
    id: task.id,
    directiveId: directive.id,
    label: text.slice(0, KEPT),
    detail: [task.path, directive.symbol ?? directive.kindName, directive.issuerNames[0], doer].filter(Boolean).join(' · ') || null,
    ...folded([text]),
    around: foldMarked(around.join(' ')),
    symbolKey: null,
    date: directive.issuedOn,
  };
}
