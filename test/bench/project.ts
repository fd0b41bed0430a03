/** A project of a thousand articles and a hundred thousand annotations: from the door to the first article, and what it holds. */
import { hash } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeArticle } from '#electron/storage/article-files';
import { nodeFileSystem } from '#electron/storage/file-system';
import { canonicalText } from '#shared/model/canonical-text';
import { removeHome, startApp } from '../helpers/app';
import { buildLargeProject } from '../helpers/large-project';
import { longDocument } from '../helpers/long-article';
import { memoryOf } from './memory-of';
import { quantile, type Row } from './row';

const annotations = 100_000;
const rounds = 3;
/** Milliseconds after which a project that was opened has come to rest. */
const rest = 3000;

export async function measureProject(): Promise<Row[]> {
  const home = await mkdtemp(join(tmpdir(), 'warrant-bench-'));
  const folder = join(home, 'Large.warrant');
  await buildLargeProject(folder, annotations);
  for (let index = 0; index < annotations / 100; index += 1) await writeText(folder, `article-${index}`);
  const times: number[] = [];
  const memory: number[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const running = await startApp({ home });
      const begun = performance.now();
      await running.app.evaluate(({ app, BrowserWindow }, project) => {
        // As the system asks a running Warrant to open a project.
        app.emit('second-instance', {}, [], '', { project });
        BrowserWindow.getAllWindows()[0]?.focus();
      }, folder);
      await running.page.locator('.ProseMirror p').first().waitFor({ timeout: 60_000 });
      times.push(performance.now() - begun);
      await running.page.waitForTimeout(rest);
      memory.push(await memoryOf(running.app.process().pid ?? 0));
      await running.close();
    }
  } finally {
    await removeHome(home);
  }
  const what = '1,000 articles, 100,000 annotations';
  return [
    { measure: `open ${what}`, ours: quantile(times, 0.5), unit: 'ms', peer: null, floor: null, goal: 1000 },
    {
      measure: `memory of all processes, ${what}`,
      ours: quantile(memory, 0.5),
      unit: 'MB',
      peer: null,
      floor: null,
      goal: 600,
    },
  ];
}

/** Ten paragraphs of a thousand characters. */
async function writeText(folder: string, id: string): Promise<void> {
  const document = longDocument(10_000);
  const written = await writeArticle(
    nodeFileSystem,
    folder,
    { id, document, textHash: hash('sha256', canonicalText(document).text), candidates: [] },
    Buffer.from(id),
  );
  if (!written.ok) throw new Error(written.error.message);
}
