/** The call of the window that reads a claim map back. */
import { dialog } from 'electron';
import { readUserFile } from '#electron/actions/read-user-file';
import type { Handlers } from '#electron/ipc/handle';
import { fail, ok } from '#shared/model/result';
import type { ProjectInWindow } from './open-project';
import { windowOf } from './window-of';

export const claimMapCalls = (opened: () => ProjectInWindow | null): Pick<Handlers, 'project:import-map'> => ({
  'project:import-map': async (_, caller) => {
    const open = opened();
    if (open === null) return fail('no-project', 'No project is open.');
    const { readOnly } = open.store;
    if (readOnly !== false) return fail('read-only', readOnly);
    const { canceled, filePaths } = await dialog.showOpenDialog(windowOf(caller), {
      title: 'Read a claim map back',
      buttonLabel: 'Read',
      filters: [{ name: 'Claim map', extensions: ['json'] }],
      properties: ['openFile'],
    });
    const [path] = filePaths;
    if (canceled || path === undefined) return ok(null);
    const file = await readUserFile(path);
    if (!file.ok) return file;
    const stamp = { coderId: open.coderId, at: new Date().toISOString() };
    const { importClaimMap } = await import('#electron/actions/import-claim-map');
    return importClaimMap(new TextDecoder().decode(file.value.bytes), open.store, stamp);
  },
});
