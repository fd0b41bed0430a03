import { useEffect, useState } from 'react';
import { Button, Label, ProgressBar } from 'react-aria-components';
import { X } from 'lucide-react';
import { bridge } from '#renderer/bridge/bridge';
import { succeeded } from '#renderer/state/messages';
import { useNavigation } from '#renderer/state/navigation';
import { ImportResults } from './import-results';
import { TableDialog } from './table-dialog';
import {
  filters,
  sorted,
  summary,
  useImportSession,
  wentWell,
  type Filter,
  type ImportSession,
} from './import-session';

/** How the import goes, in a corner of the window: what could not be read is listed with its reason, nothing blocks. */
export function ImportStatus() {
  const { session, hear, dismiss } = useImportSession();
  const openArticle = useNavigation((state) => state.openArticle);
  useEffect(
    () =>
      bridge.on('import:progress', (progress) => {
        hear(progress);
        const first = progress.reports.find(({ status }) => status === 'imported');
        if (first?.articleId != null && useNavigation.getState().articleId === null) openArticle(first.articleId);
      }),
    [hear, openArticle],
  );
  useEffect(() => useNavigation.subscribe(leaveQuietly), []);
  if (session === null) return null;
  return (
    <section className="import-status" aria-label="Import">
      <header>
        {session.finished ? <p role="status">{summary(session)}</p> : <Progress session={session} />}
        {session.finished ? (
          <Button className="icon-button" aria-label="Close" onPress={dismiss}>
            <X size={14} aria-hidden="true" />
          </Button>
        ) : (
          <Button className="button" onPress={() => void bridge.call('import:cancel', undefined).then(succeeded)}>
            Cancel
          </Button>
        )}
      </header>
      <Details key={session.number} session={session} />
      <TableDialog />
    </section>
  );
}

/** Who goes on to work has seen that all went well; what went wrong stays until it is closed. */
function leaveQuietly(now: ReturnType<typeof useNavigation.getState>, before: typeof now): void {
  const { session, dismiss } = useImportSession.getState();
  const works = now.view !== before.view || (now.annotationId !== null && now.annotationId !== before.annotationId);
  if (works && session?.finished === true && wentWell(session)) dismiss();
}

function Progress({ session: { total, done } }: { session: ImportSession }) {
  return (
    <ProgressBar value={done} maxValue={Math.max(total, 1)} isIndeterminate={total === 0} className="progress">
      {({ percentage }) => (
        <>
          <Label>{total === 0 ? 'Looking for files…' : `Importing ${done} of ${total}`}</Label>
          <div className="progress-track">
            <div className="progress-fill" style={{ width: `${percentage ?? 0}%` }} />
          </div>
        </>
      )}
    </ProgressBar>
  );
}

/** The results by kind; what went wrong comes first and shows at once, what was imported when all is done. */
function Details({ session }: { session: ImportSession }) {
  const [chosen, choose] = useState<Filter | null>(null);
  const found = sorted(session);
  const shown = session.finished ? filters : filters.filter((each) => each !== 'imported');
  const filter = chosen ?? shown.find((each) => found[each].length > 0);
  if (filter === undefined) return null;
  return <ImportResults found={found} filter={filter} onFilter={choose} finished={session.finished} />;
}
