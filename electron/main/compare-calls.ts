/** The calls of the window about comparisons: worked out in the analysis process, written where the user says. */
import { dialog } from 'electron';
import { writeWholeFile } from '#electron/actions/write-file';
import type { Answers, QuestionName, Questions } from '#electron/analysis/questions';
import type { Caller, Handlers } from '#electron/ipc/handle';
import { fail, ok, type Result } from '#shared/model/result';
import type { ProjectInWindow } from './open-project';
import { printPage } from './print-page';
import { windowOf } from './window-of';

type CompareCall = Extract<keyof Handlers, `compare:${string}`>;
type Saved = { readonly file: string } | null;

const none = fail('no-project', 'No project is open.');
const briefFiles = {
  html: { extension: 'html', name: 'Web page' },
  markdown: { extension: 'md', name: 'Markdown' },
  pdf: { extension: 'pdf', name: 'PDF' },
} as const;

export function compareCalls(current: () => ProjectInWindow | null): Pick<Handlers, CompareCall> {
  const asked = async <Q extends QuestionName>(name: Q, about: Questions[Q]): Promise<Result<Answers[Q]>> => {
    const open = current();
    return open === null ? none : open.analysis.ask(name, about, open.seenBy);
  };
  return {
    'compare:matrix': ({ compared }) => asked('matrix', compared),
    'compare:facts': (about) => asked('facts', about),
    'compare:pictures': ({ compared }) => asked('pictures', compared),
    'compare:snapshot': ({ compared }) => asked('snapshot', compared),
    'compare:brief': (about) => asked('brief', about),
    'compare:save-brief': async ({ format, ...about }, caller): Promise<Result<Saved>> => {
      const open = current();
      if (open === null) return none;
      const brief = await open.analysis.ask('brief', about, open.seenBy);
      if (!brief.ok) return brief;
      const file = await choose(open, caller, { title: 'Save the brief', name: 'brief', ...pick(format) });
      if (file === null) return ok(null);
      const [{ reportHtml }, { reportMarkdown }] = await Promise.all([
        import('#shared/report/html'),
        import('#shared/report/markdown'),
      ]);
      if (format === 'pdf') {
        const printed = await printPage(reportHtml(brief.value, '__NONCE__'), file);
        return printed.ok ? ok({ file }) : printed;
      }
      return save(file, format === 'html' ? reportHtml(brief.value) : reportMarkdown(brief.value));
    },
    'compare:save-picture': async (picture, caller): Promise<Result<Saved>> => {
      const open = current();
      if (open === null) return none;
      const file = await choose(open, caller, {
        title: 'Save the picture',
        name: picture.name,
        extension: picture.format,
        kind: picture.format.toUpperCase(),
      });
      if (file === null) return ok(null);
      return save(file, picture.format === 'png' ? Buffer.from(picture.bytes, 'base64') : picture.text);
    },
  };
}

const pick = (format: keyof typeof briefFiles) => ({
  extension: briefFiles[format].extension,
  kind: briefFiles[format].name,
});

type Wanted = { readonly title: string; readonly name: string; readonly extension: string; readonly kind: string };

async function choose(
  { store }: ProjectInWindow,
  caller: Caller,
  { title, name, extension, kind }: Wanted,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(windowOf(caller), {
    title,
    buttonLabel: 'Save',
    // A name from the window names a file and no folder.
    defaultPath: store.folder.replace(/(\.warrant)?$/, `.${name.replaceAll(/[\\/:*?"<>|\0\s]+/g, '-')}.${extension}`),
    filters: [{ name: kind, extensions: [extension] }],
  });
  return canceled || filePath === '' ? null : filePath;
}

async function save(file: string, content: string | Uint8Array): Promise<Result<Saved>> {
  const written = await writeWholeFile(file, content);
  return written.ok ? ok({ file }) : written;
}
