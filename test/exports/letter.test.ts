import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { comingTurn } from '../../api/audit/expectations/coming-turn.ts';
import { makeItem } from '../../api/audit/items/make-item.ts';
import type { Expectation } from '../../api/domain/coverage.ts';
import { inLetterOrder, type LetterData, pointOfExpectation, pointOfItem } from '../../api/exports/letter/letter-data.ts';
import { letterDocument } from '../../api/exports/letter/letter-document.ts';
import { nameProvinces } from '../../api/exports/letter/name-provinces.ts';
import { withTermWords } from '../../api/exports/letter/term-quote.ts';
import { turnsByHolder } from '../../api/exports/letter/turns-by-holder.ts';
import type { Letterhead, ReportForm } from '../../api/exports/report/letterhead.ts';
import { createRegister } from '../../api/registry/register.ts';
import { expectation, LANG_SON, words } from '../audit/coverage/rows.ts';
import { centre, ROOT } from '../audit/expectations/rows.ts';

const HEAD = { superior: 'Tỉnh ủy mẫu', organ: 'Ban mẫu', place: 'Nơi mẫu' } as const;
const CENTRE = centre({ kindName: 'Kết luận', subject: 'về sân tập & đường chạy', issuerNames: ['Ban Bí thư'] });

const report = (organId: string, organName: string, parts: Partial<Expectation> = {}): Expectation =>
  expectation(organId, {
    organName,
    presentHolderIds: [organId],
    directiveId: ROOT,
    kind: 'report',
    what: 'kết quả mở\nsân tập;',
    where: 'V.2',
    dueOn: '2026-02-20',
    time: 'overdue',
    daysLate: 9,
    evidence: [words('báo cáo về Ban\ntrước ngày 20/02')],
    ...parts,
  });

const letter = (rows: readonly Expectation[]): LetterData => ({
  asOf: '2026-03-01',
  points: turnsByHolder(rows, '2026-03-01', { directives: new Map([[ROOT, CENTRE]]), condensed: new Set() }),
  directives: new Map([[ROOT, CENTRE]]),
});

type Opened = { readonly text: string; readonly styles: string; readonly landscape: boolean; readonly xml: string };

async function open(data: LetterData, form: ReportForm, head: Letterhead = HEAD): Promise<Opened> {
  const files = unzipSync(await letterDocument(data, form, head));
  const file = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const xml = file('word/document.xml');
  const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((found) => found[1] ?? '').join(''),
  );
  return { text: paragraphs.join('\n').replaceAll('&amp;', '&'), styles: file('word/styles.xml'), landscape: /w:orient="landscape"/.test(xml), xml };
}

