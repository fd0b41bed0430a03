import { useState } from 'react';
import { Checkbox } from 'react-aria-components';
import { useProject } from '#renderer/bridge/use-project';
import { AppDialog, DialogActions } from '#renderer/components/app-dialog';
import { ChoiceField, type Choice } from '#renderer/components/fields';
import { CodeFilter } from './code-filter';
import { DateFilter } from './date-filter';
import { valuesOf, type ListedField } from './filter-values';
import { filterValue } from '#shared/search/query-filters';

type Field = 'code' | 'narrative' | 'date' | ListedField;
const fields: readonly Choice<Field>[] = [
  { id: 'code', label: 'Code' },
  { id: 'narrative', label: 'Narrative' },
  { id: 'in', label: 'Kind of thing' },
  { id: 'voice', label: 'Voice' },
  { id: 'hedging', label: 'Hedging' },
  { id: 'speaker', label: 'Who is quoted' },
  { id: 'publisher', label: 'Publisher' },
  { id: 'coder', label: 'Coder' },
  { id: 'date', label: 'Date' },
  { id: 'status', label: 'Status' },
];

/** Makes a filter of choices and hands it over as it is written in a query. */
export function FilterDialog({ onAdd, onClose }: { onAdd: (filter: string) => void; onClose: () => void }) {
  const [field, setField] = useState<Field>('code');
  const [filter, setFilter] = useState<string | null>(null);
  const [negated, setNegated] = useState(false);
  const choose = (next: Field): void => {
    setFilter(null);
    setField(next);
  };
  return (
    <AppDialog title="Add a filter" isOpen onClose={onClose}>
      <ChoiceField label="Filter by" value={field} choices={fields} onChange={choose} />
      {field === 'code' || field === 'narrative' ? (
        <CodeFilter key={field} field={field} onChange={setFilter} />
      ) : field === 'date' ? (
        <DateFilter onChange={setFilter} />
      ) : (
        <ListedFilter key={field} field={field} onChange={setFilter} />
      )}
      <Checkbox className="check" isSelected={negated} onChange={setNegated}>
        <span className="check-box" aria-hidden="true" />
        Leave these out instead
      </Checkbox>
      <DialogActions
        confirm="Add the filter"
        disabled={filter === null}
        onCancel={onClose}
        onConfirm={() => filter !== null && onAdd(negated ? `NOT ${filter}` : filter)}
      />
    </AppDialog>
  );
}

function ListedFilter({ field, onChange }: { field: ListedField; onChange: (filter: string | null) => void }) {
  const values = useProject([], (project) => valuesOf(project, field));
  const [value, setValue] = useState<string>('');
  if (values.length === 0) return <p className="quiet">There is none in this project yet.</p>;
  return (
    <ChoiceField
      label="Which"
      value={value}
      choices={values}
      onChange={(chosen) => {
        setValue(chosen);
        onChange(`${field}:${filterValue(chosen)}`);
      }}
    />
  );
}
