import type { CataloguedId } from '#renderer/actions/catalogue/catalogue';
import { memoText, setMemo } from '#renderer/bridge/coding';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { MemoField } from '#renderer/components/memo-field';
import { succeeded } from '#renderer/state/messages';
import { useOthersHidden } from '#renderer/state/others-hidden';
import { memoKey, type ProjectReader } from '#shared/model/project-state';
import type { MemoTarget } from '#shared/model/memo';
import { Property } from './property';

/** The coder's own memos on the claim and on this mention, and what other coders wrote. */
export function Memos({
  claimId,
  annotationId,
  readOnly,
}: {
  claimId: string;
  annotationId: string;
  readOnly: boolean;
}) {
  return (
    <Property name="Memo" inline>
      <OneMemo
        target={{ kind: 'claim', id: claimId }}
        label="Memo on the claim"
        invitation="Write a memo on the claim"
        readOnly={readOnly}
        action="claims.memo"
      />
      <OneMemo
        target={{ kind: 'annotation', id: annotationId }}
        label="Memo on this mention"
        invitation="… on this mention"
        readOnly={readOnly}
        action="claims.mention-memo"
      />
    </Property>
  );
}

function OneMemo({
  target,
  label,
  invitation,
  readOnly,
  action,
}: {
  target: MemoTarget;
  label: string;
  invitation: string;
  readOnly: boolean;
  action: CataloguedId;
}) {
  const client = useClient();
  const keys = [`memosByTarget/${memoKey(target)}`];
  const text = useProject(keys, (project) => memoText(project, target, client.coderId));
  const { hidden } = useOthersHidden();
  const others = useProject(keys, (project) => othersOn(project, target, client.coderId));
  return (
    <>
      <MemoField
        label={label}
        invitation={invitation}
        text={text}
        readOnly={readOnly}
        action={action}
        onCommit={(next) => succeeded(setMemo(client, target, next))}
      />
      {(hidden ? [] : others).map(({ id, name, text: theirs }) => (
        <div key={id} className="memo-of-other">
          <span className="quiet">{name}</span>
          <MemoField label={`${label} by ${name}`} invitation="" text={theirs} readOnly onCommit={() => {}} />
        </div>
      ))}
    </>
  );
}

function othersOn(project: ProjectReader, target: MemoTarget, coderId: string) {
  return project
    .related('memosByTarget', memoKey(target))
    .filter((memo) => memo.coderId !== coderId)
    .map(({ id, text, coderId: author }) => ({ id, text, name: project.get('coders', author)?.name ?? '' }));
}
