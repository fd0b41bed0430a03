import { Check, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useActions } from '#renderer/actions/use-actions';
import { assessClaim } from '#renderer/bridge/claims';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { TipButton } from '#renderer/components/tip-button';
import { succeeded } from '#renderer/state/messages';
import type { Annotation } from '#shared/model/annotation';
import type { Claim } from '#shared/model/claim';
import { numberKey, type Quantity } from '#shared/model/quantity';
import { contextWords, valueWords } from '#shared/model/quantity-words';
import { proposedNumbers } from './proposed-numbers';
import { NumberEditor } from './number-editor';
import { OpenConflicts } from './open-conflicts';
import { Property } from './property';

/** The numbers that a claim states: confirmed ones, and those that its words propose. Nothing stands here without either. */
export function Numbers({ claim, annotation, readOnly }: { claim: Claim; annotation: Annotation; readOnly: boolean }) {
  const client = useClient();
  const published = useProject(
    [`articles/${annotation.articleId}`],
    (project) => project.get('articles', annotation.articleId)?.metadata.published ?? null,
  );
  const quote = annotation.selectors.quote.exact;
  const proposed = useMemo(
    () => (readOnly ? [] : proposedNumbers(claim, quote, published)),
    [claim, quote, published, readOnly],
  );
  /** Which number is open: `new`, `own` and its place, or the key of a proposed one. */
  const [editing, setEditing] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const left = useRef<string | null>(null);
  const close = (): void => {
    left.current = editing;
    setEditing(null);
  };
  // The keyboard goes back to the number, or to what is left when it is gone.
  useEffect(() => {
    if (editing !== null || left.current === null) return;
    const chips = [...(box.current?.querySelectorAll<HTMLElement>('[data-number]') ?? [])];
    (chips.find(({ dataset }) => dataset.number === left.current) ?? chips.at(-1))?.focus();
    left.current = null;
  }, [editing]);
  const { quantities } = claim;

  const set = (next: readonly Quantity[]): void => {
    if (succeeded(assessClaim(client, claim.id, { quantities: [...next] })) && editing !== null) close();
  };
  const confirm = (added: readonly Quantity[]): void =>
    set([...quantities, ...added.map((quantity) => ({ ...quantity, confirmed: true }))]);
  const replace = (at: number, quantity: Quantity | null): void =>
    set(quantities.flatMap((known, index) => (index !== at ? known : quantity === null ? [] : quantity)));
  const dismiss = (quantity: Quantity): void => {
    const dismissed = [...(claim.dismissed ?? []), numberKey(quantity)].slice(-1000);
    if (succeeded(assessClaim(client, claim.id, { dismissed })) && editing !== null) close();
  };

  useActions([
    {
      id: 'claims.confirm-numbers',
      enabled: proposed.length > 0,
      why: 'No number is proposed',
      run: () => confirm(proposed),
    },
  ]);
  if (quantities.length === 0 && proposed.length === 0 && readOnly) return null;
  const chip = (quantity: Quantity, key: string, label: string) => (
    <Button
      className="number-words"
      data-number={key}
      isDisabled={readOnly}
      aria-label={label}
      onPress={() => setEditing(key)}
    >
      <b>{valueWords(quantity)}</b>
    </Button>
  );
  return (
    <Property name="Numbers">
      <div className="number-groups" ref={box}>
        {groupsOf(quantities).map(([context, group]) => (
          <div key={context} className="number-group">
            <ul className="numbers">
              {group.map(([quantity, index]) => (
                <li key={index} className={quantity.confirmed ? 'claim-number' : 'claim-number proposed'}>
                  {chip(quantity, `own ${index}`, `Edit ${valueWords(quantity)}`)}
                </li>
              ))}
            </ul>
            {context === '' ? null : <p className="number-context">{context}</p>}
            {group.map(([quantity, index]) =>
              editing === `own ${index}` ? (
                <NumberEditor
                  key={index}
                  quantity={quantity}
                  onSave={(next) => replace(index, { ...next, confirmed: true })}
                  onRemove={() => replace(index, null)}
                  onClose={close}
                />
              ) : null,
            )}
          </div>
        ))}
        {proposed.map((quantity) => (
          <div key={numberKey(quantity)} className="number-group" role="group" aria-label="A proposed number">
            <div className="claim-number proposed">
              {chip(quantity, numberKey(quantity), `Edit the proposed ${valueWords(quantity)}`)}
              <TipButton label={`Confirm ${valueWords(quantity)}`} onPress={() => confirm([quantity])}>
                <Check size={14} aria-hidden="true" />
              </TipButton>
              <TipButton label={`Leave out ${valueWords(quantity)}`} onPress={() => dismiss(quantity)}>
                <X size={14} aria-hidden="true" />
              </TipButton>
            </div>
            <p className="number-context">{contextWords(quantity)}</p>
            {editing === numberKey(quantity) ? (
              <NumberEditor
                quantity={quantity}
                onSave={(next) => confirm([next])}
                onRemove={() => dismiss(quantity)}
                onClose={close}
              />
            ) : null}
          </div>
        ))}
        {editing === 'new' ? (
          <NumberEditor quantity={null} onSave={(next) => confirm([next])} onRemove={null} onClose={close} />
        ) : null}
        <OpenConflicts claimId={claim.id} />
        {readOnly || editing === 'new' ? null : (
          <Button className="quiet-action" data-number="new" onPress={() => setEditing('new')}>
            Add a number
          </Button>
        )}
      </div>
    </Property>
  );
}

/** Numbers about the same thing stand together, with what they are about said once. */
function groupsOf(quantities: readonly Quantity[]): [string, [Quantity, number][]][] {
  const groups = new Map<string, [Quantity, number][]>();
  for (const [index, quantity] of quantities.entries()) {
    const context = contextWords(quantity);
    const group = groups.get(context);
    if (group === undefined) groups.set(context, [[quantity, index]]);
    else group.push([quantity, index]);
  }
  return [...groups];
}
