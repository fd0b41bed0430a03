import type { MemoTarget } from '#shared/model/memo';
import type { TableName } from '#shared/model/project';
import { memoKey } from '#shared/model/project-state';
import { ok } from '#shared/model/result';
import type { CommandOf } from './commands';
import { missing, stamp, type Context, type Done } from './context';

export const tableOfTarget: { readonly [K in MemoTarget['kind']]: TableName } = {
  project: 'info',
  article: 'articles',
  annotation: 'annotations',
  claim: 'claims',
  code: 'codes',
  source: 'sources',
  link: 'links',
};

export function setMemo(context: Context, { id, target, text }: CommandOf<'memo.set'>): Done {
  const { draft } = context;
  const unknown = missing(context, tableOfTarget[target.kind], [target.id]);
  if (unknown !== null) return unknown;
  const before = draft.get('memos', id);
  if (text === '') {
    if (before === undefined) return ok('Left a memo empty');
    draft.remove('memos', id);
    return ok('Removed a memo');
  }
  draft.put(
    'memos',
    before === undefined ? { id, target, text, ...stamp(context) } : { ...before, text, modified: context.at },
  );
  return ok(before === undefined ? 'Wrote a memo' : 'Edited a memo');
}

export function removeMemosOn({ draft }: Context, target: MemoTarget): void {
  for (const memo of draft.related('memosByTarget', memoKey(target))) draft.remove('memos', memo.id);
}

export function moveMemos({ draft }: Context, from: MemoTarget, to: MemoTarget): void {
  for (const memo of draft.related('memosByTarget', memoKey(from))) draft.put('memos', { ...memo, target: to });
}
