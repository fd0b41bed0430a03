import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProject } from '#electron/storage/project-store';
import { commandSchema } from '#shared/commands/commands';
import { plainText, writeFiles } from './articles';
import { aPlace, asLines, jsonLines, warrant, type Place } from './warrant';

let place: Place;
let project = '';
let article = '';
let text = '';
beforeAll(async () => {
  place = await aPlace();
  ({ project } = place);
  await warrant(['init', project, '--coder', 'Ada']);
  const [file = ''] = await writeFiles(place.folder, { 'jobs.txt': plainText });
  article = jsonLines((await warrant(['import', project, file, '--json'])).stdout)[0].article;
  text = jsonLines((await warrant(['text', project, 'jobs.txt', '--json'])).stdout)[0].text;
});
afterAll(() => place.remove());

async function applied(...commands: unknown[]) {
  const { status, stdout, stderr } = await warrant(['apply', project, '-', '--json'], asLines(commands));
  expect(stderr).toBe('');
  return { status, answers: jsonLines(stdout) };
}

const exported = async () => JSON.parse((await warrant(['export', project])).stdout);

/** Selectors of words of the article, in code points. */
function selectorsOf(exact: string, by = 0) {
  const start = [...text.slice(0, text.indexOf(exact))].length + by;
  return { quote: { exact, prefix: '', suffix: '' }, position: { start, end: start + [...exact].length } };
}

