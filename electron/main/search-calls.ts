/** What the window asks of search. */
import { dialog, type BrowserWindow } from 'electron';
import type { Handlers } from '#electron/ipc/handle';
import { fail, ok, type Result } from '#shared/model/result';
import type { HitFormat } from '#shared/search/hit-formats';
import type { ProjectInWindow } from './open-project';
import { windowOf } from './window-of';

const none = fail('no-project', 'No project is open.');
/** Passages that are offered at once: what one looks through before coding them. */
const mostRepetitions = 2000;
type SearchCall = 'find' | 'counts' | 'matches' | 'repetitions' | 'export' | 'index' | 'stop';

export function searchCalls(opened: () => ProjectInWindow | null): Pick<Handlers, `search:${SearchCall}`> {
  return {
    'search:find': (asked) => opened()?.search.ask('find', asked) ?? none,
    'search:counts': (asked) => opened()?.search.ask('counts', asked) ?? none,
    'search:matches': (asked) => opened()?.search.ask('matches', asked) ?? none,
    'search:repetitions': (asked) => opened()?.search.ask('repetitions', { ...asked, limit: mostRepetitions }) ?? none,
    'search:export': (asked, caller) => {
      const open = opened();
      return open === null ? none : exportHits(open, asked, windowOf(caller));
    },
    'search:index': (asked) => opened()?.search.ask('index', asked) ?? none,
    'search:stop': () => {
      opened()?.search.stop();
      return ok(opened() !== null);
    },
  };
}

const names: Readonly<Record<HitFormat, string>> = { csv: 'Table', json: 'JSON' };

/** Asks for a file and writes all hits of a query to it; null when no file was chosen. */
async function exportHits(
  { search, store }: ProjectInWindow,
  { query, format }: { readonly query: string; readonly format: HitFormat },
  window: BrowserWindow,
): Promise<Result<{ file: string; hits: number } | null>> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Export what was found',
    buttonLabel: 'Export',
    defaultPath: store.folder.replace(/(\.warrant)?$/, `.found.${format}`),
    filters: [{ name: names[format], extensions: [format] }],
  });
  if (canceled || filePath === '') return ok(null);
  const asked = await search.ask('export', { query, format, file: filePath });
  if (!asked.ok) return asked;
  return asked.value.ok ? ok({ file: filePath, hits: asked.value.value }) : asked.value;
}
