import type { ProjectStore } from '#electron/storage/project-store';
import { claimMapPieces } from '#shared/export/claim-map/claim-map';
import { ProjectState } from '#shared/model/project-state';
import { ok, type Result } from '#shared/model/result';
import { readText } from './article-text';

/** The project's claim map as the pieces of its text, or the article whose text cannot be relied on. */
export async function claimMapTextPieces(store: ProjectStore): Promise<Result<AsyncIterable<string>>> {
  // As it is now: reading and writing take a while, and changes may come in between.
  const project = ProjectState.from(store.project.rows());
  const texts = new Map<string, string>();
  for (const article of project.all('articles')) {
    const read = await readText(store, article);
    if (!read.ok) return read;
    texts.set(article.id, read.value);
  }
  return ok(unhurried(claimMapPieces(project, (id) => texts.get(id) ?? '')));
}

/** The same as one text. */
export async function claimMapText(store: ProjectStore): Promise<Result<string>> {
  const pieces = await claimMapTextPieces(store);
  if (!pieces.ok) return pieces;
  const parts: string[] = [];
  for await (const piece of pieces.value) parts.push(piece);
  return ok(parts.join(''));
}

/** Milliseconds. */
const longestHold = 8;

/** Lets other work pass between pieces, so that a large project does not hold the process. */
async function* unhurried(pieces: Iterable<string>): AsyncGenerator<string, void> {
  let breath = performance.now();
  for (const piece of pieces) {
    yield piece;
    if (performance.now() - breath < longestHold) continue;
    await new Promise((resolve) => setImmediate(resolve));
    breath = performance.now();
  }
}
