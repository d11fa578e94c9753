import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../api/domain/dates.ts';
import type { Level, Line } from '../../api/domain/lists.ts';
import { resolveOrgan } from '../../api/registry/resolve-organ.ts';

type Gold = {
  readonly metadata: {
    readonly issuer: string;
    readonly line: Line;
    readonly level: Level;
    readonly province: string | null;
    readonly district: string | null;
    readonly commune: string | null;
    readonly issuedOn: PlainDate | null;
  };
  readonly citations: readonly { readonly issuer: string | null; readonly symbol: string }[];
};

const FOLDERS = ['seeds', 'dev'].map((name) => fileURLToPath(new URL(`../../../shared/gold/${name}/`, import.meta.url)));
const there = FOLDERS.every((folder) => existsSync(folder));
if (!there) console.warn('gold documents are not there: the issuers of real documents are not tested');
const golds: readonly { readonly file: string; readonly gold: Gold }[] = there
  ? FOLDERS.flatMap((folder) => readdirSync(folder).map((file) => ({ file, gold: JSON.parse(readFileSync(folder + file, 'utf8')) as Gold })))
  : [];
const contextOf = ({ metadata: { province, district, commune, line, level, issuedOn } }: Gold) => ({
  province,
  district,
  commune,
  line,
  level,
  asOf: issuedOn,
});

/** What a symbol says of its issuer, apart from the organ's words. */
const BY_SYMBOL: readonly { readonly code: RegExp; readonly line: Line; readonly levels: readonly Level[] }[] = [
  { code: /\/TU$/, line: 'party', levels: ['province', 'district'] },
  { code: /[-/]TW$|\/BTCTW$/, line: 'party', levels: ['central'] },
  { code: /-UBND$/, line: 'state', levels: ['province', 'district', 'commune'] },
  { code: /-(TTg|CP|BNV|BKHCN)$/, line: 'state', levels: ['central'] },
  { code: /QH\d+$/, line: 'council', levels: ['central'] },
  { code: /-MTTQ-BTT$/, line: 'front', levels: ['province', 'district', 'commune'] },
];

describe.skipIf(!there)('issuers of real documents (skipped where the gold documents are not there)', () => {
  it.each(golds)('$file: its own issuer has the line and level read by hand', ({ gold }) => {
    const answer = resolveOrgan(gold.metadata.issuer, contextOf(gold));
    expect(answer.organ).toMatchObject({ line: gold.metadata.line, level: gold.metadata.level, resolved: true });
  });

  it.each(golds)('$file: the issuers it cites are of the line and level of their symbols', ({ gold }) => {
    for (const { issuer, symbol } of gold.citations) {
      const rule = BY_SYMBOL.find(({ code }) => code.test(symbol));
      if (issuer === null || !rule) continue;
      const { organ } = resolveOrgan(issuer, contextOf(gold));
      expect({ symbol, line: organ.line, level: rule.levels.includes(organ.level) ? 'right' : organ.level }).toEqual({
        symbol,
        line: rule.line,
        level: 'right',
      });
    }
  });

  it('resolves all but those that name a place which is none or no body of a place', () => {
    const open = golds.flatMap(({ gold }) =>
      [...new Set(gold.citations.map((citation) => citation.issuer))].filter(
        (issuer) => issuer !== null && !resolveOrgan(issuer, contextOf(gold)).organ.resolved,
      ),
    );
    expect(open.length).toBeLessThanOrEqual(2);
  });
});
