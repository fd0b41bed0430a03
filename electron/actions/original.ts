/** The bytes an article came from, as people can look at them. */
import { decodeBytes } from '#electron/import/decode';
import type { ProjectStore } from '#electron/storage/project-store';
import type { ArticleFormat } from '#electron/import/types';
import { fail, ok, type Result } from '#shared/model/result';

/** `text` is null for files that are no text; `cut` says that only the beginning is there. */
export type OriginalText = { readonly text: string | null; readonly charset: string; readonly cut: boolean };

const textFormats: ReadonlySet<ArticleFormat> = new Set([
  'text',
  'markdown',
  'html',
  'mhtml',
  'rtf',
  'table',
  'clipboard',
]);
/** More than a person looks through, and little enough to show at once. */
const mostBytes = 400_000;

/** The characters as the bytes say them: nothing is repaired. */
export async function originalText(store: ProjectStore, id: string): Promise<Result<OriginalText>> {
  const found = await originalOf(store, id);
  if (!found.ok) return found;
  const { bytes, format } = found.value;
  if (!textFormats.has(format)) return ok({ text: null, charset: '', cut: false });
  const { text, charset } = decodeBytes({ bytes: bytes.subarray(0, mostBytes), charset: null });
  return ok({ text, charset, cut: bytes.byteLength > mostBytes });
}

export async function originalOf(
  store: ProjectStore,
  id: string,
): Promise<Result<{ bytes: Uint8Array; fileName: string; format: ArticleFormat }>> {
  const article = store.project.get('articles', id);
  if (article === undefined) return fail('not-found', 'This article is no longer in the project.');
  const { sha256, fileName, format } = article.provenance;
  const bytes = await store.readOriginal(sha256);
  return bytes.ok ? ok({ bytes: bytes.value, fileName, format }) : bytes;
}
