import { tableNames, type Rows, type TableName } from '#shared/model/project';
import { fail, ok } from '#shared/model/result';
import type { CommandOf } from './commands';
import { missing, quoted, type Context, type Done } from './context';
import { tableOfTarget } from './memos';

/** That the rows are true of the articles' texts, who plans the command has to see to. */
export function takeIn(context: Context, { title, rows, removedCodeIds }: CommandOf<'project.take-in'>): Done {
  const { draft } = context;
  for (const { id } of rows.articles ?? [])
    if (draft.get('articles', id) === undefined)
      return fail('text-missing', `There is no article "${id}" in this project: import its file first.`);
  for (const id of removedCodeIds) draft.remove('codes', id);
  if (rows.info !== undefined) for (const { id } of [...draft.all('info')]) draft.remove('info', id);
  const put = <T extends TableName>(table: T, taken: readonly Rows[T][] | undefined): void => {
    for (const row of taken ?? []) draft.put(table, row);
  };
  for (const table of tableNames) put(table, rows[table]);
  const dangling = danglingIn(context, rows);
  return dangling ?? ok(`Took in the claim map of ${quoted(title)}`);
}

/** The first reference to something that is not there. */
function danglingIn(context: Context, rows: CommandOf<'project.take-in'>['rows']): Done | null {
  const check = (table: TableName, ids: readonly (string | null)[]): Done | null =>
    missing(
      context,
      table,
      ids.filter((id) => id !== null),
    );
  for (const { articleId, claimId, codeIds, coderId } of rows.annotations ?? []) {
    const wrong =
      check('articles', [articleId]) ??
      check('claims', [claimId]) ??
      check('codes', codeIds) ??
      check('coders', [coderId]);
    if (wrong !== null) return wrong;
  }
  for (const { coderId, judgements } of rows.claims ?? []) {
    const wrong =
      check('coders', [coderId]) ??
      check(
        'claims',
        judgements.map(({ claimId }) => claimId),
      );
    if (wrong !== null) return wrong;
  }
  for (const { coderId, articleId, citesIds } of rows.sources ?? []) {
    const wrong = check('coders', [coderId]) ?? check('articles', [articleId]) ?? check('sources', citesIds);
    if (wrong !== null) return wrong;
  }
  for (const { coderId, claimId, sourceId, passage } of rows.links ?? []) {
    const wrong =
      check('coders', [coderId]) ??
      check('claims', [claimId]) ??
      check('sources', [sourceId]) ??
      check('articles', [passage?.articleId ?? null]);
    if (wrong !== null) return wrong;
  }
  for (const { target, coderId } of rows.memos ?? []) {
    const wrong = check('coders', [coderId]) ?? check(tableOfTarget[target.kind], [target.id]);
    if (wrong !== null) return wrong;
  }
  for (const { parentId } of rows.codes ?? []) {
    const wrong = check('codes', [parentId]);
    if (wrong !== null) return wrong;
  }
  return null;
}
