import { useEffect, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Radio, RadioGroup } from 'react-aria-components';
import { bridge } from '#renderer/bridge/bridge';
import { mergeClaims } from '#renderer/bridge/claims';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { AppDialog, DialogActions } from '#renderer/components/app-dialog';
import { TipButton } from '#renderer/components/tip-button';
import { succeeded } from '#renderer/state/messages';
import { X } from 'lucide-react';

/** Claims become one: more of them are found here by their words, and one statement is chosen to stay. */
export function MergeDialog({
  claimIds,
  onClose,
  onMerged,
}: {
  claimIds: readonly string[];
  onClose: () => void;
  onMerged: () => void;
}) {
  const client = useClient();
  const [ids, setIds] = useState(claimIds);
  const [chosen, setChosen] = useState<string | null>(null);
  const keys = ids.flatMap((id) => [`claims/${id}`, `annotationsByClaim/${id}`]);
  const claims = useProject(keys, (project) =>
    ids.flatMap((id) => {
      const claim = project.get('claims', id);
      return claim === undefined ? [] : [{ claim, mentions: project.related('annotationsByClaim', id).length }];
    }),
  );
  // The statement that most mentions stand behind is the likeliest to have been worded with care.
  const staying = claims.some(({ claim }) => claim.id === chosen)
    ? chosen
    : (claims.toSorted((a, b) => b.mentions - a.mentions)[0]?.claim.id ?? null);
  const merge = (): void => {
    if (staying === null) return;
    const from = ids.filter((id) => id !== staying);
    if (succeeded(mergeClaims(client, staying, from))) onMerged();
  };
  return (
    <AppDialog title="Merge claims" isOpen wide onClose={onClose}>
      <ClaimFinder
        text={claims[0]?.claim.statement ?? ''}
        except={ids}
        onFound={(id) => {
          setIds([...ids, id]);
          if (ids.length === 1) setChosen(id);
        }}
      />
      <RadioGroup className="field merge-list" value={staying} onChange={setChosen}>
        <Label>Which statement stays?</Label>
        {claims.map(({ claim, mentions }) => (
          <div key={claim.id} className="merge-item">
            <Radio value={claim.id} className="merge-choice">
              <span className="radio-dot" aria-hidden="true" />
              <span>
                {claim.statement} <span className="quiet">{mentions === 1 ? '1 mention' : `${mentions} mentions`}</span>
              </span>
            </Radio>
            {ids.length < 2 ? null : (
              <TipButton
                label={`Leave out: ${claim.statement}`}
                onPress={() => setIds(ids.filter((id) => id !== claim.id))}
              >
                <X size={13} aria-hidden="true" />
              </TipButton>
            )}
          </div>
        ))}
      </RadioGroup>
      <p className="quiet">Every mention, evidence link, number and memo is kept; the other wordings stay beside it.</p>
      <DialogActions
        confirm={claims.length < 2 ? 'Merge' : `Merge ${claims.length} claims`}
        disabled={claims.length < 2}
        onConfirm={merge}
        onCancel={onClose}
      />
    </AppDialog>
  );
}

type Found = { readonly id: string; readonly statement: string };

/** Claims by their words; before anything is typed, those that are most like the text. */
function ClaimFinder({
  text,
  except,
  onFound,
}: {
  text: string;
  except: readonly string[];
  onFound: (id: string) => void;
}) {
  const client = useClient();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly Found[]>([]);
  const known = except.join(' ');
  useEffect(() => {
    let wanted = true;
    const isTyped = typed.trim() !== '';
    const query = {
      text: isTyped ? typed : text,
      except: known.split(' '),
      articleId: null,
      limit: 12,
      typed: isTyped,
    };
    void bridge.call('analysis:similar', query).then((answer) => {
      if (!wanted || !answer.ok) return;
      setFound(
        answer.value.flatMap(({ claimId }) => {
          const claim = client.project.get('claims', claimId);
          return claim === undefined ? [] : [{ id: claimId, statement: claim.statement }];
        }),
      );
    });
    return () => {
      wanted = false;
    };
  }, [client, typed, text, known]);
  return (
    <ComboBox
      className="field"
      autoFocus
      menuTrigger="focus"
      allowsEmptyCollection
      allowsCustomValue
      items={found}
      inputValue={typed}
      onInputChange={setTyped}
      selectedKey={null}
      onSelectionChange={(key) => {
        if (key === null) return;
        setTyped('');
        onFound(String(key));
      }}
    >
      <Label>Find another claim that says the same</Label>
      <Input placeholder="Words of the claim" />
      <Popover className="popover">
        <ListBox className="menu" renderEmptyState={() => <p className="quiet menu-item">No claim has these words.</p>}>
          {(claim: Found) => (
            <ListBoxItem id={claim.id} textValue={claim.statement} className="menu-item">
              {claim.statement}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
