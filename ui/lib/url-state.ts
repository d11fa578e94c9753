import { useCallback, useMemo, useRef } from 'react';
import { navigate, useSearch } from 'wouter/use-browser-location';

/** How one value of a screen stands in the URL. A value equal to the fallback is left out. */
export type Param<Value> = {
  /** From the URL's text; null where it is absent. Unreadable text gives the fallback. */
  readonly read: (text: string | null) => Value;
  /** To the URL's text; null leaves it out. */
  readonly write: (value: Value) => string | null;
};

/** Free text; null when absent or blank. */
export const textParam: Param<string | null> = {
  read: (text) => (text === null || text === '' ? null : text),
  write: (value) => (value === '' ? null : value),
};

/** A plain date in ISO form; null when absent or malformed. */
export const dateParam: Param<string | null> = {
  read: (text) => (text !== null && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) ? text : null),
  write: (value) => value,
};

/** A whole number within bounds. */
export function numberParam(fallback: number, min: number, max: number): Param<number> {
  return {
    read: (text) => {
      const value = text === null || text === '' ? Number.NaN : Number(text);
      return Number.isInteger(value) && value >= min && value <= max ? value : fallback;
    },
    write: (value) => (value === fallback ? null : String(value)),
  };
}

/** A switch that is off or on by default. */
export function flagParam(fallback: boolean): Param<boolean> {
  return { read: (text) => (text === '1' ? true : text === '0' ? false : fallback), write: (value) => (value === fallback ? null : value ? '1' : '0') };
}

/** One of a closed list. */
export function choiceParam<const Choice extends string>(choices: readonly Choice[], fallback: Choice): Param<Choice> {
  return { read: (text) => choices.find((choice) => choice === text) ?? fallback, write: (value) => (value === fallback ? null : value) };
}

/** Several of a closed list, in the list's order. */
export function choicesParam<const Choice extends string>(choices: readonly Choice[]): Param<readonly Choice[]> {
  return {
    read: (text) => (text === null ? [] : choices.filter((choice) => text.split(',').includes(choice))),
    write: (value) => (value.length === 0 ? null : choices.filter((choice) => value.includes(choice)).join(',')),
  };
}

/** Ids, comma-separated, in the order given. */
export const idsParam: Param<readonly string[]> = {
  read: (text) => (text === null || text === '' ? [] : text.split(',').filter((id) => id !== '')),
  write: (value) => (value.length === 0 ? null : value.join(',')),
};

/** A stretch of a text as `start-end`, in UTF-16 units. */
export const rangeParam: Param<{ readonly start: number; readonly end: number } | null> = {
  read: (text) => {
    const found = /^(\d{1,9})-(\d{1,9})$/.exec(text ?? '');
    const start = Number(found?.[1]);
    const end = Number(found?.[2]);
    return found && end > start ? { start, end } : null;
  },
  write: (value) => (value === null ? null : `${value.start}-${value.end}`),
};

export type ParamValues<Table> = { readonly [Name in keyof Table]: Table[Name] extends Param<infer Value> ? Value : never };

/** Reads a table of params out of a query string. */
export function readParams<Table>(table: Table, search: string): ParamValues<Table> {
  const query = new URLSearchParams(search);
  const entries = Object.entries(table as Record<string, Param<unknown>>).map(([name, param]) => [name, param.read(query.get(name))] as const);
  return Object.fromEntries(entries) as ParamValues<Table>;
}

/** The query string after a change; params that the table does not name stay as they are. */
export function writeParams<Table>(table: Table, search: string, patch: Partial<ParamValues<Table>>): string {
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(patch)) {
    const text = (table as Record<string, Param<unknown>>)[name]?.write(value) ?? null;
    if (text === null) query.delete(name);
    else query.set(name, text);
  }
  // Commas are legal in a query and far easier to read in a shared link.
  return query.toString().replaceAll('%2C', ',');
}

/** `push` makes a step that Back undoes (a selection, a filter); `replace` does not (typing, dragging). */
export type HistoryMode = 'push' | 'replace';

/**
 * A screen's shareable state, read from the URL and written there: the one place it lives in.
 * `table` must be a constant of the module.
 */
export function useUrlState<Table>(table: Table): readonly [ParamValues<Table>, (patch: Partial<ParamValues<Table>>, mode?: HistoryMode) => void] {
  const search = useSearch();
  const fixed = useRef(table).current;
  const values = useMemo(() => readParams(fixed, search), [fixed, search]);
  const set = useCallback(
    (patch: Partial<ParamValues<Table>>, mode: HistoryMode = 'push') => {
      const { pathname, search: now, hash } = window.location;
      const next = writeParams(fixed, now, patch);
      if (next === now.replace(/^\?/, '')) return;
      navigate(`${pathname}${next === '' ? '' : `?${next}`}${hash}`, { replace: mode === 'replace' });
    },
    [fixed],
  );
  return [values, set];
}

/** What is carried from screen to screen: the as-of date, and what is followed (`scope.ts`). */
const CARRIED = ['asof', 'scope'] as const;

/** What every screen shares: the as-of date (`asof`), null for today. */
export const SHARED_PARAMS = { asof: dateParam };

/** The as-of date of the whole explorer. */
export function useAsOf(): readonly [string | null, (date: string | null) => void] {
  const [{ asof }, set] = useUrlState(SHARED_PARAMS);
  const setAsOf = useCallback((date: string | null) => set({ asof: date }), [set]);
  return [asof, setAsOf];
}

/** A path of the explorer with the shared params carried along. `path` may have a query of its own, which holds. */
export function withShared(path: string, search: string): string {
  const [bare = '', own = ''] = path.split('?', 2);
  const query = new URLSearchParams(search);
  const given = new URLSearchParams(own);
  const carried = CARRIED.flatMap((name) => {
    const value = query.get(name);
    return value === null || given.has(name) ? [] : [`${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`];
  });
  return carried.length === 0 ? path : `${bare}?${[...(own === '' ? [] : [own]), ...carried].join('&')}`;
}
