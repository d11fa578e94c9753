// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { noteVisit } from '../../../ui/overview/last-visit.ts';

const at = (time: string): Date => new Date(`2026-03-01T${time}:00.000Z`);

describe('the last visit', () => {
  beforeEach(() => localStorage.clear());

  it('is none at the first', () => {
    expect(noteVisit(at('08:00'))).toBeNull();
    expect(noteVisit(at('08:05'))).toBeNull();
  });

  it('is when the person was here before this visit, also after looking again', () => {
    noteVisit(at('08:00'));
    noteVisit(at('08:20'));
    expect(noteVisit(at('14:00'))).toBe('2026-03-01T08:20:00.000Z');
    expect(noteVisit(at('14:10'))).toBe('2026-03-01T08:20:00.000Z');
  });

  it('survives what somebody else wrote in its place', () => {
    localStorage.setItem('lineage.visit', '{"seen":');
    expect(noteVisit(at('08:00'))).toBeNull();
  });
});
