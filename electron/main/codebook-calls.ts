/** The calls of the window about the codebook: its history, and files in and out. */
import { dialog } from 'electron';
import { writeWholeFile } from '#electron/actions/write-file';
import type { Handlers } from '#electron/ipc/handle';
import type { CodebookFormat } from '#shared/export/codebook/codebook-formats';
import { fail, ok } from '#shared/model/result';
import type { ProjectInWindow } from './open-project';
import { windowOf } from './window-of';

type CodebookCall = Extract<keyof Handlers, `codebook:${string}`>;

const none = fail('no-project', 'No project is open.');
const names: Readonly<Record<CodebookFormat, string>> = { qdc: 'REFI-QDA codebook', csv: 'Table (CSV)' };

export function codebookCalls(current: () => ProjectInWindow | null): Pick<Handlers, CodebookCall> {
  return {
    'codebook:history': async ({ before }) => current()?.store.codebookHistory(before) ?? none,
    'codebook:choose': async (_, caller) => {
      if (current() === null) return none;
      const { canceled, filePaths } = await dialog.showOpenDialog(windowOf(caller), {
        title: 'Import a codebook',
        buttonLabel: 'Look at it',
        filters: [
          { name: 'Codebooks', extensions: ['qdc', 'csv', 'tsv', 'xml', 'txt'] },
          { name: 'All files', extensions: ['*'] },
        ],
        properties: ['openFile'],
      });
      const [path] = filePaths;
      if (canceled || path === undefined) return ok(null);
      const { readCodebookFile } = await import('#electron/actions/codebook-file');
      return readCodebookFile(path);
    },
    'codebook:export': async ({ format }, caller) => {
      const open = current();
      if (open === null) return none;
      const codes = [...open.store.project.all('codes')];
      if (codes.length === 0) return fail('no-codes', 'The codebook is empty; nothing was written.');
      const { canceled, filePath } = await dialog.showSaveDialog(windowOf(caller), {
        title: 'Export the codebook',
        buttonLabel: 'Export',
        defaultPath: open.store.folder.replace(/(\.warrant)?$/, `.codebook.${format}`),
        filters: [{ name: names[format], extensions: [format] }],
      });
      if (canceled || filePath === '') return ok(null);
      const { writeCodebook } = await import('#shared/export/codebook/codebook-file');
      const written = await writeWholeFile(filePath, writeCodebook(codes, format));
      return written.ok ? ok({ file: filePath }) : written;
    },
  };
}
