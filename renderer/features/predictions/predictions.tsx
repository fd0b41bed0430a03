import { useState } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { assessClaim } from '#renderer/bridge/claims';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { EmptyState } from '#renderer/components/empty-state';
import { CommitField } from '#renderer/components/fields';
import { InlineChoice } from '#renderer/components/inline-choice';
import { outcomeWords } from '#renderer/components/outcome-words';
import { WindowGrid } from '#renderer/components/window-grid';
import { succeeded } from '#renderer/state/messages';
import { useNavigation } from '#renderer/state/navigation';
import { predictionsOf, type PredictedClaim } from '#shared/analysis/predictions';
import { outcomes, type Prediction } from '#shared/model/prediction';

const outcomeChoices = outcomes.map((id) => ({ id, label: outcomeWords[id] }));
/** Pixels: two lines of a statement and a line below them. */
const rowHeight = 76;

const shown = ['due', 'open', 'decided'] as const;
type Shown = (typeof shown)[number];
const titles: Readonly<Record<Shown, string>> = { due: 'Due', open: 'Not yet due', decided: 'Decided' };
const emptiness: Readonly<Record<Shown, string>> = {
  due: 'Nothing waits to be checked today.',
  open: 'No claim about the future is still ahead.',
  decided: 'No prediction has an outcome yet.',
};

/** Claims about the future by the day they can be checked: those due first, each with what came of it. */
export function Predictions() {
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const all = useProject(['claims'], (project) => predictionsOf(project, today));
  const [part, setPart] = useState<Shown>('due');
  const parts: Readonly<Record<Shown, readonly PredictedClaim[]>> = {
    due: all.filter(({ isDue }) => isDue),
    open: all.filter(({ isDue, prediction }) => !isDue && prediction.outcome === 'open'),
    decided: all.filter(({ prediction }) => prediction.outcome !== 'open'),
  };
  if (all.length === 0)
    return (
      <EmptyState title="No predictions">
        <p>
          A claim about the future can be checked one day. Open such a claim beside its article and set the day: it is
          listed here, and when the day has come it is due.
        </p>
      </EmptyState>
    );
  const items = parts[part].map((predicted) => ({ id: predicted.claim.id, ...predicted }));
  return (
    <section className="predictions" aria-label="Predictions">
      <ToggleButtonGroup
        className="prediction-parts"
        aria-label="Which predictions"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[part]}
        onSelectionChange={([key]) => setPart(shown.find((known) => known === key) ?? 'due')}
      >
        {shown.map((known) => (
          <ToggleButton key={known} id={known} className="prediction-part">
            {titles[known]} <span className="quiet">{parts[known].length}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {items.length === 0 ? (
        <p className="predictions-none">{emptiness[part]}</p>
      ) : (
        <WindowGrid
          label={titles[part]}
          items={items}
          rowHeight={rowHeight}
          textOf={({ claim, prediction }) => `${prediction.due}: ${claim.statement}`}
          rowClassName={() => 'prediction-row'}
          className="prediction-list"
        >
          {(item) => <Row predicted={item} />}
        </WindowGrid>
      )}
    </section>
  );
}

function Row({ predicted: { claim, prediction, isDue } }: { predicted: PredictedClaim }) {
  const client = useClient();
  const { goTo } = useNavigation();
  const readOnly = client.info.readOnly !== null;
  const mention = useProject([`annotationsByClaim/${claim.id}`, 'articles'], (project) => {
    const [first] = project.related('annotationsByClaim', claim.id).sort((a, b) => (a.created < b.created ? -1 : 1));
    return first === undefined
      ? null
      : { annotation: first, metadata: project.get('articles', first.articleId)?.metadata };
  });
  const set = (next: Partial<Prediction>): void =>
    void succeeded(assessClaim(client, claim.id, { prediction: { ...prediction, ...next } }));
  const said = [mention?.metadata?.publisher ?? mention?.metadata?.title, mention?.metadata?.published];
  return (
    <>
      <span className={isDue ? 'prediction-due now' : 'prediction-due'}>
        {prediction.due}
        {isDue ? <span>due</span> : null}
      </span>
      <span className="prediction-said">
        <Button
          className="prediction-statement"
          isDisabled={mention === null}
          onPress={() => {
            if (mention !== null)
              goTo({ articleId: mention.annotation.articleId, annotationId: mention.annotation.id });
          }}
        >
          {claim.statement}
        </Button>
        {prediction.outcome === 'open' && prediction.reason === '' ? (
          <span className="quiet">{said.filter((part) => part != null).join(', ')}</span>
        ) : (
          <CommitField
            hideLabel
            label={`Why that is the outcome of: ${claim.statement}`}
            placeholder="Why that is the outcome"
            value={prediction.reason}
            readOnly={readOnly}
            onCommit={(reason) => set({ reason })}
          />
        )}
      </span>
      <InlineChoice
        label={`Outcome of: ${claim.statement}`}
        value={prediction.outcome}
        choices={outcomeChoices}
        isDisabled={readOnly}
        onChange={(outcome) => set({ outcome })}
      />
    </>
  );
}
