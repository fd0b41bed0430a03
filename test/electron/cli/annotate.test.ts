import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProject } from '#electron/storage/project-store';
import { html, markdown, plainText, writeFiles } from './articles';
import { aPlace, asLines, jsonLines, warrant, type Place } from './warrant';

let place: Place;
let project = '';
let text = '';
beforeAll(async () => {
  place = await aPlace();
  ({ project } = place);
  await warrant(['init', project, '--title', 'Jobs']);
  const files = await writeFiles(place.folder, {
    'in/jobs.txt': plainText,
    'in/money.md': markdown,
    'in/regret.html': html,
  });
  await warrant(['import', project, ...files]);
  text = jsonLines((await warrant(['text', project, 'jobs.txt', '--json'])).stdout)[0].text;
});
afterAll(() => place.remove());

/** One line, annotated; what was answered, and the status of the whole. */
async function annotated(line: unknown) {
  const { status, stdout, stderr } = await warrant(['annotate', project, '-', '--json'], asLines([line]));
  expect(stderr).toBe('');
  return { status, answer: jsonLines(stdout)[0] };
}

/** What the claim map says of an annotation. */
async function mapped(id: string) {
  const map = JSON.parse((await warrant(['export', project])).stdout);
  const annotation = map.annotations.find((row: { id: string }) => row.id === id);
  const claim = map.claims.find((row: { id: string }) => row.id === annotation.claim);
  return { annotation, claim, memos: map.memos };
}

/** How long the history is. */
async function entries(): Promise<number> {
  const opened = await openProject(project, { readOnly: true });
  if (!opened.ok) throw new Error(opened.error.message);
  const { seq } = opened.value.store;
  await opened.value.store.close();
  return seq;
}

describe('a quote that stands once', () => {
  it('is anchored, in code points', async () => {
    const exact = '🤖🤖 took them';
    const { status, answer } = await annotated({ article: 'jobs.txt', exact, codes: ['1'] });
    expect(status).toBe(0);
    expect(Object.keys(answer).slice(0, 6)).toEqual(['line', 'status', 'annotation', 'claim', 'start', 'end']);
    expect(answer).toMatchObject({ line: 1, status: 'anchored', exact, edits: 0 });
    expect([...text].slice(answer.start, answer.end).join('')).toBe(exact);
    expect(text.slice(answer.start, answer.end)).not.toBe(exact); // UTF-16 units would be elsewhere
    const { annotation, claim } = await mapped(answer.annotation);
    expect(annotation.codes).toEqual(['narrative-ai-replacement']);
    expect(annotation.selectors[1]).toMatchObject({ start: answer.start, end: answer.end });
    expect(claim).toMatchObject({ id: answer.claim, statement: exact });
  });

  it('is found although quotes and blanks differ, and although a word does', async () => {
    const blanks = await annotated({ article: 'jobs.txt', exact: 'The tracker  counted\n1,200 jobs cut', codes: [] });
    expect(blanks.answer).toMatchObject({ status: 'anchored', exact: 'The tracker counted 1,200 jobs cut', edits: 0 });
    const changed = await annotated({
      article: 'money.md',
      exact: 'The same firms spent twice as many on chips as the year before',
      codes: [],
    });
    expect(changed.answer).toMatchObject({
      status: 'anchored',
      exact: 'The same firms spent twice as much on chips as the year before',
    });
    expect(changed.answer.edits).toBeGreaterThan(0);
  });

  it.each([
    { by: 'file name', article: 'money.md' },
    { by: 'title', article: 'Follow the money' },
    { by: 'title in another case', article: 'follow THE money' },
  ])('in an article named by $by', async ({ article }) => {
    expect((await annotated({ article, exact: 'Wages paid for a fifth of it.', codes: [] })).status).toBe(0);
  });

  it('in an article named by id and by the beginning of its id', async () => {
    const [row] = jsonLines((await warrant(['list', project, '--json'])).stdout);
    const { stdout } = await warrant(['text', project, row.article]);
    expect((await warrant(['text', project, row.article.slice(0, 8)])).stdout).toBe(stdout);
  });

  it.each([
    { by: 'id', code: 'narrative-capex', id: 'narrative-capex' },
    { by: 'key', code: '3', id: 'narrative-capex' },
    { by: 'name in another case', code: 'ai AS excuse', id: 'narrative-ai-excuse' },
  ])('with a code named by $by', async ({ code, id }) => {
    const { answer } = await annotated({ article: 'money.md', exact: 'Wages paid for a fifth', codes: [code, code] });
    expect((await mapped(answer.annotation)).annotation.codes).toEqual([id]);
  });

  it('with statement and memo', async () => {
    const line = {
      article: 'regret.html',
      exact: 'More than half of the employers',
      codes: ['4'],
      statement: ' Half regret it. ',
      memo: 'Forty firms only.',
    };
    const { answer } = await annotated(line);
    const { annotation, claim, memos } = await mapped(answer.annotation);
    expect(claim.statement).toBe('Half regret it.');
    expect(memos).toContainEqual(
      expect.objectContaining({ target: { kind: 'annotation', id: annotation.id }, text: 'Forty firms only.' }),
    );
  });
});

