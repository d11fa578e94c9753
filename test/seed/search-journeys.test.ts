import { beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM_ACTOR } from '../../api/domain/actor.ts';
import { createImporter } from '../../api/importing/importer.ts';
import { searchWays } from '../../api/schema/search-ways.ts';
import { loadStartingCollection } from '../../seed/load.ts';
import { type ByKind, groupHits } from '../../ui/app/search-groups.ts';
import type { SearchHit } from '../../ui/app/search-query.ts';
import { answersTo, type Meaning } from '../../ui/app/search-question.ts';
import { translator } from '../../ui/i18n/use-t.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { data, testServer } from '../schema/server.ts';

const FOUND = 'totalCount weaker hits { kind id label detail tier directive { id symbol issuerNames } organ { until place { unit name } } place { until } }';
const QUERY = `query($text: String!) {
  searchMeaning(text: $text) { directives { id symbol issuerNames } formerPlaces { place { id name unit until } today { id name unit } } places { id name unit until within { name unit kind } } }
  DIRECTIVE: search(text: $text, kinds: [DIRECTIVE]) { ${FOUND} }
  ORGAN: search(text: $text, kinds: [ORGAN]) { ${FOUND} }
  PLACE: search(text: $text, kinds: [PLACE]) { ${FOUND} }
  TASK: search(text: $text, kinds: [TASK]) { ${FOUND} }
}`;
type Answer = ByKind & { readonly searchMeaning: Meaning & { readonly directives: NonNullable<Parameters<typeof groupHits>[2]>['named'] } };

describe('what people type into the search, over the starting collection', () => {
  const store = createMemoryStore();
  const server = testServer({ store });

  beforeAll(async () => {
    const importer = createImporter({ store, clock: () => '2026-01-01T00:00:00.000Z' });
    await loadStartingCollection({ store, importer, actor: SYSTEM_ACTOR });
    await importer.close();
  });

  /** The first line of the search box: its kind, what it says, and whose it is. */
  const first = async (text: string): Promise<string> => {
    const { searchMeaning, ...found } = (await data(server.app, QUERY, { text })) as Answer;
    const answers = answersTo(text, searchMeaning, '2026-03-01', translator('vi'));
    const [group] = groupHits(found, text, { named: searchMeaning.directives ?? [], answers });
    const hit = group?.hits[0] as (SearchHit & { readonly path?: string }) | undefined;
    return hit === undefined
      ? 'nothing'
      : [group?.kind, hit.label, hit.detail, hit.path, hit.directive?.symbol, hit.directive?.issuerNames[0]].filter(Boolean).join(' · ');
  };

  it.each([
    ['UBND tp Từ Sơn', /^(?:ORGAN|DIRECTIVE) .*UBND thành phố Từ Sơn/],
    ['Phòng GD&ĐT đổi mới', /^TASK · Phòng Giáo dục và Đào tạo/],
    ['KL70', /^DIRECTIVE · 70-KL\/TW/],
    ['kết luận 70', /^DIRECTIVE · 70-KL\/TW/],
    ['70-kl/tw', /^DIRECTIVE .*70-KL\/TW/],
    ['241-KH/TU Bắc Kạn', /^DIRECTIVE .*241-KH\/TU .*Bắc Kạn/],
    ['ke hoach 154 ubnd bac ninh', /^DIRECTIVE .*154\/KH-UBND .*Bắc Ninh/],
    ['nguoi cao tuoi khuyet tat', /^TASK .*người cao tuổi, người khuyết tật/],
    ['báo cáo trước 20/10', /^ANSWER .*20\/10.*\/due/],
    ['đơn vị chưa có kế hoạch kết luận 70', /^ANSWER .*\/coverage\//],
    ['phường Từ Sơn cũ', /^ANSWER .*Từ Sơn/],
    ['UBND thành phố Từ Sơn', /^ORGAN · UBND thành phố Từ Sơn/],
    ['ubnd thanh pho tu son', /^ORGAN · UBND thành phố Từ Sơn/],
    ['Ủy ban nhân dân thành phố Từ Sơn', /^(?:ORGAN|DIRECTIVE) .*UBND thành phố Từ Sơn/],
    ['Tỉnh ủy Lạng Sơn', /^ORGAN · Tỉnh ủy Lạng Sơn/],
    ['Từ Sơn thể thao trường học', /^TASK · Phòng Giáo dục .* · IV\.4 .*Từ Sơn/],
    ['thể thao trường học Từ Sơn', /^TASK .*Từ Sơn/],
    ['tu son the thao truong hoc', /^TASK .*Từ Sơn/],
    ['Từ Sơn bể bơi', /^TASK .*bể bơi.*Từ Sơn/],
    ['tu son be boi', /^TASK .*bể bơi.*Từ Sơn/],
    ['Bắc Ninh bể bơi', /^TASK .*bể bơi.*Từ Sơn/],
    ['Phòng Giáo dục và Đào tạo đổi mới', /^TASK · Phòng Giáo dục và Đào tạo/],
    ['Đài Phát thanh Từ Sơn', /^TASK · Đài Phát thanh.*Từ Sơn/],
    ['Lạng Sơn trường học', /^TASK .*Lạng Sơn/],
    ['128-KH/ĐUK', /^DIRECTIVE .*128-KH\/ĐUK/],
    ['128 thể thao', /^TASK .*128-KH\/ĐUK/],
    ['đến hạn tuần này', /^ANSWER .*\/due/],
    ['không có từ nào như thế xyz', /^nothing$/],
  ])('“%s”', async (text, expected) => {
    expect(await first(text)).toMatch(expected);
  });

  it('leaves nothing out without counting it', async () => {
    const { searchMeaning: _, ...found } = (await data(server.app, QUERY, { text: 'UBND thành phố Từ Sơn' })) as Answer;
    const all = (await searchWays(store, SYSTEM_ACTOR).search({ text: 'UBND thành phố Từ Sơn', limit: 0 })).total;
    expect(Object.values(found).reduce((sum, { totalCount, weaker }) => sum + totalCount + weaker, 0)).toBe(all);
  });
});
