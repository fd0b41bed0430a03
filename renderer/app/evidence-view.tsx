import { useDeferredValue, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useConflicts } from '#renderer/bridge/analysis';
import { useProject } from '#renderer/bridge/use-project';
import { Numbers } from '#renderer/features/conflicts/numbers';
import { Sources } from '#renderer/features/evidence/sources';
import { SourceToolbar } from '#renderer/features/evidence/source-tools';
import { Matrix } from '#renderer/features/evidence-matrix/matrix';
import { Predictions } from '#renderer/features/predictions/predictions';
import { Provenance } from '#renderer/features/provenance/provenance';
import { evidenceTabs, useEvidence } from '#renderer/state/evidence';
import { predictionsOf } from '#shared/analysis/predictions';
import { evidenceLabels } from './evidence-actions';

/** What claims rest on, and what that rests on: one subject under five heads. */
export function EvidenceView() {
  const { tab, showTab } = useEvidence();
  // The heads answer at once; what stands below them is drawn bit by bit.
  const drawn = useDeferredValue<typeof tab | null>(tab, null);
  const conflicts = useConflicts();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const due = useProject(['claims'], (project) => predictionsOf(project, today).filter(({ isDue }) => isDue).length);
  const open = conflicts?.open ?? 0;
  return (
    <Tabs
      className="evidence-view"
      selectedKey={tab}
      onSelectionChange={(key) => {
        const chosen = evidenceTabs.find((id) => id === key);
        if (chosen !== undefined) showTab(chosen);
      }}
    >
      <div className="sub-bar">
        <TabList className="sub-tabs" aria-label="Evidence">
          {evidenceTabs.map((id) => (
            <Tab key={id} id={id} className="sub-tab">
              {evidenceLabels[id]}
              {id === 'numbers' && open > 0 ? <span className="tab-count">{open.toLocaleString('en')}</span> : null}
              {id === 'predictions' && due > 0 ? <span className="tab-count">{due}</span> : null}
            </Tab>
          ))}
        </TabList>
        {tab === 'sources' ? <SourceToolbar /> : null}
      </div>
      <TabPanel id="sources" className="sub-panel">
        {drawn === 'sources' ? <Sources /> : null}
      </TabPanel>
      <TabPanel id="numbers" className="sub-panel">
        {drawn === 'numbers' ? <Numbers /> : null}
      </TabPanel>
      <TabPanel id="provenance" className="sub-panel">
        {drawn === 'provenance' ? <Provenance /> : null}
      </TabPanel>
      <TabPanel id="matrix" className="sub-panel">
        {drawn === 'matrix' ? <Matrix /> : null}
      </TabPanel>
      <TabPanel id="predictions" className="sub-panel">
        {drawn === 'predictions' ? <Predictions /> : null}
      </TabPanel>
    </Tabs>
  );
}
