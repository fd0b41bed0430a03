import { useEffect, useState } from 'react';
import { Button, Label, ProgressBar } from 'react-aria-components';
import { X } from 'lucide-react';
import { bridge } from '#renderer/bridge/bridge';
import { succeeded } from '#renderer/state/messages';
import { useNavigation } from '#renderer/state/navigation';
import type { ImportReport } from '#shared/ipc/contract';

type Status = { total: number; done: number; reports: readonly ImportReport[]; finished: boolean };

/** Files that could not be imported are listed first, each with its reason. */
const reportsShown = 200;

export function ImportStatus() {
  const [status, setStatus] = useState<Status | null>(null);
  const { openArticle } = useNavigation();
  useEffect(
    () =>
      bridge.on('import:progress', ({ total, done, reports, finished }) => {
        setStatus((before) => ({
          total,
          done,
          finished,
          reports: [...(before === null || before.finished ? [] : before.reports), ...reports],
        }));
        const first = reports.find(({ status: ended }) => ended === 'imported');
        if (first?.articleId != null && useNavigation.getState().articleId === null) openArticle(first.articleId);
      }),
    [openArticle],
  );
  if (status === null) return null;
  const { total, done, finished, reports } = status;
  const count = (wanted: ImportReport['status']): number => reports.filter((report) => report.status === wanted).length;
  const told = reports.filter((report) => report.status !== 'imported' || report.repairs.length > 0);
  return (
    <section className="import-status" aria-label="Import">
      <header>
        {finished ? (
          <p role="status">{summary(count('imported'), count('duplicate'), count('failed'), count('cancelled'))}</p>
        ) : (
          <ProgressBar value={done} maxValue={Math.max(total, 1)} className="progress">
            {({ percentage }) => (
              <>
                <Label>
                  Importing {done} of {total}
                </Label>
                <div className="progress-track">
                  <div className="progress-fill" style={{ width: `${percentage ?? 0}%` }} />
                </div>
              </>
            )}
          </ProgressBar>
        )}
        {finished ? (
          <Button className="icon-button" aria-label="Close" onPress={() => setStatus(null)}>
            <X size={14} aria-hidden="true" />
          </Button>
        ) : (
          <Button className="button" onPress={() => void bridge.call('import:cancel', undefined).then(succeeded)}>
            Cancel
          </Button>
        )}
      </header>
      {told.length === 0 ? null : (
        <ul>
          {[...told]
            .sort((a, b) => rank(a) - rank(b))
            .slice(0, reportsShown)
            .map((report, index) => (
              <li key={`${report.file}-${index}`} className={report.status}>
                <strong>{report.file}</strong> <span>{reasonOf(report)}</span>
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}

const rank = ({ status }: ImportReport): number => ['failed', 'cancelled', 'duplicate', 'imported'].indexOf(status);

function reasonOf(report: ImportReport): string {
  if (report.status === 'duplicate') return `is in the project already, as “${report.title ?? ''}”.`;
  if (report.status === 'imported') return `Repaired: ${report.repairs.join('; ')}`;
  return report.error?.message ?? 'Not imported.';
}

function summary(imported: number, duplicates: number, failed: number, cancelled: number): string {
  return [
    `${imported} imported`,
    duplicates > 0 ? `${duplicates} already there` : '',
    failed > 0 ? `${failed} failed` : '',
    cancelled > 0 ? `${cancelled} cancelled` : '',
  ]
    .filter(Boolean)
    .join(', ');
}
