import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levels, type Matrix, type MatrixRow } from '#shared/analysis/matrix/matrix';
import { ratings, type Rating } from '#shared/model/cell';
import { parseMatrix } from '#shared/analysis/matrix/parse-matrix';
import { scoreKinds, scoreMatrix } from '#shared/analysis/matrix/score-matrix';

/**
 * Heuer, Psychology of Intelligence Analysis (Center for the Study of Intelligence, 1999), chapter 8, the worked example
 * of the matrix: will Iraq retaliate for the bombing of its intelligence headquarters? H1 it will not, H2 it will
 * sponsor some minor terrorist actions, H3 it plans a major terrorist attack. Statements of the evidence abridged. Taken
 * up as figure 2-1 of the US Army's TC 2-33.4, Intelligence Analysis (1 July 2009), whose paragraph 2-55 ranks H2 before
 * H3 before H1. What is known of the single cells: docs/matrix.md.
 */
const heuer = `evidence,H1,H2,H3
E1 statement of intent not to retaliate,+,+,+
E2 no terrorist offensive during the Gulf War,+,+,-
E3 no wish to provoke another war,+,+,-
E4 more radio broadcasts to agents,-,+,+
E5 embassies told to take precautions,-,+,+
E6 not to retaliate would be a loss of face,-,+,+
`;

function scored(csv: string) {
  const parsed = parseMatrix(csv);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return scoreMatrix(parsed.value);
}

describe('the matrix of Heuer’s chapter 8', () => {
  const { explanations, order, rows } = scored(heuer);

  it('counts three items against H1, none against H2, two against H3', () => {
    expect(
      explanations.map(({ name, inconsistencies, inconsistency }) => [name, inconsistencies, inconsistency]),
    ).toEqual([
      ['H1', 3, 3],
      ['H2', 0, 0],
      ['H3', 2, 2],
    ]);
  });

  it('ranks H2 before H3 before H1', () => {
    expect(order.inconsistency).toEqual([['H2'], ['H3'], ['H1']]);
    expect(order.weighted).toEqual(order.inconsistency);
  });

  it('finds E1 without diagnostic value and all others alike', () => {
    // Two of the three pairs differ by two steps: 4 / 3.
    expect(rows.map(({ diagnosticity }) => diagnosticity)).toEqual([0, ...Array<number>(5).fill(1.33333333333)]);
  });

  it('changes its order without E4, E5 or E6 only as far as H1 catches up with H3', () => {
    expect(rows.map(({ sensitivity }) => sensitivity.inconsistency)).toEqual([
      null,
      null,
      null,
      [['H2'], ['H1', 'H3']],
      [['H2'], ['H1', 'H3']],
      [['H2'], ['H1', 'H3']],
    ]);
  });
});

describe('weights', () => {
  it('multiply points by credibility and relevance, high √2, medium 1, low 1/√2', () => {
    const { explanations, rows } = scored(`evidence;credibility;relevance;A;B
one;H;H;II;I
two;L;L;I;CC
three;H;L;I;II
four;;medium;NA;I
five;0.5;3;I;
`);
    expect(rows.map(({ weight }) => weight)).toEqual([2, 0.5, 1, 1, 1.5]);
    // A: 2x2 + 1x0.5 + 1x1 + 0 + 1x1.5; B: 1x2 + 0 + 2x1 + 1x1 + 0.
    expect(explanations.map(({ weighted }) => weighted)).toEqual([7, 5]);
    expect(explanations.map(({ inconsistency }) => inconsistency)).toEqual([5, 4]);
    expect(explanations.map(({ notExamined }) => notExamined)).toEqual([0, 1]);
  });

  it('of one high factor count to the last figure', () => {
    const { explanations } = scored('e,credibility,A\none,high,II\ntwo,low,I\n');
    // 2√2 + √2/2.
    expect(explanations[0]?.weighted).toBe(3.53553390593);
  });
});

describe('independence', () => {
  it('counts rows of one origin once, at their strongest', () => {
    const { explanations, order } = scored(`e,origin,A,B
article 1,survey,I,C
article 2,survey,II,C
article 3,survey,I,
filing,,C,I
call,,C,II
`);
    expect(explanations.map(({ inconsistency, independent }) => [inconsistency, independent])).toEqual([
      [4, 2],
      [3, 3],
    ]);
    expect(order.inconsistency).toEqual([['B'], ['A']]);
    expect(order.independent).toEqual([['A'], ['B']]);
  });
});

describe('what nobody has examined', () => {
  it('is named where it could unseat the explanation that stands first', () => {
    const { rows } = scored('e,A,B\none,,I\ntwo,I,\nthree,,II\nfour,I,C\n');
    expect(rows.map(({ couldUnseat }) => couldUnseat)).toEqual([['A'], [], ['A'], []]);
  });
});

