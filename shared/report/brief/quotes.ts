import type { Annotation } from '#shared/model/annotation';
import { quiet, text, type Block, type Inline } from '../blocks';
import type { BriefContext } from './context';

const shortLength = 120;

/** The words of a mention, as far as they may be quoted, and where they stand. */
export function quoteOf({ project, quotes }: BriefContext, annotationId: string): Block[] {
  const mention = project.get('annotations', annotationId);
  if (mention === undefined) return [];
  const from = citationOf(mention, project.get('articles', mention.articleId)?.metadata);
  if (quotes === 'none') return [{ kind: 'paragraph', content: [quiet('In '), ...from] }];
  const { exact } = mention.selectors.quote;
  return [{ kind: 'quote', text: quotes === 'full' ? exact : shortened(exact), from }];
}

type Metadata = {
  readonly title: string;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
};

function citationOf({ voice, speaker, hedging, orphaned }: Annotation, metadata: Metadata | undefined): Inline[] {
  const { title = '', authors = [], publisher = null, published = null, url = null } = metadata ?? {};
  const about = [authors.join(', '), publisher ?? '', published ?? ''].filter((part) => part !== '').join(', ');
  const said = [
    voice === 'asserts'
      ? ''
      : voice === 'reports'
        ? `reported${speaker === '' ? '' : ` of ${speaker}`}`
        : 'disputed there',
    hedging === 'asserted' ? '' : hedging === 'denied' ? 'as not true' : `as ${hedging}`,
    orphaned ? 'no longer found in the text' : '',
  ].filter((part) => part !== '');
  return [
    url === null || url === '' ? text(title) : { kind: 'link', text: title, address: url },
    ...(about === '' ? [] : [quiet(`, ${about}`)]),
    ...(said.length === 0 ? [] : [quiet(` (${said.join('; ')})`)]),
  ];
}

function shortened(exact: string): string {
  const characters = [...exact];
  if (characters.length <= shortLength) return exact;
  const cut = characters.slice(0, shortLength - 1).join('');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), shortLength / 2)).trimEnd()}…`;
}
