import { describe, expect, it } from 'vitest';
import { claimMapOf, claimMapPieces, serialise } from '#shared/export/claim-map/claim-map';
import { validateClaimMap } from '#shared/export/claim-map/validate/validate';
import type { ProjectRows } from '#shared/model/project';
import { ProjectState } from '#shared/model/project-state';
import { smallProject, smallRows, smallText } from '../../../helpers/small-project';

const map = claimMapOf(smallProject(), smallText);

const reversed = (rows: ProjectRows): ProjectRows => ({
  info: rows.info,
  articles: rows.articles.toReversed(),
  annotations: rows.annotations.toReversed(),
  claims: rows.claims.toReversed(),
  codes: rows.codes.toReversed(),
  coders: rows.coders.toReversed(),
  sources: rows.sources.toReversed(),
  links: rows.links.toReversed(),
  memos: rows.memos.toReversed(),
  cells: rows.cells.toReversed(),
  events: rows.events.toReversed(),
  snapshots: rows.snapshots.toReversed(),
});

describe('the claim map of a project', () => {
  it('is valid', () => {
    expect(validateClaimMap(map)).toEqual({ valid: true, problems: [] });
    expect(validateClaimMap(serialise(map))).toEqual({ valid: true, problems: [] });
  });

  it('gives every annotation both selectors in code points, its text’s hash, claim, codes, coder and times', () => {
    expect(map.annotations.find(({ id }) => id === 'a3')).toEqual({
      id: 'a3',
      article: 'column',
      textHash: map.articles[0]?.textHash,
      selectors: [
        {
          type: 'TextQuoteSelector',
          exact: '1,200 jobs cut in March',
          prefix: 'took the jobs. The tracker counted '.slice(-32),
          suffix: ', yet the same firms spent twice as much'.slice(0, 32),
        },
        { type: 'TextPositionSelector', start: 55, end: 78 },
      ],
      claim: 'count',
      codes: ['capex'],
      orphaned: false,
      voice: 'reports',
      speaker: 'The tracker',
      hedging: 'asserted',
      coder: 'ada',
      created: '2026-01-06T12:00:00.000Z',
      modified: '2026-01-06T12:00:00.000Z',
      memos: [],
    });
  });

  it('finds each quote at its position when the text is counted in code points', () => {
    for (const { article, selectors } of map.annotations) {
      const [{ exact }, { start, end }] = selectors;
      expect([...smallText(article)].slice(start, end).join('')).toBe(exact);
    }
  });

  it('gives a claim the codes of all its mentions and every source with its stance', () => {
    expect(map.claims.find(({ id }) => id === 'count')).toMatchObject({
      codes: ['capex', 'replacement'],
      annotations: ['a1', 'a3'],
      evidence: [
        { link: 'l1', source: 'notices', stance: 'supports', strength: 'strong', coder: 'ada' },
        { link: 'l2', source: 'wire', stance: 'refutes', strength: 'weak', coder: 'ben' },
      ],
      memos: ['m2'],
    });
  });

  it('sums up by narrative', () => {
    expect(map.summary).toEqual({
      annotations: 5,
      orphaned: 1,
      claims: 3,
      withoutEvidence: 1,
      narratives: [
        {
          code: 'capex',
          name: 'Capex-funded cuts',
          claims: 2,
          annotations: 2,
          supports: 1,
          refutes: 1,
          neutral: 1,
          withoutEvidence: 0,
        },
        {
          code: 'replacement',
          name: 'AI replacement',
          claims: 2,
          annotations: 2,
          supports: 1,
          refutes: 1,
          neutral: 0,
          withoutEvidence: 1,
        },
      ],
    });
  });

  it('says "unknown" with null, and never with an empty string', () => {
    expect(map.articles[0]?.metadata).toMatchObject({ publisher: null, url: null, published: null });
    expect(map.sources[0]).toMatchObject({ publisher: null, url: null, date: null });
  });
});

describe('its text', () => {
  it('is the same bytes whatever the order of the rows and their keys', () => {
    const shuffled = ProjectState.from(reversed(smallRows));
    expect(serialise(claimMapOf(shuffled, smallText))).toBe(serialise(map));
  });

  it('has sorted keys, two spaces and one newline at the end', () => {
    const text = serialise(map);
    expect(Object.keys(JSON.parse(text))).toEqual(Object.keys(map).sort());
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  });

  it('is the same in pieces', () => {
    expect([...claimMapPieces(smallProject(), smallText)].join('')).toBe(serialise(map));
  });

  it('writes empty lists as []', () => {
    const text = serialise({ ...map, memos: [] });
    expect(text).toContain('"memos": [],\n');
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  });
});
