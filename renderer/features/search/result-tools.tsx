import { BookmarkPlus, Download } from 'lucide-react';
import { useState } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useClient } from '#renderer/bridge/use-project';
import { TipButton } from '#renderer/components/tip-button';
import { exportFound } from './export-found';
import { QueryName } from './query-name';
import { useSearchState } from './use-session';

/** What can be done with a query that was answered: keep it, and write down what it found. */
export function ResultTools() {
  const { info } = useClient();
  const query = useSearchState((state) => state.query);
  const found = useSearchState((state) => state.found);
  const [naming, setNaming] = useState(false);
  if (found === null) return null;
  return (
    <div className="panel-actions">
      {info.readOnly === null ? (
        <TipButton label="Save this query" onPress={() => setNaming(true)}>
          <BookmarkPlus size={15} aria-hidden="true" />
        </TipButton>
      ) : null}
      <MenuTrigger>
        <TipButton label="Export what was found" isDisabled={found.total === 0}>
          <Download size={15} aria-hidden="true" />
        </TipButton>
        <Popover className="popover">
          <Menu className="menu" onAction={(key) => void exportFound(query, key === 'csv' ? 'csv' : 'json')}>
            <MenuItem id="csv" className="menu-item">
              As a table (CSV)
            </MenuItem>
            <MenuItem id="json" className="menu-item">
              As JSON
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      {naming ? <QueryName query={query} saved={null} onClose={() => setNaming(false)} /> : null}
    </div>
  );
}
