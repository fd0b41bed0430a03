import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button, Checkbox, CheckboxGroup, Input, Label, TextField } from 'react-aria-components';
import { useProject } from '#renderer/bridge/use-project';
import { articlesInOrder, codesInOrder } from '#renderer/bridge/read-project';
import { AppDialog } from '#renderer/components/app-dialog';
import { ChoiceField } from '#renderer/components/fields';
import type { Compared, ComparedPeriod } from '#shared/model/compared';
import type { ProjectReader } from '#shared/model/project-state';
import { comparedLabels, comparedName } from './compared-names';
import { useCompare } from './compare-state';
import { readingOf } from './reading-of';

type By = Compared['by'];
const least = 2;
const most = 6;

/** What stands side by side: two to six narratives, queries, articles or publishers, or two periods. */
export function ComparedChooser() {
  const { compared } = useCompare();
  const name = useProject(['codes', 'articles', readingOf(compared)], (project) => comparedName(project, compared));
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className="button compared-button" aria-label={`Compared: ${name}`} onPress={() => setOpen(true)}>
        <span>{name}</span>
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <AppDialog title="What to compare" isOpen={open} onClose={() => setOpen(false)}>
        <Choosing onDone={() => setOpen(false)} />
      </AppDialog>
    </>
  );
}

function Choosing({ onDone }: { onDone: () => void }) {
  const { compared, compare } = useCompare();
  const [by, setBy] = useState<By>(compared.by);
  const [chosen, setChosen] = useState<readonly string[]>(idsOf(compared));
  const [periods, setPeriods] = useState<readonly ComparedPeriod[]>(
    compared.by === 'periods'
      ? compared.periods
      : [
          { from: null, to: null },
          { from: null, to: null },
        ],
  );
  const choices = useProject(['codes', 'articles', 'info', readingOf(by)], (project) => choicesOf(project, by));
  const next = by === 'periods' ? fromPeriods(periods) : fromIds(by, chosen);
  return (
    <>
      <ChoiceField
        label="Compare"
        value={by}
        choices={(['narratives', 'queries', 'articles', 'publishers', 'periods'] as const).map((id) => ({
          id,
          label: comparedLabels[id],
        }))}
        onChange={(chosenBy) => {
          setBy(chosenBy);
          setChosen([]);
        }}
      />
      {by === 'periods' ? (
        <PeriodFields periods={periods} onChange={setPeriods} />
      ) : (
        <CheckboxGroup
          className="compared-choices"
          aria-label={comparedLabels[by]}
          value={[...chosen]}
          onChange={setChosen}
        >
          {choices.length === 0 ? (
            <p className="quiet">{by === 'queries' ? 'Save a query in the search first.' : 'There are none yet.'}</p>
          ) : null}
          {choices.map(({ id, name }) => (
            <Checkbox
              key={id}
              value={id}
              className="tick-line compare-check"
              isDisabled={chosen.length >= most && !chosen.includes(id)}
            >
              <span className="choose-tick" aria-hidden="true" />
              <span>{name}</span>
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
      <p className="quiet">
        {by === 'periods'
          ? 'By the day the article was published. An empty date leaves that side open.'
          : by === 'narratives'
            ? 'Two to six; none chosen compares all that are in use.'
            : 'Two to six.'}
      </p>
      <div className="dialog-actions">
        <Button className="button" onPress={onDone}>
          Cancel
        </Button>
        <Button
          className="button primary"
          isDisabled={next === null}
          onPress={() => {
            if (next === null) return;
            compare(next);
            onDone();
          }}
        >
          Compare
        </Button>
      </div>
    </>
  );
}

function PeriodFields({
  periods,
  onChange,
}: {
  periods: readonly ComparedPeriod[];
  onChange: (periods: readonly ComparedPeriod[]) => void;
}) {
  const put = (index: number, part: Partial<ComparedPeriod>): void =>
    onChange(periods.map((period, at) => (at === index ? { ...period, ...part } : period)));
  return periods.map((period, index) => (
    <div key={index} className="two-fields">
      {(['from', 'to'] as const).map((end) => (
        <TextField
          key={end}
          className="field"
          value={period[end] ?? ''}
          onChange={(day) => put(index, { [end]: day === '' ? null : day })}
        >
          <Label>{`Period ${index + 1} ${end === 'from' ? 'from' : 'to'}`}</Label>
          <Input placeholder="2026-01-31" />
        </TextField>
      ))}
    </div>
  ));
}

function idsOf(compared: Compared): readonly string[] {
  if (compared.by === 'publishers') return compared.names;
  return compared.by === 'periods' ? [] : compared.ids;
}

function fromIds(by: Exclude<By, 'periods'>, ids: readonly string[]): Compared | null {
  if (by === 'narratives' && ids.length === 0) return { by, ids: [] };
  if (ids.length < least || ids.length > most) return null;
  return by === 'publishers' ? { by, names: [...ids] } : { by, ids: [...ids] };
}

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
function fromPeriods(periods: readonly ComparedPeriod[]): Compared | null {
  const valid = periods.every(
    ({ from, to }) =>
      (from !== null || to !== null) &&
      [from, to].every((end) => end === null || day.test(end)) &&
      (from ?? '') <= (to ?? '9999'),
  );
  return valid ? { by: 'periods', periods: [...periods] } : null;
}

function choicesOf(project: ProjectReader, by: By): { readonly id: string; readonly name: string }[] {
  switch (by) {
    case 'narratives':
      return codesInOrder(project).filter(({ group }) => group === 'narrative');
    case 'articles':
      return articlesInOrder(project).map(({ id, metadata }) => ({ id, name: metadata.title }));
    case 'publishers': {
      const names = [...project.all('articles')].flatMap(({ metadata }) => metadata.publisher ?? []);
      return [...new Set(names)].sort().map((name) => ({ id: name, name }));
    }
    case 'queries':
      return [...project.all('info')].flatMap(({ queries = [] }) => queries.map(({ id, name }) => ({ id, name })));
    case 'periods':
      return [];
  }
}
