import { ExternalLink } from 'lucide-react';
import { Button } from 'react-aria-components';
import { bridge } from '#renderer/bridge/bridge';
import { useProject } from '#renderer/bridge/use-project';
import { TipButton } from '#renderer/components/tip-button';
import { useNavigation } from '#renderer/state/navigation';
import { succeeded } from '#renderer/state/messages';
import type { ArticleDocument } from '#shared/model/document';

/** Title, who wrote it, where and when, as far as the file said so. */
export function ArticleHead({ articleId, document }: { articleId: string; document: ArticleDocument }) {
  const article = useProject([`articles/${articleId}`], (project) => project.get('articles', articleId));
  const showDetails = useNavigation((state) => state.showDetails);
  if (article === undefined) return null;
  const { metadata, provenance } = article;
  const line = [metadata.publisher, metadata.authors.join(', '), metadata.published && dateOf(metadata.published)];
  const { url } = metadata;
  return (
    <header className="article-head">
      {/* A text that begins with its title says it itself; screen readers still hear it as the page's heading. */}
      <h1 className={beginsWith(document, metadata.title) ? 'visually-hidden' : ''}>{metadata.title}</h1>
      <p className="byline">
        {line.filter(Boolean).map((part) => (
          <span key={part} className="byline-part">
            {part}
          </span>
        ))}
        {/* Together, so that neither stands alone where the line is full. */}
        <span className="byline-tools">
          {url === null || url === '' ? null : (
            <TipButton
              label={`Open ${url}`}
              onPress={() => void bridge.call('app:open-link', { href: url }).then(succeeded)}
            >
              <ExternalLink size={14} aria-hidden="true" />
            </TipButton>
          )}
          <Button className="details-button" onPress={() => showDetails('metadata')}>
            Details
          </Button>
        </span>
      </p>
      <SameAddress articleId={articleId} url={url} />
      {provenance.repairs.length === 0 ? null : <p className="repairs">Repaired: {provenance.repairs.join('; ')}</p>}
    </header>
  );
}

/** Another article with the same address may be another version of this one. */
function SameAddress({ articleId, url }: { articleId: string; url: string | null }) {
  const showDetails = useNavigation((state) => state.showDetails);
  const twin = useProject(['articles', `articles/${articleId}`], (project) =>
    url === null || url === ''
      ? undefined
      : [...project.all('articles')].find(({ id, metadata }) => id !== articleId && metadata.url === url),
  );
  if (twin === undefined) return null;
  return (
    <p className="repairs">
      “{twin.metadata.title}” has the same address.
      <Button className="details-button" onPress={() => showDetails('metadata')}>
        Compare versions
      </Button>
    </p>
  );
}

function beginsWith(document: ArticleDocument, title: string): boolean {
  const first = document.content.find(({ attrs }) => attrs.folded === null);
  if (first?.type !== 'heading' || first.attrs.level !== 1) return false;
  return (first.content ?? []).map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('') === title;
}

const dateOf = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
