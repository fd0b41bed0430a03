import { ChevronRight } from 'lucide-react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { stanceLabels } from '#renderer/components/stance';
import { useNavigation } from '#renderer/state/navigation';
import type { DrawnChain } from '#shared/analysis/provenance/drawn-chain';
import type { ProjectReader } from '#shared/model/project-state';
import { treeOf, type Branch } from './chain-tree';

/** The same as the drawing, as a nested list: each claim, the sources under it, and what these cite. */
export function ChainList({ drawn, project }: { drawn: DrawnChain; project: ProjectReader }) {
  return (
    <Disclosure className="chain-list">
      <Heading level={3}>
        <Button slot="trigger" className="disclosure-trigger">
          <ChevronRight size={14} aria-hidden="true" />
          The same as a list
        </Button>
      </Heading>
      <DisclosurePanel>
        <Nested drawn={drawn} project={project} />
      </DisclosurePanel>
    </Disclosure>
  );
}

function Nested({ drawn, project }: { drawn: DrawnChain; project: ProjectReader }) {
  return (
    <ul className="chain-tree">
      {treeOf(drawn).map((branch) => (
        <BranchItem key={branch.key} branch={branch} project={project} />
      ))}
    </ul>
  );
}

function BranchItem({ branch, project }: { branch: Branch; project: ProjectReader }) {
  const { openSource } = useNavigation();
  const { kind, id, stance, end, below } = branch;
  const how = stance === 'cites' ? 'cites ' : stance === null ? '' : `${stanceLabels[stance]}: `;
  return (
    <li>
      {how}
      {kind === 'claim' ? (
        project.get('claims', id)?.statement
      ) : (
        <Button className="source-title" onPress={() => openSource(id)}>
          {project.get('sources', id)?.title}
        </Button>
      )}{' '}
      <span className="quiet">{end}</span>
      {below.length === 0 ? null : (
        <ul>
          {below.map((next) => (
            <BranchItem key={next.key} branch={next} project={project} />
          ))}
        </ul>
      )}
    </li>
  );
}
