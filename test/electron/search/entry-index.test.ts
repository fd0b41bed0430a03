import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EntryIndex, type CurrentEntry } from '#electron/search/entry-index';
import { DamagedIndex } from '#electron/search/segment';
import { segmentsToMerge } from '#electron/search/segments-to-merge';
import { parseQuery } from '#shared/search/parse-query';
import { planQuery } from '#shared/search/plan-query';
import { wordsOf } from '#shared/search/words';
import { aProject } from '../../helpers/builders';

let folder = '';
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'warrant-index-')), 'index');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

const article = (id: string, text: string, more = '', fingerprint = 1): CurrentEntry => ({
  kind: 'article',
  id,
  fingerprint,
  read: async () => ({ kind: 'article', id, text, more }),
});

function found(index: EntryIndex, text: string, most = Infinity): string[] {
  const query = parseQuery(text);
  const plan = query.ok ? planQuery(aProject(), query.value) : query;
  if (!plan.ok) throw new Error(plan.fault.message);
  return index.find(plan.value, most).entries.map(({ id }) => id);
}

const texts = {
  tracker: 'The tracker counted 1,200 jobs cut in March. Half of the notices named automation.',
  column: 'The firms that cut jobs spent twice as much on chips. Jobs, jobs, jobs.',
  memo: 'Automation was named, the jobs were cut.',
  robots: '🤖 在東京都 les employés ont été remplacés',
};
const four = Object.entries(texts).map(([id, text]) => article(id, text, `Title of ${id}`));

async function filled(): Promise<EntryIndex> {
  const index = new EntryIndex(folder);
  await index.updateAll(four);
  return index;
}

