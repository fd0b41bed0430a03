/** Jumps in the history: wherever one goes, the project is as it was there, and every place can be gone to again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Envelope, SingleCommand } from '#shared/commands/commands';
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

const moveTo = (edge: 'start' | 'end', offset: number, seconds: number, coderId = 'ada'): Envelope => {
  const exact = 'the cuts pay';
  const position = { start: 22, end: 34, [edge]: offset };
  return {
    coderId,
    at: new Date(Date.parse(stamp.at) + seconds * 1000).toISOString(),
    command: {
      type: 'annotation.edit',
      id: 'annotation-1',
      set: { selectors: { quote: { exact, prefix: '', suffix: '' }, position }, orphaned: false },
    },
  };
};
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

describe('an end that is moved step by step', () => {
  const place = () => store.project.get('annotations', 'annotation-1')?.selectors.position;
  const apply = async (...steps: Envelope[]) => {
    for (const step of steps) expectOk(await store.apply(step));
  };
  beforeEach(() => apply(addClaim(1)));

  it('is one step of undo and of redo, also after a restart', async () => {
    await apply(...[35, 36, 37].map((end, index) => moveTo('end', end, index)));
    const length = store.seq;
    const reopen = async () => {
      await store.close();
      store = expectOk(await openProject(store.folder)).store;
    };
    await reopen();
    expect(await told()).toHaveLength(4);
    expect((await told())[0]).toBe('do 1 done now: Moved the end of “the cuts pay”');
    expectOk(await store.undo(stamp));
    expect(place()).toMatchObject({ start: 22, end: 34 });
    expect(store.seq).toBe(length + 1);
    expect(store.undoable?.label).toMatch(/^Coded a claim/);
    await reopen();
    expect((await told()).slice(0, 2)).toEqual([
      'undo 1 -: Moved the end of “the cuts pay”',
      'do 1 undone: Moved the end of “the cuts pay”',
    ]);
    expectOk(await store.redo(stamp));
    expect(place()).toMatchObject({ start: 22, end: 37 });
    expect(store.redoable).toBeNull();
    expect((await told())[0]).toMatch(/^redo 1/);
    expect(expectOk(store.past.wayTo(3))).toMatchObject({ direction: 'undo', steps: 1 });
    expect(expectOk(await jumpTo(store, 3, stamp))).toBe(1);
    expect(place()).toMatchObject({ start: 22, end: 34 });
  });

  it('is one step together with the statement that follows it', async () => {
    const before = store.project.get('claims', 'claim-1')?.statement;
    const together = ({ command, ...rest }: Envelope, ...more: SingleCommand[]): Envelope => ({
      ...rest,
      command: {
        type: 'batch',
        label: 'Moved the end of “the cuts pay”',
        commands: command.type === 'batch' ? [] : [command, ...more],
      },
    });
    const steps = [35, 36, 37].map((end, index) =>
      together(moveTo('end', end, index), { type: 'claim.edit', id: 'claim-1', statement: `to ${end}` }),
    );
    await apply(...steps);
    expect((await told())[0]).toBe('do 1 done now: Moved the end of “the cuts pay”');
    expectOk(await store.undo(stamp));
    expect(place()?.end).toBe(34);
    expect(store.project.get('claims', 'claim-1')?.statement).toBe(before);
    expectOk(await store.redo(stamp));
    expect(place()?.end).toBe(37);
    expect(store.project.get('claims', 'claim-1')?.statement).toBe('to 37');
    // What changes more than the two is a step of its own.
    await apply(
      together(
        moveTo('end', 38, 3),
        { type: 'claim.edit', id: 'claim-1', statement: 'to 38' },
        { type: 'claim.assess', id: 'claim-1', set: { examined: 'examined' } },
      ),
    );
    expectOk(await store.undo(stamp));
    expect(place()?.end).toBe(37);
  });

  it.each([
    ['the other end', moveTo('start', 20, 1)],
    ['later', moveTo('end', 36, 4)],
    ['by a clock that was set back', moveTo('end', 36, -1)],
  ])('and then moved %s, is two steps', async (_what, second) => {
    await apply(moveTo('end', 35, 0), second);
    expectOk(await store.undo(stamp));
    expect(place()).toMatchObject({ start: 22, end: 35 });
  });

  it('by another coder, or after another change, is two steps', async () => {
    await apply({ ...stamp, command: { type: 'coder.add', coder: { id: 'ben', name: 'Ben' } } });
    await apply(moveTo('end', 35, 0), moveTo('end', 36, 1, 'ben'), rename('x'), moveTo('end', 37, 2, 'ben'));
    const ends: (number | undefined)[] = [];
    for (const _ of [1, 2, 3]) {
      expectOk(await store.undo(stamp));
      ends.push(place()?.end);
    }
    expect(ends).toEqual([36, 36, 35]);
  });

  it('that went there and back is undone as nothing', async () => {
    await apply(moveTo('end', 35, 0), moveTo('end', 34, 1));
    expectOk(await store.undo(stamp));
    expect(store.undoable?.label).toMatch(/^Coded a claim/);
    expectOk(await store.redo(stamp));
    expect(place()).toMatchObject({ start: 22, end: 34 });
  });

  it('lets a jump stop within', async () => {
    await apply(...[35, 36, 37].map((end, index) => moveTo('end', end, index)));
    const last = store.seq;
    expectOk(await jumpTo(store, last - 1, stamp));
    expect(place()?.end).toBe(36);
    expectOk(await store.undo(stamp));
    expect(place()?.end).toBe(34);
    expectOk(await jumpTo(store, last - 2, stamp));
    expect(place()?.end).toBe(35);
    expectOk(await store.redo(stamp));
    expect(place()?.end).toBe(37);
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
      first: [
        { label: 'Coded a claim: “Claim number 3 🧾”', coderId: 'ada' },
        { label: 'Coded a claim: “Claim number 2 🧾”', coderId: 'ada' },
      ],
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
      kind: fc.constantFrom('do', 'do', 'move', 'move', 'undo', 'undo', 'redo', 'jump'),
      pick: fc.nat(1000),
    });
    let made = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const folder = join(base, `run-${(made += 1)}.warrant`);
        const run = expectOk(await createProject(folder, aProject));
        expectOk(await run.addArticle(articleFiles('article'), stamp));
        expectOk(await run.apply(addClaim(1)));
        /** The project after each line that is a change. */
        const states = new Map([[run.seq, rowsOf(run)]]);
        const remember = (): void => void states.set(run.seq, rowsOf(run));
        for (const [index, { kind, pick }] of steps.entries()) {
          if (kind === 'do') {
            expectOk(await run.apply(rename(`Title ${index}-${pick}`)));
            remember();
          } else if (kind === 'move') {
            // Most go on with the one before: a jump may lead into the midst of them.
            if (run.project.get('annotations', 'annotation-1') === undefined) continue;
            const moved = expectOk(await run.apply(moveTo('end', 40 + (pick % 3), 0)));
            if (moved.changes.length > 0) remember();
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
