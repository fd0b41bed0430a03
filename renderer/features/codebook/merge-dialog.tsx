import { useState } from 'react';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { AppDialog, DialogActions } from '#renderer/components/app-dialog';
import { CodeMark } from '#renderer/components/code-mark';
import { counted } from '#renderer/components/counted';
import { ChoiceField } from '#renderer/components/fields';
import { WindowGrid } from '#renderer/components/window-grid';
import { succeeded } from '#renderer/state/messages';
import { mergePreview } from '#shared/analysis/codebook/code-usage';
import type { Code } from '#shared/model/codebook';
import { codesListed } from './tree-data';

const rowHeight = 32;

/** Which codes become one, which of them stays, and what that does: said before it is done. */
export function MergeDialog({
  code,
  onClose,
  onMerged,
}: {
  code: Code;
  onClose: () => void;
  onMerged: (id: string) => void;
}) {
  const client = useClient();
  const [chosen, setChosen] = useState<ReadonlySet<string | number>>(new Set());
  const [asked, setStays] = useState(code.id);
  const codes = useProject(['codes'], codesListed);
  const all = [code, ...codes.filter(({ id }) => chosen.has(id))];
  const stays = all.find(({ id }) => id === asked) ?? code;
  const goes = all.filter(({ id }) => id !== stays.id);
  const names = goes.map(({ name }) => `“${name}”`);
  const merge = (): void => {
    const done = client.do({ type: 'code.merge', id: stays.id, fromIds: goes.map(({ id }) => id) });
    if (succeeded(done)) onMerged(stays.id);
  };
  return (
    <AppDialog title={`Merge “${code.name}” with other codes`} isOpen onClose={onClose}>
      <div className="field">
        <span className="label">These too</span>
        <WindowGrid
          label="Codes to merge"
          className="choice-list"
          items={codes.filter(({ id }) => id !== code.id)}
          rowHeight={rowHeight}
          maxHeight={rowHeight * 7}
          textOf={({ name }) => name}
          rowClassName={() => 'choice-row'}
          choosing={{ chosen, onChosen: setChosen, click: 'toggle' }}
        >
          {(other) => (
            <>
              <span className="choose-tick" aria-hidden="true" />
              <CodeMark code={other} />
              <span className="choice-name">{other.name}</span>
              <Mentions codeId={other.id} />
            </>
          )}
        </WindowGrid>
      </div>
      {goes.length === 0 ? (
        <p className="quiet">Choose the codes that are the same thing: Space or a click takes one.</p>
      ) : (
        <>
          <ChoiceField
            label="Which one stays?"
            value={stays.id}
            choices={all.map(({ id, name }) => ({ id, label: name }))}
            onChange={setStays}
          />
          <MergePreviewLines stays={stays} goes={goes} names={names.join(', ')} />
        </>
      )}
      <DialogActions confirm="Merge" disabled={goes.length === 0} onConfirm={merge} onCancel={onClose} />
    </AppDialog>
  );
}

function MergePreviewLines({ stays, goes, names }: { stays: Code; goes: readonly Code[]; names: string }) {
  const client = useClient();
  const { touched, already, after, moved, memos, cells } = mergePreview(
    client.project,
    stays.id,
    goes.map(({ id }) => id),
  );
  return (
    <ul className="preview" aria-live="polite">
      <li>
        {touched.mentions === 0
          ? 'No mention carries what goes.'
          : `${counted(touched.mentions, 'mention')} in ${counted(touched.articles, 'article')} ${touched.mentions === 1 ? 'gets' : 'get'} “${stays.name}”${
              already === 0
                ? ''
                : `; ${already} already ${already === 1 ? 'has' : 'have'} both and ${already === 1 ? 'is' : 'are'} counted once`
            }.`}
      </li>
      <li>
        “{stays.name}” then has {counted(after, 'mention')}.
      </li>
      <li>
        {names} {goes.length === 1 ? 'goes' : 'go'}, with {goes.length === 1 ? 'its' : 'their'} definition and key
        {moved > 0
          ? `; ${counted(moved, 'code')} below ${goes.length === 1 ? 'it' : 'them'} ${moved === 1 ? 'moves' : 'move'}`
          : ''}
        {memos > 0 ? `; ${counted(memos, 'memo')} ${memos === 1 ? 'is' : 'are'} kept on “${stays.name}”` : ''}
        {cells > 0 ? `; ${counted(cells, 'judgement')} in the comparison ${cells === 1 ? 'goes' : 'go'} over` : ''}.
      </li>
      <li>One step of undo takes all of it back.</li>
    </ul>
  );
}

function Mentions({ codeId }: { codeId: string }) {
  const count = useProject([`annotationsByCode/${codeId}`], (p) => p.related('annotationsByCode', codeId).length);
  return <span className="quiet">{counted(count, 'mention')}</span>;
}
