import { describe, expect, it } from 'vitest';
import { extractText } from '../../api/files/extract-text.ts';
import { para, run, wordFile, zipOf } from './zip-of.ts';

const textOf = async (bytes: Uint8Array): Promise<string> => (await extractText({ name: 'a.docx', bytes })).text;
const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
const cell = (inside: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
const ruled = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>';

describe('a Word file', () => {
  it('reads tracked changes as accepted: what was deleted or moved away is gone, also the end of a paragraph', async () => {
    const text = await textOf(
      wordFile(
        para(`${run('Hạn: ')}<w:del>${run('30/6')}<w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins>${run('31/7')}</w:ins>`) +
          para(`<w:moveFrom>${run('chuyển đi')}</w:moveFrom>${run('Đoạn một ')}`, '<w:rPr><w:del w:id="1"/></w:rPr>') +
          para(`<w:moveTo>${run('nối liền')}</w:moveTo>`),
      ),
    );
    expect(text).toBe('Hạn: 31/7\nĐoạn một nối liền'.replace('một n', 'mộtn'));
  });

  it('reads a text box once, behind the paragraph it hangs on', async () => {
    const box = `<w:txbxContent>${para(run('Chữ trong khung'))}</w:txbxContent>`;
    const text = await textOf(
      wordFile(
        para(
          `${run('Bên ngoài')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
        ),
      ),
    );
    expect(text).toBe('Bên ngoài\nChữ trong khung');
  });

  it('keeps running heads and feet apart, and hidden text out', async () => {
    const bytes = wordFile(para(run('Nội dung chính') + run('ẩn', '<w:vanish/>')), {
      header1: `<w:hdr xmlns:w="w">${para(run('Tiêu đề trang'))}</w:hdr>`,
      footer1: `<w:ftr xmlns:w="w">${para(run('Trang 1'))}</w:ftr>`,
    });
    expect(await extractText({ name: 'a.docx', bytes })).toMatchObject({ text: 'Nội dung chính', apart: 'Trang 1\nTiêu đề trang' });
  });

  it('reads runs in fonts from before Unicode by the table of their font, a letter and its mark in two runs included', async () => {
    const text = await textOf(
      wordFile(
        para(run('KÕ ho¹ch triÓn khai', font('.VnTime'))) +
          para(run('ban th­êng vô tØnh uû', font('.VnTimeH'))) +
          para(run('Keá hoa', font('VNI-Times')) + run('ïch naêm 2024', `${font('VNI-Times')}<w:b/>`)) +
          para(run('Giữ nguyên chữ Unicode', font('.VnTime'))),
      ),
    );
    expect(text.split('\n')).toEqual(['Kế hoạch triển khai', 'BAN THƯỜNG VỤ TỈNH UỶ', 'Kế hoạch năm 2024', 'Giữ nguyên chữ Unicode']);
  });

  it('finds such a font also where only the style names it', async () => {
    const styles = `<w:styles><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr>${font('.VnTime')}</w:rPr></w:style><w:style w:type="paragraph" w:styleId="T"><w:basedOn w:val="N"/></w:style></w:styles>`;
    expect(await textOf(wordFile(para(run('NhiÖm vô'), '<w:pStyle w:val="T"/>'), { styles }))).toBe('Nhiệm vụ');
  });

  it('numbers lists as Word prints them: by style, over levels, anew where a list says so', async () => {
    const level = (at: number, format: string, text: string, more = ''): string =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.', '<w:pStyle w:val="H"/>')}${level(1, 'decimal', '%2.')}${level(2, 'decimal', '%2.%3.')}${level(3, 'lowerLetter', '%4)')}</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="3"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;
    const item = (text: string, at: number, id = 1): string => para(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);
    const styles = '<w:styles><w:style w:type="paragraph" w:styleId="H"/></w:styles>';
    const body = [
      para(run('Mục đích'), '<w:pStyle w:val="H"/>'),
      item('một', 1),
      item('nhỏ', 2),
      item('chữ a', 3),
      item('chữ b', 3),
      item('lại a', 3, 2),
      item('hai', 1),
      para(run('Nhiệm vụ'), '<w:pStyle w:val="H"/>'),
      item('lại một', 1),
      para(run('không số'), '<w:pStyle w:val="H"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    ];
    expect((await textOf(wordFile(body.join(''), { numbering, styles }))).split('\n')).toEqual([
      'I. Mục đích',
      '1. một',
      '1.1. nhỏ',
      'a) chữ a',
      'b) chữ b',
      'a) lại a',
      '2. hai',
      'II. Nhiệm vụ',
      '1. lại một',
      'không số',
    ]);
  });

  it('keeps the columns of a table under merged cells, and parts blocks that only stand side by side', async () => {
    const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
    const table = `<w:tbl>${ruled}${row(cell(para(run('TT'))), cell(para(run('Nội dung'))), cell(para(run('Chủ trì'))))}${row(cell(para(run('1')), '<w:vMerge w:val="restart"/>'), cell(para(run('Việc | thứ nhất')) + para(run('tiếp theo'))), cell(para(run('Sở A'))))}${row(cell(para(''), '<w:vMerge/>'), cell(para(run('Việc chung')), '<w:gridSpan w:val="2"/>'))}</w:tbl>`;
    const pair = `<w:tbl><w:tblPr/>${row(cell(para(run('Bên trái'))), cell(para(run('Bên phải'))))}</w:tbl>`;
    expect((await textOf(wordFile(table + pair))).split('\n').filter(Boolean)).toEqual([
      '| TT | Nội dung | Chủ trì |',
      '| 1 | Việc / thứ nhất tiếp theo | Sở A |',
      '|  | Việc chung |  |',
      'Bên trái',
      'Bên phải',
    ]);
  });

  it('keeps the words of cells that go on from no cell above them', async () => {
    const table = `<w:tbl>${ruled}<w:tr>${['Việc', 'Cơ quan', 'Thời gian'].map((words) => cell(para(run(words)), '<w:vMerge/>')).join('')}</w:tr></w:tbl>`;
    expect((await textOf(wordFile(table))).trim()).toBe('| Việc | Cơ quan | Thời gian |');
  });

  it('prints the number of a row that stands alone in its cell, and the labels of a list that only names its style', async () => {
    const numbered = (inside: string): string => para(inside, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    const rows = ['Mở lớp', 'Kiểm tra', 'Tổng kết'].map((task) => `<w:tr>${cell(numbered(''))}${cell(para(run(task)))}${cell(para(run('Sở Y tế')))}</w:tr>`);
    const level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>';
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Cot"/></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Cot"/>${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    expect((await textOf(wordFile(`<w:tbl>${ruled}${rows.join('')}</w:tbl>${numbered('')}`, { numbering }))).split('\n').filter(Boolean)).toEqual([
      '| 1 | Mở lớp | Sở Y tế |',
      '| 2 | Kiểm tra | Sở Y tế |',
      '| 3 | Tổng kết | Sở Y tế |',
    ]);
  });

  it('takes a plus sign of a symbol font for one', async () => {
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf02b"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    expect(await textOf(wordFile(para(run('Sở Y tế'), '<w:numPr><w:numId w:val="1"/></w:numPr>'), { numbering }))).toBe('+ Sở Y tế');
  });

  it('puts notes behind the text, under the marks that refer to them', async () => {
    const footnotes = `<w:footnotes><w:footnote w:id="-1" w:type="separator">${para('')}</w:footnote><w:footnote w:id="2">${para(run('Số liệu năm 2023.'))}</w:footnote></w:footnotes>`;
    expect(await textOf(wordFile(para(`${run('Đạt 45%')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' dân số.')}`), { footnotes }))).toBe(
      'Đạt 45%[1] dân số.\n\n[1] Số liệu năm 2023.',
    );
  });

  it('breaks lines and pages where the document does', async () => {
    expect(await textOf(wordFile(para(`${run('Dòng một')}<w:r><w:br/></w:r>${run('dòng hai')}`) + para(run('Trang sau'), '<w:pageBreakBefore/>')))).toBe(
      'Dòng một\ndòng hai\n\fTrang sau',
    );
  });

  it('leaves out the list of contents that Word makes itself', async () => {
    const entry = para(`${run('I. MỤC ĐÍCH')}<w:r><w:tab/></w:r>${run('3')}`, '<w:pStyle w:val="TOC1"/>');
    const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${para(run('MỤC LỤC'))}${entry}</w:sdtContent></w:sdt>`;
    expect(await textOf(wordFile(contents + entry + para(run('I. MỤC ĐÍCH'))))).toBe('I. MỤC ĐÍCH');
  });

  it('takes a frame around a text, and what holds a table of its own, apart; a table in a cell stays in its row', async () => {
    const lined = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>';
    const row = (...cells: readonly string[]): string => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
    const inner = `<w:tbl>${lined}${row(para(run('STT')), para(run('Việc')), para(run('Chủ trì')))}${row(para(run('1')), para(run('Mở lớp')), para(run('Sở Y tế')))}</w:tbl>`;
    const framed = `<w:tbl>${lined}${row(para(run('I. MỤC ĐÍCH')) + inner + para(run('II. HẾT')))}</w:tbl>`;
    expect((await textOf(wordFile(framed))).split('\n').filter(Boolean)).toEqual([
      'I. MỤC ĐÍCH',
      '| STT | Việc | Chủ trì |',
      '| 1 | Mở lớp | Sở Y tế |',
      'II. HẾT',
    ]);
    const beside = `<w:tbl>${lined}${row(para(run('a')), para(run('b')) + inner, para(run('c')))}</w:tbl>`;
    expect((await textOf(wordFile(beside))).split('\n').filter(Boolean)).toEqual(['| a | b STT / Việc / Chủ trì; 1 / Mở lớp / Sở Y tế; | c |']);
  });

  it('keeps the columns of a row that begins further right, and what formulas say', async () => {
    const lined = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>';
    const cells = (...texts: readonly string[]): string => texts.map((each) => `<w:tc>${para(run(each))}</w:tc>`).join('');
    const late = `<w:tbl>${lined}<w:tr>${cells('STT', 'Việc', 'Chủ trì')}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cells('Mở lớp', 'Sở Y tế')}</w:tr></w:tbl>`;
    expect((await textOf(wordFile(late))).split('\n').filter(Boolean)).toEqual(['| STT | Việc | Chủ trì |', '|  | Mở lớp | Sở Y tế |']);
    expect(await textOf(wordFile(para(`<m:oMath><m:r><m:t>100%</m:t></m:r></m:oMath>${run(' xã')}`)))).toBe('100% xã');
  });

  it('is found where its main part has another name or its parts are named with the other slash', async () => {
    const text = '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Nội dung chính</w:t></w:r></w:p></w:body></w:document>';
    const relations =
      '<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>';
    expect(await textOf(zipOf({ '[Content_Types].xml': '<Types/>', '_rels/.rels': relations, 'word/document2.xml': text }))).toBe('Nội dung chính');
    expect(await textOf(zipOf({ '[Content_Types].xml': '<Types/>', 'word\\document.xml': text }))).toBe('Nội dung chính');
  });
});
