/** Web archives (`.mhtml`, `.mht`): the page inside goes the way of every saved page; nothing is fetched. */
import { decodeWords } from 'postal-mime';
import { fail, ok, type Result } from '#shared/model/result';
import { decode } from '../decode';
import type { Extract, FoundMetadata, ImportInput } from '../types';
import { addressesById, openWebArchive, type WebArchive } from './mhtml/archive';
import { titleOf } from './properties';

/** Errors: `mhtml-damaged`. */
export async function readMhtml(input: ImportInput): Promise<Result<Extract>> {
  const archive = openWebArchive(input.bytes);
  if (archive === null)
    return fail('mhtml-damaged', 'The web archive holds no page: it is damaged or of another kind.');
  const { page } = archive;
  const { text, charset, repairs, warnings } = decode({
    bytes: page.content(),
    fileName: input.fileName,
    charset: page.parameters.get('charset') ?? null,
  });
  return ok({
    body: { kind: 'html', html: withAddresses(text, archive), scope: 'page', url: archive.url },
    metadata: {},
    fallback: fromArchive(archive),
    format: 'mhtml',
    charset,
    repairs,
    warnings,
  });
}

/** `cid:` sources as the addresses the pictures came from, so that captions and candidates can name them. */
function withAddresses(html: string, archive: WebArchive): string {
  const addresses = addressesById(archive);
  if (addresses.size === 0) return html;
  return html.replace(/cid:([^"'\s<>()]{1,300})/g, (reference, id: string) => {
    const address = addresses.get(id) ?? addresses.get(unescaped(id));
    return address === undefined ? reference : address.replace(/["'<>\s]/g, encodeURIComponent);
  });
}

function unescaped(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** What the archive says where the page itself says nothing. */
function fromArchive({ subject, url }: WebArchive): FoundMetadata {
  const title = titleOf(decodeWords(subject ?? ''));
  return {
    ...(title !== null && { title: { value: title, origin: 'mhtml: Subject' } }),
    ...(url !== null && { url: { value: url, origin: 'mhtml: Snapshot-Content-Location' } }),
  };
}
