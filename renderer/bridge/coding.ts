/** The changes that several features make, as commands. */
import { describeRange } from '#shared/anchoring/describe-range';
import { firstStatement } from '#shared/model/first-statement';
import type { ProjectReader } from '#shared/model/project-state';
import { memoKey } from '#shared/model/project-state';
import type { MemoTarget } from '#shared/model/memo';
import type { Result } from '#shared/model/result';
import type { ProjectClient } from './project-client';

export const newId = (): string => crypto.randomUUID();

/** A new claim whose first mention is the passage; its statement starts as the passage's words. Gives the annotation's id. */
export function addClaim(
  client: ProjectClient,
  passage: { articleId: string; text: string; start: number; end: number; codeIds: readonly string[] },
): Result<string> {
  const annotationId = newId();
  const done = client.do({
    type: 'claim.add',
    claim: { id: newId(), statement: firstStatement(passage.text.slice(passage.start, passage.end)) },
    annotation: {
      id: annotationId,
      articleId: passage.articleId,
      selectors: describeRange(passage.text, passage.start, passage.end),
      codeIds: [...passage.codeIds],
    },
  });
  return done.ok ? { ok: true, value: annotationId } : done;
}

/** Adds the code when the mention lacks it, else takes it off. */
export function toggleCode(client: ProjectClient, annotationId: string, codeId: string): Result<void> {
  const codeIds = client.project.get('annotations', annotationId)?.codeIds ?? [];
  return setCodes(
    client,
    annotationId,
    codeIds.includes(codeId) ? codeIds.filter((id) => id !== codeId) : [...codeIds, codeId],
  );
}

export function setCodes(client: ProjectClient, annotationId: string, codeIds: readonly string[]): Result<void> {
  return client.do({ type: 'annotation.edit', id: annotationId, set: { codeIds: [...codeIds] } });
}

/** The current coder's memo on something; the empty string when there is none. */
export function memoText(project: ProjectReader, target: MemoTarget, coderId: string): string {
  return project.related('memosByTarget', memoKey(target)).find((memo) => memo.coderId === coderId)?.text ?? '';
}

export function setMemo(client: ProjectClient, target: MemoTarget, text: string): Result<void> {
  const own = client.project.related('memosByTarget', memoKey(target)).find((memo) => memo.coderId === client.coderId);
  return client.do({ type: 'memo.set', id: own?.id ?? newId(), target, text });
}
