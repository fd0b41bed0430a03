/** Before a code moves, rests or goes: what the change reaches. */
import { useState } from 'react';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { AppDialog, ConfirmDialog, DialogActions } from '#renderer/components/app-dialog';
import { counted } from '#renderer/components/counted';
import { ChoiceField } from '#renderer/components/fields';
import { succeeded } from '#renderer/state/messages';
import { codesInOrder } from '#shared/analysis/codebook-order';
import { codesBelow, removePreview, usageOf } from '#shared/analysis/codebook/code-usage';
import type { Code } from '#shared/model/codebook';

type Asked = { readonly code: Code; readonly onClose: () => void };

export function RemoveDialog({ code, onClose, onRemoved }: Asked & { onRemoved: () => void }) {
  const client = useClient();
  const { touched, leftBare, moved, memos, cells } = useProject(['codes', 'annotations'], (p) =>
    removePreview(p, code.id),
  );
  const remove = (): void => {
    if (succeeded(client.do({ type: 'code.remove', id: code.id }))) onRemoved();
  };
  return (
    <ConfirmDialog title={`Remove “${code.name}”?`} confirm="Remove" onConfirm={remove} onClose={onClose}>
      <ul className="preview">
        {touched.mentions === 0 ? (
          <li>No mention carries it.</li>
        ) : (
          <li>
            {counted(touched.mentions, 'mention')} of {counted(touched.claims, 'claim')} in{' '}
            {counted(touched.articles, 'article')} {touched.mentions === 1 ? 'loses' : 'lose'} it and{' '}
            {touched.mentions === 1 ? 'stays' : 'stay'}
            {leftBare > 0 ? `; ${leftBare} then ${leftBare === 1 ? 'has' : 'have'} no code` : ''}.
          </li>
        )}
        {moved > 0 ? (
          <li>
            {counted(moved, 'code')} below it {moved === 1 ? 'moves' : 'move'} one level up.
          </li>
        ) : null}
        {memos > 0 ? (
          <li>
            {counted(memos, 'memo')} on it {memos === 1 ? 'goes' : 'go'}.
          </li>
        ) : null}
        {cells > 0 ? (
          <li>
            {counted(cells, 'judgement')} in the comparison {cells === 1 ? 'goes' : 'go'}.
          </li>
        ) : null}
        {code.retired || touched.mentions === 0 ? null : (
          <li>Retiring it instead keeps it on these mentions and out of new ones.</li>
        )}
        <li>One step of undo brings everything back.</li>
      </ul>
    </ConfirmDialog>
  );
}

export function RetireDialog({ code, onClose }: Asked) {
  const client = useClient();
  const { mentions, articles } = useProject(['annotations'], (project) => usageOf(project, [code.id]));
  const owner = useProject(['codes'], (project) =>
    [...project.all('codes')].find((o) => o.id !== code.id && o.key !== null && o.key === code.key && !o.retired),
  );
  const set = { retired: !code.retired, ...(code.retired && owner !== undefined && { key: null }) };
  const carry = `${counted(mentions, 'mention')} in ${counted(articles, 'article')}`;
  return (
    <ConfirmDialog
      title={code.retired ? `Bring “${code.name}” back?` : `Retire “${code.name}”?`}
      confirm={code.retired ? 'Bring back' : 'Retire'}
      onConfirm={() => {
        if (succeeded(client.do({ type: 'code.edit', id: code.id, set }))) onClose();
      }}
      onClose={onClose}
    >
      <ul className="preview">
        <li>
          {mentions === 0
            ? 'No mention carries it.'
            : `${carry} ${mentions === 1 ? 'keeps' : 'keep'} it, here and in exports.`}
        </li>
        {code.retired ? (
          <li>It is offered for coding again.</li>
        ) : (
          <li>
            It is no longer offered for coding
            {code.key === null ? '' : `, and its key ${code.key} is free for another code`}.
          </li>
        )}
        {code.retired && owner !== undefined ? (
          <li>
            Its key {code.key} stands for “{owner.name}” by now; it comes back without a key.
          </li>
        ) : null}
        {!code.retired && code.group === 'narrative' ? (
          <li>It no longer stands as a column of its own in Compare.</li>
        ) : null}
      </ul>
    </ConfirmDialog>
  );
}

const top = '-';

export function MoveDialog({ code, onClose }: Asked) {
  const client = useClient();
  const [parentId, setParentId] = useState(code.parentId ?? top);
  const [beforeId, setBeforeId] = useState(top);
  const { below, places, mentions } = useProject(['codes'], (project) => {
    const inside = codesBelow(project, code.id);
    const gone = new Set([code.id, ...inside.map(({ id }) => id)]);
    return {
      below: inside.length,
      places: codesInOrder(project).filter(({ id }) => !gone.has(id)),
      mentions: usageOf(project, [code.id]).mentions,
    };
  });
  const shown = places.filter((other) => (other.parentId ?? top) === parentId);
  const before = shown.some(({ id }) => id === beforeId) ? beforeId : top;
  const name = (id: string): string => places.find((other) => other.id === id)?.name ?? '';
  return (
    <AppDialog title={`Move “${code.name}”`} isOpen onClose={onClose}>
      <ChoiceField
        label="Below"
        value={parentId}
        choices={[{ id: top, label: 'Nothing: at the top' }, ...places.map(({ id, name }) => ({ id, label: name }))]}
        onChange={setParentId}
      />
      <ChoiceField
        label="Before"
        value={before}
        choices={[{ id: top, label: 'Nothing: as the last' }, ...shown.map(({ id, name }) => ({ id, label: name }))]}
        onChange={setBeforeId}
      />
      <ul className="preview">
        <li>
          {parentId === top ? 'It stands at the top' : `It stands below “${name(parentId)}”`}
          {before === top ? ', as the last' : `, before “${name(before)}”`}
          {below > 0 ? `, with the ${counted(below, 'code')} below it` : ''}.
        </li>
        <li>
          {mentions === 0
            ? 'No mention carries it.'
            : `${counted(mentions, 'mention')} keep it; no code of a mention changes.`}
        </li>
      </ul>
      <DialogActions
        confirm="Move"
        onConfirm={() => {
          const place = { parentId: parentId === top ? null : parentId, beforeId: before === top ? null : before };
          if (succeeded(client.do({ type: 'code.move', id: code.id, ...place }))) onClose();
        }}
        onCancel={onClose}
      />
    </AppDialog>
  );
}