describe('docs/commands.md', () => {
  const path = fileURLToPath(new URL('../../../docs/commands.md', import.meta.url));
  const examples = async () =>
    [...(await readFile(path, 'utf8')).matchAll(/```text\n(.*?)```/gs)].map(([, lines]) => lines).join('');

  it('has an example of every command', async () => {
    const types = new Set(jsonLines(await examples()).map(({ type }) => type));
    const known = commandSchema.options.map(({ shape }) => shape.type.value);
    // Articles come by import, with their text, and maps by `import-map`; a kept comparison is what `compare` found, too
    // long for an example.
    const made = /^(article\.(add|set-text)|project\.take-in|snapshot\..*)$/;
    expect(types).toEqual(new Set(known.filter((type) => !made.test(type))));
  });

  it('has examples that work on the sample project, in their order', async () => {
    const sample = join(place.folder, 'Sample.warrant');
    expect((await warrant(['init', sample, '--sample'])).status).toBe(0);
    const { status, stdout, stderr } = await warrant(['apply', sample, '-', '--json'], await examples());
    expect(jsonLines(stdout).filter((answer) => answer.status !== 'applied')).toEqual([]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect((await warrant(['verify', sample])).status).toBe(0);
    const map = (await warrant(['export', sample])).stdout;
    expect((await warrant(['validate', '-', '--json'], map)).stdout).toBe('{"valid":true,"problems":[]}\n');
  });
});

describe('positions', () => {
  it('are code points, and prefix and suffix are those of the text', async () => {
    const exact = '🤖🤖 took them';
    const { status, answers } = await applied({
      type: 'claim.add',
      claim: { id: 'robots', statement: 'Robots took the jobs.' },
      annotation: { id: 'robots-1', articleId: article, codeIds: [], selectors: selectorsOf(exact) },
    });
    expect(answers).toEqual([{ line: 1, status: 'applied', entry: expect.any(Number), label: expect.any(String) }]);
    expect(status).toBe(0);
    const { annotations } = await exported();
    const [quote, position] = annotations.find(({ id }: { id: string }) => id === 'robots-1').selectors;
    expect([...text].slice(position.start, position.end).join('')).toBe(exact);
    expect(quote.prefix).toBe(text.slice(0, text.indexOf(exact)).slice(-32));
  });

  it.each([
    {
      name: 'annotation.add',
      command: () => ({
        type: 'annotation.add',
        annotation: {
          id: 'off',
          articleId: article,
          claimId: 'robots',
          codeIds: [],
          selectors: selectorsOf('Nobody', 1),
        },
      }),
    },
    {
      name: 'annotation.edit',
      command: () => ({ type: 'annotation.edit', id: 'robots-1', set: { selectors: selectorsOf('Nobody', -2) } }),
    },
    {
      name: 'a batch',
      command: () => ({
        type: 'batch',
        label: 'Off',
        commands: [
          { type: 'project.rename', title: 'Off' },
          { type: 'annotation.edit', id: 'robots-1', set: { selectors: selectorsOf('Nobody', 1) } },
        ],
      }),
    },
  ])('where other words stand are refused: $name', async ({ command }) => {
    const before = await exported();
    const { status, answers } = await applied(command());
    expect(status).toBe(1);
    expect(answers[0]).toMatchObject({ status: 'failed', entry: null, label: null, error: { code: 'other-words' } });
    expect(await exported()).toEqual(before);
  });

  it('of the passages of sources and links are converted and checked like those of annotations', async () => {
    const passage = { articleId: article, selectors: selectorsOf('says the minister') };
    const off = { articleId: article, selectors: selectorsOf('says the minister', 1) };
    const source = { id: 'minister', kind: 'official-statement', title: 'The minister', articleId: article };
    const link = { id: 'said', claimId: 'robots', sourceId: 'minister', stance: 'supports' };
    const { answers } = await applied(
      { type: 'source.add', source: { ...source, passage: off } },
      { type: 'source.add', source: { ...source, passage } },
      { type: 'link.add', link },
      { type: 'link.edit', id: 'said', set: { passage: off } },
      { type: 'link.edit', id: 'said', set: { passage } },
    );
    expect(answers.map(({ status }) => status)).toEqual(['failed', 'applied', 'applied', 'failed', 'applied']);
    const opened = await openProject(project, { readOnly: true });
    if (!opened.ok) throw new Error(opened.error.message);
    const { store } = opened.value;
    for (const row of [store.project.get('sources', 'minister'), store.project.get('links', 'said')]) {
      const { quote, position } = row?.passage?.selectors ?? selectorsOf('');
      expect(text.slice(position.start, position.end)).toBe('says the minister');
      expect(quote.suffix).not.toBe('');
    }
    await store.close();
    expect((await warrant(['verify', project])).status).toBe(0);
  });

  it('of an annotation that the same batch adds are understood', async () => {
    const { answers } = await applied({
      type: 'batch',
      label: 'Two steps',
      commands: [
        {
          type: 'annotation.add',
          annotation: {
            id: 'later',
            articleId: article,
            claimId: 'robots',
            codeIds: [],
            selectors: selectorsOf('March'),
          },
        },
        { type: 'annotation.edit', id: 'later', set: { selectors: selectorsOf('the robots') } },
      ],
    });
    expect(answers[0]).toMatchObject({ status: 'applied', label: 'Two steps' });
    const { annotations } = await exported();
    expect(annotations.find(({ id }: { id: string }) => id === 'later').selectors[0].exact).toBe('the robots');
    expect((await warrant(['verify', project])).status).toBe(0);
  });
});

describe('a line that is wrong', () => {
  it.each([
    {
      name: 'an unknown type',
      command: { type: 'claim.invent' },
      says: 'no command of the type "claim.invent". Known are: project.rename',
    },
    { name: 'no type', command: {}, says: 'no command of the type undefined' },
    { name: 'no object', command: 'claim.add', says: 'A command is an object' },
    { name: 'a field missing', command: { type: 'claim.edit', id: 'robots' }, says: 'statement: is missing' },
    {
      name: 'an unknown field',
      command: { type: 'project.rename', title: 'T', name: 'T' },
      says: 'does not have "name"',
    },
    { name: 'an unknown claim', command: { type: 'claim.remove', id: 'gone' }, says: 'There is no claim "gone"' },
    {
      name: 'an unknown stance',
      command: { type: 'link.edit', id: 'l', set: { stance: 'proves' } },
      says: 'set.stance: ',
    },
  ])('is named with its fault: $name', async ({ command, says }) => {
    const { status, answers } = await applied(command);
    expect(status).toBe(1);
    expect(answers[0]).toMatchObject({ line: 1, status: 'failed' });
    expect(answers[0].error.message).toContain(says);
  });

  it('cannot add an article without its text', async () => {
    const map = await exported();
    const [{ memos: _, metadata, origins, provenance, textHash, status }] = map.articles;
    const { bytes, ...rest } = provenance;
    const row = {
      id: 'forged',
      metadata,
      origins,
      provenance: { ...rest, size: bytes, sha256: '0'.repeat(64) },
      textHash,
      status,
      length: 1,
    };
    const { answers } = await applied({ type: 'article.add', article: row });
    expect(answers[0]).toMatchObject({ status: 'failed', error: { code: 'text-missing' } });
  });

  it('cannot say that an article has another text', async () => {
    const set = { type: 'article.set-text', id: article, textHash: '0'.repeat(64), length: 1 };
    const { answers } = await applied(set, { type: 'batch', label: 'Hidden', commands: [set] });
    for (const answer of answers) expect(answer).toMatchObject({ status: 'failed', error: { code: 'inside-only' } });
  });

  it('does not keep the others from being carried out, and sees what earlier ones did', async () => {
    const { status, answers } = await applied(
      { type: 'coder.add', coder: { id: 'ben', name: 'Ben' } },
      { type: 'coder.add', coder: { id: 'ben', name: 'Ben' } },
      { type: 'coder.rename', id: 'ben', name: 'Ben O.' },
      { type: 'coder.rename', id: 'ben', name: 'Ben O.' },
    );
    expect(status).toBe(1);
    expect(answers.map((answer) => answer.status)).toEqual(['applied', 'failed', 'applied', 'unchanged']);
    expect(answers[3]).toMatchObject({ entry: null });
  });
});

describe('who did it', () => {
  it('is the one who made the project, or who --coder names', async () => {
    await applied({ type: 'coder.add', coder: { id: '0-first-by-id', name: 'Zoe' } });
    const memo = (id: string) => ({ type: 'memo.set', id, target: { kind: 'claim', id: 'robots' }, text: 'Hm.' });
    await applied(memo('by-maker'));
    await warrant(['apply', project, '-', '--coder', 'Zoe'], asLines([memo('by-zoe')]));
    const { memos, coders } = await exported();
    const by = (id: string) => memos.find((row: { id: string }) => row.id === id).coder;
    expect(coders.find(({ id }: { id: string }) => id === by('by-maker')).name).toBe('Ada');
    expect(by('by-zoe')).toBe('0-first-by-id');
  });
});

describe('for people', () => {
  it('standard error names what failed and sums up', async () => {
    const lines = asLines([{ type: 'project.rename', title: 'New' }, { type: 'nonsense' }]);
    const { status, stdout, stderr } = await warrant(['apply', project, '-'], lines);
    expect(status).toBe(1);
    expect(jsonLines(stdout)).toHaveLength(2);
    expect(stderr).toMatch(/^line 2: failed: There is no command.*\n1 applied, 0 without effect, 1 failed\n$/);
  });
});

describe('many commands', () => {
  it('are a thing of seconds', async () => {
    const commands = Array.from({ length: 5000 }, (_, index) => ({
      type: 'source.add',
      source: { id: `s${index}`, kind: 'survey', title: `Survey ${index}` },
    }));
    const begun = performance.now();
    const { status, answers } = await applied(...commands);
    expect(performance.now() - begun).toBeLessThan(30_000);
    expect(status).toBe(0);
    expect(answers).toHaveLength(5000);
    expect((await exported()).sources.filter(({ kind }: { kind: string }) => kind === 'survey')).toHaveLength(5000);
  });
});
