/**
 * The extraction libraries alone, called as their documentation says, in a process of its own: each file is read and
 * its text had, and nothing is kept. What an import costs at least, whoever writes it.
 */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import MarkdownIt from 'markdown-it';
import PostalMime from 'postal-mime';
import { pdfText } from '../pdf-text';

const markdown = new MarkdownIt({ html: true });

// Paths come from the process that started this one, one at a time, until it hangs up.
process.on('message', (path) => {
  void extracted(String(path))
    .catch(() => '')
    .then((text) => process.send?.(text.length));
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');

async function extracted(path: string): Promise<string> {
  const bytes = await readFile(path);
  switch (extname(path)) {
    case '.html':
      return article(bytes.toString('utf8'));
    case '.mhtml': {
      const mail = await PostalMime.parse(bytes);
      return article(mail.html ?? mail.text ?? '');
    }
    case '.pdf':
      return pdfText(bytes);
    case '.docx':
      return (await mammoth.convertToHtml({ buffer: bytes })).value;
    case '.md':
    case '.mdx':
      return markdown.render(bytes.toString('utf8'));
    default:
      return bytes.toString('utf8');
  }
}

function article(html: string): string {
  const { document } = parseHTML(html);
  return new Readability(document).parse()?.textContent ?? '';
}
