import { useEffect, useMemo, useState } from 'react';
import { Button, Label, Radio, RadioGroup, ToggleButton } from 'react-aria-components';
import { bridge } from '#renderer/bridge/bridge';
import { codesInOrder } from '#renderer/bridge/read-project';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { AppDialog, DialogActions } from '#renderer/components/app-dialog';
import { CodeMark } from '#renderer/components/code-mark';
import { counted } from '#renderer/components/counted';
import { announce } from '#renderer/state/announcements';
import { useCodingMode } from '#renderer/state/coding-mode';
import { succeeded } from '#renderer/state/messages';
import { codeRepetitionsOf, useRepeatedPhrase, type RepeatedPhrase } from '#renderer/state/repetitions';
import type { Repetitions as Found } from '#shared/search/repetitions';
import { repetitionCommands } from './code-repetitions';
import { PassageList, rowsOf } from './passage-list';

const close = (): void => codeRepetitionsOf(null);

/** The dialog that codes a phrase wherever it stands, once the user has seen each place. */
export function Repetitions() {
  const { phrase } = useRepeatedPhrase();
  return (
    <AppDialog title="Code all repetitions" isOpen={phrase !== null} onClose={close} wide>
      {phrase === null ? null : <Choice phrase={phrase} onClose={close} />}
    </AppDialog>
  );
}

type Scope = 'article' | 'all';

function Choice({ phrase, onClose }: { phrase: RepeatedPhrase; onClose: () => void }) {
  const client = useClient();
  const codes = useProject(['codes'], codesInOrder);
  const [scope, setScope] = useState<Scope>('article');
  const [codeIds, setCodeIds] = useState(phrase.codeIds);
  const [found, setFound] = useState<Found | null>(null);
  const rows = useMemo(() => (found === null ? [] : rowsOf(client.project, found.found)), [client, found]);
  const [chosen, setChosen] = useState<ReadonlySet<string | number>>(new Set());

  useEffect(() => {
    let wanted = true;
    setFound(null);
    const asked = { phrase: phrase.selectors.quote.exact, articleId: scope === 'article' ? phrase.articleId : null };
    void bridge.call('search:repetitions', asked).then((answer) => {
      if (!wanted) return;
      if (!succeeded(answer)) return onClose();
      setFound(answer.value);
      // Where a mention stands already, another one is made only if the user says so.
      const free = rowsOf(client.project, answer.value.found).flatMap((row) =>
        row.passage === null || row.passage.taken ? [] : [row.id],
      );
      setChosen(new Set(free));
      announce(counted(answer.value.found.length, 'passage'));
    });
    return () => {
      wanted = false;
    };
  }, [client, phrase, scope, onClose]);

  const passages = rows.flatMap(({ id, passage }) => (passage !== null && chosen.has(id) ? [passage] : []));
  const code = (): void => {
    const command = repetitionCommands(phrase, passages, codeIds);
    if (command === null || !succeeded(client.do(command))) return;
    useCodingMode.setState({ lastIds: codeIds });
    announce(`Coded ${counted(passages.length, 'passage')}`);
    onClose();
  };
  return (
    <>
      <blockquote className="repeated-phrase">{phrase.selectors.quote.exact}</blockquote>
      <RadioGroup
        className="field"
        value={scope}
        orientation="horizontal"
        onChange={(value) => setScope(value === 'all' ? 'all' : 'article')}
      >
        <Label>Where</Label>
        <div className="segments">
          <Radio value="article" className="segment">
            This article
          </Radio>
          <Radio value="all" className="segment">
            All articles
          </Radio>
        </div>
      </RadioGroup>
      <div className="field" role="group" aria-label="Codes">
        <span className="label" aria-hidden="true">
          Codes
        </span>
        <div className="mention-codes">
          {codes.map((candidate) => (
            <ToggleButton
              key={candidate.id}
              className="code-toggle"
              isSelected={codeIds.includes(candidate.id)}
              onChange={(on) =>
                setCodeIds(on ? [...codeIds, candidate.id] : codeIds.filter((id) => id !== candidate.id))
              }
            >
              <span className="code-toggle-face">
                <CodeMark code={candidate} />
                {candidate.name}
              </span>
            </ToggleButton>
          ))}
        </div>
      </div>
      <div className="field">
        <div className="choice-head">
          <span className="label" role="status">
            {found === null ? 'Looking…' : summary(found, passages.length)}
          </span>
          <Button
            className="text-button"
            isDisabled={passages.length === found?.found.length}
            onPress={() => setChosen(new Set(rows.flatMap(({ id, passage }) => (passage === null ? [] : [id]))))}
          >
            Choose all
          </Button>
          <Button className="text-button" isDisabled={chosen.size === 0} onPress={() => setChosen(new Set())}>
            Choose none
          </Button>
        </div>
        <PassageList rows={rows} chosen={chosen} onChosen={setChosen} />
      </div>
      <DialogActions
        confirm={passages.length === 0 ? 'Code' : `Code ${counted(passages.length, 'passage')}`}
        disabled={passages.length === 0}
        onConfirm={code}
        onCancel={onClose}
      />
    </>
  );
}

function summary({ found, more, complete }: Found, chosen: number): string {
  const all = `${chosen} of ${counted(found.length, 'passage')} chosen`;
  if (more) return `${all}; there are more, which can be coded after these`;
  return complete ? all : `${all}; not all articles were looked at`;
}
