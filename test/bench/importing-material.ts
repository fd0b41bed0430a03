/** Articles of every kind that people have, from a folder laid out like `../shared/corpora`, each file distinct. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { filesBelow } from '../eval/corpora/files';

/** Folders of real files by their format; the formats take turns. */
const kinds = [
  { folders: ['readability-pages'], name: /source\.html$/ },
  { folders: ['pdf'], name: /\.pdf$/ },
  { folders: ['article-metadata/defuddle/expected', 'frontmatter'], name: /\.mdx?$/ },
  { folders: ['docx'], name: /\.docx$/ },
  { folders: ['article-metadata/defuddle/fixtures'], name: /\.html$/ },
  { folders: ['brat'], name: /\.txt$/ },
  { folders: ['mhtml'], name: /\.mhtml$/ },
] as const;

/** Writes `count` files into `target`; false when the corpora do not hold every kind. */
export async function writeMixedArticles(corpora: string, target: string, count: number): Promise<boolean> {
  const sources = kinds.map(({ folders, name }) =>
    folders.flatMap((folder) => filesBelow(join(corpora, folder), name)),
  );
  if (sources.some((files) => files.length === 0)) return false;
  await mkdir(target, { recursive: true });
  for (let index = 0; index < count; index += 1) {
    const files = sources[index % sources.length] ?? [];
    const turn = Math.floor(index / sources.length);
    // Spread over the corpus: the files of one test suite resemble one another.
    const path = files[(turn * 7) % files.length] ?? '';
    const number = String(index).padStart(5, '0');
    await writeFile(join(target, `${number}-${basename(path)}`), distinct(await readFile(path), extname(path), number));
  }
  return true;
}

/** The same article, other bytes: a remark where the format has room for one. */
function distinct(bytes: Buffer, extension: string, number: string): Buffer {
  switch (extension) {
    case '.docx':
      return withZipComment(bytes, `copy ${number}`);
    case '.pdf':
      return Buffer.concat([bytes, Buffer.from(`\n% copy ${number}\n`)]);
    case '.html':
      return Buffer.concat([bytes, Buffer.from(`\n<!-- copy ${number} -->\n`)]);
    default:
      return Buffer.concat([bytes, Buffer.from(`\n\nCopy ${number}.\n`)]);
  }
}

/** APPNOTE 4.3.16: the comment is the last part of the file, its length the two bytes before it. */
function withZipComment(bytes: Buffer, comment: string): Buffer {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const head = Buffer.from(bytes.subarray(0, end + 22));
  head.writeUInt16LE(comment.length, end + 20);
  return Buffer.concat([head, Buffer.from(comment, 'latin1')]);
}
