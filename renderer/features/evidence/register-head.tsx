import { Search } from 'lucide-react';
import { Input, SearchField } from 'react-aria-components';
import { counted } from '#renderer/components/counted';
import { ChoiceField } from '#renderer/components/fields';
import { kindLabels } from '#renderer/components/source-words';
import { sourceKinds } from '#shared/model/source';
import type { RegisterView, Showing, Sorting } from './register-order';

const sortLabels: readonly { id: Sorting; label: string }[] = [
  { id: 'title', label: 'By title' },
  { id: 'date', label: 'Newest first' },
  { id: 'claims', label: 'Most claims first' },
  { id: 'reliability', label: 'Most reliable first' },
  { id: 'kind', label: 'By kind' },
];
const showLabels: readonly { id: Showing; label: string }[] = [
  { id: 'all', label: 'All sources' },
  { id: 'unused', label: 'Unused' },
  { id: 'derived', label: 'Resting on others' },
  { id: 'troubled', label: 'Corrected or retracted' },
  { id: 'ungraded', label: 'Not graded' },
];
const kindChoices = [
  { id: 'any' as const, label: 'All kinds' },
  ...sourceKinds.map((id) => ({ id, label: kindLabels[id] })),
];

/** Search, order and filters of the register. */
export function RegisterHead({
  view,
  onView,
  shown,
  all,
}: {
  view: RegisterView;
  onView: (view: RegisterView) => void;
  shown: number;
  all: number;
}) {
  return (
    <header className="register-head">
      <SearchField
        className="register-search"
        aria-label="Search the sources"
        value={view.query}
        onChange={(query) => onView({ ...view, query })}
      >
        <Search size={14} aria-hidden="true" />
        <Input placeholder={`Search ${counted(all, 'source')}`} />
      </SearchField>
      <div className="register-filters">
        <ChoiceField
          hideLabel
          label="Which sources"
          value={view.showing}
          choices={showLabels}
          onChange={(showing) => onView({ ...view, showing })}
        />
        <ChoiceField
          hideLabel
          label="Kind of source"
          value={view.kind}
          choices={kindChoices}
          onChange={(kind) => onView({ ...view, kind })}
        />
        <ChoiceField
          hideLabel
          label="Order"
          value={view.sorting}
          choices={sortLabels}
          onChange={(sorting) => onView({ ...view, sorting })}
        />
      </div>
      <p className="visually-hidden" role="status">
        {shown === all ? '' : `${shown} of ${all} sources`}
      </p>
    </header>
  );
}
