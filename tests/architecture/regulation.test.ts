import { describe, expect, it } from '@jest/globals';
import { clauses } from '../../src/regulation/clauses.js';
import { duties, type DutyConflict } from '../../src/regulation/duties.js';

const entries = [...clauses.values()];
const parents = new Set(entries.map(({ parent }) => parent));
const chinese = /\p{Script=Han}/u;

/** Clauses and duties of a chapter; a clause without letters counts as one duty. */
const counts = (chapter: number) => {
  const own = entries.filter(({ code }) => code.startsWith(`${chapter}.`));
  return {
    clauses: own.filter(({ kind }) => kind === 'CLAUSE').length,
    duties: own.filter(({ code }) => !parents.has(code)).length,
  };
};

describe('the regulation', () => {
  it.each([
    [1, 6, 25],
    [2, 22, 165],
    [3, 15, 54],
    [4, 13, 45],
    [5, 9, 40],
  ])('has in chapter %i %i clauses and %i duties', (chapter, ofClauses, ofDuties) =>
    expect(counts(chapter)).toEqual({ clauses: ofClauses, duties: ofDuties }),
  );

  it('has no clauses outside these chapters', () =>
    expect(entries.filter(({ code }) => !/^[1-5]\./.test(code))).toEqual([]));

  it('gives every clause and duty a well-formed code', () =>
    expect(
      entries.filter(({ code, kind }) => !(kind === 'DUTY' ? /^\d(\.\d){1,2}[a-z]$/ : /^\d(\.\d){1,2}$/).test(code)),
    ).toEqual([]));

  it('stands in its own order, no code twice', () => {
    const codes = [...clauses.keys()];
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(codes).toEqual(entries.map(({ code }) => code));
  });

  it('letters the duties of a clause from a on, leaving none out', () => {
    const lettered = entries.filter(({ kind }) => kind === 'DUTY');
    for (const clause of new Set(lettered.map(({ parent }) => parent))) {
      const letters = lettered.filter(({ parent }) => parent === clause).map(({ code }) => code.slice(-1));
      expect(letters.join('')).toBe('abcdefghijklmnopqrstuvwxyz'.slice(0, letters.length));
    }
  });

  it('puts every lettered duty under a clause that exists', () =>
    expect(
      entries.filter(({ kind, parent }) => (kind === 'DUTY') !== (parent !== undefined && clauses.has(parent))),
    ).toEqual([]));

  it('is titled in both languages', () =>
    expect(entries.filter(({ title: { en, zh } }) => !en.trim() || chinese.test(en) || !chinese.test(zh))).toEqual([]));
});

describe('the duty conflicts', () => {
  const all = Object.entries<DutyConflict>(duties);

  it('are SOD-01 to SOD-31', () =>
    expect(all.map(([id]) => id)).toEqual(
      Array.from({ length: 31 }, (_, index) => `SOD-${String(index + 1).padStart(2, '0')}`),
    ));

  it('are static in SOD-29 alone', () =>
    expect(all.filter(([, { kind }]) => kind === 'STATIC').map(([id]) => id)).toEqual(['SOD-29']));

  it('cite clauses that exist, none twice', () =>
    expect(
      all.filter(
        ([, { clauses: cited }]) =>
          !cited.length || new Set(cited).size < cited.length || !cited.every((code) => clauses.has(code)),
      ),
    ).toEqual([]));

  it('are written in both languages', () =>
    expect(all.filter(([, { en, zh }]) => !en.trim() || chinese.test(en) || !chinese.test(zh))).toEqual([]));
});
