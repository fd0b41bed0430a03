import { Check, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button, DialogTrigger } from 'react-aria-components';
import { useActions } from '#renderer/actions/use-actions';
import { assessClaim } from '#renderer/bridge/claims';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { TipButton } from '#renderer/components/tip-button';
import { succeeded } from '#renderer/state/messages';
import type { Annotation } from '#shared/model/annotation';
import type { Claim } from '#shared/model/claim';
import type { Quantity } from '#shared/model/quantity';
import { contextWords, valueWords } from '#shared/model/quantity-words';
import { numberKey, proposedNumbers } from './proposed-numbers';
import { NumberEditor } from './number-editor';
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
  const [adding, setAdding] = useState(false);
  const { quantities } = claim;

  const set = (next: readonly Quantity[]): void =>
    void succeeded(assessClaim(client, claim.id, { quantities: [...next] }));
  const confirm = (added: readonly Quantity[]): void =>
    set([...quantities, ...added.map((quantity) => ({ ...quantity, confirmed: true }))]);
  const replace = (at: number, quantity: Quantity | null): void =>
    set(quantities.flatMap((known, index) => (index !== at ? known : quantity === null ? [] : quantity)));
  const dismiss = (quantity: Quantity): void =>
    void succeeded(
      assessClaim(client, claim.id, { dismissed: [...(claim.dismissed ?? []), numberKey(quantity)].slice(-1000) }),
    );

  useActions([
    {
      id: 'claims.confirm-numbers',
      title: 'Confirm the proposed numbers',
      group: 'Claims',
      keys: ['Shift+N'],
      enabled: proposed.length > 0,
      why: 'No number is proposed',
      run: () => confirm(proposed),
    },
  ]);
  if (quantities.length === 0 && proposed.length === 0 && !adding && readOnly) return null;
  return (
    <Property name="Numbers">
      {groupsOf(quantities).map(([context, group]) => (
        <div key={context} className="number-group">
          <ul className="numbers">
            {group.map(([quantity, index]) => (
              <li key={`${numberKey(quantity)} ${index}`} className={quantity.confirmed ? 'number' : 'number proposed'}>
                <DialogTrigger>
                  <Button className="number-words" isDisabled={readOnly} aria-label={`Edit ${valueWords(quantity)}`}>
                    <b>{valueWords(quantity)}</b>
                  </Button>
                  <NumberEditor
                    quantity={quantity}
                    onSave={(next) => replace(index, { ...next, confirmed: true })}
                    onRemove={() => replace(index, null)}
                  />
                </DialogTrigger>
              </li>
            ))}
          </ul>
          {context === '' ? null : <p className="number-context">{context}</p>}
        </div>
      ))}
      {proposed.map((quantity) => (
        <div key={numberKey(quantity)} className="number-group" role="group" aria-label="A proposed number">
          <div className="number proposed">
            <DialogTrigger>
              <Button className="number-words" aria-label={`Edit the proposed ${valueWords(quantity)}`}>
                <b>{valueWords(quantity)}</b>
              </Button>
              <NumberEditor quantity={quantity} onSave={(next) => confirm([next])} onRemove={() => dismiss(quantity)} />
            </DialogTrigger>
            <TipButton label={`Confirm ${valueWords(quantity)}`} onPress={() => confirm([quantity])}>
              <Check size={14} aria-hidden="true" />
            </TipButton>
            <TipButton label={`Leave out ${valueWords(quantity)}`} onPress={() => dismiss(quantity)}>
              <X size={14} aria-hidden="true" />
            </TipButton>
          </div>
          <p className="number-context">{contextWords(quantity)}</p>
        </div>
      ))}
      {readOnly ? null : (
        <DialogTrigger isOpen={adding} onOpenChange={setAdding}>
          <Button className="quiet-action">Add a number</Button>
          <NumberEditor quantity={null} onSave={(next) => confirm([next])} onRemove={null} />
        </DialogTrigger>
      )}
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
