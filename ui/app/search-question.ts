import type { Translate } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import { COVERAGE_PATH, coveragePath, DIRECTIVES_PATH, DUE_PATH, IMPORT_PATH, ITEMS_PATH, lineagePath, OVERVIEW_PATH, REVIEW_PATH } from '../lib/paths.ts';
import { scopeParam } from '../lib/scope.ts';

/** A screen that answers what was typed. */
export type SearchAnswer = {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly path: string;
  /** True: an offer beside what was found, not what was asked for. */
  readonly late?: true;
};

type PlaceName = { readonly id: string; readonly name: string; readonly unit: string };

/** What the server says that the words mean. */
export type Meaning = {
  readonly directives: readonly { readonly id: string; readonly symbol: string | null }[];
  readonly formerPlaces: readonly { readonly place: PlaceName & { readonly until: string | null }; readonly today: readonly PlaceName[] }[];
  readonly places: readonly (PlaceName & {
    readonly until: string | null;
    readonly within: { readonly kind: string; readonly name: string; readonly unit: string } | null;
  })[];
};

const MARKS = /\p{M}/gu;
const fold = (text: string): string => text.normalize('NFD').replace(MARKS, '').toLowerCase().replaceAll('đ', 'd').replace(/\s+/g, ' ').trim();
const placeText = ({ unit, name }: PlaceName): string => `${unit} ${name}`.trim();

const AWAITED = /\b(chua (?:co|nhan|ban hanh|gui|xay dung|thay|nop|trien khai)|con thieu|not received|has not|have not)\b/;
const DUE = /\b(den han|qua han|tre han|han nop|han gui|sap den han|trong tuan|tuan nay|thang nay|truoc (?:ngay )?\d{1,2}[/-]\d{1,2}|due|overdue)\b/;
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\bbao cao\b|\breports?\b/, 'REPORT'],
  [/\b(?:so|tong) ket\b|\breviews?\b/, 'REVIEW'],
  [/\bkiem tra\b|\bgiam sat\b/, 'INSPECT'],
  [/\bquan triet\b|\bhoc tap\b/, 'STUDY'],
  [/\bban hanh\b|\bke hoach\b|\bplans?\b/, 'ISSUE'],
];
const PERIODS: readonly (readonly [RegExp, string])[] = [
  [/\bqua han\b|\btre han\b|\boverdue\b/, 'overdue'],
  [/\btuan nay\b|\btrong tuan\b|\b7 ngay\b|\bthis week\b/, 'week'],
  [/\b15 ngay\b/, 'fortnight'],
  [/\bthang nay\b|\b30 ngay\b|\bthis month\b/, 'month'],
];
/** Words that name a screen, folded; with a directive in them, the screen of that directive. */
const SCREENS: readonly {
  readonly words: RegExp;
  readonly nav: 'lineage' | 'coverage' | 'items' | 'review' | 'import';
  readonly path: string;
  readonly of?: (id: string) => string;
}[] = [
  { words: /\bso do\b|\blineage\b/, nav: 'lineage', path: '/lineage', of: lineagePath },
  { words: /\b(?:bang )?doi chieu\b|\bcomparison\b/, nav: 'coverage', path: COVERAGE_PATH, of: coveragePath },
  { words: /\b(?:can )?don doc\b|\bcan xu ly\b/, nav: 'items', path: ITEMS_PATH },
  { words: /\b(?:cho|can) xac nhan\b/, nav: 'review', path: REVIEW_PATH },
  { words: /\bnhap (?:van ban|tep|file)\b/, nav: 'import', path: IMPORT_PATH },
];

