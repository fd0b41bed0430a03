import { useState } from 'react';
import { create } from 'zustand';
import { bridge } from '#renderer/bridge/bridge';
import { AppDialog, DialogActions } from '#renderer/components/app-dialog';
import { ChoiceField } from '#renderer/components/fields';
import { succeeded } from '#renderer/state/messages';
import type { ImportReport, Output } from '#shared/ipc/contract';
import { useImportSession } from './import-session';

type Asked = { readonly report: ImportReport; readonly table: Output<'import:table'> };
const useTable = create<{ readonly asked: Asked | null }>()(() => ({ asked: null }));

/** Looks into a table whose columns leave it open which is what. */
export async function chooseColumns(report: ImportReport): Promise<void> {
  const table = await bridge.call('import:table', { file: report.id });
  if (succeeded(table)) useTable.setState({ asked: { report, table: table.value } });
}

/** Which column of a table holds what of an article: guessed where names and contents tell, decided here. */
export function TableDialog() {
  const { asked } = useTable();
  const close = (): void => useTable.setState({ asked: null });
  if (asked === null) return null;
  return (
    <AppDialog title={`Articles in ${asked.report.file}`} isOpen wide onClose={close}>
      <Mapping key={asked.report.id} asked={asked} onClose={close} />
    </AppDialog>
  );
}

const labels: Readonly<Record<string, string>> = {
  body: 'Text of the article',
  title: 'Title',
  authors: 'Authors',
  url: 'Address',
  published: 'Published',
  modified: 'Modified',
  publisher: 'Publisher',
  language: 'Language',
  section: 'Section',
  tags: 'The publisher’s keywords',
};

function Mapping({ asked: { report, table }, onClose }: { asked: Asked; onClose: () => void }) {
  const { columns, rows, fields } = table;
  const [mapping, setMapping] = useState<Readonly<Record<string, string>>>(table.mapping);
  const choices = [{ id: '', label: 'None' }, ...columns.map((column) => ({ id: column, label: column }))];
  const start = async (): Promise<void> => {
    const chosen = Object.fromEntries(Object.entries(mapping).filter(([, column]) => column !== ''));
    useImportSession.getState().forget([report.id]);
    if (succeeded(await bridge.call('import:map-table', { file: report.id, mapping: chosen }))) onClose();
  };
  return (
    <>
      <p className="quiet">Each row becomes an article. Which column holds what?</p>
      <div className="mapping">
        {fields.map((field) => (
          <div key={field}>
            <ChoiceField
              label={labels[field] ?? field}
              value={mapping[field] ?? ''}
              choices={choices}
              onChange={(column) => setMapping({ ...mapping, [field]: column })}
            />
            <p className="origin">{sampleOf(columns, rows, mapping[field])}</p>
          </div>
        ))}
      </div>
      <DialogActions
        confirm="Import the rows"
        disabled={(mapping.body ?? '') === ''}
        onConfirm={() => void start()}
        onCancel={onClose}
      />
    </>
  );
}

/** The first value of a column, to see what is in it. */
function sampleOf(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  column: string | undefined,
): string {
  const index = columns.indexOf(column ?? '');
  return index < 0 ? '' : (rows.map((row) => row[index] ?? '').find((cell) => cell.trim() !== '') ?? 'Empty');
}