describe.each<ReportForm>(['party', 'state'])('the letter in the form of the %s', (form) => {
  it('bears the head of a letter, its subject, and leaves number, date and signer to be written in', async () => {
    const { text, styles } = await open(letter([report(LANG_SON.organId, LANG_SON.name)]), form);
    expect(text).toContain('TỈNH ỦY MẪU\nBAN MẪU');
    expect(text).toMatch(form === 'party' ? /\*\nSố\s+-CV\/…+\nV\/v đôn đốc/ : /Số:\s+\/…+\nV\/v đôn đốc/);
    expect(text).toContain('V/v đôn đốc thực hiện Kết luận số 8-KL/TW');
    expect(text).toContain(form === 'party' ? 'ĐẢNG CỘNG SẢN VIỆT NAM' : 'Độc lập - Tự do - Hạnh phúc');
    expect(text).toMatch(/Nơi mẫu, ngày\s+tháng\s+năm 2026/);
    expect(text).toContain(form === 'party' ? 'T/M …' : 'TM. …');
    expect(styles).toMatch(/<w:docDefaults>.*w:ascii="Times New Roman".*<w:sz w:val="28"\/>.*<\/w:docDefaults>/s);
  });

  it('tells one organ what has not been received, with the term and the words that ask for it', async () => {
    const { text, landscape } = await open(letter([report(LANG_SON.organId, LANG_SON.name)]), form);
    expect(text).toContain(`Kính gửi: ${LANG_SON.name}`);
    expect(text).toContain('; qua theo dõi, đến ngày 01/03/2026, Ban mẫu chưa có thông tin về 01 nội dung của quý cơ quan, cụ thể:');
    expect(text).toContain(
      '1. Báo cáo: kết quả mở sân tập theo Kết luận số 8-KL/TW (hạn 20/02/2026). Giao tại: “báo cáo về Ban trước ngày 20/02” (mục V.2, Kết luận số 8-KL/TW, ngày 15/01/2024).',
    );
    expect(landscape).toBe(false);
  });

  it('names several organs one by one, each with its own', async () => {
    const rows = [report('o:1', 'Cơ quan Một'), report('o:2', 'Cơ quan Hai', { time: 'in-term', daysLate: null, dueOn: '2026-03-05', what: null })];
    const { text } = await open(letter(rows), form);
    expect(text).toContain('Kính gửi:\n- Cơ quan Một;\n- Cơ quan Hai.');
    expect(text).toContain('Ban mẫu chưa có thông tin về 01 nội dung của 01 cơ quan, đơn vị; có 01 nội dung sắp đến hạn, cụ thể:');
    // What has no words of its own says at least about which document it is.
    expect(text).toContain(
      'II. Nội dung sắp đến hạn\n1. Cơ quan Hai\n- Báo cáo việc thực hiện Kết luận số 8-KL/TW về sân tập & đường chạy (hạn 05/03/2026). Giao tại',
    );
  });

  it('quotes the same words once, and goes first of all to whom it is addressed', async () => {
    const { text } = await open(letter([report('o:1', 'Cơ quan Một'), report('o:2', 'Cơ quan Hai')]), form);
    expect(text.match(/“báo cáo về Ban trước ngày 20\/02”/g)).toHaveLength(1);
    expect(text).toMatch(/2\. Cơ quan Hai\n- Báo cáo: .* Giao tại đoạn đã trích ở trên\.\n/);
    expect(text).toMatch(/Nơi nhận:\n- Như trên[;,]\n/);
  });

  it('puts many into an annex on lying pages, a row each', async () => {
    const rows = Array.from({ length: 12 }, (_, at) => report(`o:${at}`, `Cơ quan ${at + 1}`));
    const { text, landscape, xml } = await open(letter(rows), form);
    expect(text).toContain('Kính gửi: Các cơ quan, đơn vị nêu tại Phụ lục kèm theo');
    expect(landscape).toBe(true);
    expect(text).toMatch(/\(Kèm theo Công văn số {10}.*, ngày {7}tháng {7}năm 2026 của Ban mẫu\)/);
    expect([...xml.matchAll(/<w:tblHeader\/?>/g)].length).toBe(1);
    // The same words are quoted once, and named after that.
    expect(text.match(/“báo cáo về Ban trước ngày 20\/02”/g)).toHaveLength(1);
    expect(text.match(/Như trích tại dòng 1/g)).toHaveLength(11);
    for (const { organName } of rows) expect(text).toContain(`\n${organName}\n`);
  });

  it('goes to the organ that holds the work where the one that owed it has ended', async () => {
    const { text } = await open(letter([report('o:party:p63:06', 'Tỉnh ủy Bắc Kạn', { presentHolderIds: ['o:party:p34:19'] })]), form);
    expect(text).toContain('Kính gửi: Tỉnh ủy Thái Nguyên');
    expect(text).toContain('1. Báo cáo: kết quả mở sân tập theo Kết luận số 8-KL/TW (nhiệm vụ của Tỉnh ủy Bắc Kạn; hạn 20/02/2026).');
  });

  it('charges turns after the end of an organ to those that hold its work, once however many went into them', async () => {
    const yearly = { dueOn: '2025-02-20', daysLate: 374, laterDue: ['2026-02-20'], nextDue: '2027-02-20' };
    const ended = (id: string, name: string, parts: Partial<Expectation> = {}) =>
      report(id, name, { ...yearly, ...parts, presentHolderIds: ['o:party:p34:25'], placeId: id.slice(8) });
    const { text } = await open(letter([ended('o:party:p63:17', 'Tỉnh ủy Hòa Bình'), ended('o:party:p63:26', 'Tỉnh ủy Vĩnh Phúc')]), form);
    expect(text).toContain('Kính gửi: Tỉnh ủy Phú Thọ');
    expect(text).toContain('Báo cáo: kết quả mở sân tập theo Kết luận số 8-KL/TW (nhiệm vụ của Tỉnh ủy Hòa Bình; hạn 20/02/2025).');
    expect(text).toContain('Báo cáo: kết quả mở sân tập theo Kết luận số 8-KL/TW (nhiệm vụ của Tỉnh ủy Vĩnh Phúc; hạn 20/02/2025).');
    expect(text.match(/hạn 20\/02\/2026\)/g)).toHaveLength(1);
    expect(text).toMatch(/\d\. Báo cáo: kết quả mở sân tập theo Kết luận số 8-KL\/TW \(hạn 20\/02\/2026/);
    const coming = { dueOn: '2027-02-20', time: 'in-term', daysLate: null, laterDue: [], nextDue: '2027-02-20', earlierDue: [] } as const;
    const next = await open(letter([ended('o:party:p63:17', 'Tỉnh ủy Hòa Bình', coming), ended('o:party:p63:26', 'Tỉnh ủy Vĩnh Phúc', coming)]), form);
    expect(next.text).toContain('có 01 nội dung của quý cơ quan sắp đến hạn');
    expect(next.text).not.toContain('Hòa Bình');
  });

  it('tells the turns of an organ that goes on under its name in one point, with those of organs that went into it', async () => {
    const yearly = { dueOn: '2025-02-20', daysLate: 374, laterDue: ['2026-02-20'], presentHolderIds: ['o:party:p34:25'] };
    const { text } = await open(letter([report('o:party:p63:17', 'Tỉnh ủy Hòa Bình', yearly), report('o:party:p63:25', 'Tỉnh ủy Phú Thọ', yearly)]), form);
    expect(text).toContain('chưa có thông tin về 02 nội dung của quý cơ quan');
    expect(text).toContain('. Báo cáo: kết quả mở sân tập theo Kết luận số 8-KL/TW (hạn 20/02/2025; cũng chưa có thông tin về kỳ hạn 20/02/2026)');
  });

  it('heads all that goes to one organ once, whosever work it was', async () => {
    const heir = { presentHolderIds: ['o:party:p34:25'] };
    const rows = [
      report('o:party:p63:17', 'Tỉnh ủy Hòa Bình', heir),
      report('o:party:p63:26', 'Tỉnh ủy Vĩnh Phúc', heir),
      report(LANG_SON.organId, LANG_SON.name),
    ];
    const data = letter(rows);
    const { text } = await open({ ...data, points: inLetterOrder(data.points) }, form);
    expect(text.match(/\n\d\. .*\n/g)).toEqual(['\n1. Tỉnh ủy Phú Thọ\n', `\n2. ${LANG_SON.name}\n`]);
    expect(text).toContain('Đề nghị các cơ quan, đơn vị rà soát');
    const many = await open({ ...data, points: inLetterOrder(Array.from({ length: 4 }, () => data.points).flat()) }, form);
    expect(many.text.match(/\nTỉnh ủy Phú Thọ\n/g)).toHaveLength(1);
    expect(many.xml.match(/w:vMerge w:val="restart"/g)).toHaveLength(2);
  });

  it('says a title within a sentence in small letters, and leaves one in capitals to the number', async () => {
    const told = async (subject: string, symbol: string | null = '8-KL/TW') => {
      const row = { ...CENTRE, subject, symbol };
      const points = [pointOfExpectation(report(LANG_SON.organId, LANG_SON.name, { what: null }), row)];
      return (await open({ asOf: '2026-03-01', points, directives: new Map([[ROOT, row]]) }, form)).text;
    };
    expect(await told('Triển khai mở sân tập')).toContain('1. Báo cáo việc thực hiện Kết luận số 8-KL/TW về triển khai mở sân tập (hạn');
    expect(await told('V/v Mặt trận Tổ quốc tham gia')).toContain('8-KL/TW về Mặt trận Tổ quốc tham gia (hạn');
    const capitals = await told('V/V MỞ SÂN TẬP TẠI XÃ MẪU');
    expect(capitals).toContain('1. Báo cáo việc thực hiện Kết luận số 8-KL/TW (hạn');
    expect(capitals).toContain('Căn cứ Kết luận số 8-KL/TW, ngày 15/01/2024 của Ban Bí thư “MỞ SÂN TẬP TẠI XÃ MẪU”; qua');
    expect(capitals.match(/SÂN TẬP/g)).toHaveLength(1);
    expect(await told('MỞ SÂN TẬP', null)).toContain('Kết luận của Ban Bí thư “MỞ SÂN TẬP” (hạn');
  });

  it('names an annex as a sentence does, and a numbered place as it is numbered', async () => {
    const at = async (where: string) => (await open(letter([report(LANG_SON.organId, LANG_SON.name, { where })]), form)).text;
    expect(await at('PHỤ LỤC.I.1')).toContain('(Phụ lục I.1, Kết luận');
    expect(await at('PHỤ LỤC II.3')).toContain('(Phụ lục II.3, Kết luận');
    expect(await at('III.2')).toContain('(mục III.2, Kết luận');
  });

  it('is not written to an organ that ended where nobody is known to hold its work', async () => {
    const row = report('o:state:d63:261', 'UBND thành phố Từ Sơn', { presentHolderIds: [] });
    const { text } = await open(letter([row]), form);
    expect(text).toMatch(/Kính gửi: …+ \(cơ quan kế thừa nhiệm vụ của Ủy ban nhân dân thành phố Từ Sơn\)/);
    expect(text).toContain('Ủy ban nhân dân thành phố Từ Sơn (đã kết thúc hoạt động ngày 30/06/2025; chưa xác định cơ quan kế thừa)\n1. Báo cáo');
  });

  it('says of what returns that later turns have not come either', async () => {
    const { text } = await open(
      letter([report(LANG_SON.organId, LANG_SON.name, { dueOn: '2024-02-20', daysLate: 740, laterDue: ['2025-02-20', '2026-02-20'] })]),
      form,
    );
    expect(text).toContain('(hạn 20/02/2024; cũng chưa có thông tin về các kỳ hạn 20/02/2025, 20/02/2026)');
    const monthly = ['2025-09-20', '2025-10-20', '2025-11-20', '2025-12-20', '2026-01-20', '2026-02-20'];
    const many = await open(letter([report(LANG_SON.organId, LANG_SON.name, { dueOn: '2025-08-20', daysLate: 193, laterDue: monthly })]), form);
    expect(many.text).toContain('hạn 20/08/2025; cũng chưa có thông tin về 06 kỳ hạn từ 20/09/2025 đến 20/02/2026)');
  });

  it('speaks of the turn that was chosen alone: urges what has passed, reminds of what comes', async () => {
    const passed = report(LANG_SON.organId, LANG_SON.name, { dueOn: '2025-03-05', daysLate: 361, nextDue: '2026-03-05' });
    const comes = comingTurn(passed);
    if (comes === null) throw new Error('no turn comes');
    const urged = (await open(letter([passed]), form)).text;
    expect(urged).toContain('V/v đôn đốc thực hiện');
    expect(urged).toContain('(hạn 05/03/2025)');
    expect(urged).not.toContain('05/03/2026');
    const reminded = (await open(letter([comes]), form)).text;
    expect(reminded).toContain('V/v nhắc thời hạn báo cáo thực hiện Kết luận số 8-KL/TW');
    expect(reminded).toContain('; qua theo dõi, đến ngày 01/03/2026 có 01 nội dung của quý cơ quan sắp đến hạn, cụ thể:');
    expect(reminded).toContain('(hạn 05/03/2026)');
    expect(reminded).toContain('Đề nghị quý cơ quan gửi báo cáo nêu trên về Ban Bí thư đúng thời hạn; đồng gửi Ban mẫu 01 bản để theo dõi, tổng hợp.');
    expect(reminded).not.toMatch(/2025|đã quá|[Cc]hưa nhận được|đôn đốc/);
    const both = (await open(letter([passed, comes]), form)).text;
    expect(both).toMatch(/I\. Nội dung chưa có thông tin\n1\. .*hạn 05\/03\/2025.*\nII\. Nội dung sắp đến hạn\n1\. .*hạn 05\/03\/2026\)/);
  });

  it('asks that it go where its words say, to the heir where that organ ended, and to the office that writes a copy', async () => {
    const to = async (receiver: Expectation['receiver'], parts: Partial<Expectation> = {}, own = 'Ban mẫu') =>
      (await open(letter([report(LANG_SON.organId, LANG_SON.name, { receiver, ...parts })]), form, { ...HEAD, organ: own })).text;
    const city = { organId: 'o:state:p34:01', organName: 'UBND thành phố mẫu', via: 'Sở mẫu', presentHolderIds: ['o:state:p34:01'] };
    expect(await to(city)).toContain('gửi báo cáo nêu trên về Ủy ban nhân dân thành phố mẫu (qua Sở mẫu) trước ngày ……/……/20……; đồng gửi Ban mẫu 01 bản');
    const ended = { organId: 'o:party:p63:06', organName: 'Tỉnh ủy Bắc Kạn', via: 'Văn phòng', presentHolderIds: ['o:party:p34:19'] };
    expect(await to(ended)).toContain('nêu trên về Tỉnh ủy Thái Nguyên (kế thừa nhiệm vụ của Tỉnh ủy Bắc Kạn) trước');
    expect(await to({ ...ended, presentHolderIds: [] })).toMatch(/nêu trên về …+ \(cơ quan kế thừa nhiệm vụ của Tỉnh ủy Bắc Kạn\) trước/);
    expect(await to({ organId: null, organName: '', via: null, presentHolderIds: [] })).toContain('về nơi nhận nêu tại đoạn trích trước');
    expect(await to(null)).toContain('nêu trên về Ban Bí thư trước');
    expect(await to({ ...city, organName: 'Ban mẫu', via: null })).toMatch(/gửi báo cáo nêu trên về Ban mẫu trước ngày [^;]*\n/);
    expect(await to(null, { kind: 'issue', what: 'kế hoạch' })).toContain('rà soát và gửi Ban mẫu văn bản nêu trên để theo dõi, tổng hợp trước');
  });

  it('says “not received” of what it was to receive itself, and only that it is not at hand of what goes to another office', async () => {
    const to = async (organName: string) => {
      const receiver = { organId: 'o:r', organName, via: null, presentHolderIds: ['o:r'] };
      return (await open(letter([report(LANG_SON.organId, LANG_SON.name, { receiver })]), form)).text;
    };
    const own = await to('Ban mẫu');
    expect(own).toContain('đến ngày 01/03/2026, Ban mẫu chưa nhận được 01 nội dung của quý cơ quan, cụ thể:');
    expect(own).toContain('hạn 20/02/2026, đã quá 9 ngày');
    const other = await to('Sở mẫu');
    expect(other).toContain('Ban mẫu chưa có thông tin về 01 nội dung của quý cơ quan, cụ thể:');
    expect(other).toContain('Trường hợp đã ban hành hoặc đã gửi, đề nghị cho biết số, ký hiệu, ngày, tháng của văn bản');
    expect(other).not.toMatch(/[Cc]hưa nhận được|đã quá/);
  });

  it('names all receivers as the words do, and every organ in full beside the quotes', async () => {
    const receiver = { organId: null, organName: 'UBND tỉnh và các Sở: Mẫu Một, Mẫu Hai', via: null, presentHolderIds: [] };
    const row = report('o:state:p34:20', 'UBND tỉnh Lạng Sơn', { receiver, evidence: [words('UBND tỉnh gửi báo cáo')] });
    const { text } = await open(letter([row]), form);
    expect(text).toContain('Kính gửi: Ủy ban nhân dân tỉnh Lạng Sơn');
    expect(text).toContain('về Ủy ban nhân dân tỉnh và các Sở: Mẫu Một, Mẫu Hai trước ngày');
    expect(text).toContain('“UBND tỉnh gửi báo cáo”');
  });

  it('says of a draft that it is submitted to whom its words say, and of what names nobody beside it only that it goes where rules say', async () => {
    const receiver = { organId: 'o:c', organName: 'Chính phủ', via: null, presentHolderIds: ['o:c'] };
    const draft = report('o:1', 'Cơ quan Một', { kind: 'product', what: 'đề án mẫu', receiver });
    const { text } = await open(letter([draft]), form);
    expect(text).toContain('rà soát và trình Chính phủ văn bản nêu trên trước ngày ……/……/20……; đồng gửi Ban mẫu 01 bản');
    const many = await open(letter([draft, report('o:1', 'Cơ quan Một', { kind: 'product', what: 'sổ tay mẫu', receiver: null })]), form);
    expect(many.text).toContain('gửi văn bản nêu trên đến nơi nhận theo quy định trước ngày ……/……/20……; đồng gửi Ban mẫu 01 bản');
    expect(many.text).toContain('1. Đề án mẫu (hạn 20/02/2026; trình Chính phủ).');
    expect(many.text).toContain('2. Sổ tay mẫu (hạn 20/02/2026).');
  });

  it('is not sent back to who owes it and asked for it of itself', async () => {
    const own = { ...CENTRE, issuerIds: [LANG_SON.organId], issuerNames: [LANG_SON.name] };
    const row = report(LANG_SON.organId, LANG_SON.name, { kind: 'review', what: 'vào tháng 4 năm 2026', receiver: null });
    const { text } = await open({ asOf: '2026-03-01', points: [pointOfExpectation(row, own)], directives: new Map([[ROOT, own]]) }, form);
    expect(text).toContain('1. Sơ kết, tổng kết việc thực hiện Kết luận số 8-KL/TW về sân tập & đường chạy (hạn');
    expect(text).toContain('rà soát và gửi Ban mẫu văn bản nêu trên');
  });

  it('has the file symbol of its sender where the name of the office tells it', async () => {
    const by = async (organ: string, superior: string | null = null) =>
      (await open(letter([report(LANG_SON.organId, LANG_SON.name)]), form, { ...HEAD, organ, superior })).text;
    const party = form === 'party';
    expect(await by('Ban Tuyên giáo và Dân vận', 'Tỉnh uỷ mẫu')).toMatch(party ? /\nSố {10}-CV\/BTGDVTU\n/ : /\nSố: {10}\/…+\n/);
    expect(await by('Văn phòng Thành ủy mẫu')).toMatch(party ? /-CV\/VPTU\n/ : /\/…+\n/);
    expect(await by('Ban Tổ chức Trung ương', 'Ban Chấp hành Trung ương')).toMatch(party ? /-CV\/BTCTW\n/ : /\/…+\n/);
    expect(await by('Ban Tuyên giáo và Dân vận', 'Đảng ủy phường mẫu')).toMatch(party ? /-CV\/…+\n/ : /\/…+\n/);
    expect(await by('UBND tỉnh mẫu')).toMatch(party ? /-CV\/…+\n/ : /\nSố: {10}\/UBND-…+\n/);
    expect(await by('Sở Văn hóa, Thể thao và Du lịch tỉnh Mẫu')).toMatch(party ? /-CV\/…+\n/ : /\/SVHTTDL-…+\n/);
  });

  it('bears the title of who signs where the name of the office tells it, and no advice how to fill it in', async () => {
    const by = async (organ: string) => (await open(letter([report(LANG_SON.organId, LANG_SON.name)]), form, { ...HEAD, organ })).text;
    expect(await by('Ban Tuyên giáo và Dân vận Tỉnh ủy')).toMatch(/Lưu.*\nTRƯỞNG BAN\n/);
    expect(await by('UBND tỉnh mẫu')).toMatch(/\nT\/?M\.? ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n/);
    expect(await by('Ban mẫu')).not.toMatch(/bỏ dòng/);
  });

  it('says which quotes are of a text that condenses the document, and who issued what it rests on', async () => {
    const row = report(LANG_SON.organId, LANG_SON.name);
    const plan = { ...CENTRE, id: 'd_plan', symbol: '5-KH/TU', kindName: 'Kế hoạch', issuerNames: ['Tỉnh ủy mẫu'], issuedOn: '2024-02-01' };
    const data: LetterData = {
      asOf: '2026-03-01',
      points: [pointOfExpectation(row, CENTRE, new Set(['t'])), pointOfExpectation({ ...row, directiveId: plan.id }, plan)],
      directives: new Map([CENTRE, plan].map((one) => [one.id, one])),
    };
    const { text } = await open(data, form);
    expect(text).toContain('“báo cáo về Ban trước ngày 20/02” (theo bản tóm lược) (mục V.2, Kết luận số 8-KL/TW, ngày 15/01/2024)');
    expect(text).toContain('“báo cáo về Ban trước ngày 20/02” (mục V.2, Kế hoạch số 5-KH/TU, ngày 01/02/2024)');
    expect(text).toContain(
      'Căn cứ Kết luận số 8-KL/TW, ngày 15/01/2024 của Ban Bí thư về sân tập & đường chạy; Kế hoạch số 5-KH/TU, ngày 01/02/2024 của Tỉnh ủy mẫu về sân',
    );
  });

  it('tells a document without a number by its subject where it is what the letter rests on, and once however often it is kept', async () => {
    const plans = ['d_1', 'd_2'].map((id) => ({ ...CENTRE, id, symbol: null, issuedOn: null, kindName: 'Kế hoạch', issuerNames: ['Tỉnh ủy mẫu'] }));
    const points = plans.map((plan) => pointOfExpectation(report(LANG_SON.organId, LANG_SON.name, { directiveId: plan.id }), plan));
    const { text } = await open({ asOf: '2026-03-01', points, directives: new Map(plans.map((plan) => [plan.id, plan])) }, form);
    expect(text).toContain('Căn cứ Kế hoạch của Tỉnh ủy mẫu về sân tập & đường chạy; qua theo dõi');
  });

  it('names the province of organs below it where several provinces are addressed', () => {
    const register = createRegister();
    const ward = (province: string) => register.children(province, '2026-03-01').find(({ kind }) => kind === 'commune');
    const [one, other] = ['p34:19', 'p34:37'].map((id) => ({ place: ward(id), province: `tỉnh ${register.place(id)?.name}` }));
    const point = (at: typeof one) => pointOfExpectation(report(`o:state:${at?.place?.id}`, 'UBND phường mẫu', { placeId: at?.place?.id ?? null }));
    expect(nameProvinces([point(one), point(other)]).map(({ addressees }) => addressees)).toEqual(
      [one, other].map((at) => [`UBND phường mẫu, ${at?.province}`]),
    );
    expect(nameProvinces([point(one), point(one)]).map(({ organName }) => organName)).toEqual(['UBND phường mẫu', 'UBND phường mẫu']);
  });

  it('names together all that goes to one addressee, in the order the addressees come first', () => {
    const point = (organName: string, addressee: string) => ({ ...pointOfExpectation(report('o:x', organName)), addressees: [addressee] });
    const points = [
      point('Cơ quan cũ A', 'Cơ quan mới'),
      point('Cơ quan khác', 'Cơ quan khác'),
      point('Cơ quan cũ B', 'Cơ quan mới'),
      point('Cơ quan cũ A', 'Cơ quan mới'),
    ];
    expect(inLetterOrder(points).map(({ organName }) => organName)).toEqual(['Cơ quan cũ A', 'Cơ quan cũ A', 'Cơ quan cũ B', 'Cơ quan khác']);
  });

  it('never says that an organ did nothing', async () => {
    const { text } = await open(letter([report('o:1', 'Cơ quan Một')]), form, { superior: null, organ: null, place: null });
    expect(text).not.toMatch(/không làm|không thực hiện|chậm trễ|vi phạm/i);
    expect(text).toContain('chưa có thông tin về 01 nội dung');
    expect(text).toContain(form === 'party' ? 'Đề nghị quý cơ quan quan tâm, phối hợp thực hiện./.' : 'Trân trọng cảm ơn sự phối hợp của quý cơ quan./.');
    expect(text).not.toContain('null');
  });
});

