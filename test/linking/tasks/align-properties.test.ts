import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNSURE_BELOW } from '../../../api/domain/propagation.ts';
import { alignTasks } from '../../../api/linking/tasks/align-tasks.ts';
import type { AlignedLink, TaskUnit } from '../../../api/linking/tasks/task-unit.ts';
import { READING_ABOVE, READING_BELOW, unit } from './unit.ts';

const align = (parents: readonly TaskUnit[], children: readonly TaskUnit[]): readonly AlignedLink[] => alignTasks({ parents, children, nearness: 1 });
const byKey = (links: readonly AlignedLink[]): readonly AlignedLink[] =>
  [...links].sort((a, b) => (`${a.childId}>${a.parentId}` < `${b.childId}>${b.parentId}` ? -1 : 1));
const scores = (links: readonly AlignedLink[]): readonly unknown[] => byKey(links).map(({ childId, parentId, score }) => [childId, parentId, score]);

const RUNS = { numRuns: 40 };

const PHRASES = [
  'xây dựng thư viện cấp xã',
  'tủ sách khu dân cư',
  'đưa tiết đọc sách vào trường học',
  'số hóa tài liệu quý hiếm',
  'bồi dưỡng giáo viên phụ trách thư viện',
  'trong năm 2027',
  'ít nhất 30% số hộ',
  'Sở Văn hóa chủ trì',
  'kiểm tra việc thực hiện Nghị quyết',
  'TDTT và CNTT',
];
const text = fc
  .array(fc.tuple(fc.constantFrom(...PHRASES), fc.constantFrom(', ', '; ', '. ', '\n', ' (', ') ')), { minLength: 1, maxLength: 7 })
  .map((parts) => parts.flat().join(''));
const texts = fc.array(text, { minLength: 1, maxLength: 6 });
const units = (prefix: string, given: readonly string[]): readonly TaskUnit[] => given.map((words, place) => unit(`${prefix}${place}`, words));

describe('properties of task linking', () => {
  it('gives the same links for the same input', () => {
    fc.assert(
      fc.property(texts, texts, (above, below) => {
        expect(align(units('p', above), units('c', below))).toEqual(align(units('p', above), units('c', below)));
      }),
      RUNS,
    );
  });

  it('gives offsets that slice back to the words, on both sides', () => {
    fc.assert(
      fc.property(texts, texts, fc.constantFrom('NFC', 'NFD'), (above, below, form) => {
        const parents = units('p', above);
        const children = units(
          'c',
          below.map((words) => words.normalize(form)),
        );
        for (const link of align(parents, children)) {
          const lower = children.find((child) => child.id === link.childId)?.text ?? '';
          const upper = parents.find((parent) => parent.id === link.parentId)?.text ?? '';
          for (const { words, from, to } of link.shared) {
            expect(lower.slice(from.start, from.end)).toBe(words);
            expect(upper.slice(to.start, to.end)).not.toBe('');
            expect(to.end).toBeLessThanOrEqual(upper.length);
          }
          for (const { words, start, end } of link.specifics) expect(lower.slice(start, end)).toBe(words);
          expect(link.copied).toBe(link.specifics.length === 0);
          if (link.degree === 'full') expect(link.score).toBeGreaterThanOrEqual(UNSURE_BELOW);
          expect(link.score).toBeGreaterThan(0);
          expect(link.score).toBeLessThanOrEqual(1);
        }
      }),
      RUNS,
    );
  });

  it('does not depend on the order of either list', () => {
    fc.assert(
      fc.property(texts, texts, (above, below) => {
        const parents = units('p', above);
        const children = units('c', below);
        expect(byKey(align([...parents].reverse(), [...children].reverse()))).toEqual(byKey(align(parents, children)));
      }),
      RUNS,
    );
  });

  it('keeps every score when an upper task of another subject is added', () => {
    const stranger = unit('z', 'Nuôi cá lồng bè, phòng dịch gia cầm, tiêm vắc-xin đàn lợn.');
    fc.assert(
      fc.property(texts, texts, (above, below) => {
        const parents = units('p', above);
        const children = units('c', below);
        expect(scores(align([...parents, stranger], children))).toEqual(scores(align(parents, children)));
      }),
      RUNS,
    );
  });

  it('reads composed and decomposed letters, old and new tone marks, alike', () => {
    const plain = scores(align(READING_ABOVE, READING_BELOW));
    const decomposed = READING_BELOW.map((task) => ({ ...task, text: task.text.normalize('NFD') }));
    const oldMarks = READING_BELOW.map((task) => ({ ...task, text: task.text.replaceAll('hóa', 'hoá').replaceAll('ủy', 'uỷ') }));
    expect(plain.length).toBeGreaterThan(4);
    expect(scores(align(READING_ABOVE, decomposed))).toEqual(plain);
    expect(scores(align(READING_ABOVE, oldMarks))).toEqual(plain);
  });
});
