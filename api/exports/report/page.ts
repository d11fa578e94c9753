import { AlignmentType, convertMillimetersToTwip, Header, type ISectionOptions, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';

const mm = convertMillimetersToTwip;
/** In twips, as Word itself writes it. */
const A4 = { width: 11_906, height: 16_838 } as const;
const MARGIN = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) } as const;

/** Widths between the margins, in twips. */
export const PORTRAIT_WIDTH = A4.width - MARGIN.left - MARGIN.right;
export const LANDSCAPE_WIDTH = A4.height - MARGIN.left - MARGIN.right;

/** The number of the page in the middle above, as both forms want it. */
const numbered = (): Header =>
  new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] })] });

type Section = Pick<ISectionOptions, 'properties' | 'headers'>;

/** A4 upright; the first page bears no number. */
export function portrait(): Section {
  return {
    properties: { titlePage: true, page: { size: { ...A4, orientation: PageOrientation.PORTRAIT }, margin: MARGIN } },
    headers: { default: numbered(), first: new Header({ children: [new Paragraph({})] }) },
  };
}

/** A4 lying, for annexes. */
export function landscape(): Section {
  return {
    properties: { page: { size: { ...A4, orientation: PageOrientation.LANDSCAPE }, margin: MARGIN } },
    headers: { default: numbered() },
  };
}
