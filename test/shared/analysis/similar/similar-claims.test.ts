import { describe, expect, it } from 'vitest';
import { SimilarClaims } from '#shared/analysis/similar/similar-claims';
import { termsOf } from '#shared/analysis/similar/terms';
import type { Annotation } from '#shared/model/annotation';
import { ProjectState } from '#shared/model/project-state';
import { aClaim, anAnnotation, someRows } from '../../../helpers/builders';
import { otherClaims, sameClaims } from './pairs';
import { readSample } from '../../../electron/sample/read-sample';

const sample = readSample();
const mentions: Annotation[] = sample.annotations.map(({ article, claim, exact }, index) =>
  anAnnotation(`a${index}`, { text: exact, exact, articleId: article, claimId: claim }),
);
const claims = sample.claims.map(({ key, statement }) => aClaim(key, statement));
const ask = { except: [], limit: 3 };

describe('what the terms of a wording are', () => {
  it.each([
    ['52,955 people were laid off', ['#53000', '=dismiss', '=people']],
    ['About 53,000 workers lost jobs', ['#53000', '=dismiss', '=job', '=people']],
    ['Fifty-five per cent, or 55 per cent, or 55%', ['#55%']],
    ['Eight in ten, four in five, 80%', ['#80%']],
    ['half a million is 500,000', ['#500000']],
    ['nine of 14 in 2026, and 9 more', ['#14', '2026', '9']],
    ['They let 640 of them go, and hired them back', ['#640', '=dismiss', '=rehire']],
    ['$4bn is 4 billion', ['#4000000000']],
    ['cuts, cutting and cut', ['=dismiss']],
    ['a robot and other robots', ['robot']],
    ['It is what they had.', []],
  ])('%s', (text, terms) => expect([...termsOf(text)].sort()).toEqual(terms.toSorted()));
});

