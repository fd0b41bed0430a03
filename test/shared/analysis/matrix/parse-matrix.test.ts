import { describe, expect, it } from 'vitest';
import { parseMatrix } from '#shared/analysis/matrix/parse-matrix';

describe('a matrix from a table', () => {
  it.each([
    { name: 'commas', csv: 'Evidence,H1,H2\n"a, b",CC,na\nc,ii,' },
    { name: 'semicolons', csv: 'Evidence;H1;H2\r\n"a, b";cc;N/A\r\nc;II;\r\n' },
    { name: 'tabs and a byte order mark', csv: '\uFEFFEvidence\tH1\tH2\na, b\t++\tNA\nc\t−−\n\n' },
  ])('is read with $name', ({ csv }) => {
    expect(parseMatrix(csv)).toEqual({
      ok: true,
      value: {
        explanations: [
          { id: 'H1', name: 'H1' },
          { id: 'H2', name: 'H2' },
        ],
        rows: [
          { id: '1', title: 'a, b', cells: ['CC', 'NA'], credibility: 1, relevance: 1, line: 'row 1' },
          { id: '2', title: 'c', cells: ['II', null], credibility: 1, relevance: 1, line: 'row 2' },
        ],
      },
    });
  });

  it('takes a decimal comma', () => {
    const parsed = parseMatrix('e;H1;credibility;relevance\na;C;1,5;0,25\n');
    expect(parsed.ok && parsed.value.rows).toMatchObject([{ credibility: 1.5, relevance: 0.25 }]);
  });

  it.each([
    { name: 'what may be thousands', csv: 'e,H1,relevance\na,C,"1,500"\n', message: '“1,500” is none of' },
    { name: 'nothing', csv: '', message: 'no table' },
    { name: 'no explanations', csv: 'e,credibility\na,high\n', message: 'names no explanations' },
    { name: 'an unknown rating', csv: 'e,H1\na,C\nb,maybe\n', message: 'Row 2 (“b”), column “H1”: “maybe”' },
    { name: 'an unknown level', csv: 'e,H1,Credibility\na,C,enormous\n', message: 'column “Credibility”: “enormous”' },
    { name: 'a weight of nothing', csv: 'e,H1,relevance\na,C,0\n', message: 'a number above 0' },
    { name: 'a row too long', csv: 'e,H1\na,C,I\n', message: 'has 3 cells, the header 2' },
    { name: 'two columns of one name', csv: 'e,H1,H1\na,C,I\n', message: 'Two columns are called “H1”' },
    { name: 'a column without a name', csv: 'e,H1,\na,C,I\n', message: 'Column 3 of the header has no name' },
    { name: 'a quote that does not end', csv: 'e,H1\n"a,C\n', message: 'Line ' },
  ])('is refused with a reason: $name', ({ csv, message }) => {
    expect(parseMatrix(csv)).toEqual({
      ok: false,
      error: { code: expect.any(String), message: expect.stringContaining(message) },
    });
  });
});
