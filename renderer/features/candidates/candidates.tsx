import { Check, Link2, Plus, X } from 'lucide-react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { newId } from '#renderer/bridge/coding';
import { useArticle } from '#renderer/bridge/use-article';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { DragHandle, DropPlace } from '#renderer/components/dragging';
import { TipButton } from '#renderer/components/tip-button';
import { useEvidence } from '#renderer/state/evidence';
import { succeeded } from '#renderer/state/messages';
import { useNavigation } from '#renderer/state/navigation';
import { describeRange } from '#shared/anchoring/describe-range';
import type { SourceCandidate } from '#shared/model/article';
import { canonicalText } from '#shared/model/canonical-text';
import type { ProjectReader } from '#shared/model/project-state';
import { keyOf, sourceFor, takenAs } from './candidate-source';

/** Sources that the article names, each with where it names it: offered, and never taken up by themselves. */
export function Candidates({ articleId }: { articleId: string }) {
  const loaded = useArticle(articleId);
  const dismissed = useProject(
    [`articles/${articleId}`],
    (project) => project.get('articles', articleId)?.dismissed ?? none,
  );
  const sources = useProject(['sources'], (project: ProjectReader) => [...project.all('sources')]);
  if (loaded.state !== 'ready') return null;
  const { text } = loaded;
  const offered = text.candidates.filter((candidate) => !dismissed.includes(keyOf(candidate)));
  if (offered.length === 0) return null;
  return (
    <Disclosure className="candidates">
      <Heading level={2} className="candidates-head">
        <Button slot="trigger" className="candidates-trigger">
          Sources it names <span className="quiet">{offered.length}</span>
        </Button>
      </Heading>
      <DisclosurePanel>
        <ul className="candidate-list">
          {offered.map((candidate) => (
            <Candidate
              key={keyOf(candidate)}
              articleId={articleId}
              text={() => canonicalText(text.document).text}
              candidate={candidate}
              taken={takenAs(candidate, sources)}
              dismissed={dismissed}
            />
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  );
}

const none: readonly string[] = [];
const ways: Readonly<Record<SourceCandidate['via'], string>> = {
  link: 'Link',
  attribution: 'Named in the text',
  'reference-list': 'Reference list',
  'sources-section': 'Its list of sources',
  footnote: 'Footnote',
};

function Candidate({
  articleId,
  text,
  candidate,
  taken,
  dismissed,
}: {
  articleId: string;
  /** The article's canonical text, put together when it is asked for. */
  text: () => string;
  candidate: SourceCandidate;
  /** Id of the source it was taken up as; null when it was not. */
  taken: string | null;
  dismissed: readonly string[];
}) {
  const client = useClient();
  const lookAt = useNavigation((state) => state.lookAt);
  const openSource = useNavigation((state) => state.openSource);
  const annotationId = useNavigation((state) => state.annotationId);
  const { link } = useEvidence();
  const { title, url, via, passage } = candidate;
  const readOnly = client.info.readOnly !== null;
  const { kind } = sourceFor(candidate, '');
  const newSource = taken === null ? { kind, title, url } : null;
  const ends = () => ({
    sourceId: taken,
    newSource,
    passage: passage === null ? null : { articleId, selectors: describeRange(text(), passage.start, passage.end) },
  });
  const claimId = annotationId === null ? undefined : client.project.get('annotations', annotationId)?.claimId;
  return (
    <li>
      <DropPlace
        takes="claim"
        label={`Link to ${title}`}
        className="candidate"
        onTake={({ id }) => link({ claimId: id, ...ends() })}
      >
        {readOnly ? null : (
          <DragHandle label={`Drag ${title} onto a claim`} item={() => ({ kind: 'source', ...ends(), id: taken })} />
        )}
        <span className="candidate-told">
          {passage === null ? (
            <span className="candidate-title">{title}</span>
          ) : (
            <Button
              className="candidate-title link-button"
              aria-label={`Show where it names ${title}`}
              onPress={() => lookAt({ articleId, ...passage })}
            >
              {title}
            </Button>
          )}
          <span className="quiet">{[ways[via], hostOf(url)].filter(Boolean).join(' · ')}</span>
        </span>
        <span className="candidate-actions">
          {readOnly || claimId === undefined ? null : (
            <TipButton label={`Link ${title} to the chosen claim`} onPress={() => link({ claimId, ...ends() })}>
              <Link2 size={15} aria-hidden="true" />
            </TipButton>
          )}
          {taken !== null ? (
            <Button
              className="button quiet-button"
              aria-label={`Open the source ${title}`}
              onPress={() => openSource(taken)}
            >
              <Check size={13} aria-hidden="true" />
              Taken up
            </Button>
          ) : readOnly ? null : (
            <>
              <TipButton
                label={`Add ${title} as a source`}
                onPress={() => succeeded(client.do({ type: 'source.add', source: sourceFor(candidate, newId()) }))}
              >
                <Plus size={15} aria-hidden="true" />
              </TipButton>
              <TipButton
                label={`Do not offer ${title}`}
                onPress={() =>
                  succeeded(
                    client.do({ type: 'article.edit', id: articleId, dismissed: [...dismissed, keyOf(candidate)] }),
                  )
                }
              >
                <X size={15} aria-hidden="true" />
              </TipButton>
            </>
          )}
        </span>
      </DropPlace>
    </li>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '';
}
