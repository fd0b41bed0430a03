import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { useWhole } from '#renderer/bridge/use-project';
import { useLibrary } from '#renderer/state/library';
import { libraryGroups, librarySorts, type LibraryGroup, type LibrarySort } from '#shared/analysis/library/arrange';

const sortWords: Readonly<Record<LibrarySort, string>> = {
  date: 'Date of publication',
  title: 'Title',
  publisher: 'Publisher',
  added: 'Date added',
  claims: 'Number of claims',
};
const groupWords: Readonly<Record<LibraryGroup, string>> = {
  none: 'No groups',
  status: 'Status',
  publisher: 'Publisher',
  month: 'Month',
  collection: 'Collection',
};

/** In what order and in which groups. */
export function OrderMenu() {
  const { sort, reversed, group, sortBy, groupBy } = useLibrary();
  const whole = useWhole();
  const Arrow = reversed === (sort === 'title' || sort === 'publisher') ? ArrowDown : ArrowUp;
  return (
    <MenuTrigger>
      <Button
        className="icon-button"
        isDisabled={!whole}
        aria-label={`Order: ${sortWords[sort]}; ${groupWords[group]}`}
      >
        <ArrowUpDown size={15} aria-hidden="true" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label="Order">
          <MenuSection aria-label="Sort by" selectionMode="single" disallowEmptySelection selectedKeys={[sort]}>
            <Header className="menu-title">Sort by</Header>
            {librarySorts.map((one) => (
              <MenuItem
                key={one}
                id={one}
                textValue={sortWords[one]}
                className="menu-item"
                onAction={() => sortBy(one)}
              >
                {sortWords[one]}
                {one === sort ? (
                  <span className="quiet">
                    <Arrow size={13} aria-label={reversed ? 'turned round' : ''} aria-hidden={!reversed} />
                  </span>
                ) : null}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection
            aria-label="Group by"
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[`group ${group}`]}
          >
            <Header className="menu-title">Group by</Header>
            {libraryGroups.map((one) => (
              <MenuItem
                key={one}
                id={`group ${one}`}
                textValue={groupWords[one]}
                className="menu-item"
                onAction={() => groupBy(one)}
              >
                {groupWords[one]}
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
