import type { Paper, Part } from './paper.ts';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const lines = (all: readonly string[]): string => all.map(escaped).join('<br>');

function html(part: Part): string {
  switch (part.kind) {
    case 'letterhead':
      return `<div class="pair"><div class="centred">${lines(part.left)}</div><div class="centred">${lines(part.right)}</div></div>`;
    case 'title':
      return `<h1>${part.lines.map(escaped).join('<br>')}</h1>`;
    case 'paragraph':
      return `<p>${escaped(part.text)}</p>`;
    case 'item':
      return `<p${part.heading ? ' class="heading"' : ''}>${escaped(`${part.label} ${part.text}`)}</p>`;
    case 'table':
      return `<table>${part.rows.map((row) => `<tr>${row.map((text, at) => `<td style="width:${part.widths[at] ?? 10}%">${escaped(text)}</td>`).join('')}</tr>`).join('')}</table>`;
    case 'signature':
      return `<div class="pair end"><div class="small"><b>Nơi nhận:</b><br>${lines(part.recipients)}</div><div class="centred"><b>${lines(part.signer.slice(0, -1))}<br><br><br><br>${escaped(part.signer[part.signer.length - 1] ?? '')}</b></div></div>`;
    case 'page':
      return '<div class="page"></div>';
  }
}

const STYLE = `@page { size: A4; margin: 20mm 20mm 20mm 30mm }
body { font: 14pt/1.35 "Times New Roman", "Liberation Serif", serif; margin: 0; text-align: justify }
p { margin: 0 0 6pt; text-indent: 1cm } p.heading { font-weight: bold }
h1 { font-size: 14pt; text-align: center; margin: 12pt 0 }
.pair { display: flex; justify-content: space-between; margin-bottom: 12pt; break-inside: avoid } .pair > div { width: 45% } .pair > div + div { width: 55% }
.centred { text-align: center; font-size: 12pt } .small { font-size: 11pt; text-align: left }
table { width: 100%; border-collapse: collapse; font-size: 12pt; text-align: left } td { border: 0.75pt solid #000; padding: 3pt 4pt; vertical-align: top }
.page { break-after: page }`;

/** A page for the browser to print. */
export const paperHtml = (paper: Paper): string =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><style>${STYLE}</style><body>${paper.parts.map(html).join('\n')}</body></html>`;
