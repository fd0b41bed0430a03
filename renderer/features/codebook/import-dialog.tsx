import { useMemo, useState } from 'react';
import { Checkbox } from 'react-aria-components';
import { newId } from '#renderer/bridge/coding';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { AppDialog, DialogActions } from '#renderer/components/app-dialog';
import { CodeMark } from '#renderer/components/code-mark';
import { counted } from '#renderer/components/counted';
import { WindowGrid } from '#renderer/components/window-grid';
import { say, succeeded } from '#renderer/state/messages';
import { planCodebookImport, type CodebookImport } from '#shared/export/codebook/plan-import';
import type { Output } from '#shared/ipc/contract';
import type { Code } from '#shared/model/codebook';
import { fieldWords } from './differences';

export type ChosenFile = NonNullable<Output<'codebook:choose'>>;

const rowHeight = 32;

/** What a codebook of a file adds and changes, looked at before anything is done. */
export function ImportDialog({
  file,
  onClose,
  onImported,
}: {
  file: ChosenFile;
  onClose: () => void;
  onImported: (id: string) => void;
}) {
  const client = useClient();
  const [update, setUpdate] = useState(true);
  const codes = useProject(['codes'], (project) => project.count('codes'));
  const whole = useMemo(
    () => planCodebookImport(client.project, file, { newId, update: true }),
    // The number of codes stands for the codebook: it does not change under an open dialog in another way.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [client, file, codes],
  );
  const plan = useMemo(
    () => (update ? whole : planCodebookImport(client.project, file, { newId, update: false })),
    [client, file, update, whole],
  );
  const rows = rowsOf(plan);
  const take = (): void => {
    const label = `Imported a codebook: ${plan.added.length} added, ${plan.changed.length} changed`;
    if (!succeeded(client.do({ type: 'batch', label, commands: [...plan.steps] }))) return;
    say('info', `${counted(plan.added.length, 'code')} added, ${plan.changed.length} changed.`);
    onImported((plan.added[0] ?? plan.changed[0]?.after)?.id ?? '');
  };
  return (
    <AppDialog title={`Import “${file.fileName}”`} isOpen wide onClose={onClose}>
      <p>
        {counted(plan.added.length, 'code')} new, {plan.changed.length} changed, {plan.same} the same as here.
      </p>
      {whole.changed.length === 0 ? null : (
        <Checkbox className="tick-line" isSelected={update} onChange={setUpdate}>
          <span className="choose-tick" aria-hidden="true" />
          Change the {counted(whole.changed.length, 'code')} that {whole.changed.length === 1 ? 'is' : 'are'} here
          already to what the file says
        </Checkbox>
      )}
      {rows.length === 0 ? null : (
        <WindowGrid
          label="What the file brings"
          className="choice-list"
          items={rows}
          rowHeight={rowHeight}
          maxHeight={rowHeight * 9}
          textOf={({ code, told }) => `${code.name}: ${told}`}
          rowClassName={() => 'choice-row'}
        >
          {({ code, told }) => (
            <>
              <CodeMark code={code} />
              <span className="choice-name">{code.name}</span>
              <span className="quiet">{told}</span>
            </>
          )}
        </WindowGrid>
      )}
      {plan.remarks.length === 0 ? null : (
        <ul className="preview remarks">
          {plan.remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      <p className="quiet">
        {plan.steps.length === 0
          ? 'Everything in the file is here already, just so.'
          : 'No mention changes. One step of undo takes the whole import back.'}
      </p>
      <DialogActions confirm="Import" disabled={plan.steps.length === 0} onConfirm={take} onCancel={onClose} />
    </AppDialog>
  );
}

type Row = { readonly id: string; readonly code: Code; readonly told: string };

const rowsOf = ({ added, changed }: CodebookImport): Row[] => [
  ...added.map((code) => ({ id: code.id, code, told: 'new' })),
  ...changed.map(({ after, fields }) => ({
    id: after.id,
    code: after,
    told: `changes: ${fields.map((field) => fieldWords[field]).join(', ')}`,
  })),
];