describe('a quote that is not anchored', () => {
  it('is ambiguous when it stands twice, and the places are given', async () => {
    const exact = 'Half of the notices named automation';
    const { status, answer } = await annotated({ article: 'jobs.txt', exact, codes: [] });
    expect(status).toBe(1);
    expect(answer).toMatchObject({ status: 'ambiguous', annotation: null, claim: null, start: null, end: null });
    expect(answer.candidates).toHaveLength(2);
    for (const { start, end } of answer.candidates) expect([...text].slice(start, end).join('')).toBe(exact);

    const told = await annotated({ article: 'jobs.txt', exact, suffix: ' twice', codes: [] });
    expect(told.answer).toMatchObject({ status: 'anchored', start: answer.candidates[1].start });
  });

  it('is an orphan when nothing like it stands there', async () => {
    const before = await warrant(['export', project]);
    const { status, answer } = await annotated({
      article: 'jobs.txt',
      exact: 'Interest rates explain the winter of 2023 better than software.',
      codes: [],
    });
    expect(status).toBe(1);
    expect(answer).toMatchObject({ status: 'orphan', annotation: null, claim: null, start: null, end: null });
    expect((await warrant(['export', project])).stdout).toBe(before.stdout);
  });

  it.each([
    { name: 'no article', line: { exact: 'jobs', codes: [] }, says: 'article: is missing' },
    { name: 'no words', line: { article: 'jobs.txt', exact: ' ', codes: [] }, says: 'must have words in it' },
    { name: 'an unknown field', line: { article: 'jobs.txt', exact: 'jobs', code: '1' }, says: 'does not have "code"' },
    { name: 'no object', line: [1], says: 'expected object' },
    {
      name: 'an unknown article',
      line: { article: 'nowhere', exact: 'jobs', codes: [] },
      says: 'There is no article "nowhere"',
    },
    {
      name: 'an unknown code',
      line: { article: 'jobs.txt', exact: 'robots', codes: ['Tariffs'] },
      says: 'There is no code "Tariffs". Known are: AI replacement (1), AI as excuse (2)',
    },
    {
      name: 'an unknown claim',
      line: { article: 'jobs.txt', exact: 'robots', codes: [], claim: 'nothing' },
      says: 'There is no claim with the id or statement “nothing”',
    },
    {
      name: 'a claim and a statement',
      line: { article: 'jobs.txt', exact: 'robots', codes: [], claim: 'a', statement: 'b' },
      says: 'either claim or statement',
    },
  ])('fails: $name', async ({ line, says }) => {
    const { status, answer } = await annotated(line);
    expect(status).toBe(1);
    expect(answer).toMatchObject({ line: 1, status: 'failed', annotation: null });
    expect(answer.error.message).toContain(says);
  });
});