describe('what is awaited', () => {
  const called = (parts: Partial<Expectation>): string | undefined => letter([report('o:1', 'Cơ quan Một', parts)]).points[0]?.what;

  it('is named to the end of its clause where its words were cut for length, else to its last comma', () => {
    const cut = { what: 'danh mục sân tập, bể bơi của các …' } as const;
    expect(called({ ...cut, evidence: [words('Lập danh mục sân tập, bể bơi\ncủa các phường, xã. Gửi về Ban.')] })).toBe(
      'Báo cáo: danh mục sân tập, bể bơi của các phường, xã theo Kết luận số 8-KL/TW',
    );
    expect(called(cut)).toBe('Báo cáo: danh mục sân tập … theo Kết luận số 8-KL/TW');
  });

  it('is named with its object where its name broke off in a verb', () => {
    const what = (named: string, quote: string) =>
      pointOfExpectation(report('o:1', 'Cơ quan Một', { kind: 'product', what: named, evidence: [words(quote)] })).what;
    expect(what('hướng dẫn lựa chọn', 'Ban hành hướng dẫn lựa chọn, triển khai và kiểm thử phần mềm mẫu; Sở mẫu')).toBe(
      'Hướng dẫn lựa chọn, triển khai và kiểm thử phần mềm mẫu',
    );
    expect(what('dự thảo Nghị quyết sửa đổi', 'hoàn thiện dự thảo Nghị quyết sửa đổi, bổ sung quy chế mẫu trình Chính phủ')).toBe(
      'Dự thảo Nghị quyết sửa đổi, bổ sung quy chế mẫu',
    );
    expect(what('đề án sân tập', 'xây dựng đề án sân tập, tổ chức thực hiện')).toBe('Đề án sân tập');
  });

  it('is called by its own name where it is a thing to hand in', () => {
    expect(called({ kind: 'product', what: 'quy chế sân tập' })).toBe('Quy chế sân tập');
    expect(called({ kind: 'product', what: null })).toBe('Nội dung phải hoàn thành theo Kết luận số 8-KL/TW về sân tập & đường chạy');
  });
});

