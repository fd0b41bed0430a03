import { Database, FileText, Quote, StickyNote } from 'lucide-react';
import { useClient } from '#renderer/bridge/use-project';
import { EmptyState } from '#renderer/components/empty-state';
import { WindowGrid } from '#renderer/components/window-grid';
import type { EntryKind } from '#shared/search/query';
import { openHit } from './open-hit';
import type { HitRow, ResultRow } from './result-rows';
import { useSearchState, useSession } from './use-session';

/** Pixels: two lines of words in their context. */
const rowHeight = 44;
const headings = { is: ({ type }: ResultRow) => type === 'group', height: 34 };

const icons: Readonly<Record<EntryKind, typeof FileText>> = {
  article: FileText,
  claim: Quote,
  memo: StickyNote,
  source: Database,
};
const names: Readonly<Record<EntryKind, string>> = {
  article: 'Article',
  claim: 'Claim',
  memo: 'Memo',
  source: 'Source',
};

export function Results() {
  const session = useSession();
  const client = useClient();
  const rows = useSearchState((state) => state.rows);
  const found = useSearchState((state) => state.found);
  const currentId = useSearchState((state) => state.currentId);
  const asking = useSearchState((state) => state.asking);
  if (found === null) return <div aria-busy={asking} />;
  if (rows.length === 0)
    return (
      <EmptyState title="Nothing found">
        <p>Fewer words find more, and so do beginnings of words: automat*. A filter may be too narrow.</p>
      </EmptyState>
    );
  return (
    <WindowGrid
      label="Results"
      className="result-list"
      items={rows}
      rowHeight={rowHeight}
      headings={headings}
      textOf={nameOf}
      selectedId={currentId}
      onOpen={(row) => openHit(client.project, session, row)}
      onNearEnd={() => session.more()}
      keepsPlace
      rowClassName={(row) =>
        row.type === 'group' ? 'result-group' : headless(row) ? 'result-hit alone' : 'result-hit'
      }
    >
      {(row) => (row.type === 'group' ? <Heading row={row} /> : <Hit row={row} />)}
    </WindowGrid>
  );
}

/** Whether hits of this kind stand without a heading. */
const headless = ({ group: { kind } }: Pick<HitRow, 'group'>): boolean => kind === 'claim' || kind === 'source';

/** What a screen reader says of a row. */
function nameOf(row: ResultRow): string {
  const { kind, title, count } = row.group;
  if (row.type === 'group') return `${names[kind]}: ${title}, ${count} ${count === 1 ? 'hit' : 'hits'}`;
  const { before, match, after } = row.hit;
  return `${headless(row) ? `${names[kind]}: ` : ''}${before}${match}${after}`;
}

function Heading({ row: { group } }: { row: ResultRow }) {
  const Icon = icons[group.kind];
  return (
    <>
      <Icon size={14} aria-hidden="true" />
      <span className="result-title">{group.title === '' ? 'Memo on the project' : group.title}</span>
      {group.count > 1 ? <span className="result-count">{group.count.toLocaleString('en')}</span> : null}
    </>
  );
}

function Hit({ row: { group, hit } }: { row: HitRow }) {
  const Icon = icons[group.kind];
  return (
    <>
      {headless({ group }) ? <Icon size={14} aria-hidden="true" /> : null}
      <span className="result-words">
        {opening(hit.before)}
        {hit.match === '' ? null : <mark>{hit.match}</mark>}
        {closing(hit.after)}
      </span>
    </>
  );
}

/** What follows comes cut at so many characters: the rest of a word is left out. */
const following = 60;

function closing(after: string): string {
  if (after.length < following - 1) return after;
  const word = after.search(/\s\S*$/);
  return `${word < 20 ? after : after.slice(0, word)}…`;
}

/** Characters before the match that leave it in the first of two lines. */
const leading = 34;

function opening(before: string): string {
  if (before.length <= leading) return before;
  const cut = before.slice(-leading);
  const word = cut.search(/\s/);
  return `…${word === -1 || word > 20 ? cut : cut.slice(word + 1)}`;
}
