import { describe, expect, test } from 'vitest';
import { openProject } from '#electron/storage/project-store';
import type { FirstSight } from '#electron/storage/first-sight';
import { newestFirst } from '#shared/analysis/library/newest-first';
import type { ProjectRows } from '#shared/model/project';
import { ProjectState } from '#shared/model/project-state';
import { buildLargeProject, largeProject } from '../../helpers/large-project';
import { expectOk, rename } from '../../helpers/storage';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const annotations = 3000;

function remembering() {
  const sums = new Set<string>();
  return { has: (sum: string) => sums.has(sum), add: (sum: string) => void sums.add(sum) };
}

async function withProject(use: (folder: string) => Promise<void>): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'warrant-sight-'));
  try {
    const folder = join(home, 'Large.warrant');
    await buildLargeProject(folder, annotations);
    await use(folder);
  } finally {
    await rm(home, { recursive: true });
  }
}

/** Opens the project, and gives what could be seen of it before. */
async function seenOf(
  folder: string,
  checked = remembering(),
  read: readonly string[] = [],
): Promise<FirstSight | null> {
  let seen: FirstSight | null = null;
  const opened = await openProject(folder, {
    checked,
    read,
    onSight: async (sight) => {
      seen = sight;
    },
  });
  if (opened.ok) await opened.value.store.close();
  return seen;
}

describe('what is seen of a project before it is open', () => {
  test('is its first article with all that belongs to it, word for word', async () => {
    await withProject(async (folder) => {
      const checked = remembering();
      expect(await seenOf(folder, checked)).toBeNull(); // nobody has checked it yet
      const seen = await seenOf(folder, checked);
      const all = largeProject(annotations);
      const first = [...all.articles].sort(newestFirst)[0];
      expect(seen).toMatchObject({ articleId: first?.id, textId: first?.id, title: '3000 annotations' });
      const whole = ProjectState.from(all);
      const mentions = whole.related('annotationsByArticle', first?.id ?? '');
      expect(mentions).toHaveLength(100);
      const expected: ProjectRows = {
        ...all,
        annotations: mentions,
        claims: mentions.flatMap(({ claimId }) => whole.get('claims', claimId) ?? []),
      };
      const state = new ProjectState();
      state.add(JSON.parse(seen?.rows ?? '{}') as Partial<ProjectRows>);
      expect(state.rows()).toEqual(ProjectState.from(expected).rows());
    });
  });

  test('is the article read last, of those that are still there', async () => {
    await withProject(async (folder) => {
      const checked = remembering();
      await seenOf(folder, checked);
      const [, second, third] = [...largeProject(annotations).articles].sort(newestFirst);
      const read = [third?.id ?? '', second?.id ?? '', 'an-article-that-is-gone'];
      const seen = await seenOf(folder, checked, read);
      expect(seen?.articleId).toBe(second?.id);
      const rows = JSON.parse(seen?.rows ?? '{}') as Partial<ProjectRows>;
      expect(new Set(rows.annotations?.map(({ articleId }) => articleId))).toEqual(new Set([second?.id]));
    });
  });

  test('is nothing when something came after the snapshot, or when it is damaged', async () => {
    await withProject(async (folder) => {
      const checked = remembering();
      await seenOf(folder, checked);
      const path = join(folder, 'project.json');
      const snapshot = await readFile(path);
      const store = expectOk(await openProject(folder, { checked })).store;
      expectOk(await store.apply(rename('Another title')));
      await store.close();
      await writeFile(path, snapshot);
      expect(await seenOf(folder, checked)).toBeNull();

      const now = await readFile(path);
      expect((await seenOf(folder, checked))?.title).toBe('Another title');
      const damaged = Buffer.from(now);
      damaged[now.indexOf('"codeIds"')] = 39;
      await writeFile(path, damaged);
      expect(await seenOf(folder, checked)).toBeNull();
    });
  });
});
