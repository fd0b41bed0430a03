import { Button } from 'react-aria-components';
import { keyLabel } from '#renderer/actions/key';
import { useKeyOf } from '#renderer/actions/use-actions';
import { CodeMark } from '#renderer/components/code-mark';
import type { Code } from '#shared/model/codebook';

/** Says plainly that every passage that is selected is coded at once. */
export function StickyBar({ code, onLeave }: { code: Code; onLeave: () => void }) {
  const apply = useKeyOf('sticky.code') ?? keyLabel('Enter');
  const leave = useKeyOf('sticky.leave');
  return (
    <div className={`sticky-bar colour-${code.colour}`} role="region" aria-label="Sticky code">
      <CodeMark code={code} size={14} />
      <span>
        Coding as <strong>{code.name}</strong>
      </span>
      <span className="quiet">
        select a passage, <kbd>{apply}</kbd>
      </span>
      <Button className="button" onPress={onLeave}>
        Stop {leave === null ? null : <kbd>{leave}</kbd>}
      </Button>
    </div>
  );
}
