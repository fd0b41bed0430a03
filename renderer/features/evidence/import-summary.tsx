import { Button } from 'react-aria-components';
import { AppDialog } from '#renderer/components/app-dialog';
import { WindowGrid } from '#renderer/components/window-grid';
import { useNavigation } from '#renderer/state/navigation';
import type { SourceImport } from '#shared/ipc/contract';

const rowHeight = 44;
const words = { imported: 'Added', duplicate: 'Was there already', failed: 'Could not be added' } as const;

/** What became of each reference; each leads to its source. */
export function ImportSummary({ summary, onClose }: { summary: SourceImport; onClose: () => void }) {
  const { openSource } = useNavigation();
  const rows = summary.reports.map((report, id) => ({ id, ...report }));
  const count = (status: keyof typeof words): number => rows.filter((row) => row.status === status).length;
  const [added, known, failed] = [count('imported'), count('duplicate'), count('failed')];
  const told = [
    `${added} ${added === 1 ? 'source' : 'sources'} added`,
    known === 0 ? '' : `${known} already there`,
    failed === 0 ? '' : `${failed} could not be added`,
  ];
  return (
    <AppDialog title="Imported sources" isOpen onClose={onClose}>
      <p role="status">{told.filter(Boolean).join(', ')}.</p>
      <WindowGrid
        label="Imported references"
        rowClassName={() => 'summary-row'}
        items={rows}
        rowHeight={rowHeight}
        maxHeight={360}
        textOf={({ title }) => title}
        onKey={({ source }, event) => {
          if (event.key !== 'Enter' || source === null) return false;
          onClose();
          openSource(source);
          return true;
        }}
      >
        {({ title, status, source, message }, active) => (
          <div className="summary-entry">
            <span className="summary-text">
              <span className="summary-title">{title}</span>
              <span className={status === 'failed' ? 'problem-text' : 'quiet'}>
                {words[status]}
                {message === null ? '' : `: ${message}`}
              </span>
            </span>
            {source === null ? null : (
              <Button
                className="button"
                aria-label={`Open ${title}`}
                excludeFromTabOrder={!active}
                onPress={() => {
                  onClose();
                  openSource(source);
                }}
              >
                Open
              </Button>
            )}
          </div>
        )}
      </WindowGrid>
      <div className="dialog-actions">
        <Button className="button primary" autoFocus onPress={onClose}>
          Done
        </Button>
      </div>
    </AppDialog>
  );
}
