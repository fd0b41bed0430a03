import { useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { ChevronRight } from 'lucide-react';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { CodeMark } from '#renderer/components/code-mark';
import { ChoiceField, CommitField } from '#renderer/components/fields';
import { succeeded } from '#renderer/state/messages';
import { usageOf } from '#shared/analysis/codebook/code-usage';
import type { Code } from '#shared/model/codebook';
import { ChangeList } from './change-list';
import { CodeMentions } from './code-mentions';
import type { Asked } from './codebook-actions';
import { KeyField } from './key-field';
import { NameField } from './name-field';
import { SignFields } from './sign-fields';

const groups = [
  { id: 'narrative', label: 'Narrative: one of the rival explanations' },
  { id: 'theme', label: 'Theme: anything else' },
] as const;

/** One code with all that is known of it, as a page to read; every part can be written in. */
export function CodePage({
  code,
  naming,
  onNaming,
  onAsk,
}: {
  code: Code;
  /** Its name is to be written now; `onNaming` says that it can be. */
  naming: boolean;
  onNaming: () => void;
  onAsk: (asked: Asked) => void;
}) {
  const client = useClient();
  const readOnly = client.info.readOnly !== null;
  const usage = useProject([`annotationsByCode/${code.id}`], (project) => usageOf(project, [code.id]));
  const above = useProject(['codes'], (project) => project.get('codes', code.parentId ?? '')?.name ?? null);
  const [history, setHistory] = useState(false);
  const edit = (set: Partial<Omit<Code, 'id'>>): void =>
    void succeeded(client.do({ type: 'code.edit', id: code.id, set }));
  const told = [
    code.group === 'narrative' ? 'Narrative' : 'Theme',
    above === null ? null : `below ${above}`,
    code.retired ? 'retired: not offered for coding, kept on old mentions' : null,
  ];
  return (
    <article className="code-page" aria-label={code.name}>
      <header className="code-head">
        <CodeMark code={code} size={22} />
        <div>
          <NameField
            name={code.name}
            usage={usage}
            readOnly={readOnly}
            wanted={naming}
            onFocused={onNaming}
            onCommit={(name) => edit({ name })}
          />
          <p className="quiet">{told.filter((part) => part !== null).join(' · ')}</p>
        </div>
        {readOnly ? null : (
          <div className="code-tools" role="group" aria-label="Change the codebook">
            <Button className="plain-action" onPress={() => onAsk('move')}>
              Move…
            </Button>
            <Button className="plain-action" onPress={() => onAsk('merge')}>
              Merge…
            </Button>
            <Button className="plain-action" isDisabled={usage.mentions === 0} onPress={() => onAsk('split')}>
              Split…
            </Button>
            <Button className="plain-action" onPress={() => onAsk('retire')}>
              {code.retired ? 'Bring back…' : 'Retire…'}
            </Button>
            <Button className="plain-action danger" onPress={() => onAsk('remove')}>
              Remove…
            </Button>
          </div>
        )}
      </header>
      <div className="code-texts">
        <CommitField
          label="Definition"
          value={code.definition}
          lines={2}
          placeholder="What it means, in a sentence or two"
          readOnly={readOnly}
          onCommit={(definition) => edit({ definition })}
        />
        <div className="code-rules">
          <CommitField
            label="When to use it"
            value={code.include}
            lines={3}
            placeholder="What a passage must say"
            readOnly={readOnly}
            onCommit={(include) => edit({ include })}
          />
          <CommitField
            label="When not to"
            value={code.exclude}
            lines={3}
            placeholder="What looks like it and is not, and where that goes"
            readOnly={readOnly}
            onCommit={(exclude) => edit({ exclude })}
          />
        </div>
        <CommitField
          label="Example"
          value={code.example}
          lines={2}
          placeholder="A passage it applies to"
          readOnly={readOnly}
          onCommit={(example) => edit({ example })}
        />
      </div>
      <div className="code-look">
        <ChoiceField
          label="Group"
          value={code.group}
          choices={groups}
          onChange={(group) => (readOnly ? undefined : edit({ group }))}
        />
        <KeyField key={code.id} code={code} readOnly={readOnly} />
        <SignFields code={code} readOnly={readOnly} onEdit={edit} />
      </div>
      <CodeMentions codeId={code.id} usage={usage} />
      <Disclosure className="code-history" isExpanded={history} onExpandedChange={setHistory}>
        <Heading level={3}>
          <Button slot="trigger" className="disclose">
            <ChevronRight size={14} aria-hidden="true" />
            History of this code
          </Button>
        </Heading>
        <DisclosurePanel>{history ? <ChangeList codeId={code.id} /> : null}</DisclosurePanel>
      </Disclosure>
    </article>
  );
}
