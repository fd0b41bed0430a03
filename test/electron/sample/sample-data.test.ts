import { beforeAll, describe, expect, it } from 'vitest';
import { sampleSchema } from '#electron/sample/sample-schema';
import { anchorQuote } from '#shared/anchoring/anchor-quote';
import { defaultCodes } from '#shared/model/default-codebook';
import { stances } from '#shared/model/link';
import { importedText, readParts, readSample } from './read-sample';

const sample = readSample();
const texts = new Map<string, string>();
const textOf = (article: string): string => texts.get(article) ?? '';

beforeAll(async () => {
  for (const { key, file } of sample.articles) texts.set(key, await importedText(file));
});

const articlesOf = (code: string): Set<string> =>
  new Set(sample.annotations.filter(({ codes }) => codes.includes(code)).map(({ article }) => article));

describe('the schema of the sample', () => {
  const faulty: [string, (parts: Record<string, unknown>) => unknown, string][] = [
    ['a claim twice', (parts) => ({ ...parts, claims: [...sample.claims, sample.claims[0]] }), 'claims.32'],
    ['a claim missing', (parts) => ({ ...parts, claims: sample.claims.slice(1) }), 'annotations.10.claim'],
    ['a source missing', (parts) => ({ ...parts, sources: sample.sources.slice(1) }), 'links.0.source'],
    ['an article missing', (parts) => ({ ...parts, articles: sample.articles.slice(1) }), 'sources.13.article'],
    ['a theme missing', (parts) => ({ ...parts, codes: sample.codes.slice(1) }), 'annotations.2.codes.1'],
    ['an unknown field', (parts) => ({ ...parts, tags: [] }), ''],
  ];
  it.each(faulty)('finds %s and says where', (_, spoil, path) => {
    const checked = sampleSchema.safeParse(spoil(readParts()));
    expect(checked.error?.issues.map((issue) => issue.path.join('.'))).toContain(path);
  });
});

describe('the articles', () => {
  it('are six, of 350 to 600 words', () => {
    const words = [...texts.values()].map((text) => text.split(/\s+/).length);
    expect(words).toHaveLength(6);
    expect(Math.min(...words)).toBeGreaterThanOrEqual(350);
    expect(Math.max(...words)).toBeLessThanOrEqual(600);
  });

  it.each([...defaultCodes])('argue over $name in three of the six or more', ({ id }) => {
    expect(articlesOf(id).size).toBeGreaterThanOrEqual(3);
  });

  it('state the same fact in more than one article, ten times', () => {
    const shared = sample.claims.filter(
      ({ key }) =>
        new Set(sample.annotations.filter(({ claim }) => claim === key).map(({ article }) => article)).size > 1,
    );
    expect(shared).toHaveLength(10);
  });

  it('use one fact for rival narratives', () => {
    const rivals = sample.claims.filter(({ key }) => {
      const mentions = sample.annotations.filter(({ claim }) => claim === key);
      const serves = (code: string) => mentions.some(({ codes }) => codes.includes(code));
      return serves('narrative-ai-replacement') && serves('narrative-ai-excuse');
    });
    expect(rivals.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['count-52955', 'eight-in-ten', 'hbr-promise', 'block-tools']),
    );
  });
});

describe('the annotations', () => {
  it('are about forty', () => {
    expect(sample.annotations.length).toBeGreaterThanOrEqual(38);
    expect(sample.annotations.length).toBeLessThanOrEqual(43);
  });

  it.each(sample.annotations)('stand once in $article: $exact', ({ article, exact, prefix, suffix }) => {
    const text = textOf(article);
    const passage = prefix + exact + suffix;
    const at = text.indexOf(passage);
    expect(at).toBeGreaterThanOrEqual(0);
    expect(text.indexOf(passage, at + 1)).toBe(-1);
    expect(exact).not.toContain('\n');
    expect(anchorQuote(text, { exact, prefix, suffix })).toEqual({
      status: 'anchored',
      start: at + prefix.length,
      end: at + prefix.length + exact.length,
    });
  });

  it('overlap in all three ways: nested, crossing, identical', () => {
    const places = sample.annotations.map(({ article, exact, prefix }) => {
      const start = textOf(article).indexOf(prefix + exact) + prefix.length;
      return { article, start, end: start + exact.length };
    });
    const ways = new Set(
      places.flatMap((a, row) =>
        places.slice(row + 1).flatMap((b) => {
          if (a.article !== b.article || a.end <= b.start || b.end <= a.start) return [];
          if (a.start === b.start && a.end === b.end) return ['identical'];
          const nested = (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end);
          return [nested ? 'nested' : 'crossing'];
        }),
      ),
    );
    expect([...ways].sort()).toEqual(['crossing', 'identical', 'nested']);
  });

  it('mention every claim, and hold characters outside the basic plane', () => {
    const mentioned = new Set(sample.annotations.map(({ claim }) => claim));
    expect(sample.claims.filter(({ key }) => !mentioned.has(key))).toEqual([]);
    expect(sample.annotations.some(({ exact }) => /[\u{10000}-\u{10FFFF}]/u.test(exact))).toBe(true);
  });
});

describe('the evidence', () => {
  const linked = (claim: string) => sample.links.filter((link) => link.claim === claim);

  it('has some fifteen sources, each in use, and all stances', () => {
    expect(sample.sources.length).toBeGreaterThanOrEqual(14);
    expect(sample.sources.length).toBeLessThanOrEqual(16);
    expect(sample.sources.filter(({ key }) => !sample.links.some(({ source }) => source === key))).toEqual([]);
    expect(new Set(sample.links.map(({ stance }) => stance))).toEqual(new Set(stances));
  });

  it('links no claim to a source twice', () => {
    const pairs = sample.links.map(({ claim, source }) => `${claim} ${source}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('leaves several claims without any', () => {
    const bare = sample.claims.filter(({ key }) => linked(key).length === 0).map(({ key }) => key);
    expect(bare).toEqual(['desk-2028', 'tools-not-bought', 'uldale-rehire', 'regret-not-excuse']);
  });

  it('holds one loop: two articles that cite each other', () => {
    const cites = new Map(sample.sources.map(({ key, cites }) => [key, cites]));
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      (cites.get(from) ?? []).some((next) => {
        if (next === to) return true;
        if (seen.has(next)) return false;
        seen.add(next);
        return reaches(next, to, seen);
      });
    const looping = sample.sources.filter(({ key }) => reaches(key, key));
    expect(looping.map(({ key }) => key)).toEqual(['badge-out-88', 'evening-gazetteer-column']);
    expect(looping.map(({ article }) => article)).toEqual(['badge-out', 'evening-gazetteer']);
    expect(textOf('badge-out')).toContain('Gazetteer');
    expect(textOf('evening-gazetteer')).toContain('Badge Out');
    expect(linked('eight-in-ten').map(({ source }) => source)).toEqual(looping.map(({ key }) => key));
  });

  it.each([
    ['count-52955', 'count-38410', '52,955', '38,410'],
    ['regret-55', 'regret-31', '55%', '31%'],
  ])('sets %s against %s: the same statement with another number', (left, right, one, other) => {
    const statement = (key: string) => sample.claims.find((claim) => claim.key === key)?.statement ?? '';
    expect(statement(left)).toContain(one);
    expect(statement(left).replace(one, other)).toBe(statement(right));
    for (const key of [left, right]) {
      const found = new Set(linked(key).map(({ stance }) => stance));
      expect(found).toContain('supports');
      expect(found).toContain('refutes');
    }
  });
});
