import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { assessClaim } from '#renderer/bridge/claims';
import { useClient } from '#renderer/bridge/use-project';
import { CommitField } from '#renderer/components/fields';
import { InlineChoice } from '#renderer/components/inline-choice';
import { outcomeWords } from '#renderer/components/outcome-words';
import { TipButton } from '#renderer/components/tip-button';
import { succeeded } from '#renderer/state/messages';
import type { Claim } from '#shared/model/claim';
import { outcomes, type Prediction } from '#shared/model/prediction';
import { DateField } from './date-field';

const outcomeChoices = outcomes.map((id) => ({ id, label: outcomeWords[id] }));

/** When a claim about the future can be checked, and what came of it. */
export function PredictionField({ claim, readOnly }: { claim: Claim; readOnly: boolean }) {
  const client = useClient();
  const { prediction } = claim;
  const set = (next: Prediction | null): void => void succeeded(assessClaim(client, claim.id, { prediction: next }));
  if (prediction === null)
    return readOnly ? (
      <span className="quiet">No</span>
    ) : (
      <Button className="quiet-action" onPress={() => set({ due: inAYear(), outcome: 'open', reason: '' })}>
        Set the day it can be checked
      </Button>
    );
  return (
    <div className="prediction">
      <div className="prediction-line">
        <span className="quiet">from</span>
        <DateField
          label="Can be checked from"
          value={prediction.due}
          readOnly={readOnly}
          onCommit={(due) => set({ ...prediction, due })}
        />
        <InlineChoice
          label="Outcome"
          value={prediction.outcome}
          choices={outcomeChoices}
          isDisabled={readOnly}
          onChange={(outcome) => set({ ...prediction, outcome })}
        />
        {readOnly ? null : (
          <TipButton label="Not a prediction" onPress={() => set(null)}>
            <X size={13} aria-hidden="true" />
          </TipButton>
        )}
      </div>
      {prediction.outcome === 'open' && prediction.reason === '' ? null : (
        <CommitField
          hideLabel
          label="Why that is the outcome"
          placeholder="Why that is the outcome"
          lines={2}
          value={prediction.reason}
          readOnly={readOnly}
          onCommit={(reason) => set({ ...prediction, reason })}
        />
      )}
    </div>
  );
}

function inAYear(): string {
  const day = new Date();
  day.setFullYear(day.getFullYear() + 1);
  return day.toISOString().slice(0, 10);
}
