import { describe, expect, it } from 'vitest';
import { formerPlacesMeant, symbolsMeant } from '../../api/schema/meant-in-words.ts';
import { placesMeant } from '../../api/schema/places-meant.ts';
import { data, testServer } from './server.ts';

describe('symbols that words name', () => {
  it.each([
    ['KL70', ['70-KL-TW']],
    ['kl 70', ['70-KL-TW']],
    ['70-KL', ['70-KL-TW']],
    ['kết luận 70', ['70-KL-TW']],
    ['ket luan so 70', ['70-KL-TW']],
    ['đơn vị chưa có kế hoạch kết luận 70', ['70-KL-TW']],
    ['NQ57', ['57-NQ-TW']],
    ['chỉ thị 32', ['32-CT-TW']],
    ['241-KH/TU Bắc Kạn', ['241-KH-TU']],
    ['154/KH-UBND', ['154-KH-UBND']],
  ])('%s', (typed, symbols) => {
    expect(symbolsMeant(typed)[0]).toBe(symbols[0]);
  });

  it.each(['người cao tuổi', 'báo cáo trước 20/10', 'năm 2024', '', 'phường 12', '/'])('none in “%s”', (typed) => {
    expect(symbolsMeant(typed)).toEqual([]);
  });
});

describe('former places that words ask for', () => {
  const named = (typed: string): readonly string[] => formerPlacesMeant(typed).map(({ place }) => `${place.unit} ${place.name}`);

  it('are those of that name that are no longer on the map, with where their land went', () => {
    const [first] = formerPlacesMeant('phường Đồng Kỵ cũ');
    expect(first?.place.name).toBe('Đồng Kỵ');
    expect(first?.place.until).toBe('2025-06-30');
    expect(first?.today.length).toBeGreaterThan(0);
    expect(first?.today.every(({ until }) => until === null)).toBe(true);
  });

  it('are found by their name where the unit is another one, with and without tone marks', () => {
    expect(named('phường Từ Sơn cũ')).toContain('thành phố Từ Sơn');
    expect(named('tu son cu')).toContain('thành phố Từ Sơn');
    expect(named('tỉnh Bắc Kạn trước đây')).toEqual(['tỉnh Bắc Kạn']);
  });

  it('are none where the words do not ask for them', () => {
    expect(formerPlacesMeant('phường Từ Sơn')).toEqual([]);
    expect(formerPlacesMeant('cũ')).toEqual([]);
    expect(formerPlacesMeant('Củ Chi')).toEqual([]);
    expect(formerPlacesMeant('văn bản cũ')).toEqual([]);
  });
});

describe('what became of a place', () => {
  it.each(['Bắc Kạn nay thuộc tỉnh nào', 'bac kan nay thuoc tinh nao', 'tỉnh Bắc Kạn sáp nhập vào đâu'])('%s', (typed) => {
    const [first] = formerPlacesMeant(typed);
    expect(first?.place).toMatchObject({ unit: 'tỉnh', name: 'Bắc Kạn' });
    expect(first?.today.map(({ name }) => name)).toEqual(['Thái Nguyên']);
  });

  it('names the heir that kept the name first', () => {
    expect(formerPlacesMeant('phường Từ Sơn cũ')[0]?.today[0]).toMatchObject({ unit: 'phường', name: 'Từ Sơn' });
  });

  it('is not asked by a question about anything else', () => {
    expect(formerPlacesMeant('thể thao là gì')).toEqual([]);
    expect(formerPlacesMeant('đơn vị nào chưa có kế hoạch')).toEqual([]);
  });
});

describe('places that words are the name of', () => {
  const named = (typed: string): readonly string[] => placesMeant(typed).map(({ unit, name, until }) => `${unit} ${name}${until === null ? '' : ' cũ'}`);

  it.each([
    ['tỉnh ủy Hà Giang', ['tỉnh Hà Giang cũ']],
    ['ha giang', ['tỉnh Hà Giang cũ']],
    ['tinh uy ha giang', ['tỉnh Hà Giang cũ']],
    ['huyen uy bac ai', ['huyện Bác Ái cũ']],
    ['Bắc Ninh', ['tỉnh Bắc Ninh']],
    ['ubnd tp hà nội', ['thành phố Hà Nội']],
    ['tphcm', ['thành phố Hồ Chí Minh']],
    ['mttq bac ninh', ['tỉnh Bắc Ninh']],
    ['Huế', ['thành phố Huế']],
  ])('%s', (typed, places) => {
    expect(named(typed)).toEqual(places);
  });

  it.each(['thể thao', 'kế hoạch', 'kế hoạch Bắc Ninh', 'ubnd', 'KL70', '', ' '])('none in “%s”', (typed) => {
    expect(named(typed)).toEqual([]);
  });
});

describe('the meaning of words over the API', () => {
  it('names nothing that is not there', async () => {
    const { app } = testServer();
    expect(await data(app, '{ searchMeaning(text: "kết luận 70") { directives { symbol } formerPlaces { place { name } } } }')).toEqual({
      searchMeaning: { directives: [], formerPlaces: [] },
    });
    expect(await data(app, '{ searchMeaning(text: "tỉnh Bắc Kạn cũ") { formerPlaces { place { name until } today { name unit } } } }')).toEqual({
      searchMeaning: { formerPlaces: [{ place: { name: 'Bắc Kạn', until: '2025-06-30' }, today: [{ name: 'Thái Nguyên', unit: 'tỉnh' }] }] },
    });
  });

  it('says in which other ways the words are looked for', async () => {
    const { app } = testServer();
    const answer = await data(app, '{ short: searchMeaning(text: "GD&ĐT") { ways } plain: searchMeaning(text: "khuyến học") { ways } }');
    expect(answer).toMatchObject({ short: { ways: expect.arrayContaining(['giáo dục và đào tạo']) }, plain: { ways: [] } });
  });
});
