/** What the window asks of search. */
import { dialog, type BrowserWindow } from 'electron';
import type { Handlers } from '#electron/ipc/handle';
import type { Questions } from '#electron/search/messages';
import { fail, ok, type Result } from '#shared/model/result';
import type { HitFormat } from '#shared/search/hit-formats';
import type { ProjectInWindow } from './open-project';
import { windowOf } from './window-of';

const none = fail('no-project', 'No project is open.');
/** Passages that are offered at once: what one looks through before coding them. */
const mostRepetitions = 2000;
type SearchCall = 'find' | 'counts' | 'matches' | 'repetitions' | 'export' | 'index' | 'stop';

export function searchCalls(opened: () => ProjectInWindow | null): Pick<Handlers, `search:${SearchCall}`> {
  const asked = <Q extends 'find' | 'counts' | 'matches' | 'repetitions'>(
    ask: Q,
    of: Omit<Questions[Q]['in'], 'seenBy'>,
  ) => {
    const open = opened();
    return open?.search.ask(ask, { ...of, seenBy: open.seenBy } as Questions[Q]['in']) ?? none;
  };
  return {
    'search:find': (of) => asked('find', of),
    'search:counts': (of) => asked('counts', of),
    'search:matches': (of) => asked('matches', of),
    'search:repetitions': (of) => asked('repetitions', { ...of, limit: mostRepetitions }),
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
  { search, store, seenBy }: ProjectInWindow,
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
  const asked = await search.ask('export', { query, format, file: filePath, seenBy });
  if (!asked.ok) return asked;
  return asked.value.ok ? ok({ file: filePath, hits: asked.value.value }) : asked.value;
}
