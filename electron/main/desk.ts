/** What each call from the window does. One window, one project; the pieces it needs stand beside this file. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import type { CheckedSnapshots } from '#electron/storage/checked-snapshots';
import { createProject, openProject } from '#electron/storage/project-store';
import { writeWholeFile } from '#electron/actions/write-file';
import { pastedFile } from '#electron/actions/pasted-file';
import type { Caller, Handlers } from '#electron/ipc/handle';
import { send } from '#electron/ipc/handle';
import type { ImportPool } from '#electron/import/pool';
import type { OpenProject } from '#shared/ipc/contract';
import { defaultCodes } from '#shared/model/default-codebook';
import { fail, ok, type Result } from '#shared/model/result';
import { codebookCalls } from './codebook-calls';
import { compareCalls } from './compare-calls';
import { claimMapCalls } from './claim-map-calls';
import { evidenceCalls } from './evidence-calls';
import { historyCalls } from './history-calls';
import { ImportQueue } from './import-queue';
import { setMenu } from './menu';
import { openLink } from './open-link';
import { isLarge, Opening } from './opening';
import { ProjectInWindow, type Helpers } from './open-project';
import { searchCalls } from './search-calls';
import type { Settings } from './settings';
import { Versions } from './versions';
import { windowOf } from './window-of';

const now = (): string => new Date().toISOString();
const none = fail('no-project', 'No project is open.');

export class Desk {
  readonly #settings: Settings;
  readonly #pool: ImportPool;
  readonly #helpers: Helpers;
  readonly #imports: ImportQueue;
  readonly #versions: Versions;
  readonly #checked: CheckedSnapshots;
  #open: ProjectInWindow | null = null;
  #opening: Opening | null = null;
  /** Why what was asked for at the start was not opened. */
  #problem: string | null = null;
  /** Whether the window has heard what it is to begin with, and the project that was named then. */
  #begun = false;
  #begunWith: ProjectInWindow | null = null;

  constructor(settings: Settings, pool: ImportPool, helpers: Helpers, checked: CheckedSnapshots) {
    this.#checked = checked;
    this.#helpers = helpers;
    this.#settings = settings;
    this.#pool = pool;
    this.#imports = new ImportQueue(pool);
    this.#versions = new Versions(pool);
  }

  /** Opens a project folder in place of the one that is open. The old one stays open when the new one does not. */
  async open(folder: string, page: Electron.WebContents): Promise<Result<OpenProject>> {
    await this.settled();
    if (this.#open?.store.folder === folder) return ok(this.#open.describe());
    const opening = new Opening(folder, page, this.#settings.placesIn(folder));
    this.#opening = opening;
    try {
      const opened = await openProject(folder, {
        checked: this.#checked,
        read: Object.keys(this.#settings.placesIn(folder)),
        ...(isLarge(folder) && { onSight: (sight) => opening.show(sight, (ids) => this.#coderAmong(ids, folder)) }),
      });
      if (!opened.ok) {
        opening.takeBack();
        return opened;
      }
      const { store, notices } = opened.value;
      await this.close();
      this.#problem = null;
      const coderId = this.#coderAmong(
        Array.from(store.project.all('coders'), ({ id }) => id),
        folder,
      );
      this.#open = new ProjectInWindow(store, notices, coderId, {
        page,
        helpers: this.#helpers,
        places: () => this.#settings.placesIn(folder),
      });
      if (!isLarge(folder)) this.#open.readAhead();
      const project = this.#open.describe();
      // Nobody waits for the list of recent projects, and a full disk must not keep one from being opened.
      void this.#settings.opened(folder, project.title).catch(() => undefined);
      return ok(project);
    } finally {
      this.#opening = null;
      opening.end();
    }
  }

  /** Resolves when no project is on its way any more: what the window asks for meanwhile is meant for that one. */
  async settled(): Promise<void> {
    while (this.#opening !== null) await this.#opening.ended;
  }

  /** Who codes in a project, of those who can. */
  #coderAmong(ids: readonly string[], folder: string): string {
    const remembered = this.#settings.coderIdIn(folder);
    return remembered !== null && ids.includes(remembered) ? remembered : (ids[0] ?? '');
  }

  async close(): Promise<void> {
    this.#imports.cancel();
    const open = this.#open;
    this.#open = null;
    await open?.close();
  }

  async importPaths(paths: readonly string[], page: Electron.WebContents): Promise<Result<boolean>> {
    return this.#open === null ? none : this.#imports.start(paths, this.#open, page);
  }

  /** Opens what the system or the command line asked for, and tells the window, unless it began with just that. */
  async openFromOutside(folder: string, page: Electron.WebContents): Promise<void> {
    const opened = await this.open(folder, page);
    if (opened.ok) {
      if (this.#open !== this.#begunWith) send(page, 'project:opened', opened.value);
    } else if (this.#begun) send(page, 'app:problem', { text: opened.error.message });
    else this.#problem = opened.error.message;
  }

  handlers(): Handlers {
    return {
      ...codebookCalls(() => this.#open),
      ...evidenceCalls(() => this.#open),
      ...claimMapCalls(() => this.#open),
      ...historyCalls(() => this.#open),
      ...compareCalls(() => this.#open),
      ...searchCalls(() => this.#open),
      'app:start': async () => {
        const seen = (await this.#opening?.seen) ?? null;
        this.#begun = true;
        this.#begunWith = this.#open;
        return ok({
          recent: this.#settings.recent().map(({ token, folder, title }) => ({ token, folder, title })),
          project: this.#open?.describe() ?? null,
          beginning: (await this.#open?.begin()) ?? null,
          seen,
          problem: this.#problem,
          preferences: this.#settings.preferences,
        });
      },
      'app:open-link': ({ href }, caller) => openLink(windowOf(caller), href),
      'app:prefer': async (change, caller) => {
        await this.#settings.prefer(change);
        if (change.keys !== undefined) setMenu(windowOf(caller), change.keys);
        return ok(true);
      },
      'project:create': (input, caller) => this.#create(input, caller),
      'project:choose': (_, caller) => this.#choose(caller),
      'project:open-recent': async ({ token }, caller) => {
        const entry = this.#settings.recent().find((recent) => recent.token === token);
        return entry === undefined
          ? fail('not-recent', 'This project is no longer in the list. Open it by its folder.')
          : this.open(entry.folder, caller.page);
      },
      'project:open-sample': async (_, caller) => {
        const folder = join(await warrantFolder(), 'Tech layoffs and AI (sample).warrant');
        const { createSampleProject } = await import('#electron/actions/sample-project');
        const made = await createSampleProject(folder, this.#pool);
        return made.ok ? this.open(folder, caller.page) : made;
      },
      'project:load': ({ cursor }) => this.#open?.load(cursor) ?? none,
      'project:apply': async (envelope) => {
        if (this.#open === null) return none;
        const applied = await this.#open.store.apply(envelope);
        return applied.ok ? ok(this.#open.applied(applied.value)) : applied;
      },
      'project:undo': (stamp) => this.#step('undo', stamp),
      'project:redo': (stamp) => this.#step('redo', stamp),
      'project:export': (_, caller) => this.#export(caller),
      'project:code-as': async ({ coderId }) => {
        if (this.#open === null) return none;
        if (this.#open.store.project.get('coders', coderId) === undefined)
          return fail('unknown-coder', 'This coder is not in the project.');
        this.#open.coderId = coderId;
        await this.#settings.codeAs(this.#open.store.folder, coderId);
        return ok(coderId);
      },
      'project:hide-others': ({ hidden }) => {
        if (this.#open === null) return none;
        this.#open.othersHidden = hidden;
        return ok(hidden);
      },
      'project:read-to': async ({ articleId, offset }) => {
        if (this.#open === null) return none;
        this.#settings.readTo(this.#open.store.folder, articleId, offset);
        return ok(true);
      },
      'article:read': async ({ id }) => (this.#open === null ? none : this.#open.readText(id)),
      'article:fold': async ({ id, changes, ...stamp }) => {
        const { foldArticle } = await import('#electron/actions/fold-article');
        if (this.#open === null) return none;
        const applied = await foldArticle(this.#open.store, id, changes, stamp);
        return applied.ok ? ok(this.#open.applied(applied.value)) : applied;
      },
      'article:original': async ({ id }) => {
        const { originalText } = await import('#electron/actions/original');
        return this.#open === null ? none : originalText(this.#open.store, id);
      },
      'article:save-original': ({ id }, caller) => this.#saveOriginal(id, caller),
      'version:choose': async ({ id }, caller) => {
        if (this.#open === null) return none;
        const { canceled, filePaths } = await dialog.showOpenDialog(windowOf(caller), {
          title: 'Choose the newer version',
          buttonLabel: 'Compare',
          properties: ['openFile'],
        });
        const [path] = filePaths;
        return canceled || path === undefined ? ok(null) : this.#versions.ofFile(this.#open.store, id, path);
      },
      'version:from-article': ({ id, from }) =>
        this.#open === null ? none : this.#versions.ofArticle(this.#open.store, id, from),
      'version:accept': async ({ token, choices, ...stamp }) => {
        if (this.#open === null) return none;
        const applied = await this.#versions.accept(token, choices, stamp);
        return applied.ok ? ok(this.#open.applied(applied.value)) : applied;
      },
      'import:paste': (copied, caller) => {
        if (this.#open === null) return none;
        const pasted = pastedFile(copied, new Date());
        return pasted.ok ? this.#imports.startBytes(pasted.value, this.#open, caller.page) : pasted;
      },
      'app:paste': (_, { page }) => {
        page.paste();
        return ok(true);
      },
      'import:choose': async ({ kind }, caller) => {
        const { canceled, filePaths } = await dialog.showOpenDialog(windowOf(caller), {
          title: 'Import articles',
          buttonLabel: 'Import',
          properties: kind === 'folder' ? ['openDirectory'] : ['openFile', 'multiSelections'],
        });
        return canceled ? ok(false) : this.importPaths(filePaths, caller.page);
      },
      'import:cancel': () => ok(this.#imports.cancel()),
      'import:table': ({ file }) => (this.#open === null ? none : this.#imports.table(file, this.#open)),
      'import:map-table': async ({ file, mapping }) => {
        const { mappingSchema } = await import('#electron/import/table/mapping');
        if (this.#open === null) return none;
        const chosen = mappingSchema.safeParse(mapping);
        return chosen.success
          ? this.#imports.mapTable(file, chosen.data, this.#open)
          : fail('bad-argument', 'These columns cannot be used.');
      },
      'import:retry': ({ files }) => (this.#open === null ? none : this.#imports.retry(files, this.#open)),
    };
  }

  async #create(
    { title, coderName }: { title: string; coderName: string },
    caller: Caller,
  ): Promise<Result<OpenProject | null>> {
    const { canceled, filePath } = await dialog.showSaveDialog(windowOf(caller), {
      title: 'Where should the project be kept?',
      buttonLabel: 'Create project',
      defaultPath: join(await warrantFolder(), `${title.replaceAll(/[\\/:*?"<>|]/g, '-')}.warrant`),
    });
    if (canceled || filePath === '') return ok(null);
    const folder = filePath.endsWith('.warrant') ? filePath : `${filePath}.warrant`;
    const created = await createProject(folder, { title, coderName, at: now(), codes: defaultCodes });
    if (!created.ok) return created;
    await created.value.close();
    return this.open(folder, caller.page);
  }

  async #choose(caller: Caller): Promise<Result<OpenProject | null>> {
    const { canceled, filePaths } = await dialog.showOpenDialog(windowOf(caller), {
      title: 'Open a project',
      defaultPath: await warrantFolder(),
      properties: ['openDirectory'],
    });
    const [folder] = filePaths;
    return canceled || folder === undefined ? ok(null) : this.open(folder, caller.page);
  }

  async #step(kind: 'undo' | 'redo', stamp: { coderId: string; at: string }) {
    if (this.#open === null) return none;
    const stepped = await this.#open.store[kind](stamp);
    return stepped.ok ? ok(this.#open.applied(stepped.value)) : stepped;
  }

  async #saveOriginal(id: string, caller: Caller): Promise<Result<{ file: string } | null>> {
    const open = this.#open;
    if (open === null) return none;
    const { originalOf } = await import('#electron/actions/original');
    const original = await originalOf(open.store, id);
    if (!original.ok) return original;
    const { bytes, fileName } = original.value;
    const { canceled, filePath } = await dialog.showSaveDialog(windowOf(caller), {
      title: 'Save a copy of the original',
      // A name from outside names a file and no folder.
      defaultPath: join(app.getPath('documents'), fileName.replaceAll(/[\\/:*?"<>|\0]/g, '-')),
    });
    if (canceled || filePath === '') return ok(null);
    const written = await writeWholeFile(filePath, bytes);
    return written.ok ? ok({ file: filePath }) : written;
  }

  async #export(caller: Caller): Promise<Result<{ file: string } | null>> {
    if (this.#open === null) return none;
    const { store } = this.#open;
    const { claimMapText } = await import('#electron/actions/export-claim-map');
    const text = await claimMapText(store);
    if (!text.ok) return text;
    const { canceled, filePath } = await dialog.showSaveDialog(windowOf(caller), {
      title: 'Export the claim map',
      buttonLabel: 'Export',
      defaultPath: store.folder.replace(/(\.warrant)?$/, '.claim-map.json'),
      filters: [{ name: 'Claim map', extensions: ['json'] }],
    });
    if (canceled || filePath === '') return ok(null);
    const written = await writeWholeFile(filePath, text.value);
    return written.ok ? ok({ file: filePath }) : written;
  }
}

async function warrantFolder(): Promise<string> {
  const folder = join(app.getPath('documents'), 'Warrant');
  await mkdir(folder, { recursive: true });
  return folder;
}
