import { Plus, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Input, Label, ListBox, ListBoxItem, Radio, RadioGroup, TextField } from 'react-aria-components';
import { bridge } from '#renderer/bridge/bridge';
import { mergeClaims } from '#renderer/bridge/claims';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { AppDialog, DialogActions } from '#renderer/components/app-dialog';
import { TipButton } from '#renderer/components/tip-button';
import { succeeded } from '#renderer/state/messages';

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
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
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
  const choose = (id: string): void => {
    setTyped('');
    onFound(id);
    input.current?.focus();
  };
  return (
    <div className="claim-finder">
      <TextField className="field" value={typed} onChange={setTyped} autoFocus>
        <Label>Find another claim that says the same</Label>
        <Input
          ref={input}
          placeholder="Words of the claim"
          onKeyDown={(event) => {
            const [first] = found;
            if (event.key === 'Enter' && first !== undefined) {
              event.preventDefault();
              choose(first.id);
            }
            if (event.key === 'ArrowDown') {
              event.preventDefault();
              list.current?.querySelector<HTMLElement>('[role=option]')?.focus();
            }
          }}
        />
      </TextField>
      <ListBox
        ref={list}
        aria-label={typed.trim() === '' ? 'Claims like it' : 'Claims with these words'}
        className="claim-found"
        items={found}
        selectionMode="none"
        onAction={(key) => choose(String(key))}
        renderEmptyState={() => (
          <p className="quiet">{typed.trim() === '' ? 'No other claim is like it.' : 'No claim has these words.'}</p>
        )}
      >
        {(claim: Found) => (
          <ListBoxItem id={claim.id} textValue={claim.statement} className="menu-item">
            <Plus size={13} aria-hidden="true" />
            {claim.statement}
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  );
}
