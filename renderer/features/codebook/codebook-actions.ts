/** What can be done to the codebook and the code that is looked at, by keys and from the palette. */
import { useActions } from '#renderer/actions/use-actions';
import { useClient } from '#renderer/bridge/use-project';
import type { Code } from '#shared/model/codebook';
import { placeTowards, type Direction, type Place } from './tree-data';

/** What a dialog is open about. */
export type Asked = 'move' | 'merge' | 'split' | 'retire' | 'remove';

const directions: readonly Direction[] = ['up', 'down', 'in', 'out'];

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
  const onCode = writable && code !== undefined;
  const why = writable ? 'No code is chosen' : 'The project can only be read';
  useActions([
    { id: 'codebook.add', enabled: writable, why, run: () => onAdd(null) },
    { id: 'codebook.add-below', enabled: onCode, why, run: () => onAdd(code?.id ?? null) },
    { id: 'codebook.rename', enabled: onCode, why, run: onRename },
    ...directions.map((direction) => ({
      id: `codebook.move-${direction}` as const,
      enabled: onCode,
      why,
      run: () => {
        const place = code === undefined ? null : placeTowards(project, code, direction);
        if (code !== undefined && place !== null) onMove(code.id, place);
      },
    })),
    { id: 'codebook.move', enabled: onCode, why, run: () => onAsk('move') },
    { id: 'codebook.merge', enabled: onCode, why, run: () => onAsk('merge') },
    {
      id: 'codebook.split',
      enabled: onCode && mentions > 0,
      why: onCode ? 'No mention carries it' : why,
      run: () => onAsk('split'),
    },
    {
      id: 'codebook.retire',
      title: code?.retired === true ? 'Bring the code back…' : 'Retire the code…',
      enabled: onCode,
      why,
      run: () => onAsk('retire'),
    },
    { id: 'codebook.remove', enabled: onCode, why, run: () => onAsk('remove') },
    { id: 'codebook.import', enabled: writable, why, run: onImport },
    { id: 'codebook.export-qdc', run: () => onExport('qdc') },
    { id: 'codebook.export-csv', run: () => onExport('csv') },
  ]);
}
