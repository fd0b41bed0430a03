/** The calls of the window about evidence: what is worked out apart from it, and sources in and out. */
import { dialog } from 'electron';
import { readUserFile } from '#electron/actions/read-user-file';
import { writeWholeFile } from '#electron/actions/write-file';
import type { Answers, QuestionName, Questions } from '#electron/analysis/questions';
import type { Caller, Handlers } from '#electron/ipc/handle';
import type { SourceFormat } from '#shared/export/sources/source-formats';
import type { SourceImport } from '#shared/ipc/contract';
import { fail, ok, type Result } from '#shared/model/result';
import type { ProjectInWindow } from './open-project';
import { printPage } from './print-page';
import { windowOf } from './window-of';

type EvidenceCall = Extract<keyof Handlers, `analysis:${string}` | `sources:${string}`>;

const none = fail('no-project', 'No project is open.');
const extensions: Readonly<Record<SourceFormat, string>> = {
  bibtex: 'bib',
  ris: 'ris',
  'csl-json': 'json',
  csv: 'csv',
};

export function evidenceCalls(current: () => ProjectInWindow | null): Pick<Handlers, EvidenceCall> {
  const asked = async <Q extends QuestionName>(name: Q, about: Questions[Q]): Promise<Result<Answers[Q]>> => {
    const open = current();
    return open === null ? none : open.analysis.ask(name, about, open.seenBy);
  };
  return {
    'analysis:provenance': () => asked('provenance', null),
    'analysis:conflicts': () => asked('conflicts', null),
    'analysis:chain': (focus) => asked('chain', focus),
    'analysis:similar': (query) => asked('similar', query),
    'sources:choose': async (_, caller) => {
      const open = current();
      if (open === null) return none;
      const { canceled, filePaths } = await dialog.showOpenDialog(windowOf(caller), {
        title: 'Import sources',
        buttonLabel: 'Import',
        filters: [
          { name: 'References', extensions: ['bib', 'bibtex', 'ris', 'json', 'txt'] },
          { name: 'All files', extensions: ['*'] },
        ],
        properties: ['openFile'],
      });
      const [path] = filePaths;
      if (canceled || path === undefined) return ok(null);
      const file = await readUserFile(path);
      return file.ok ? take(new TextDecoder().decode(file.value.bytes), open) : file;
    },
    'sources:paste': async ({ text }) => {
      const open = current();
      return open === null ? none : take(text, open);
    },
    'sources:export': async ({ format }, caller) => {
      const open = current();
      return open === null ? none : save(open, caller, format);
    },
    'sources:print': async ({ to }, caller) => {
      const open = current();
      if (open === null) return none;
      const { project } = open.store;
      const [{ EvidenceGraph }, { registerPage }] = await Promise.all([
        import('#shared/analysis/provenance/evidence-graph'),
        import('#shared/report/register-page'),
      ]);
      const graph = new EvidenceGraph(project.all('sources'));
      const html = registerPage(project, (id) => graph.originsOf(id));
      if (to === 'printer') return printPage(html, null);
      const { canceled, filePath } = await dialog.showSaveDialog(windowOf(caller), {
        title: 'Save the register of sources as a PDF',
        buttonLabel: 'Save',
        defaultPath: open.store.folder.replace(/(\.warrant)?$/, '.sources.pdf'),
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      });
      return canceled || filePath === '' ? ok(null) : printPage(html, filePath);
    },
  };
}

async function take(text: string, { store, coderId }: ProjectInWindow): Promise<Result<SourceImport>> {
  if (store.readOnly !== false) return fail('read-only', store.readOnly);
  const { importSources } = await import('#electron/actions/import-sources');
  const reports = await importSources(text, store, { coderId, at: new Date().toISOString() });
  return reports.ok ? ok({ reports: reports.value }) : reports;
}

async function save(
  { store }: ProjectInWindow,
  caller: Caller,
  format: SourceFormat,
): Promise<Result<{ file: string } | null>> {
  const extension = extensions[format];
  const { canceled, filePath } = await dialog.showSaveDialog(windowOf(caller), {
    title: 'Export the sources',
    buttonLabel: 'Export',
    defaultPath: store.folder.replace(/(\.warrant)?$/, `.sources.${extension}`),
    filters: [{ name: format, extensions: [extension] }],
  });
  if (canceled || filePath === '') return ok(null);
  const { exportSources } = await import('#shared/export/sources/export-sources');
  const written = await writeWholeFile(filePath, exportSources(store.project, format));
  return written.ok ? ok({ file: filePath }) : written;
}
