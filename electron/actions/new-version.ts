/**
 * A newer version of an article: its annotations are looked for in the new text, what becomes of each is listed, and
 * nothing changes before that is accepted. The text before stays in the project under its own name, so that undo has it.
 */
import { randomUUID } from 'node:crypto';
import type { ImportPool } from '#electron/import/pool';
import type { ImportedArticle, ImportInput } from '#electron/import/types';
import type { Applied, ProjectStore } from '#electron/storage/project-store';
import { describeRange } from '#shared/anchoring/describe-range';
import { createReanchorer, type Reanchorer } from '#shared/anchoring/reanchor';
import type { TextRange } from '#shared/anchoring/anchor';
import type { SingleCommand } from '#shared/commands/commands';
import type { MentionFate } from '#shared/ipc/contract';
import type { Annotation } from '#shared/model/annotation';
import type { Article, Metadata } from '#shared/model/article';
import { canonicalText } from '#shared/model/canonical-text';
import { fail, ok, type Result } from '#shared/model/result';
import type { Selectors } from '#shared/model/selector';
import { articleOf, sha256, type Stamp } from './add-article';
import { readText } from './article-text';

export type Candidate = {
  readonly articleId: string;
  readonly imported: ImportedArticle;
  readonly bytes: Uint8Array;
  readonly fileName: string;
};

/** Reads the file that may be a newer version. Errors: those of the import; `several`, `same-version`. */
export async function readVersion(
  store: ProjectStore,
  pool: ImportPool,
  articleId: string,
  input: Omit<ImportInput, 'charset'>,
): Promise<Result<Candidate>> {
  const { bytes, fileName } = input;
  const read = await pool.import({ ...input, charset: null });
  if (!read.ok) return read;
  if (read.value.kind === 'several')
    return fail('several', 'This file holds several articles. Import it and compare the one you mean.');
  const { article: imported } = read.value;
  const current = store.project.get('articles', articleId);
  if (current === undefined) return fail('not-found', 'This article is no longer in the project.');
  if (current.provenance.sha256 === sha256(bytes) && current.textHash === sha256(canonicalText(imported.document).text))
    return fail('same-version', 'This is the version that is here already: file and text are the same.');
  return ok({ articleId, imported, bytes, fileName });
}

type Places = { readonly mentions: readonly Placed[]; readonly reanchor: Reanchorer };
type Placed = { readonly annotation: Annotation; readonly fate: MentionFate; readonly places: readonly TextRange[] };

/** What becomes of every mention, in the order of the text as it is now. */
export async function fatesOf(store: ProjectStore, candidate: Candidate): Promise<Result<MentionFate[]>> {
  const placed = await place(store, candidate);
  return placed.ok ? ok(placed.value.mentions.map(({ fate }) => fate)) : placed;
}

async function place(store: ProjectStore, { articleId, imported }: Candidate): Promise<Result<Places>> {
  const article = store.project.get('articles', articleId);
  if (article === undefined) return fail('not-found', 'This article is no longer in the project.');
  const old = await readText(store, article);
  if (!old.ok) return old;
  const text = canonicalText(imported.document).text;
  const reanchor = createReanchorer(old.value, text);
  const mentions = store.project
    .related('annotationsByArticle', articleId)
    .sort((a, b) => a.selectors.position.start - b.selectors.position.start || (a.id < b.id ? -1 : 1))
    .map((annotation) => {
      const anchor = reanchor(annotation.selectors);
      const places =
        anchor.status === 'orphan' ? [] : anchor.status === 'ambiguous' ? anchor.candidates.slice(0, 9) : [anchor];
      const fate: MentionFate = {
        annotationId: annotation.id,
        statement: store.project.get('claims', annotation.claimId)?.statement ?? '',
        status: anchor.status === 'anchored' ? 'stays' : anchor.status,
        before: annotation.selectors.quote,
        after: places.map(({ start, end }) => describeRange(text, start, end).quote),
      };
      return { annotation, fate, places };
    });
  return ok({ mentions, reanchor });
}

/**
 * One step of undo. `choices`: for a mention that may stand in several places, which of `after` it is; without a choice
 * it is kept as an orphan. An article that came from the same file goes: it is this version.
 */
export async function acceptVersion(
  store: ProjectStore,
  candidate: Candidate,
  choices: Readonly<Record<string, number>>,
  stamp: Stamp,
): Promise<Result<Applied>> {
  const { articleId, imported, bytes, fileName } = candidate;
  const textId = randomUUID();
  const { article: next, text } = articleOf(textId, imported, { bytes, fileName }, stamp.at);
  const stored = await store.storeArticleText(text, bytes);
  if (!stored.ok) return stored;
  const placed = await place(store, candidate);
  if (!placed.ok) return placed;
  const article = store.project.get('articles', articleId);
  if (article === undefined) return fail('not-found', 'This article is no longer in the project.');
  const newText = canonicalText(imported.document).text;
  const commands: SingleCommand[] = [];
  const twin = store.project.related('articlesByOriginal', next.provenance.sha256).find(({ id }) => id !== articleId);
  if (twin !== undefined) {
    if (store.project.related('annotationsByArticle', twin.id).length > 0)
      return fail('has-claims', `“${twin.metadata.title}” has claims of its own, so it stays an article of its own.`);
    commands.push({ type: 'article.remove', id: twin.id });
  }
  commands.push({
    type: 'article.set-text',
    id: articleId,
    textHash: next.textHash,
    length: next.length,
    folds: {},
    version: {
      textId,
      number: (article.version ?? 1) + 1,
      ...withEdits(article, next),
      provenance: next.provenance,
    },
  });
  for (const { annotation, fate, places } of placed.value.mentions) {
    const chosen = places[fate.status === 'ambiguous' ? (choices[annotation.id] ?? -1) : 0];
    const selectors: Selectors | null = chosen === undefined ? null : describeRange(newText, chosen.start, chosen.end);
    const set = selectors === null ? { orphaned: true } : { selectors, orphaned: false };
    commands.push({ type: 'annotation.edit', id: annotation.id, set });
  }
  for (const table of ['sources', 'links'] as const)
    for (const row of store.project.related(table === 'sources' ? 'sourcesByArticle' : 'linksByArticle', articleId)) {
      const anchor = row.passage === null ? null : placed.value.reanchor(row.passage.selectors);
      // A passage that is not found keeps its words; `verify` names it.
      if (anchor?.status !== 'anchored' && anchor?.status !== 'moved') continue;
      const passage = { articleId, selectors: describeRange(newText, anchor.start, anchor.end) };
      commands.push({ type: table === 'sources' ? 'source.edit' : 'link.edit', id: row.id, set: { passage } });
    }
  const title = next.metadata.title.slice(0, 60);
  return store.apply({ command: { type: 'batch', label: `Took a newer version of “${title}”`, commands }, ...stamp });
}

/** What a person corrected stays corrected. */
function withEdits(before: Article, next: Article): Pick<Article, 'metadata' | 'origins'> {
  const kept = Object.entries(before.origins).filter(([, origin]) => origin === 'edited');
  const edited = Object.fromEntries(kept.map(([key]) => [key, before.metadata[key as keyof Metadata]]));
  return {
    metadata: { ...next.metadata, ...edited },
    origins: { ...next.origins, ...Object.fromEntries(kept) },
  };
}
