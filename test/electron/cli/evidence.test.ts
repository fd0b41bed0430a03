import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPlace, asLines, jsonLines, warrant, type Place } from './warrant';

let place: Place;
let sample = '';
beforeAll(async () => {
  place = await aPlace();
  sample = join(place.folder, 'Sample.warrant');
  await warrant(['init', sample, '--sample']);
});
afterAll(() => place.remove());

describe('quantities', () => {
  const text = '📦 In February 52,955 people were laid off by technology firms, 18% of them because of AI.';

  it('gives positions in code points', async () => {
    const { status, stdout } = await warrant(['quantities', '-', '--json', '--published', '2026-03-12'], text);
    const [people, share] = jsonLines(stdout);
    expect(status).toBe(0);
    expect(people).toEqual({
      value: 52_955,
      bound: 'exactly',
      unit: 'people',
      entity: 'technology firms',
      scope: 'laid off; because of AI',
      period: '2026-02',
      start: 14,
      end: 20,
    });
    expect([...text].slice(share.start, share.end).join('')).toBe('18%');
  });
  it('refuses what is no date and what is no text', async () => {
    expect((await warrant(['quantities', '-', '--published', 'May'], text)).status).toBe(2);
    expect((await warrant(['quantities', '-'], Uint8Array.of(0xff, 0xfe))).status).toBe(1);
    expect((await warrant(['quantities', join(place.folder, 'none.txt')])).status).toBe(1);
  });
  it('shows a table', async () => {
    expect((await warrant(['quantities', '-'], text)).stdout).toMatch(/52,955 +52,955 people +technology firms/);
  });
});

describe('conflicts of the sample', () => {
  const pairs = async () => jsonLines((await warrant(['conflicts', sample, '--json'])).stdout);

  it('finds its two conflicts and none of its look-alikes', async () => {
    const found = (await pairs()).filter(({ kind }) => kind === 'conflict');
    expect(found.map(({ a, b }) => [a, b])).toEqual([
      ['count-38410', 'count-52955'],
      ['regret-31', 'regret-55'],
    ]);
    expect(found.every(({ judgement }) => judgement === null)).toBe(true);
  });
  it('gives the reason of a pair that was judged', async () => {
    const judge = {
      type: 'conflict.judge',
      a: 'regret-55',
      b: 'regret-31',
      verdict: 'conflict',
      reason: 'Two surveys.',
    };
    expect((await warrant(['apply', sample, '-'], asLines([judge]))).status).toBe(0);
    const pair = (await pairs()).find(({ a }) => a === 'regret-31');
    expect(pair).toMatchObject({ b: 'regret-55', judgement: { verdict: 'conflict', reason: 'Two surveys.' } });
    expect((await warrant(['conflicts', sample])).stdout).toContain('judged conflict: Two surveys.');
  });
});

describe('provenance of the sample', () => {
  it('names the circle and counts a shared origin once', async () => {
    const { status, stdout } = await warrant(['provenance', sample, '--json']);
    const found = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(found.loops).toEqual([{ sources: ['badge-out-88', 'evening-gazetteer-column'] }]);
    expect(found.origins).toContainEqual({ source: 'hr-executive', origins: ['forrester'] });
    const regret = found.independent.claims.find(({ claim }: { claim: string }) => claim === 'regret-55');
    expect(regret.evidence.counts.all.independent).toBeLessThan(regret.evidence.counts.all.sources);
    expect(found.independent.explanations).toHaveLength(4);
    expect((await warrant(['provenance', sample])).stdout).toContain('In a circle: ');
  });
});

describe('sources', () => {
  it.each(['bibtex', 'ris', 'csl-json'])('%s goes into another project and comes out again', async (format) => {
    const other = join(place.folder, `${format}.warrant`);
    await warrant(['init', other]);
    const { status, stdout } = await warrant(['sources', sample, '--format', format]);
    expect(status).toBe(0);
    const added = jsonLines((await warrant(['import-sources', other, '-', '--json'], stdout)).stdout);
    expect(added).toHaveLength(16);
    expect(added.every((report) => report.status === 'imported')).toBe(true);
    expect((await warrant(['sources', other, '--format', format])).stdout.split('\n').sort()).toEqual(
      stdout.split('\n').sort(),
    );
    const again = jsonLines((await warrant(['import-sources', other, '-', '--json'], stdout)).stdout);
    expect(again.map(({ status: told }) => told)).toEqual(added.map(() => 'duplicate'));
    expect(again.map(({ source }) => source)).toEqual(added.map(({ source }) => source));
  });
  it('csv has a row a source', async () => {
    const { stdout } = await warrant(['sources', sample, '--format', 'csv']);
    expect(stdout.startsWith('\ufeffid,kind,title,')).toBe(true);
    expect(stdout.split('\r\n').filter(Boolean)).toHaveLength(17);
  });
  it('refuses formats and files that it does not know', async () => {
    expect((await warrant(['sources', sample, '--format', 'docx'])).status).toBe(2);
    const { status, stderr } = await warrant(['import-sources', sample, '-'], 'just words');
    expect([status, stderr]).toEqual([1, 'warrant: -: This is no BibTeX, RIS or CSL-JSON.\n']);
  });
});
