/** Puts a page of ours on paper or into a PDF, in a window that nobody sees and in which no script runs. */
import { BrowserWindow } from 'electron';
import { writeWholeFile } from '#electron/actions/write-file';
import { fail, ok, type Result } from '#shared/model/result';
import { servePage } from './print-scheme';
import { securePreferences } from './window-preferences';

/** Milliseconds for a page to stand; longer than the largest register takes. */
const patience = 60_000;

/** `file`: where the PDF goes; null for the system's print dialog. Null when the user closed that. */
export async function printPage(html: string, file: string | null): Promise<Result<{ file: string | null } | null>> {
  const page = servePage(html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...securePreferences, javascript: false },
  });
  const tooLong = setTimeout(() => window.destroy(), patience);
  try {
    await window.loadURL(page.url);
    if (file === null) return await onPaper(window);
    const pdf = await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      // Bookmarks, and headings, lists and tables for who hears it.
      generateDocumentOutline: true,
      generateTaggedPDF: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate:
        '<div style="width:100%;font-size:8px;text-align:center;color:#545a62"><span class="pageNumber"></span> / <span class="totalPages"></span></div>',
      margins: { top: 0.6, bottom: 0.7, left: 0.6, right: 0.6 },
    });
    const written = await writeWholeFile(file, pdf);
    return written.ok ? ok({ file }) : written;
  } catch (error) {
    console.error('printing failed', error);
    return fail('not-printed', 'The page could not be printed. Nothing was changed.');
  } finally {
    clearTimeout(tooLong);
    page.withdraw();
    if (!window.isDestroyed()) window.destroy();
  }
}

function onPaper(window: BrowserWindow): Promise<Result<{ file: null } | null>> {
  return new Promise((resolve) => {
    window.webContents.print({ printBackground: true }, (done, reason) => {
      if (done) resolve(ok({ file: null }));
      else if (/cancel/i.test(reason)) resolve(ok(null));
      else resolve(fail('not-printed', `The system did not print: ${reason}. Save it as a PDF instead.`));
    });
  });
}
