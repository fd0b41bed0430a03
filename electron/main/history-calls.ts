/** What the window asks of the history. */
import { jumpTo } from '#electron/actions/jump';
import { send, type Handlers } from '#electron/ipc/handle';
import { fail, ok } from '#shared/model/result';
import type { ProjectInWindow } from './open-project';

const none = fail('no-project', 'No project is open.');

export function historyCalls(
  opened: () => ProjectInWindow | null,
): Pick<Handlers, `project:${'history' | 'way' | 'jump' | 'stop-jump'}`> {
  let jump: AbortController | null = null;
  return {
    'project:history': ({ before, limit, ...filter }) => opened()?.store.past.page(before, limit, filter) ?? none,
    'project:way': ({ seq }) => opened()?.store.past.wayTo(seq) ?? none,
    'project:jump': async ({ seq, ...stamp }, { page }) => {
      const open = opened();
      if (open === null) return none;
      if (jump !== null) return fail('busy', 'The project is on its way to another place in its history.');
      jump = new AbortController();
      try {
        return await jumpTo(open.store, seq, stamp, {
          signal: jump.signal,
          onProgress: (progress) => send(page, 'project:jumping', progress),
        });
      } finally {
        jump = null;
      }
    },
    'project:stop-jump': () => {
      jump?.abort();
      return ok(jump !== null);
    },
  };
}
