import { FileText } from 'lucide-react';
import { lazy, Suspense, useEffect } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useActions } from '#renderer/actions/use-actions';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { EmptyState } from '#renderer/components/empty-state';
import { keepWidths, widthsOf } from '#renderer/state/kept-widths';
import { Beside } from './beside';
import { BriefDialog } from './brief/brief-dialog';
import { FactsView } from './columns/facts-view';
import { compareTabs, resetCompare, useCompare, type CompareTab } from './compare-state';
import { ComparedChooser } from './compared-chooser';
import { MatrixTab } from './matrix/matrix-tab';
import { SnapshotsView } from './snapshots/snapshots-view';

/** The charting library is read when pictures are first looked at. */
const PicturesView = lazy(async () => ({ default: (await import('./pictures/pictures-view')).PicturesView }));

const labels: Readonly<Record<CompareTab, string>> = {
  columns: 'Columns',
  matrix: 'Matrix',
  pictures: 'Pictures',
  snapshots: 'Snapshots',
};

/** Per cent. */
const besideUsual = { beside: 27 };
const keepCompareWidths = keepWidths('compare');

/** The explanations side by side: what each says, what stands for and against it, and what changed since. */
export function Compare() {
  const client = useClient();
  const { tab, show, briefOpen, openBrief, cell, mentionId } = useCompare();
  const empty = useProject(['claims'], (project) => project.count('claims') === 0);
  useEffect(() => {
    if (lastProject !== client.info.folder) resetCompare();
    lastProject = client.info.folder;
  }, [client]);
  useActions([
    ...compareTabs.map((id) => ({ id: `compare.${id}` as const, run: () => show(id) })),
    { id: 'compare.brief', enabled: !empty, run: () => openBrief(true) },
  ]);
  if (empty)
    return (
      <EmptyState title="Nothing to compare yet">
        <p>
          Highlight claims while reading and code each with the narrative it serves. They line up here side by side.
        </p>
      </EmptyState>
    );
  const beside = mentionId !== null || cell !== null || tab === 'matrix';
  return (
    <div className="compare">
      <header className="compare-head">
        <ToggleButtonGroup
          className="compare-tabs"
          aria-label="How to compare"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[tab]}
          onSelectionChange={(keys) => {
            const chosen = compareTabs.find((id) => keys.has(id));
            if (chosen !== undefined) show(chosen);
          }}
        >
          {compareTabs.map((id) => (
            <ToggleButton key={id} id={id} className="compare-tab">
              {labels[id]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <div className="compare-actions">
          {tab === 'snapshots' ? null : <ComparedChooser />}
          <Button className="button" onPress={() => openBrief(true)}>
            <FileText size={14} aria-hidden="true" />
            Brief…
          </Button>
        </div>
      </header>
      <Group orientation="horizontal" className="compare-body" onLayoutChanged={keepCompareWidths}>
        <Panel id="main" minSize="480px">
          <Shown tab={tab} />
        </Panel>
        {beside ? (
          <>
            <Separator className="separator" aria-label="Width of what stands beside" />
            <Panel
              id="beside"
              defaultSize={`${widthsOf('compare', besideUsual).beside}%`}
              minSize="280px"
              maxSize="48%"
              className="side"
            >
              <Beside />
            </Panel>
          </>
        ) : null}
      </Group>
      {briefOpen ? <BriefDialog /> : null}
    </div>
  );
}

function Shown({ tab }: { tab: CompareTab }) {
  switch (tab) {
    case 'columns':
      return <FactsView />;
    case 'matrix':
      return <MatrixTab />;
    case 'pictures':
      return (
        <Suspense fallback={<p className="quiet">Counting…</p>}>
          <PicturesView />
        </Suspense>
      );
    case 'snapshots':
      return <SnapshotsView />;
  }
}

let lastProject: string | null = null;
