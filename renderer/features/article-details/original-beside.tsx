import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { bridge } from '#renderer/bridge/bridge';
import { succeeded } from '#renderer/state/messages';
import type { Output } from '#shared/ipc/contract';
import type { Article } from '#shared/model/article';
import type { ArticleDocument } from '#shared/model/document';
import { applyFolds } from '#shared/model/folds';
import { DocumentView } from './document-view';

/** The text as it was cleaned beside what came in, which is shown as its characters and never run. */
export function OriginalBeside({ article, onBack }: { article: Article; onBack: () => void }) {
  const { id, folds } = article;
  const [document, setDocument] = useState<ArticleDocument | null>(null);
  const [original, setOriginal] = useState<Output<'article:original'> | null>(null);
  useEffect(() => {
    let wanted = true;
    void bridge.call('article:read', { id }).then((read) => {
      if (wanted && succeeded(read)) setDocument(read.value.document);
    });
    void bridge.call('article:original', { id }).then((read) => {
      if (wanted && succeeded(read)) setOriginal(read.value);
    });
    return () => {
      wanted = false;
    };
  }, [id]);
  return (
    <>
      <div className="beside">
        <section aria-label="As it reads here">
          <h3>As it reads here</h3>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
          <div className="beside-text" tabIndex={0} role="group" aria-label="Text as it reads here">
            {document === null ? null : <DocumentView document={applyFolds(document, folds)} />}
          </div>
        </section>
        <section aria-label="As it came in">
          <h3>
            As it came in{' '}
            <span className="quiet">
              {article.provenance.fileName}
              {original?.text == null ? '' : `, ${original.charset}, nothing repaired`}
            </span>
          </h3>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
          <div className="beside-text" tabIndex={0} role="group" aria-label="Original as it came in">
            {original === null ? null : original.text === null ? (
              <p className="quiet">
                This file is no text ({article.provenance.format}). Save a copy of it to look at it in its own program.
              </p>
            ) : (
              <pre>{original.text}</pre>
            )}
            {original?.cut === true ? <p className="quiet">Only the beginning is shown.</p> : null}
          </div>
        </section>
      </div>
      <div className="dialog-actions">
        <Button className="button" onPress={onBack}>
          Back to the details
        </Button>
      </div>
    </>
  );
}
