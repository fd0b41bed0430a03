import { Trash2 } from 'lucide-react';
import { Button, ToggleButton } from 'react-aria-components';
import { memoText, setMemo, toggleCode } from '#renderer/bridge/coding';
import { codesInOrder } from '#renderer/bridge/read-project';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { CodeMark } from '#renderer/components/code-mark';
import { CommitField } from '#renderer/components/fields';
import { succeeded } from '#renderer/state/messages';
import { useNavigation } from '#renderer/state/navigation';
import type { Annotation } from '#shared/model/annotation';
import type { Claim } from '#shared/model/claim';
import { ClaimEvidence } from './claim-evidence';
import { OtherMentions } from './other-mentions';

export function ClaimEditor({ annotation, claim }: { annotation: Annotation; claim: Claim }) {
  const client = useClient();
  const { select } = useNavigation();
  const codes = useProject(['codes'], codesInOrder);
  const target = { kind: 'annotation', id: annotation.id } as const;
  const memo = useProject([`memosByTarget/annotation:${annotation.id}`], (p) => memoText(p, target, client.coderId));
  const readOnly = client.info.readOnly !== null;
  return (
    <div className="claim-editor">
      <CommitField
        label="Statement"
        value={claim.statement}
        lines={3}
        readOnly={readOnly}
        onCommit={(statement) => succeeded(client.do({ type: 'claim.edit', id: claim.id, statement }))}
      />
      <div className="field" role="group" aria-label="Codes">
        <span className="label" aria-hidden="true">
          Codes
        </span>
        <div className="code-toggles">
          {codes.map((code) => (
            <ToggleButton
              key={code.id}
              className="code-toggle"
              isDisabled={readOnly}
              isSelected={annotation.codeIds.includes(code.id)}
              onChange={() => succeeded(toggleCode(client, annotation.id, code.id))}
            >
              <CodeMark code={code} />
              {code.name}
              {code.key === null ? null : <kbd>{code.key}</kbd>}
            </ToggleButton>
          ))}
        </div>
      </div>
      <ClaimEvidence claimId={claim.id} />
      <CommitField
        label="Memo"
        value={memo}
        lines={2}
        placeholder="What you think, for yourself and your co-authors"
        readOnly={readOnly}
        onCommit={(text) => succeeded(setMemo(client, target, text))}
      />
      <OtherMentions claimId={claim.id} annotationId={annotation.id} />
      {readOnly ? null : (
        <Button
          className="button quiet-danger"
          onPress={() => {
            if (succeeded(client.do({ type: 'annotation.remove', id: annotation.id }))) select(null);
          }}
        >
          <Trash2 size={14} aria-hidden="true" />
          Delete this claim’s mention
        </Button>
      )}
    </div>
  );
}
