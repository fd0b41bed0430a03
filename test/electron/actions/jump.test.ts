/** Jumps in the history: wherever one goes, the project is as it was there, and every place can be gone to again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jumpTo } from '#electron/actions/jump';
import type { HistoryPage } from '#electron/storage/history';
import { createProject, openProject, type ProjectStore } from '#electron/storage/project-store';
import {
  addClaim,
  aProject,
  articleFiles,
  expectFailure,
  expectOk,
  rename,
  rowsOf,
  stamp,
} from '../../helpers/storage';

let base = '';
let store: ProjectStore;
const everything = { coderId: null, area: null };
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'warrant-jump-'));
  store = expectOk(await createProject(join(base, 'P.warrant'), aProject));
  expectOk(await store.addArticle(articleFiles('article'), stamp));
});
afterEach(async () => {
  await store.close();
  await rm(base, { recursive: true, force: true });
});

const told = async (filter: Parameters<ProjectStore['past']['page']>[2] = everything) =>
  expectOk(await store.past.page(null, 100, filter)).entries.map(
    ({ label, kind, steps, state, current }) => `${kind} ${steps} ${state ?? '-'}${current ? ' now' : ''}: ${label}`,
  );

describe('the history', () => {
  it('says of each change whether it holds, and tells runs of undoing in one line', async () => {
    for (const n of [1, 2, 3]) expectOk(await store.apply(addClaim(n)));
    for (const _ of [1, 2]) expectOk(await store.undo(stamp));
    expectOk(await store.redo(stamp));
    expect(await told()).toEqual([
      'redo 1 -: Coded a claim: “Claim number 2 🧾”',
      'undo 2 -: Coded a claim: “Claim number 2 🧾”',
      'do 1 undone: Coded a claim: “Claim number 3 🧾”',
      'do 1 done now: Coded a claim: “Claim number 2 🧾”',
      'do 1 done: Coded a claim: “Claim number 1 🧾”',
      'do 1 done: Imported “article”',
      'create 1 done: Created the project',
    ]);
    expectOk(await store.apply(rename('Another way')));
    expect((await told())[3]).toBe('do 1 left-behind: Coded a claim: “Claim number 3 🧾”');
  });

  it('is filtered by coder and by what was changed', async () => {
    expectOk(await store.apply({ ...stamp, command: { type: 'coder.add', coder: { id: 'ben', name: 'Ben' } } }));
    expectOk(await store.apply({ ...addClaim(1), coderId: 'ben' }));
    expectOk(await store.apply(addClaim(2)));
    expect(await told({ coderId: 'ben', area: null })).toHaveLength(1);
    expect(await told({ coderId: null, area: 'claims' })).toHaveLength(2);
    expect(await told({ coderId: 'ada', area: 'claims' })).toHaveLength(1);
    expect(await told({ coderId: null, area: 'articles' })).toEqual(['do 1 done: Imported “article”']);
  });

  it('is read a page at a time', async () => {
    for (let n = 1; n <= 7; n++) expectOk(await store.apply(addClaim(n)));
    const seqs: number[] = [];
    let before: number | null = null;
    do {
      const page: HistoryPage = expectOk(await store.past.page(before, 2, { coderId: null, area: 'claims' }));
      seqs.push(...page.entries.map(({ seq }) => seq));
      before = page.next;
    } while (before !== null);
    expect(seqs).toEqual([9, 8, 7, 6, 5, 4, 3]);
  });
});

describe('a jump', () => {
  it('says before what it undoes, and can be jumped back, across a restart too', async () => {
    for (const n of [1, 2, 3]) expectOk(await store.apply(addClaim(n)));
    const last = store.seq;
    const rows = rowsOf(store);
    expect(expectOk(store.past.wayTo(3))).toMatchObject({
      direction: 'undo',
      steps: 2,
      labels: ['Coded a claim: “Claim number 3 🧾”', 'Coded a claim: “Claim number 2 🧾”'],
    });
    expect(expectOk(await jumpTo(store, 3, stamp))).toBe(2);
    expect(store.project.count('claims')).toBe(1);
    await store.close();
    store = expectOk(await openProject(store.folder)).store;
    expect(expectOk(store.past.wayTo(last))).toMatchObject({ direction: 'redo', steps: 2 });
    expect(expectOk(await jumpTo(store, last, stamp))).toBe(2);
    expect(rowsOf(store)).toBe(rows);
    expect(expectOk(store.past.wayTo(last))).toMatchObject({ direction: 'here', steps: 0 });
  });

  it('is not made to a line that undid something, nor beyond the end', async () => {
    expectOk(await store.undo(stamp));
    expect(expectFailure(await jumpTo(store, store.seq, stamp)).code).toBe('not-a-change');
    expect(expectFailure(await jumpTo(store, 99, stamp)).code).toBe('not-found');
  });

  it('stops when it is told to, and the project is then as it was at that place', async () => {
    for (let n = 1; n <= 250; n++) expectOk(await store.apply(rename(`Title ${n}`)));
    const stop = new AbortController();
    const seen: number[] = [];
    const steps = await jumpTo(store, 1, stamp, {
      signal: stop.signal,
      onProgress: ({ done }) => {
        seen.push(done);
        stop.abort();
      },
    });
    expect(expectOk(steps)).toBe(100);
    expect(seen).toEqual([100]);
    expect([...store.project.all('info')][0]?.title).toBe('Title 150');
  });

  it('leads to any place from any other, whatever was undone, redone and left behind', async () => {
    const step = fc.record({
      kind: fc.constantFrom('do', 'do', 'do', 'undo', 'undo', 'redo', 'jump'),
      pick: fc.nat(1000),
    });
    let made = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const folder = join(base, `run-${(made += 1)}.warrant`);
        const run = expectOk(await createProject(folder, aProject));
        /** The project after each line that is a change. */
        const states = new Map([[1, rowsOf(run)]]);
        const remember = (): void => void states.set(run.seq, rowsOf(run));
        for (const [index, { kind, pick }] of steps.entries()) {
          if (kind === 'do') {
            expectOk(await run.apply(rename(`Title ${index}-${pick}`)));
            remember();
          } else if (kind === 'jump') {
            const places = [...states.keys()];
            const place = places[pick % places.length] ?? 1;
            const before = run.seq;
            const restores = expectOk(run.past.wayTo(place)).direction === 'restore';
            expectOk(await jumpTo(run, place, stamp));
            expect(rowsOf(run)).toBe(states.get(place));
            if (restores && run.seq > before) remember();
          } else await run[kind](stamp);
        }
        const rows = rowsOf(run);
        await run.close();
        const again = expectOk(await openProject(folder)).store;
        expect(rowsOf(again)).toBe(rows);
        await again.close();
        await rm(folder, { recursive: true, force: true });
      }),
      { numRuns: 60 },
    );
  });
});