describe('claims', () => {
  const line = { article: 'jobs.txt', exact: 'Nobody asked the robots', codes: [] };

  it('are shared by lines with the same statement, in one call and in the next', async () => {
    const statement = 'No robot was asked.';
    const { stdout } = await warrant(
      ['annotate', project, '-', '--json'],
      asLines([
        { ...line, statement },
        { ...line, article: 'money.md', exact: 'Nobody else did', statement },
      ]),
    );
    const [first, second] = jsonLines(stdout);
    expect(second.claim).toBe(first.claim);
    expect((await annotated({ ...line, statement })).answer.claim).toBe(first.claim);
    expect((await annotated({ ...line, claim: statement })).answer.claim).toBe(first.claim);
    expect((await annotated({ ...line, claim: first.claim })).answer.claim).toBe(first.claim);
    expect((await mapped(first.annotation)).claim.annotations).toHaveLength(5);
  });

  it('are new for every line without statement', async () => {
    const { stdout } = await warrant(['annotate', project, '-', '--json'], asLines([line, line]));
    const [first, second] = jsonLines(stdout);
    expect(second.claim).not.toBe(first.claim);
  });

  it('begin with a long quote', async () => {
    const exact = text.slice(text.indexOf('The tracker'));
    const { answer } = await annotated({ ...line, exact });
    expect((await mapped(answer.annotation)).claim.statement).toBe(exact.replaceAll(/\s+/g, ' ').trim());
  });
});

describe('what there is to work on', () => {
  it.each([
    {
      name: 'no such file',
      words: () => ['annotate', project, join(place.folder, 'gone.jsonl')],
      says: 'the file or folder is not there',
    },
    { name: 'a folder', words: () => ['annotate', project, place.folder], says: 'is a folder' },
    { name: 'no project', words: () => ['annotate', place.folder, '-'], says: 'There is no Warrant project' },
    {
      name: 'an unknown coder',
      words: () => ['annotate', project, '-', '--coder', 'Eve'],
      says: 'There is no coder "Eve". Known are: ada',
    },
  ])('$name is said and ends with 1', async ({ words, says }) => {
    const { status, stdout, stderr } = await warrant([...words(), '--json']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(says);
  });
});

describe('many lines', () => {
  it('go on after lines that cannot be read, and each is named', async () => {
    const good = JSON.stringify({ article: 'jobs.txt', exact: 'says the minister', codes: [] });
    const input = Buffer.concat([
      Buffer.from(`\uFEFF${good}\r\n\n{"article": \n`),
      Buffer.from([0x22, 0xff, 0x22, 0x0a]),
      Buffer.from(good),
    ]);
    const { status, stdout, stderr } = await warrant(['annotate', project, '-'], input);
    expect(status).toBe(1);
    const answers = jsonLines(stdout);
    expect(answers.map(({ line, status: found }) => [line, found])).toEqual([
      [1, 'anchored'],
      [3, 'failed'],
      [4, 'failed'],
      [5, 'anchored'],
    ]);
    expect(answers[1].error.message).toContain('not JSON: column 13');
    expect(answers[2].error.message).toContain('not UTF-8');
    expect(stderr).toContain('line 3: failed: This line is not JSON');
    expect(stderr).toContain('2 anchored, 0 orphaned, 0 ambiguous, 2 failed');
  });

  it('are a thing of seconds, and of few steps for undo', async () => {
    const words = [...text].length;
    const lines = Array.from({ length: 10_000 }, (_, index) => {
      const start = index % (words - 60);
      return {
        article: 'jobs.txt',
        exact: [...text].slice(start, start + 59).join(''),
        codes: [String((index % 4) + 1)],
      };
    });
    const [file = ''] = await writeFiles(place.folder, { 'many.jsonl': asLines(lines) });
    const before = await entries();
    const begun = performance.now();
    const { status, stdout } = await warrant(['annotate', project, file, '--json']);
    expect(performance.now() - begun).toBeLessThan(30_000);
    expect(status).toBe(0);
    expect((await entries()) - before).toBeLessThan(20);
    const answers = jsonLines(stdout);
    expect(answers).toHaveLength(10_000);
    for (const { start, end, exact } of answers.slice(0, 200)) expect([...text].slice(start, end).join('')).toBe(exact);
    expect(jsonLines((await warrant(['verify', project, '--json'])).stdout)[0]).toMatchObject({
      moved: 0,
      sound: true,
    });
  });

  it('can be none', async () => {
    expect(await warrant(['annotate', project, '-', '--json'], '\n\n')).toEqual({ status: 0, stdout: '', stderr: '' });
  });
});