describe('claims like a passage', () => {
  it('finds the claim that another article makes in other words, over the whole sample', () => {
    const shared = mentions.filter(({ claimId, articleId }) =>
      mentions.some((other) => other.claimId === claimId && other.articleId !== articleId),
    );
    let found = 0;
    let first = 0;
    let offered = 0;
    for (const asked of shared) {
      // As if the passage had just been marked: its claim stands in the other articles only.
      const others = mentions.filter(({ id }) => id !== asked.id);
      const similar = new SimilarClaims(ProjectState.from(someRows({ claims, annotations: others })));
      const hits = similar.find({ ...ask, text: asked.selectors.quote.exact, articleId: asked.articleId });
      offered += hits.length;
      if (hits.some(({ claimId }) => claimId === asked.claimId)) found += 1;
      if (hits[0]?.claimId === asked.claimId) first += 1;
    }
    console.log(`same claim: ${found} of ${shared.length} among the three, ${first} first; ${offered} offered`);
    expect(found / shared.length).toBeGreaterThanOrEqual(0.8);
    expect(first / found).toBeGreaterThanOrEqual(0.8);
    expect(found / offered).toBeGreaterThanOrEqual(0.7);
  });

  it('finds the one of each pair by the other, among claims on the same subjects', () => {
    let found = 0;
    let first = 0;
    let offered = 0;
    for (const [asking, kept] of [[0, 1] as const, [1, 0] as const]) {
      const statements = [...sameClaims.map((pair) => pair[kept]), ...otherClaims];
      const known = statements.map((statement, index) => aClaim(`claim-${index}`, statement));
      const similar = new SimilarClaims(ProjectState.from(someRows({ claims: known, annotations: [] })));
      for (const [index, pair] of sameClaims.entries()) {
        const hits = similar.find({ ...ask, text: pair[asking], articleId: null });
        offered += hits.length;
        if (hits.some(({ claimId }) => claimId === `claim-${index}`)) found += 1;
        if (hits[0]?.claimId === `claim-${index}`) first += 1;
      }
    }
    const asked = 2 * sameClaims.length;
    console.log(`pairs: ${found} of ${asked} among the three, ${first} first; ${offered} offered`);
    expect(found / asked).toBeGreaterThanOrEqual(0.9);
    expect(first / asked).toBeGreaterThanOrEqual(0.85);
    expect(found / offered).toBeGreaterThanOrEqual(0.55);
  });

  it('offers little for a passage that says something new', () => {
    const similar = new SimilarClaims(ProjectState.from(someRows({ claims, annotations: mentions })));
    for (const text of [
      'The median wait fell from eleven minutes to four.',
      'Photograph it; they vanish.',
      'A layoff gets a press release. A rehire gets a lanyard.',
    ])
      expect(similar.find({ ...ask, text, articleId: null })).toEqual([]);
  });

  it('puts the claim with the same number before the one with another', () => {
    const similar = new SimilarClaims(ProjectState.from(someRows({ claims, annotations: mentions })));
    const text = 'Technology firms laid off 38,410 people in January and February.';
    const [first, second] = similar.find({ ...ask, text, articleId: null });
    expect(first?.claimId).toBe('count-38410');
    expect((second?.score ?? 0) / (first?.score ?? 1)).toBeLessThan(0.6);
  });

  it('follows changes: statements, mentions, claims that come and go', () => {
    const project = ProjectState.from(someRows({ claims, annotations: mentions }));
    const similar = new SimilarClaims(project);
    const find = (text: string): (string | undefined)[] =>
      similar.find({ ...ask, text, articleId: null }).map(({ claimId }) => claimId);
    expect(find('Walruses sing at noon')).toEqual([]);
    const before = aClaim('desk-2028', sample.claims.find(({ key }) => key === 'desk-2028')?.statement ?? '');
    const edited = { table: 'claims', before, after: { ...before, statement: 'A walrus sings at noon.' } } as const;
    project.apply([edited]);
    similar.take([edited]);
    expect(find('Walruses sing at noon')).toEqual(['desk-2028']);
    const gone = { table: 'claims', before: edited.after, after: null } as const;
    project.apply([gone]);
    similar.take([gone]);
    expect(find('Walruses sing at noon')).toEqual([]);
    const mention = anAnnotation('new', {
      text: 'Sea lions bark at dusk',
      exact: 'Sea lions bark at dusk',
      claimId: 'block-cut',
    });
    const added = { table: 'annotations', before: null, after: mention } as const;
    project.apply([added]);
    similar.take([added]);
    expect(find('At dusk the sea lions bark')).toEqual(['block-cut']);
  });

  it('leaves out the claim itself and claims of the same article alone', () => {
    const similar = new SimilarClaims(ProjectState.from(someRows({ claims, annotations: mentions })));
    const text = 'AI tools let Block do the work of 10,000 people with 6,000.';
    const ids = (articleId: string | null, except: string[]): string[] =>
      similar.find({ ...ask, text, articleId, except }).map(({ claimId }) => claimId);
    expect(ids(null, [])[0]).toBe('block-tools');
    expect(ids(null, ['block-tools'])).not.toContain('block-tools');
    expect(ids('badge-out', [])).not.toContain('block-cut');
  });

  it('what is typed finds claims that are written so, whatever the words mean together or by themselves', () => {
    const project = ProjectState.from(
      someRows({
        claims: [aClaim('off', 'In March 4,000 people were laid off.'), aClaim('own', 'It was their own doing.')],
      }),
    );
    const similar = new SimilarClaims(project);
    const typed = (text: string, except: string[] = []): string[] =>
      similar.find({ ...ask, text, except, articleId: null, typed: true }).map(({ claimId }) => claimId);
    expect(typed('laid')).toEqual(['off']);
    expect(typed('their own')).toEqual(['own']);
    expect(typed('were lai')).toEqual(['off']);
    expect(typed('laid', ['off'])).toEqual([]);
    expect(typed('laid their')).toEqual([]);
    expect(similar.find({ ...ask, text: 'their own', except: [], articleId: null })).toEqual([]);
  });

  it('answers within a frame among 10,000 claims', () => {
    const words = sample.claims.flatMap(({ statement }) => statement.split(' '));
    let seed = 7;
    const draw = (): string => words[(seed = (seed * 48_271) % 2_147_483_647) % words.length] ?? '';
    const many = Array.from({ length: 10_000 }, (_, index) =>
      aClaim(`c${index}`, Array.from({ length: 14 }, draw).join(' ')),
    );
    const similar = new SimilarClaims(ProjectState.from(someRows({ claims: many })));
    const began = performance.now();
    similar.find({ ...ask, text: 'warm', articleId: null });
    const built = performance.now() - began;
    const times = many.slice(0, 41).map(({ statement }) => {
      const start = performance.now();
      expect(similar.find({ ...ask, text: statement, articleId: null }).length).toBeGreaterThan(0);
      return performance.now() - start;
    });
    const letter = performance.now();
    similar.find({ ...ask, text: 'zzz', articleId: null, typed: true });
    expect(performance.now() - letter).toBeLessThan(50);
    times.sort((a, b) => a - b);
    console.log(`similar among 10,000 claims: built in ${built.toFixed(0)} ms, median ${times[20]?.toFixed(1)} ms`);
    expect(times[20]).toBeLessThan(50);
  });
});
