import { fail, ok, type Result } from '#shared/model/result';

/** What was copied, as the file it might have been: the page where there is one, else the text. */
export function pastedFile(
  { html, text }: { readonly html: string; readonly text: string },
  at: Date,
): Result<{ bytes: Uint8Array; fileName: string }> {
  const content = html.trim() === '' ? text : html;
  if (content.trim() === '') return fail('empty', 'There is no text on the clipboard.');
  const when = at.toISOString().slice(0, 16).replace('T', ' ').replace(':', '.');
  return ok({
    bytes: new TextEncoder().encode(content),
    fileName: `Pasted ${when}${html.trim() === '' ? '.txt' : '.html'}`,
  });
}
