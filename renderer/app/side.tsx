import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { OnceWhole } from '#renderer/components/still-reading';
import { Library } from '#renderer/features/library/library';
import { SearchPanel } from '#renderer/features/search/search-panel';
import { useFinding, type Side as SideName } from '#renderer/state/finding';

const sides: readonly { id: SideName; label: string }[] = [
  { id: 'library', label: 'Library' },
  { id: 'search', label: 'Search' },
];

/** What stands at the left of the text: all articles, or what was searched for. */
export function Side() {
  const { side, showSide } = useFinding();
  return (
    <div className="side-panel">
      <ToggleButtonGroup
        className="side-switch"
        aria-label="Left side"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[side]}
        onSelectionChange={(keys) => {
          const chosen = sides.find(({ id }) => keys.has(id));
          if (chosen !== undefined) showSide(chosen.id);
        }}
      >
        {sides.map(({ id, label }) => (
          <ToggleButton key={id} id={id} className="side-button">
            {label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {side === 'library' ? (
        <Library />
      ) : (
        <OnceWhole>
          <SearchPanel />
        </OnceWhole>
      )}
    </div>
  );
}