describe('what to examine next', () => {
  it('is what could change the order most', () => {
    const { next } = scored('e,credibility,A,B,C\none,low,,I,I\ntwo,high,,C,\nthree,,I,II,I\nfour,,N,,II\n');
    // Weighted: A 1, B 2.71, C 3.71. Looking into `two` may put A last of all, into `one` leave it first with 2.41.
    expect(next).toEqual([
      { row: '2', explanation: 'A', unseats: true, overtakenBy: 2, points: 2.82842712474 },
      { row: '4', explanation: 'B', unseats: false, overtakenBy: 1, points: 2 },
    ]);
  });

  it('is nothing when all was looked into', () => {
    expect(scored(heuer).next).toEqual([]);
  });
});

const anyRow = (columns: number): fc.Arbitrary<Omit<MatrixRow, 'id' | 'title'>> =>
  fc.record({
    cells: fc.array(fc.constantFrom<(Rating | null)[]>(...ratings, null), { minLength: columns, maxLength: columns }),
    credibility: fc.constantFrom(levels.high, levels.medium, levels.low, 0.3),
    relevance: fc.constantFrom(levels.high, levels.medium, levels.low),
    line: fc.constantFrom('a', 'b', 'c', 'd'),
  });
const anyMatrix: fc.Arbitrary<Matrix> = fc.integer({ min: 1, max: 5 }).chain((columns) =>
  fc.array(anyRow(columns), { maxLength: 12 }).map((rows) => ({
    explanations: Array.from({ length: columns }, (_, index) => ({ id: `h${index}`, name: `H${index}` })),
    rows: rows.map((row, index) => ({ ...row, id: `e${index}`, title: `E${index}` })),
  })),
);
const scoresById = (matrix: Matrix) =>
  Object.fromEntries(scoreMatrix(matrix).explanations.map(({ id, ...scores }) => [id, scores]));

describe('whatever the matrix', () => {
  it('a neutral row changes no score and no order', () => {
    fc.assert(
      fc.property(anyMatrix, (matrix) => {
        const cells = matrix.explanations.map((): Rating => 'N');
        const neutral = { id: 'n', title: 'N', cells, credibility: levels.high, relevance: levels.high, line: 'a' };
        const [before, after] = [scoreMatrix(matrix), scoreMatrix({ ...matrix, rows: [...matrix.rows, neutral] })];
        expect(after.order).toEqual(before.order);
        expect(after.explanations).toEqual(before.explanations);
        expect(after.rows.at(-1)?.diagnosticity).toBe(0);
      }),
    );
  });

  it('the order of the rows changes no score', () => {
    fc.assert(
      fc.property(anyMatrix, fc.infiniteStream(fc.nat()), (matrix, keys) => {
        const shuffled = matrix.rows.map((row) => ({ row, key: keys.next().value })).sort((a, b) => a.key - b.key);
        expect(scoresById({ ...matrix, rows: shuffled.map(({ row }) => row) })).toEqual(scoresById(matrix));
      }),
    );
  });

  it('the order of the columns changes no score', () => {
    fc.assert(
      fc.property(anyMatrix, (matrix) => {
        const turned = {
          explanations: matrix.explanations.toReversed(),
          rows: matrix.rows.map((row) => ({ ...row, cells: row.cells.toReversed() })),
        };
        expect(scoresById(turned)).toEqual(scoresById(matrix));
        const diagnosticities = (of: Matrix) => scoreMatrix(of).rows.map(({ diagnosticity }) => diagnosticity);
        expect(diagnosticities(turned)).toEqual(diagnosticities(matrix));
      }),
    );
  });

  it('dropping a row is the same as never having had it', () => {
    fc.assert(
      fc.property(anyMatrix, (matrix) => {
        const { order, rows } = scoreMatrix(matrix);
        for (const [index, { sensitivity }] of rows.entries()) {
          const without = scoreMatrix({ ...matrix, rows: matrix.rows.toSpliced(index, 1) });
          for (const kind of scoreKinds) expect(sensitivity[kind] ?? order[kind]).toEqual(without.order[kind]);
        }
      }),
    );
  });

  it('independence never adds to a score', () => {
    fc.assert(
      fc.property(anyMatrix, (matrix) => {
        for (const { inconsistency, independent, weighted, independentWeighted } of scoreMatrix(matrix).explanations) {
          expect(independent).toBeLessThanOrEqual(inconsistency);
          expect(independentWeighted).toBeLessThanOrEqual(weighted);
        }
      }),
    );
  });
});
