// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { TaskLink } from '../../../ui/components/task-link.ts';
import { TaskLinkCard } from '../../../ui/components/task-link-card.tsx';
import { blankPage, draw, serve } from '../screen.tsx';

const link: TaskLink = {
  key: 'kh#1>kl#1',
  state: 'SUGGESTED',
  byPerson: false,
  unsure: false,
  degree: 'PARTIAL',
  strength: 'DIRECT',
  reason: 'same-work',
  reasonWords: ['mở lớp bơi', 'follow'],
  copied: false,
  lowerWords: 'mở lớp bơi cho 45% trẻ em',
  upperWords: 'mở lớp bơi cho 60% trẻ em',
  shared: [{ lower: { start: 0, end: 10 }, upper: { start: 0, end: 10 } }],
  specifics: [{ kind: 'PEOPLE', words: 'trẻ em', span: { start: 19, end: 25 } }],
  drift: [
    { about: 'target', upper: '60%', lower: '45%', turn: 'WEAKER' },
    { about: 'deadline', upper: '2025-12', lower: null, turn: 'MISSING' },
  ],
  bridged: [],
  decisions: [],
  lower: null,
  upper: null,
};

beforeEach(() => {
  blankPage('/task/kl');
  localStorage.setItem('lineage.actor', 'Lan');
});

it('tells what changed between the two, shared words, and what was made concrete, each apart', () => {
  draw(<TaskLinkCard link={link} graphVersion={3} />);
  screen.getByText('60% → 45%');
  screen.getByText('tháng 12/2025 → không nêu');
  screen.getByText('Đối tượng');
  expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['mở lớp bơi', 'mở lớp bơi']);
  expect(screen.getByText('trẻ em', { selector: 'strong' }).className).toContain('specific');
});

it('says which suggestions the machine is unsure of', () => {
  draw(<TaskLinkCard link={{ ...link, unsure: true }} graphVersion={3} />);
  screen.getByText('Máy đề xuất, chưa chắc');
});

it('quotes of the reason only words that stand in the texts', () => {
  draw(<TaskLinkCard link={link} graphVersion={3} />);
  screen.getByText('Vì sao: cùng một việc: “mở lớp bơi”');
});

it('quotes the words above beside those below where one thing is said in two ways', () => {
  const [lowerWords, upperWords] = ['Mở các câu lạc bộ bơi ở phường.', 'Phát triển phong trào bơi rộng khắp.'];
  const span = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const shared = [{ lower: span(lowerWords, 'câu lạc bộ bơi'), upper: span(upperWords, 'phong trào bơi') }];
  draw(<TaskLinkCard link={{ ...link, reasonWords: ['câu lạc bộ bơi'], upperWords, lowerWords, shared, specifics: [], drift: [] }} graphVersion={3} />);
  screen.getByText('Vì sao: cùng một việc: “câu lạc bộ bơi” (cấp trên: “phong trào bơi”)');
});

it.each([
  { words: ['rà soát', 'pháp luật', 'Luật'], upper: 'Rà soát các văn bản', lower: 'rà soát quy định, pháp luật', said: '“pháp luật”, “rà soát”' },
  {
    words: ['rà soát', 'thể thao'],
    upper: 'Rà soát quy hoạch sân bãi thể thao',
    lower: 'rà soát quy hoạch sân bãi; thi đấu thể thao',
    said: '“rà soát quy hoạch sân bãi”',
  },
])('gives as a reason the phrases that are shared, longest first, before single words: $said', ({ words, upper, lower, said }) => {
  draw(<TaskLinkCard link={{ ...link, reasonWords: words, upperWords: upper, lowerWords: lower, shared: [], specifics: [], drift: [] }} graphVersion={3} />);
  screen.getByText(`Vì sao: cùng một việc: ${said}`);
});

it('is decided by one key while it has the focus', async () => {
  const asked = serve({ decideTaskLink: () => ({ decideTaskLink: { key: link.key, state: 'REJECTED' } }) });
  draw(<TaskLinkCard link={link} graphVersion={3} />);
  fireEvent.keyDown(screen.getByRole('article'), { key: 'k' });
  await waitFor(() => expect(asked[0]?.variables).toMatchObject({ key: link.key, decision: 'REJECT', expectedVersion: 3 }));
});

it('says beside the document of each side when its words are of a condensed text', () => {
  const end = (id: string, edition: 'ORIGINAL' | 'CONDENSED'): NonNullable<TaskLink['lower']> => ({
    id: `${id}#1`,
    path: 'I.1',
    evidence: { start: 0, end: 10 },
    directive: {
      id,
      held: true,
      outcome: 'DIRECTIVE',
      withdrawn: false,
      kind: 'PLAN',
      kindName: null,
      symbol: id,
      partialSymbol: null,
      subject: null,
      issuedOn: null,
      notBefore: null,
      issuerNames: [],
      level: null,
      source: { edition },
    },
  });
  draw(<TaskLinkCard link={{ ...link, lower: end('12-KH/TU', 'CONDENSED'), upper: end('7-CT/TW', 'ORIGINAL') }} graphVersion={3} />);
  const marks = screen.getAllByText('bản tóm lược');
  expect(marks.map((mark) => mark.closest('.task-link__side')?.textContent?.includes('12-KH/TU'))).toEqual([true]);
});
