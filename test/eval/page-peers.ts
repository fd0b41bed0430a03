/** What others get out of a saved page, each as it is meant to be called. */
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { JSDOM, VirtualConsole } from 'jsdom';
import { parseHTML } from 'linkedom';
import { textOfHtml } from './text-of';

export type Extracted = {
  readonly text: string;
  readonly title: string;
  readonly author: string;
  readonly published: string;
};
export type PagePeer = { readonly name: string; readonly extract: (html: string) => Promise<Extracted> };

const nothing: Extracted = { text: '', title: '', author: '', published: '' };

/** A peer that throws has found nothing. */
const quiet = (extract: (html: string) => Promise<Extracted>) => async (html: string) =>
  extract(html).catch(() => nothing);

async function byReadability(document: Document): Promise<Extracted> {
  const article = new Readability(document).parse();
  if (article === null) return nothing;
  return {
    text: textOfHtml(article.content ?? ''),
    title: article.title ?? '',
    author: article.byline ?? '',
    published: article.publishedTime ?? '',
  };
}

export const readabilityOnLinkedom: PagePeer = {
  name: 'Readability (linkedom)',
  extract: quiet(async (html) => byReadability(parseHTML(html).document)),
};

export const readabilityOnJsdom: PagePeer = {
  name: 'Readability (jsdom)',
  extract: quiet(async (html) => {
    const dom = new JSDOM(html, { virtualConsole: new VirtualConsole(), url: 'https://example.org/' });
    const found = await byReadability(dom.window.document);
    dom.window.close();
    return found;
  }),
};

export const defuddle: PagePeer = {
  name: 'Defuddle',
  extract: quiet(async (html) => {
    const { document } = parseHTML(html);
    const found = await Defuddle(document, 'https://example.org/', { useAsync: false });
    return { text: textOfHtml(found.content), title: found.title, author: found.author, published: found.published };
  }),
};
