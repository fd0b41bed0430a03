import { RotateCw } from 'lucide-react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { bridge } from '#renderer/bridge/bridge';
import { TipButton } from '#renderer/components/tip-button';
import { WindowGrid } from '#renderer/components/window-grid';
import { succeeded } from '#renderer/state/messages';
import { useNavigation } from '#renderer/state/navigation';
import type { ImportReport } from '#shared/ipc/contract';
import { chooseColumns } from './table-dialog';
import { filters, useImportSession, type Filter } from './import-session';

const names: Readonly<Record<Filter, string>> = {
  problems: 'Not imported',
  repaired: 'With remarks',
  duplicate: 'Already there',
  imported: 'Imported',
};
/** Pixels: a name and two lines of reason. */
const rowHeight = 60;

function retry(reports: readonly ImportReport[]): void {
  const files = reports.map(({ id }) => id);
  useImportSession.getState().forget(files);
  void bridge.call('import:retry', { files }).then(succeeded);
}

/** Every file of an import, one kind at a time; only the rows in view are drawn. */
export function ImportResults({
  found,
  filter,
  onFilter,
  finished,
}: {
  found: Readonly<Record<Filter, readonly ImportReport[]>>;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  finished: boolean;
}) {
  const shown = found[filter];
  return (
    <>
      <div className="import-filters">
        <ToggleButtonGroup
          aria-label="Which files"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[filter]}
          onSelectionChange={(keys) => {
            const next = filters.find((each) => keys.has(each));
            if (next !== undefined) onFilter(next);
          }}
        >
          {filters
            .filter((each) => each === filter || found[each].length > 0)
            .map((each) => (
              <ToggleButton key={each} id={each} className="filter">
                {names[each]} <span className="quiet">{found[each].length}</span>
              </ToggleButton>
            ))}
        </ToggleButtonGroup>
        {finished && filter === 'problems' && shown.length > 0 ? (
          <Button className="button" onPress={() => retry(shown)}>
            <RotateCw size={13} aria-hidden="true" />
            {shown.length === 1 ? 'Try again' : `Try all ${shown.length} again`}
          </Button>
        ) : null}
      </div>
      <WindowGrid
        label={names[filter]}
        className="import-results"
        items={shown}
        rowHeight={rowHeight}
        maxHeight={5.5 * rowHeight}
        textOf={({ file }) => file}
        rowClassName={({ status }) => `import-result ${status}`}
      >
        {(report, active) => <ResultRow report={report} canRetry={finished} active={active} />}
      </WindowGrid>
    </>
  );
}

function ResultRow({ report, canRetry, active }: { report: ImportReport; canRetry: boolean; active: boolean }) {
  const { openArticle, showDetails } = useNavigation();
  const { articleId, status, file } = report;
  return (
    <>
      <span className="import-told">
        <strong>{file}</strong>
        <span title={reasonOf(report)}>{reasonOf(report)}</span>
      </span>
      {articleId === null ? null : (
        <>
          <Button
            className="button quiet-button"
            excludeFromTabOrder={!active}
            aria-label={`Compare ${report.title ?? file} with its original`}
            onPress={() => {
              openArticle(articleId);
              showDetails('original');
            }}
          >
            Compare
          </Button>
          <Button
            className="button"
            excludeFromTabOrder={!active}
            aria-label={`Open ${report.title ?? file}`}
            onPress={() => openArticle(articleId)}
          >
            Open
          </Button>
        </>
      )}
      {canRetry && report.error?.code === 'table-unmapped' ? (
        <Button className="button" excludeFromTabOrder={!active} onPress={() => void chooseColumns(report)}>
          Choose the columns…
        </Button>
      ) : null}
      {canRetry && (status === 'failed' || status === 'cancelled') ? (
        <TipButton label={`Try ${file} again`} excludeFromTabOrder={!active} onPress={() => retry([report])}>
          <RotateCw size={14} aria-hidden="true" />
        </TipButton>
      ) : null}
    </>
  );
}

function reasonOf({ status, title, repairs, warnings, error }: ImportReport): string {
  switch (status) {
    case 'duplicate':
      return `The same file is in the project already, as “${title ?? ''}”.`;
    case 'imported':
      return [repairs.length === 0 ? `“${title ?? ''}”` : `Repaired: ${repairs.join('; ')}`, ...warnings].join(' ');
    default:
      return error?.message ?? 'Not imported.';
  }
}
