import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { FindField, type Found } from '#renderer/components/find-field';
import { TipButton } from '#renderer/components/tip-button';
import { useNavigation } from '#renderer/state/navigation';
import type { EvidenceSource } from '#shared/model/source';
import type { EditSource } from './source-page';

/** Whether the source is an article that stands in the project, or a passage of one. */
export function SourceInProject({
  source,
  readOnly,
  onEdit,
}: {
  source: EvidenceSource;
  readOnly: boolean;
  onEdit: EditSource;
}) {
  const client = useClient();
  const { openArticle, lookAt } = useNavigation();
  const [text, setText] = useState('');
  const { articleId, passage } = source;
  const article = useProject([`articles/${articleId ?? ''}`], (project) => project.get('articles', articleId ?? ''));
  const articles = (): Found[] =>
    Array.from(client.project.all('articles'), ({ id, metadata }): Found => {
      return { id, text: metadata.title, told: [metadata.publisher, metadata.published].filter(Boolean).join(' · ') };
    });
  return (
    <section className="side-part" aria-label="In this project">
      <h3>In this project</h3>
      {article === undefined ? (
        readOnly ? (
          <p className="quiet">It is no article of the project.</p>
        ) : (
          <FindField
            hideLabel
            label="It is an article of the project"
            placeholder="It is an article of the project…"
            items={articles}
            text={text}
            onText={setText}
            chosenId={null}
            onChoose={(found) => {
              if (found !== null) onEdit({ articleId: found.id });
            }}
          />
        )
      ) : (
        <>
          <div className="in-project">
            <span>
              {passage === null ? 'It is the article' : 'It is a passage of the article'}{' '}
              <Button
                className="source-title"
                onPress={() =>
                  passage === null
                    ? openArticle(article.id)
                    : lookAt({ articleId: article.id, ...passage.selectors.position })
                }
              >
                {article.metadata.title}
              </Button>
            </span>
            {readOnly ? null : (
              <TipButton label="It is no article of the project" onPress={() => onEdit({ articleId: null })}>
                <X size={14} aria-hidden="true" />
              </TipButton>
            )}
          </div>
          {passage === null ? null : (
            <div className="in-project">
              <q>{passage.selectors.quote.exact}</q>
              {readOnly ? null : (
                <TipButton label="The whole article, not this passage" onPress={() => onEdit({ passage: null })}>
                  <X size={14} aria-hidden="true" />
                </TipButton>
              )}
            </div>
          )}
        </>
      )}
    </section>
  );
}