describe('what is found', () => {
  it.each([
    ['jobs', ['column', 'memo', 'tracker']],
    ['automation jobs', ['memo', 'tracker']],
    ['automation NOT tracker', ['memo']],
    ['"jobs cut"', ['tracker']],
    ['"cut jobs"', ['column']],
    ['"1,200"', ['tracker']],
    ['aut*', ['memo', 'tracker']],
    ['"named aut"*', ['tracker']],
    ['chips OR march', ['column', 'tracker']],
    ['automation NEAR/1 jobs', []],
    ['automation NEAR/3 jobs', ['memo']],
    ['(chips OR notices) NEAR/4 (half OR twice)', ['column', 'tracker']],
    ['employe', []],
    ['EMPLOYES', ['robots']],
    ['東京', ['robots']],
    ['京東', []],
    ['title', ['column', 'memo', 'robots', 'tracker']],
    ['"remplaces title"', []],
    ['remplaces NEAR/20 title', []],
    ['NOT jobs', ['robots']],
    ['in:claims', []],
  ])('%s', async (query, expected) => {
    const index = await filled();
    expect(found(index, query).sort()).toEqual(expected);
    index.close();
    const again = new EntryIndex(folder);
    expect(found(again, query).sort()).toEqual(expected);
    again.close();
  });

  it('comes best first: more often, in fewer words; and the best alone when that is asked', async () => {
    const index = await filled();
    expect(found(index, 'jobs')).toEqual(['column', 'memo', 'tracker']);
    expect(found(index, 'jobs', 1)).toEqual(['column']);
    index.close();
  });

  it('is what looking through every text finds, whatever was added, changed and dropped', async () => {
    const word = fc.constantFrom('cut', 'jobs', 'job', 'chips', 'the', 'é', '東', 'memo');
    const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
    const step = fc.record({ id: fc.integer({ min: 0, max: 9 }), text: fc.option(text, { nil: null }) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 25 }),
        fc.array(word, { minLength: 1, maxLength: 3 }),
        async (steps, asked) => {
          const current = new Map<string, string>();
          let index = new EntryIndex(folder);
          for (const [number, { id, text: now }] of steps.entries()) {
            const key = `article:${id}`;
            if (now === null) current.delete(String(id));
            else current.set(String(id), now);
            await index.updateSome(new Map([[key, now === null ? null : article(String(id), now, '', number + 1)]]));
            if (number % 7 === 6) {
              index.close();
              index = new EntryIndex(folder);
            }
          }
          const having = (test: (words: string) => boolean): string[] =>
            [...current]
              .filter(([, now]) => test(` ${wordsOf(now).join(' ')} `))
              .map(([id]) => id)
              .sort();
          const folded = asked.flatMap(wordsOf);
          expect(found(index, `"${asked.join(' ')}"`).sort()).toEqual(
            having((words) => words.includes(` ${folded.join(' ')} `)),
          );
          expect(found(index, asked.join(' ')).sort()).toEqual(
            having((words) => folded.every((one) => words.includes(` ${one} `))),
          );
          expect(found(index, 'jo*').sort()).toEqual(having((words) => words.includes(' jo')));
          index.clear();
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('an index that grows', () => {
  it('reads again only what changed', async () => {
    const index = await filled();
    let reads = 0;
    const counted = (entry: CurrentEntry): CurrentEntry => ({ ...entry, read: () => ((reads += 1), entry.read()) });
    await index.updateAll(four.map(counted));
    expect(reads).toBe(0);
    await index.updateAll([...four.slice(1).map(counted), counted(article('new', 'a new article about jobs'))]);
    expect(reads).toBe(1);
    expect(found(index, 'jobs').sort()).toEqual(['column', 'memo', 'new']);
    index.close();
  });

  it('never has many segments, and leaves none behind', async () => {
    const index = new EntryIndex(folder);
    for (let number = 0; number < 100; number++)
      await index.updateSome(new Map([[`article:${number}`, article(String(number), `jobs number ${number}`)]]));
    expect(found(index, 'jobs')).toHaveLength(100);
    expect(found(index, 'number 57')).toEqual(['57']);
    expect((await readdir(folder)).length).toBeLessThan(10);
    index.close();
  });

  it('leaves out what cannot be read, and tries it again', async () => {
    const index = new EntryIndex(folder);
    await index.updateAll([...four, { ...article('lost', ''), read: async () => null }]);
    expect(index.entries).toBe(4);
    await index.updateAll([...four, article('lost', 'found again')]);
    expect(found(index, 'again')).toEqual(['lost']);
    index.close();
  });

  it('puts together what is small or mostly dropped', () => {
    const sized = (words: number, droppedWords = 0) => ({ words, droppedWords });
    const merged = (sizes: { words: number; droppedWords: number }[]) =>
      segmentsToMerge(sizes).map(({ words }) => words);
    expect(merged([sized(800), sized(400), sized(100)])).toEqual([]);
    expect(merged([sized(800), sized(150), sized(100)])).toEqual([100, 150]);
    expect(merged([sized(1000), sized(400, 300)])).toEqual([400]);
    expect(merged([sized(3_000_000), sized(2_900_000)])).toEqual([]);
  });
});

describe('a damaged index', () => {
  it('never gives a wrong answer, whichever byte was changed', async () => {
    const index = await filled();
    const queries = ['jobs', '"cut jobs"', 'aut*', 'title NOT chips'];
    const right = queries.map((query) => found(index, query));
    index.close();
    const name = (await readdir(folder)).find((file) => file.endsWith('.segment')) ?? '';
    const bytes = await readFile(join(folder, name));
    let noticed = 0;
    for (let at = 0; at < bytes.length; at += 3) {
      const harmed = Buffer.from(bytes);
      harmed[at] = (harmed[at] ?? 0) ^ 0x11;
      await writeFile(join(folder, name), harmed);
      const opened = new EntryIndex(folder);
      for (const [number, query] of queries.entries())
        try {
          if (opened.entries === 0) noticed += 1;
          else expect(found(opened, query)).toEqual(right[number]);
        } catch (error) {
          if (!(error instanceof DamagedIndex)) throw error;
          noticed += 1;
        }
      opened.close();
    }
    expect(noticed).toBeGreaterThan(100);
    for (const length of [0, 5, bytes.length >> 1, bytes.length - 1]) {
      await writeFile(join(folder, name), bytes.subarray(0, length));
      const opened = new EntryIndex(folder);
      expect(opened.entries).toBe(0);
      await opened.updateAll(four);
      expect(found(opened, 'jobs')).toEqual(right[0]);
      opened.clear();
      await writeFile(join(folder, 'index.json'), JSON.stringify({ segments: [{ name, dropped: [] }] }));
    }
  });
});

describe('an index whose making is stopped', () => {
  const many = Array.from({ length: 400 }, (_, number) => article(`a${number}`, `layoffs in week ${number}`));

  it('keeps what was indexed, says that it is not all, and goes on from there', async () => {
    const index = new EntryIndex(folder);
    const stop = new AbortController();
    const seen: number[] = [];
    const whole = await index.updateAll(many, {
      signal: stop.signal,
      onProgress: ({ done, total }) => {
        expect(total).toBe(400);
        seen.push(done);
        if (done >= 150) stop.abort();
      },
    });
    expect(whole).toBe(false);
    expect(seen).toEqual([50, 100, 150]);
    expect(found(index, 'layoffs')).toHaveLength(149);
    index.close();
    const again = new EntryIndex(folder);
    let rest = 0;
    expect(await again.updateAll(many, { onProgress: ({ total }) => (rest = total) })).toBe(true);
    expect(rest).toBe(251);
    expect(found(again, 'layoffs')).toHaveLength(400);
    again.close();
  });
});
