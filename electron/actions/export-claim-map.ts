import type { ProjectStore } from '#electron/storage/project-store';
import { claimMapPieces } from '#shared/export/claim-map/claim-map';
import { canonicalText } from '#shared/model/canonical-text';
import { ok, type Result } from '#shared/model/result';

/** The project's claim map as text. The process is let go between pieces, so that a large project does not hold it. */
export async function claimMapText(store: ProjectStore): Promise<Result<string>> {
  const texts = new Map<string, string>();
  for (const { id } of store.project.all('articles')) {
    const read = await store.readArticle(id);
    if (!read.ok) return read;
    texts.set(id, canonicalText(read.value.document).text);
  }
  const pieces: string[] = [];
  let breath = performance.now();
  for (const piece of claimMapPieces(store.project, (id) => texts.get(id) ?? '')) {
    pieces.push(piece);
    if (performance.now() - breath < longestHold) continue;
    await new Promise((resolve) => setImmediate(resolve));
    breath = performance.now();
  }
  return ok(pieces.join(''));
}

/** Milliseconds. */
const longestHold = 8;
