import { useMemo, useState } from 'react';
import { Button, Checkbox, Input, Label, TextField } from 'react-aria-components';
import { newId } from '#renderer/bridge/coding';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { AppDialog, DialogActions } from '#renderer/components/app-dialog';
import { counted } from '#renderer/components/counted';
import { ChoiceField } from '#renderer/components/fields';
import { WindowGrid } from '#renderer/components/window-grid';
import { succeeded } from '#renderer/state/messages';
import { codesOf } from '#renderer/bridge/read-project';
import { byAlphabet } from '#shared/model/by-alphabet';
import { freeSign, type Code } from '#shared/model/codebook';
import type { ProjectReader } from '#shared/model/project-state';

type Row = {
  readonly id: string;
  readonly quote: string;
  readonly articleId: string;
  readonly title: string;
  readonly statement: string;
  readonly others: readonly Code[];
};

const all = '-';
const none = '+';
const rowHeight = 48;

/** Which mentions of a code go to a new one: chosen in a list that can be narrowed. */
export function SplitDialog({
  code,
  onClose,
  onSplit,
}: {
  code: Code;
  onClose: () => void;
  onSplit: (id: string) => void;
}) {
  const client = useClient();
  const [name, setName] = useState('');
  const [keep, setKeep] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string | number>>(new Set());
  const [words, setWords] = useState('');
  const [articleId, setArticle] = useState(all);
  const [otherId, setOther] = useState(all);
  const rows = useProject([`annotationsByCode/${code.id}`], (project) => rowsOf(project, code.id));
  const shown = useMemo(() => {
    const wanted = words.trim().toLowerCase();
    return rows.filter(
      (row) =>
        (articleId === all || row.articleId === articleId) &&
        (otherId === all ||
          (otherId === none ? row.others.length === 0 : row.others.some(({ id }) => id === otherId))) &&
        (wanted === '' || `${row.quote}\n${row.statement}\n${row.title}`.toLowerCase().includes(wanted)),
    );
  }, [rows, words, articleId, otherId]);
  const { articles, others } = useMemo(() => choicesOf(rows), [rows]);
  const going = rows.filter(({ id }) => chosen.has(id));
  const unseen = going.filter((row) => !shown.includes(row)).length;
  const split = (): void => {
    const id = newId();
    const order = code.order + 0.5;
    const { group, parentId, colour } = code;
    // The same colour with another mark: near, and still told apart.
    const sign = freeSign(client.project.all('codes'), { colour });
    const added = { id, name: name.trim(), group, parentId, order, ...sign };
    const annotationIds = going.map((row) => row.id);
    if (succeeded(client.do({ type: 'code.split', id: code.id, code: added, annotationIds, keep }))) onSplit(id);
  };
  return (
    <AppDialog title={`Split “${code.name}”`} isOpen wide onClose={onClose}>
      <TextField className="field" value={name} onChange={setName} autoFocus>
        <Label>Name of the new code</Label>
        <Input />
      </TextField>
      <div className="split-filters">
        <TextField className="field" value={words} onChange={setWords}>
          <Label>Words of the passage, the claim or the title</Label>
          <Input />
        </TextField>
        <ChoiceField
          label="Article"
          value={articleId}
          choices={[{ id: all, label: 'All articles' }, ...articles]}
          onChange={setArticle}
        />
        <ChoiceField
          label="Also coded"
          value={otherId}
          choices={[{ id: all, label: 'Any way' }, { id: none, label: 'With nothing else' }, ...others]}
          onChange={setOther}
        />
      </div>
      <div className="field">
        <div className="choice-head">
          <span className="label">
            Mentions that go to it:{' '}
            {shown.length === rows.length
              ? counted(rows.length, 'mention')
              : `${shown.length} of ${counted(rows.length, 'mention')} shown`}
          </span>
          <Button
            className="plain-action"
            isDisabled={shown.length === 0}
            onPress={() => setChosen(new Set([...chosen, ...shown.map(({ id }) => id)]))}
          >
            Choose all shown
          </Button>
          <Button className="plain-action" isDisabled={chosen.size === 0} onPress={() => setChosen(new Set())}>
            Choose none
          </Button>
        </div>
        {shown.length === 0 ? (
          <p className="quiet">No mention of “{code.name}” is like that.</p>
        ) : (
          <WindowGrid
            label="Mentions"
            className="choice-list"
            items={shown}
            rowHeight={rowHeight}
            maxHeight={rowHeight * 5}
            textOf={({ quote }) => quote}
            rowClassName={() => 'choice-row'}
            choosing={{ chosen, onChosen: (next) => setChosen(withUnseen(next, chosen, shown)), click: 'toggle' }}
          >
            {(row) => (
              <>
                <span className="choose-tick" aria-hidden="true" />
                <span className="choice-quote">
                  <span className="use-main">{row.quote}</span>
                  <span className="use-told">
                    {row.title}
                    {row.others.length === 0 ? '' : ` · also ${row.others.map((other) => other.name).join(', ')}`}
                  </span>
                </span>
              </>
            )}
          </WindowGrid>
        )}
      </div>
      <Checkbox className="tick-line" isSelected={keep} onChange={setKeep}>
        <span className="choose-tick" aria-hidden="true" />
        They keep “{code.name}” as well
      </Checkbox>
      <ul className="preview" aria-live="polite">
        <li>
          {going.length === 0
            ? 'No mention is chosen: the new code begins empty.'
            : `${counted(going.length, 'mention')} in ${counted(new Set(going.map((row) => row.articleId)).size, 'article')} ${
                going.length === 1 ? 'gets' : 'get'
              } “${name.trim() || 'the new code'}” ${keep ? 'besides' : 'instead of'} “${code.name}”${unseen > 0 ? `; ${unseen} of them ${unseen === 1 ? 'is' : 'are'} not shown now` : ''}.`}
        </li>
        <li>
          “{code.name}” keeps {counted(keep ? rows.length : rows.length - going.length, 'mention')}. One step of undo
          takes it back.
        </li>
      </ul>
      <DialogActions confirm="Split" disabled={name.trim() === ''} onConfirm={split} onCancel={onClose} />
    </AppDialog>
  );
}

/** What is chosen and not shown stays so, whatever is done in the list. */
function withUnseen(
  next: ReadonlySet<string | number>,
  before: ReadonlySet<string | number>,
  shown: readonly Row[],
): ReadonlySet<string | number> {
  const seen = new Set<string | number>(shown.map(({ id }) => id));
  return new Set([...next, ...[...before].filter((id) => !seen.has(id))]);
}

function rowsOf(project: ProjectReader, codeId: string): Row[] {
  return project
    .related('annotationsByCode', codeId)
    .map(({ id, articleId, claimId, selectors, codeIds }) => ({
      id,
      articleId,
      quote: selectors.quote.exact,
      title: project.get('articles', articleId)?.metadata.title ?? '',
      statement: project.get('claims', claimId)?.statement ?? '',
      others: codesOf(
        project,
        codeIds.filter((other) => other !== codeId),
      ),
      at: selectors.position.start,
    }))
    .sort((a, b) => byAlphabet(a.title, b.title) || a.at - b.at);
}

function choicesOf(rows: readonly Row[]) {
  const articles = new Map(rows.map(({ articleId, title }) => [articleId, title]));
  const others = new Map(rows.flatMap((row) => row.others.map(({ id, name }) => [id, name])));
  const choices = (names: ReadonlyMap<string, string>) => [...names].map(([id, label]) => ({ id, label }));
  return { articles: choices(articles), others: choices(others) };
}