/** The day and month in the words as the next such day from `today` on, or the very day where the year is said. */
function dayMeant(words: string, today: string): string | null {
  const [, day, month, year] = /\b(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?\b/.exec(words) ?? [];
  if (day === undefined || month === undefined) return null;
  const on = (inYear: number): string => `${inYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const thisYear = Number(today.slice(0, 4));
  const date = year !== undefined ? on(Number(year)) : on(thisYear) >= today ? on(thisYear) : on(thisYear + 1);
  return Number.isNaN(Date.parse(date)) || new Date(date).toISOString().slice(0, 10) !== date ? null : date;
}

function dueAnswer(words: string, today: string, t: Translate): SearchAnswer | null {
  if (!DUE.test(words)) return null;
  const kind = KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
  const period = PERIODS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
  const day = dayMeant(words, today);
  const query = new URLSearchParams();
  if (kind !== null) query.set('kind', kind);
  if (period !== null) query.set('show', period);
  if (day !== null && day >= today) query.set('until', day);
  const rest = query.toString();
  return {
    id: 'due',
    label: day === null ? t('app.answer.due') : t('app.answer.dueBefore', { date: formatDate(day) }),
    detail: t('app.nav.due'),
    path: rest === '' ? DUE_PATH : `${DUE_PATH}?${rest}`,
  };
}

/** The screens that answer what was typed, the most telling first; empty where the words ask nothing. `today`: a plain day. */
export function answersTo(typed: string, meaning: Meaning, today: string, t: Translate): readonly SearchAnswer[] {
  const words = fold(typed);
  const [directive] = meaning.directives;
  const symbol = directive?.symbol ?? '';
  const awaited: readonly SearchAnswer[] = !AWAITED.test(words)
    ? []
    : directive === undefined
      ? [{ id: 'awaited', label: t('app.answer.awaitedAny'), detail: t('app.nav.items'), path: ITEMS_PATH }]
      : [{ id: 'awaited', label: t('app.answer.awaited', { symbol }), detail: t('app.nav.coverage'), path: `${coveragePath(directive.id)}?sel=e:AWAITED` }];
  const due = awaited.length > 0 ? null : dueAnswer(words, today, t);
  const places = meaning.formerPlaces.flatMap(({ place, today: now }): readonly SearchAnswer[] => {
    const was = { place: placeText(place), date: place.until === null ? '' : formatDate(place.until) };
    // What was asked for is the place as it was: its documents still bear its name; those of today may have none yet.
    return [
      { id: `former ${place.id}`, label: was.place, detail: t('app.answer.former', was), path: `${DIRECTIVES_PATH}?place=${encodeURIComponent(place.id)}` },
      ...now.map((heir) => ({
        id: `heir ${place.id} ${heir.id}`,
        label: placeText(heir),
        detail: t('app.answer.heir', was),
        path: `${DIRECTIVES_PATH}?place=${encodeURIComponent(heir.id)}`,
      })),
    ];
  });
  const scopes = meaning.places.map((place): SearchAnswer => {
    const around = place.within === null || place.within.kind === 'country' ? [] : [`${place.within.unit} ${place.within.name}`];
    const ended = place.until === null ? [] : [t('app.search.until', { date: formatDate(place.until) })];
    const path = `${OVERVIEW_PATH}?scope=${scopeParam.write({ placeIds: [place.id], lines: [] }) ?? ''}`;
    return {
      id: `scope ${place.id}`,
      label: t('app.answer.scope', { place: placeText(place) }),
      detail: [...around, ...ended, t('app.nav.overview')].join(' · '),
      path,
      late: true,
    };
  });
  const screens = SCREENS.flatMap(({ words: pattern, nav, path, of }): readonly SearchAnswer[] => {
    if (!pattern.test(words)) return [];
    const whose = of !== undefined && directive !== undefined;
    return [
      {
        id: nav,
        label: whose ? `${t(`app.nav.${nav}`)} ${symbol}` : t(`app.nav.${nav}`),
        detail: t('app.answer.screen'),
        path: whose ? of(directive.id) : path,
      },
    ];
  });
  const all = [...awaited, ...(due === null ? [] : [due]), ...places, ...screens, ...scopes];
  // One way to each screen: a present place that took over two former ones is named with the first.
  const first = new Set<string>();
  return all.filter(({ path }) => !first.has(path) && first.add(path)).slice(0, MOST_ANSWERS);
}

const MOST_ANSWERS = 6;
