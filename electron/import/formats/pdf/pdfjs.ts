/**
 * pdf.js, loaded once and tied down: it runs in this process (which can be killed), opens no file and no address,
 * compiles nothing, draws nothing. Its legacy build is the one that runs on Node 20.
 */
import { readFile } from 'node:fs/promises';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { fail, ok, type Result } from '#shared/model/result';
import { characterMapFolders } from './character-maps';

export type OpenPdf = { readonly document: PDFDocumentProxy; readonly close: () => Promise<void> };
type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** Errors: `encrypted`, `pdf-damaged`. */
export async function openPdf(bytes: Uint8Array): Promise<Result<OpenPdf>> {
  const { getDocument } = await (loaded ??= load());
  const task = getDocument({
    // pdf.js takes its input away from the caller, so it gets a copy (`slice` of a Buffer is none).
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    cMapUrl: 'cmaps/',
    BinaryDataFactory: CharacterMaps,
  });
  let locked = false;
  task.onPassword = () => {
    locked = true;
    void task.destroy();
  };
  try {
    return ok({ document: await task.promise, close: () => task.destroy() });
  } catch (error) {
    await task.destroy();
    return locked || (error instanceof Error && error.name === 'PasswordException')
      ? fail('encrypted', 'The PDF is protected by a password. Save a copy without one and import that.')
      : fail(
          'pdf-damaged',
          `The PDF could not be read (${error instanceof Error ? error.message : 'unknown reason'}).`,
        );
  }
}

let loaded: Promise<PdfJs> | null = null;

async function load(): Promise<PdfJs> {
  withResolvers();
  // pdf.js tells Node by this name, and in Node it would load a canvas and read files. It must do neither.
  const process: { [Symbol.toStringTag]: string } = globalThis.process as never;
  const name = process[Symbol.toStringTag];
  process[Symbol.toStringTag] = 'importer';
  const { push } = Array.prototype;
  const { parse, stringify } = JSON;
  try {
    const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    Object.assign(globalThis, { pdfjsWorker: worker });
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    process[Symbol.toStringTag] = name;
    // Its polyfills replace what Node has by slower ones, for everything else that runs in this process: `push` for how
    // it treats arrays of a fixed length, JSON for a way to keep numbers as written. Nobody here asks for either.
    Object.assign(Array.prototype, { push });
    Object.assign(JSON, { parse, stringify });
  }
}

/** Part of the language since Node 22; pdf.js counts on it (ECMAScript 2024, 27.2.4.8). */
function withResolvers(): void {
  if ('withResolvers' in Promise) return;
  Object.assign(Promise, {
    withResolvers: () => {
      const deferred: Record<string, unknown> = {};
      deferred.promise = new Promise((resolve, reject) => Object.assign(deferred, { resolve, reject }));
      return deferred;
    },
  });
}

/** The only files pdf.js may ask for: tables of East Asian character codes, which ship with it. */
class CharacterMaps {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl' || !/^[\w-]+\.bcmap$/.test(filename)) throw new Error(`Not available: ${filename}`);
    for (const folder of characterMapFolders()) {
      const content = await readFile(new URL(filename, folder)).catch(() => null);
      if (content !== null) return new Uint8Array(content);
    }
    throw new Error(`No character map ${filename}`);
  }
}
