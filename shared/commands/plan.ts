/**
 * From a command to the changes it makes: pure, with no clock, no chance and no identity of its own.
 * The project is not touched; `ProjectState.apply` carries the changes out, and their inverse takes them back.
 */
import type { Change } from '#shared/model/change';
import type { ProjectReader } from '#shared/model/project-state';
import { fail, ok, type Result } from '#shared/model/result';
import { addAnnotation, editAnnotation, removeAnnotation } from './annotations';
import { addArticle, editArticle, removeArticle } from './articles';
import { setArticleText } from './article-text';
import { judgeCell } from './cells';
import { addClaim, assessClaim, editClaim, mergeClaims, removeClaim, splitClaim } from './claims';
import { addCode, editCode, mergeCodes, moveCode, removeCode, splitCode } from './codes';
import type { Envelope, SingleCommand } from './commands';
import { Draft } from './draft';
import { addEvent, editEvent, removeEvent } from './events';
import { judgeConflict } from './judgements';
import { addLink, editLink, removeLink } from './links';
import { setMemo } from './memos';
import { mergeAnnotations, splitAnnotation } from './mention-parts';
import { addCoder, renameCoder, renameProject } from './people';
import { addSnapshot, editSnapshot, removeSnapshot } from './snapshots';
import { removeQuery, saveQuery } from './queries';
import { addSource, editSource, removeSource } from './sources';
import { takeIn } from './take-in';
import type { Context, Done } from './context';

export type Plan = {
  readonly changes: readonly Change[];
  /** What was done, for the history: `Coded a claim: "…"`. */
  readonly label: string;
};

export function plan(project: ProjectReader, { command, coderId, at }: Envelope): Result<Plan> {
  const draft = new Draft(project);
  const context: Context = { draft, coderId, at };
  if (project.get('coders', coderId) === undefined && command.type !== 'coder.add')
    return fail('unknown-coder', `There is no coder "${coderId}" in this project.`);
  if (command.type !== 'batch') {
    const done = carryOut(context, command);
    return done.ok ? ok({ changes: draft.changes(), label: done.value }) : done;
  }
  for (const [index, single] of command.commands.entries()) {
    const done = carryOut(context, single);
    if (!done.ok) return fail(done.error.code, `Step ${index + 1} (${single.type}): ${done.error.message}`);
  }
  return ok({ changes: draft.changes(), label: command.label });
}

function carryOut(context: Context, command: SingleCommand): Done {
  switch (command.type) {
    case 'project.rename':
      return renameProject(context, command);
    case 'project.take-in':
      return takeIn(context, command);
    case 'query.save':
      return saveQuery(context, command);
    case 'query.remove':
      return removeQuery(context, command);
    case 'coder.add':
      return addCoder(context, command);
    case 'coder.rename':
      return renameCoder(context, command);
    case 'article.add':
      return addArticle(context, command);
    case 'article.edit':
      return editArticle(context, command);
    case 'article.set-text':
      return setArticleText(context, command);
    case 'article.remove':
      return removeArticle(context, command);
    case 'code.add':
      return addCode(context, command);
    case 'code.edit':
      return editCode(context, command);
    case 'code.remove':
      return removeCode(context, command);
    case 'code.move':
      return moveCode(context, command);
    case 'code.merge':
      return mergeCodes(context, command);
    case 'code.split':
      return splitCode(context, command);
    case 'claim.add':
      return addClaim(context, command);
    case 'claim.edit':
      return editClaim(context, command);
    case 'claim.assess':
      return assessClaim(context, command);
    case 'claim.remove':
      return removeClaim(context, command);
    case 'claim.merge':
      return mergeClaims(context, command);
    case 'claim.split':
      return splitClaim(context, command);
    case 'conflict.judge':
      return judgeConflict(context, command);
    case 'annotation.add':
      return addAnnotation(context, command);
    case 'annotation.edit':
      return editAnnotation(context, command);
    case 'annotation.remove':
      return removeAnnotation(context, command);
    case 'annotation.split':
      return splitAnnotation(context, command);
    case 'annotation.merge':
      return mergeAnnotations(context, command);
    case 'source.add':
      return addSource(context, command);
    case 'source.edit':
      return editSource(context, command);
    case 'source.remove':
      return removeSource(context, command);
    case 'link.add':
      return addLink(context, command);
    case 'link.edit':
      return editLink(context, command);
    case 'link.remove':
      return removeLink(context, command);
    case 'cell.judge':
      return judgeCell(context, command);
    case 'event.add':
      return addEvent(context, command);
    case 'event.edit':
      return editEvent(context, command);
    case 'event.remove':
      return removeEvent(context, command);
    case 'snapshot.add':
      return addSnapshot(context, command);
    case 'snapshot.edit':
      return editSnapshot(context, command);
    case 'snapshot.remove':
      return removeSnapshot(context, command);
    case 'memo.set':
      return setMemo(context, command);
  }
}
