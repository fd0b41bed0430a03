/**
 * The main job from the first command to the last, with the built command line and three articles as they come from
 * the web, which some machines have beside the project: too much front matter, garbled characters, no title at all.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withValueAt } from '../../helpers/json-edit';
import { aPlace, asLines, buildCommand, jsonLines, warrantProcess, type Place } from './warrant';

const articles = fileURLToPath(new URL('../../../../shared/articles/', import.meta.url));
const there = existsSync(articles);
if (!there) console.warn('Skipped: no folder ../shared/articles beside the project.');

const boom = '50000-ai-job-cuts-2025.md';
const daily = '815-people-every-day.txt';
const dash = 'anildash-500k-layoffs.md';

describe.skipIf(!there)('three real articles', () => {
  let place: Place;
  let project = '';
  const records: Record<string, ReturnType<typeof JSON.parse>> = {};
  const texts: Record<string, string> = {};
  beforeAll(async () => {
    await buildCommand();
    place = await aPlace();
    ({ project } = place);
    expect((await warrantProcess(['init', project, '--title', 'Layoffs', '--coder', 'Ada'])).status).toBe(0);
    const paths = [boom, daily, dash].map((name) => join(articles, name));
    const imported = await warrantProcess(['import', project, ...paths, '--json']);
    expect(imported).toMatchObject({ status: 0, stderr: '' });
    for (const [index, record] of jsonLines(imported.stdout).entries()) {
      const name = [boom, daily, dash][index] ?? '';
      records[name] = record;
      texts[name] = (await warrantProcess(['text', project, name])).stdout.slice(0, -1);
    }
  });
  afterAll(() => place.remove());

  it('are imported with what they say of themselves', () => {
    expect(records[boom]).toMatchObject({
      status: 'imported',
      title: '50000 AI Jobs Wiped Out in 2025 - The Other Side of the Boom',
      authors: ['Marco Grima'],
      published: '2025-12-23',
      format: 'markdown',
    });
    expect(records[daily].title).toMatch(/^815 People Lose Tech Jobs Every Day/);
    expect(records[dash]).toMatchObject({
      title: '500,000 tech workers have been laid off since ChatGPT was released',
      url: 'https://anildash.com/2026/01/06/500k-tech-workers-laid-off/',
      published: '2026-01-06',
      repairs: [expect.stringContaining('Mac Roman')],
    });
    for (const [name, text] of Object.entries(texts)) {
      expect([...text]).toHaveLength(records[name].characters);
      expect(text).not.toMatch(/\{\{image|publishedAt:|metaTitle:|[\uFFFD]|Ä[îìù]|‚Ä/);
    }
  });

  it('are duplicates the second time', async () => {
    const again = await warrantProcess(['import', project, articles, '--json']);
    expect(again.status).toBe(0);
    for (const { status, file, ...fields } of jsonLines(again.stdout)) {
      expect(status).toBe('duplicate');
      const { status: _, file: _file, ...first } = records[file.split(/[\\/]/).at(-1)];
      expect(fields).toEqual(first);
    }
  });

  it('are annotated, linked, exported, validated, verified and compared', async () => {
    const quotes = [
      {
        article: boom,
        exact: '50,000+ tech workers',
        codes: ['AI replacement'],
        statement: 'AI cost 50,000 jobs in 2025.',
      },
      { article: daily, exact: 'They’re not backfilling the role', codes: [], memo: 'Not the words of the article.' },
      { article: daily, exact: "It's not replacement. It's compression.", codes: ['2'], memo: 'His main point.' },
      { article: daily, exact: "It's not replacement. It’s  compression.", codes: ['2'] },
      { article: dash, exact: 'half a million tech workers have been laid off', codes: ['narrative-ai-excuse'] },
      { article: dash, exact: 'No such sentence was ever written by anybody there.', codes: [] },
    ];
    const annotated = await warrantProcess(['annotate', project, '-', '--json'], { input: asLines(quotes) });
    expect(annotated).toMatchObject({ status: 1, stderr: '' });
    const answers = jsonLines(annotated.stdout);
    expect(answers.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(answers[2].status).toBe('anchored');
    expect(answers[3]).toMatchObject({ status: 'anchored', start: answers[2].start, end: answers[2].end });
    expect(answers[5]).toMatchObject({ status: 'orphan', annotation: null });
    for (const [index, answer] of answers.entries()) {
      if (answer.status !== 'anchored') continue;
      const text = texts[quotes[index]?.article ?? ''] ?? '';
      expect([...text].slice(answer.start, answer.end).join('')).toBe(answer.exact);
    }
    const anchored = answers.filter(({ status }) => status === 'anchored');
    expect(anchored.length).toBeGreaterThanOrEqual(4);

    const claim = answers[2].claim;
    const commands = [
      {
        type: 'source.add',
        source: { id: 'trueup', kind: 'dataset', title: 'Tech Layoffs Tracker', reliability: 'B' },
      },
      { type: 'link.add', link: { id: 'l1', claimId: claim, sourceId: 'trueup', stance: 'refutes', strength: 'weak' } },
    ];
    const applied = await warrantProcess(['apply', project, '-', '--json'], { input: asLines(commands) });
    expect(applied).toMatchObject({ status: 0, stderr: '' });

    const map = await warrantProcess(['export', project, '--format', 'claim-map']);
    expect(map).toMatchObject({ status: 0, stderr: '' });
    expect((await warrantProcess(['export', project])).stdout).toBe(map.stdout);
    expect((await warrantProcess(['export', project, '--out', join(place.folder, 'map.json')])).status).toBe(0);
    expect(await readFile(join(place.folder, 'map.json'), 'utf8')).toBe(map.stdout);
    const exported = JSON.parse(map.stdout);
    expect(exported.annotations).toHaveLength(anchored.length);
    expect(exported.links).toEqual([expect.objectContaining({ id: 'l1', claim, source: 'trueup', stance: 'refutes' })]);

    const valid = await warrantProcess(['validate', '-', '--json'], { input: map.stdout });
    expect(valid).toEqual({ status: 0, stdout: '{"valid":true,"problems":[]}\n', stderr: '' });
    const faults: [string, unknown][] = [
      ['/format', 'mind-map'],
      ['/version', '1'],
      ['/project/title', ''],
      ['/articles/0/textHash', 'abc'],
      ['/articles/1/metadata/published', '2026-13-01'],
      ['/annotations/0/selectors/0/exact', ''],
      ['/annotations/0/claim', 'gone'],
      ['/claims/0/statement', undefined],
      ['/links/0/stance', 'proves'],
      ['/links/0/source', 'gone'],
      ['/sources/0/reliability', 'G'],
      ['/codebook/0/group', 'tag'],
    ];
    for (const [path, value] of faults) {
      const broken = JSON.stringify(withValueAt(exported, path, value));
      const { status, stdout } = await warrantProcess(['validate', '-', '--json'], { input: broken });
      const { problems } = JSON.parse(stdout);
      expect({ path, status }).toEqual({ path, status: 1 });
      expect(problems.map((problem: { path: string }) => problem.path)).toContain(path);
    }

    const verified = await warrantProcess(['verify', project, '--json']);
    expect(verified.status).toBe(0);
    const sums = { articles: 3, annotations: anchored.length, anchored: anchored.length, moved: 0, orphaned: 0 };
    expect(JSON.parse(verified.stdout)).toMatchObject({ ...sums, ambiguous: 0, unchecked: 0, sound: true });

    const { explanations } = JSON.parse((await warrantProcess(['compare', project, '--json'])).stdout);
    const excuse = explanations.find(({ id }: { id: string }) => id === 'narrative-ai-excuse');
    const compared = excuse.claims.find(({ id }: { id: string }) => id === claim);
    expect(compared.evidence.refutes).toEqual([expect.objectContaining({ link: 'l1', source: 'trueup' })]);
    expect(compared.evidence.supports).toEqual([]);
  });
});
