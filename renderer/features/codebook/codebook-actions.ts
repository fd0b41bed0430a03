/** What can be done to the codebook and the code that is looked at, by keys and from the palette. */
import { useActions } from '#renderer/actions/use-actions';
import { useClient } from '#renderer/bridge/use-project';
import type { Code } from '#shared/model/codebook';
import { placeTowards, type Direction, type Place } from './tree-data';

/** What a dialog is open about. */
export type Asked = 'move' | 'merge' | 'split' | 'retire' | 'remove';

const towards: readonly { direction: Direction; title: string; key: string }[] = [
  { direction: 'up', title: 'Move the code up', key: 'Alt+ArrowUp' },
  { direction: 'down', title: 'Move the code down', key: 'Alt+ArrowDown' },
  { direction: 'in', title: 'Move the code below the one before it', key: 'Alt+ArrowRight' },
  { direction: 'out', title: 'Move the code one level up', key: 'Alt+ArrowLeft' },
];

export function useCodebookActions({
  code,
  mentions,
  onAsk,
  onMove,
  onAdd,
  onRename,
  onImport,
  onExport,
}: {
  code: Code | undefined;
  mentions: number;
  onAsk: (asked: Asked) => void;
  onMove: (id: string, place: Place) => void;
  onAdd: (below: string | null) => void;
  onRename: () => void;
  onImport: () => void;
  onExport: (format: 'qdc' | 'csv') => void;
}): void {
  const { info, project } = useClient();
  const writable = info.readOnly === null;
  const group = 'Codebook';
  const onCode = writable && code !== undefined;
  const why = writable ? 'No code is chosen' : 'The project can only be read';
  useActions([
    { id: 'codebook.add', title: 'New code', group, keys: ['Alt+N'], enabled: writable, why, run: () => onAdd(null) },
    {
      id: 'codebook.add-below',
      title: 'New code below this one',
      group,
      keys: ['Alt+Shift+N'],
      enabled: onCode,
      why,
      run: () => onAdd(code?.id ?? null),
    },
    { id: 'codebook.rename', title: 'Rename the code', group, keys: ['F2'], enabled: onCode, why, run: onRename },
    ...towards.map(({ direction, title, key }) => ({
      id: `codebook.move-${direction}`,
      title,
      group,
      keys: [key],
      enabled: onCode,
      why,
      run: () => {
        const place = code === undefined ? null : placeTowards(project, code, direction);
        if (code !== undefined && place !== null) onMove(code.id, place);
      },
    })),
    {
      id: 'codebook.move',
      title: 'Move the code…',
      group,
      keys: ['Alt+P'],
      enabled: onCode,
      why,
      run: () => onAsk('move'),
    },
    {
      id: 'codebook.merge',
      title: 'Merge codes…',
      group,
      keys: ['Alt+M'],
      enabled: onCode,
      why,
      run: () => onAsk('merge'),
    },
    {
      id: 'codebook.split',
      title: 'Split the code…',
      group,
      keys: ['Alt+S'],
      enabled: onCode && mentions > 0,
      why: onCode ? 'No mention carries it' : why,
      run: () => onAsk('split'),
    },
    {
      id: 'codebook.retire',
      title: code?.retired === true ? 'Bring the code back…' : 'Retire the code…',
      group,
      keys: ['Alt+R'],
      enabled: onCode,
      why,
      run: () => onAsk('retire'),
    },
    {
      id: 'codebook.remove',
      title: 'Remove the code…',
      group,
      keys: ['Alt+Delete'],
      enabled: onCode,
      why,
      run: () => onAsk('remove'),
    },
    { id: 'codebook.import', title: 'Import a codebook…', group, enabled: writable, why, run: onImport },
    { id: 'codebook.export-qdc', title: 'Export the codebook as REFI-QDA…', group, run: () => onExport('qdc') },
    { id: 'codebook.export-csv', title: 'Export the codebook as a table…', group, run: () => onExport('csv') },
  ]);
}
