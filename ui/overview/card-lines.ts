import { type DirectiveName, directiveNameFragment } from '../components/directive-name.ts';
import { heldBy } from '../components/holder-now.ts';
import type { SharedAnswer } from '../components/shared-answers.tsx';
import type { Translate } from '../i18n/use-t.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

export const cardIssuedFragment = graphql(
  `
    fragment CardIssued on Expectation @_unmask {
      key
      organName
      heirs
      metBy {
        ...DirectiveName
      }
    }
  `,
  [directiveNameFragment],
);

export const cardAwaitedFragment = graphql(`
  fragment CardAwaited on Expectation @_unmask {
    key
    organName
    heirs
    presentHolders {
      id
    }
  }
`);

export type CardIssued = ResultOf<typeof cardIssuedFragment>;
export type CardAwaited = ResultOf<typeof cardAwaitedFragment>;

/** What several organs met with the same documents is one line: the documents stand there once, with all whom they count for. */
export type IssuedLine = {
  readonly key: string;
  readonly documents: readonly DirectiveName[];
  readonly organNames: readonly string[];
  readonly heirs: readonly string[];
};

export function issuedLines(rows: readonly CardIssued[], shared: readonly SharedAnswer[]): readonly IssuedLine[] {
  const told = new Set<string>();
  return rows.flatMap(({ key, organName, heirs, metBy }): readonly IssuedLine[] => {
    if (told.has(key)) return [];
    const together = shared.find(({ keys }) => keys.includes(key));
    for (const other of together?.keys ?? []) told.add(other);
    return [{ key, documents: metBy, organNames: together?.organNames ?? [organName], heirs: together?.heirs ?? heirs }];
  });
}

/** Whether a document counts for an organ that its head does not name, or for several: then it is said for whom. */
export function countsForOthers({ documents, organNames }: IssuedLine): boolean {
  const [organ = ''] = organNames;
  return organNames.length > 1 || !documents.some(({ issuerNames }) => issuerNames.some((issuer) => issuer.includes(organ)));
}

/** "Tỉnh ủy Hà Nam (nay là Tỉnh ủy Ninh Bình)": an organ with those that hold its work today, where it has become others. */
export function organWithHolder({ organName, heirs }: { readonly organName: string; readonly heirs: readonly string[] }, t: Translate): string {
  const now = heldBy(heirs, t);
  return now === null ? organName : `${organName} (${now})`;
}

/** Of organs that were not heard of: how many have become others, and whom that leaves to be asked today; groups that nobody can write to apart. */
export type AskedNow = { readonly former: number; readonly holders: number; readonly groups: number };

/** Null where not all of them are at hand, or one that holds the work is known by name only. `groupKeys`: of those that stand for organs nobody could list. */
export function askedNow(rows: readonly CardAwaited[], total: number, groupKeys: ReadonlySet<string>): AskedNow | null {
  if (rows.length < total || rows.some(({ heirs, presentHolders }) => presentHolders.length < heirs.length)) return null;
  const organs = rows.filter(({ key }) => !groupKeys.has(key));
  const holders = organs.flatMap(({ key, presentHolders }) => (presentHolders.length === 0 ? [key] : presentHolders.map(({ id }) => id)));
  return { former: rows.filter(({ heirs }) => heirs.length > 0).length, holders: new Set(holders).size, groups: rows.length - organs.length };
}