describe('an item in a letter', () => {
  it('says its own sentence, and nothing where nobody can be asked', () => {
    const parts = { subjects: ['k'], facts: { due: '01/02/2026', where: 'mục 3' }, organName: 'Cơ quan Một', dueOn: '2026-02-01', againstId: ROOT } as const;
    expect(pointOfItem(makeItem('overdue', 'A', parts))).toMatchObject({
      organName: 'Cơ quan Một',
      what: 'Hạn 01/02/2026 (mục 3); chưa nhận được',
      directiveId: ROOT,
    });
    expect(pointOfItem(makeItem('overdue', 'A', { ...parts, organName: null }))).toBeNull();
    const ended = { organId: 'o:party:p63:06', organName: 'Tỉnh ủy Bắc Kạn', presentHolderIds: ['o:party:p34:19'] };
    expect(pointOfItem(makeItem('overdue', 'A', { ...parts, ...ended }))?.addressees).toEqual(['Tỉnh ủy Thái Nguyên']);
  });
});

describe('the words of a term', () => {
  const TEXT = 'Các phường tổ chức thực hiện.\n- Định kỳ trước ngày 30 tháng 11\nhàng năm báo cáo kết quả về Ban; gửi kèm số liệu.';
  const at = (quote: string) => ({ textId: 't', start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length, quote });
  const quoted = (duty: string, term: string, text: string | null = TEXT) => {
    const row = report('o:1', 'Cơ quan Một', { evidence: [at(duty)], term: { kind: 'yearly', text: 'hằng năm trước 30/11', on: '11-30', evidence: at(term) } });
    return withTermWords(row, new Map(text === null ? [] : [['t', text]])).evidence.map(({ quote }) => quote);
  };

  it('are quoted with the duty, from the beginning of their clause', () => {
    expect(quoted('báo cáo kết quả về Ban', 'ngày 30 tháng 11')).toEqual(['Định kỳ trước ngày 30 tháng 11\nhàng năm báo cáo kết quả về Ban']);
    expect(quoted('trước ngày 30 tháng 11\nhàng năm báo cáo', 'ngày 30 tháng 11')).toEqual(['trước ngày 30 tháng 11\nhàng năm báo cáo']);
  });

  it('begin behind what numbers their clause', () => {
    const text = TEXT.replace('\n- Định', '\nb) Định');
    const row = report('o:1', 'Cơ quan Một', {
      evidence: [{ ...at('báo cáo kết quả về Ban'), start: at('báo cáo kết quả về Ban').start + 1, end: at('báo cáo kết quả về Ban').end + 1 }],
      term: {
        kind: 'yearly',
        text: null,
        on: '11-30',
        evidence: { ...at('ngày 30 tháng 11'), start: at('ngày 30').start + 1, end: at('ngày 30 tháng 11').end + 1 },
      },
    });
    expect(withTermWords(row, new Map([['t', text]])).evidence[0]?.quote).toMatch(/^Định kỳ trước/);
  });

  it('stand bare beside the duty where their text is not there', () => {
    expect(quoted('báo cáo kết quả về Ban', 'ngày 30 tháng 11', null)).toEqual(['báo cáo kết quả về Ban', 'ngày 30 tháng 11']);
  });
});
