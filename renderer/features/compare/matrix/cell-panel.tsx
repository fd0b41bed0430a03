import { Pin, X } from 'lucide-react';
import { memo, useCallback, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useActions } from '#renderer/actions/use-actions';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { StanceIcon, stanceLabels, strengthLabels } from '#renderer/components/stance';
import { TipButton } from '#renderer/components/tip-button';
import { comparedColumns } from '#shared/analysis/compared/columns';
import { cellOf } from '#shared/analysis/matrix/project-matrix';
import type { EvidenceLink } from '#shared/model/link';
import type { ProjectReader } from '#shared/model/project-state';
import type { Compared } from '#shared/model/compared';
import { queriedMentions } from '#shared/search/queried-mentions';
import { useCompare, type CellPlace } from '../compare-state';
import { focusSoon } from '../focus-soon';
import { MentionVoice } from '../mention-voice';
import { readingOf } from '../reading-of';
import { CellJudgement } from './cell-judgement';
import { useMatrix } from './matrix-state';
import { RatingMark, ratingName } from './rating-mark';

/** What one cell follows from, down to the passages, and a person's judgement of it. */
export function CellPanel({ place }: { place: CellPlace }) {
  const { compared, openCell } = useCompare();
  const client = useClient();
  const heading = useRef<HTMLHeadingElement>(null);
  const { sourceId } = place;
  const found = useProject(
    [
      `linksBySource/${sourceId}`,
      `cellsBySource/${sourceId}`,
      `sources/${sourceId}`,
      'annotations',
      'codes',
      'info',
      readingOf(compared),
    ],
    (project) => readCell(project, compared, place),
  );
  useEffect(() => heading.current?.focus(), []);
  const close = useCallback((): void => {
    openCell(null);
    focusSoon('.ach-grid [data-active]');
  }, [openCell]);
  useActions([{ id: 'compare.close', title: 'Close the cell', run: close }]);
  if (found === null) return null;
  const { cell, links, title, name } = found;
  return (
    <section className="compare-beside" aria-label="Cell">
      <CellBar sourceId={sourceId} onClose={close} />
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p className="cell-against">
        for <strong>{name}</strong>
      </p>
      <div>
        <p className="cell-rating">
          <RatingMark rating={cell.rating} judged={cell.judged !== null} stale={cell.judged?.stale ?? false} />
          <span>{ratingName(cell.rating)}</span>
        </p>
        <p className="cell-whence quiet">
          {cell.judged === null
            ? links.length === 0
              ? 'No links, and nobody has judged it'
              : 'As the links say'
            : `Judged; the links say ${ratingName(cell.derived).toLowerCase()}`}
        </p>
      </div>
      {compared.by === 'narratives' || compared.by === 'queries' ? (
        <CellJudgement
          place={place}
          cell={cell}
          byQuery={compared.by === 'queries'}
          readOnly={client.info.readOnly !== null}
        />
      ) : null}
      <h3>{links.length === 0 ? 'No link leads here' : 'Follows from'}</h3>
      {links.length === 0 ? (
        <p className="quiet">
          No claim of “{name}” is linked to this source. Link one, or judge the cell if you looked and found nothing.
        </p>
      ) : (
        <ul className="cell-links">
          {links.map((link) => (
            <CellLink key={link.id} link={link} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Drawn by itself, as each passage below is: a judgement changes neither. */
const CellBar = memo(function CellBar({ sourceId, onClose }: { sourceId: string; onClose: () => void }) {
  const { pinned, pin } = useMatrix();
  const isPinned = pinned.includes(sourceId);
  return (
    <div className="beside-bar">
      <TipButton label={isPinned ? 'Unpin this row' : 'Pin this row'} onPress={() => pin(sourceId)}>
        <Pin size={15} aria-hidden="true" fill={isPinned ? 'currentColor' : 'none'} />
      </TipButton>
      <TipButton label="Close the cell" onPress={onClose}>
        <X size={15} aria-hidden="true" />
      </TipButton>
    </div>
  );
});

function readCell(project: ProjectReader, compared: Compared, { sourceId, explanationId }: CellPlace) {
  const source = project.get('sources', sourceId);
  const column = comparedColumns(project, compared, queriedMentions(project)).find(({ id }) => id === explanationId);
  if (source === undefined || column === undefined) return null;
  const links = project
    .related('linksBySource', sourceId)
    .filter(({ claimId }) => project.related('annotationsByClaim', claimId).some(column.includes))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const judged = project.related('cellsBySource', sourceId).find((cell) => cell.explanationId === explanationId);
  return { cell: cellOf(links, judged), links, title: source.title, name: column.name };
}

const CellLink = memo(function CellLink({ link: { claimId, stance, strength, warrant } }: { link: EvidenceLink }) {
  const { openMention } = useCompare();
  const { statement, mentions } = useProject(
    [`claims/${claimId}`, `annotationsByClaim/${claimId}`, 'articles'],
    (project) => ({
      statement: project.get('claims', claimId)?.statement ?? '',
      mentions: project.related('annotationsByClaim', claimId).map((mention) => ({
        mention,
        told: project.get('articles', mention.articleId)?.metadata.publisher ?? '',
      })),
    }),
  );
  return (
    <li className="cell-link">
      <p className={`cell-stance ${stance}`}>
        <StanceIcon stance={stance} size={13} />
        {stanceLabels[stance]}, {strengthLabels[strength].toLowerCase()}
      </p>
      <p className="fact-statement">{statement}</p>
      {warrant === '' ? null : <p className="quiet">{warrant}</p>}
      <ul className="fact-mentions">
        {mentions.map(({ mention, told }) => (
          <li key={mention.id}>
            <Button className="fact-mention" data-mention={mention.id} onPress={() => openMention(mention.id)}>
              <q>{mention.selectors.quote.exact}</q>
              <span className="quiet">
                {told} <MentionVoice mention={mention} />
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </li>
  );
});
