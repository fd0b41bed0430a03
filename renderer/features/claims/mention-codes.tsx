import { Plus } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, ToggleButton } from 'react-aria-components';
import { toggleCode } from '#renderer/bridge/coding';
import { codesInOrder, codesOf } from '#renderer/bridge/read-project';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { CodeMark } from '#renderer/components/code-mark';
import { succeeded } from '#renderer/state/messages';
import type { Annotation } from '#shared/model/annotation';
import type { Code } from '#shared/model/codebook';

/** Codes without a key that stand beside the others before they are kept in a menu. */
const mostShown = 10;

/** The codes of a mention by name, and those it could be given by their marks. */
export function MentionCodes({ annotation, readOnly }: { annotation: Annotation; readOnly: boolean }) {
  const client = useClient();
  const codes = useProject(['codes'], codesInOrder);
  // Given before they were retired: they can be taken off, and not be given anew.
  const retired = useProject(
    ['codes', `annotations/${annotation.id}`],
    (project) => codesOf(project, annotation.codeIds).filter((code) => code.retired),
    [annotation.codeIds],
  );
  const given = new Set(annotation.codeIds);
  const shown = [
    ...retired,
    ...codes.filter(({ id, key }, index) => given.has(id) || (!readOnly && (key !== null || index < mostShown))),
  ];
  const rest = codes.filter((code) => !shown.includes(code));
  const toggle = (id: string): void => void succeeded(toggleCode(client, annotation.id, id));
  return (
    <div className="mention-codes">
      {shown.map((code) => (
        <CodeToggle
          key={code.id}
          code={code}
          given={given.has(code.id)}
          readOnly={readOnly}
          onToggle={() => toggle(code.id)}
        />
      ))}
      {rest.length === 0 || readOnly ? null : (
        <MenuTrigger>
          <Button className="icon-button" aria-label="More codes">
            <Plus size={14} aria-hidden="true" />
          </Button>
          <Popover className="popover">
            <Menu className="menu" items={rest} onAction={(key) => toggle(String(key))}>
              {(code) => (
                <MenuItem className="menu-item" textValue={code.name}>
                  <CodeMark code={code} />
                  {code.name}
                </MenuItem>
              )}
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
    </div>
  );
}

function CodeToggle({
  code,
  given,
  readOnly,
  onToggle,
}: {
  code: Code;
  given: boolean;
  readOnly: boolean;
  onToggle: () => void;
}) {
  return (
    <ToggleButton
      className={given ? 'code-toggle' : 'code-toggle bare'}
      isDisabled={readOnly}
      isSelected={given}
      onChange={onToggle}
      aria-label={code.retired ? `${code.name}, retired` : code.name}
    >
      <span className="code-toggle-face" title={titleOf(code)}>
        <CodeMark code={code} />
        {given ? code.name : null}
        {code.retired ? <span className="quiet">retired</span> : null}
      </span>
    </ToggleButton>
  );
}

function titleOf({ name, key, retired }: Code): string {
  if (retired) return `${name}: retired, can only be taken off`;
  return key === null ? name : `${name} (${key})`;
}
