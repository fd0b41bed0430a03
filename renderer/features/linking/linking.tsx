import { useActions } from '#renderer/actions/use-actions';
import { useClient } from '#renderer/bridge/use-project';
import { useEvidence } from '#renderer/state/evidence';
import { useNavigation } from '#renderer/state/navigation';
import { LinkPicker } from './link-picker';

/** Links claims and sources, from wherever they are shown: opened by a key, a button or a drop. */
export function Linking() {
  const client = useClient();
  const { linking, link, stopLinking } = useEvidence();
  const view = useNavigation((state) => state.view);
  const annotationId = useNavigation((state) => state.annotationId);
  const sourceId = useNavigation((state) => state.sourceId);
  const reading = view === 'read' && annotationId !== null;
  const onSource = view === 'evidence' && sourceId !== null;
  useActions([
    {
      id: 'evidence.link',
      enabled: client.info.readOnly === null && (reading || onSource),
      why: 'Choose a claim or a source first',
      run: () => {
        const mention = annotationId === null ? undefined : client.project.get('annotations', annotationId);
        if (reading && mention !== undefined) link({ claimId: mention.claimId });
        else if (onSource) link({ sourceId });
      },
    },
  ]);
  return linking === null ? null : <LinkPicker key={JSON.stringify(linking)} linking={linking} onClose={stopLinking} />;
}
