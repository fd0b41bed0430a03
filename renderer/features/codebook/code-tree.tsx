import { ChevronRight, GripVertical } from 'lucide-react';
import { useMemo, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import {
  Button,
  Collection,
  DropIndicator,
  Tree,
  TreeItem,
  TreeItemContent,
  useDragAndDrop,
  Virtualizer,
  type Key,
} from 'react-aria-components';
import { keyOfPress } from '#renderer/actions/key';
import { registry } from '#renderer/actions/registry';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { CodeMark } from '#renderer/components/code-mark';
import { counted } from '#renderer/components/counted';
import type { Code } from '#shared/model/codebook';
import { CodeLayout } from './code-layout';
import { dropPlace } from './drop-place';
import { byGroup, treeOf, type CodeNode, type Place } from './tree-data';

/** From so many codes on only those in view are drawn: each step would else draw all of them anew. */
const mostDrawn = 100;
/** A first guess: the first row of a group is higher. */
const rowSizes = { estimatedRowHeight: 32 };

const titles = { narrative: 'Narratives', theme: 'Themes' } as const;

export function CodeTree({
  codeId,
  closed,
  onClosed,
  onChoose,
  onMove,
}: {
  codeId: string | null;
  closed: ReadonlySet<Key>;
  onClosed: (closed: ReadonlySet<Key>) => void;
  onChoose: (id: string) => void;
  onMove: (id: string, place: Place, group?: Code['group']) => void;
}) {
  const client = useClient();
  const roots = useProject(['codes'], treeOf);
  const open = useProject(['codes'], (project) => [...project.all('codes')].map(({ id }) => id)).filter(
    (id) => !closed.has(id),
  );
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: client.info.readOnly !== null,
    getItems: (keys) =>
      [...keys].map((key) => ({ 'text/plain': client.project.get('codes', String(key))?.name ?? '' })),
    renderDropIndicator: (target) => <DropIndicator target={target} className="drop-line" />,
    onMove: ({ keys: [key], target }) => {
      const dropped = dropPlace(roots, String(key), { ...target, key: String(target.key) });
      if (dropped !== null) onMove(String(key), dropped.place, dropped.group);
    },
  });

  /** Keys that are set for moving come before those of the tree. */
  const takeKey = (event: KeyboardEvent): void => {
    const key = keyOfPress(event.nativeEvent);
    const action = key === null ? undefined : registry.forKey(key, false);
    if (action?.id.startsWith('codebook.') !== true) return;
    event.preventDefault();
    event.stopPropagation();
    action.run();
  };

  const many = useProject(['codes'], (project) => project.count('codes') > mostDrawn);
  const movable = client.info.readOnly === null;
  // The same items as long as the codes are: the tree would else look through all of them at each step.
  const items = useMemo(() => itemsOf(roots, movable), [roots, movable]);

  const tree = (
    <Tree
      aria-label="Codebook: narratives, then themes"
      className={many ? 'code-tree many' : 'code-tree'}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={codeId === null ? [] : [codeId]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys;
        if (key !== undefined) onChoose(String(key));
      }}
      expandedKeys={open}
      onExpandedChange={(keys) => {
        const shown = new Set(keys);
        onClosed(new Set([...client.project.all('codes')].map(({ id }) => id).filter((id) => !shown.has(id))));
      }}
      dragAndDropHooks={dragAndDropHooks}
    >
      {items}
    </Tree>
  );

  return (
    // The tree has the role; here its keys only pass.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={many ? 'code-tree-box many' : 'code-tree-box'} onKeyDownCapture={takeKey}>
      {many ? (
        <Virtualizer layout={CodeLayout} layoutOptions={rowSizes}>
          {tree}
        </Virtualizer>
      ) : (
        tree
      )}
    </div>
  );
}

function itemsOf(roots: readonly CodeNode[], movable: boolean): ReactNode[] {
  const item = (node: CodeNode, first = false): ReactElement => (
    <TreeItem
      key={node.id}
      id={node.id}
      textValue={node.code.name}
      className={first ? 'code-row first-of-group' : 'code-row'}
    >
      <TreeItemContent>
        {({ hasChildItems, isExpanded }) => (
          <CodeRow
            title={first ? titles[node.code.group] : null}
            code={node.code}
            expanded={hasChildItems ? isExpanded : null}
            movable={movable}
          />
        )}
      </TreeItemContent>
      <Collection items={node.below}>{(below) => item(below)}</Collection>
    </TreeItem>
  );
  const ordered = byGroup(roots);
  return ordered.map((node, index) => item(node, node.code.group !== ordered[index - 1]?.code.group));
}

function CodeRow({
  title,
  code,
  expanded,
  movable,
}: {
  /** Stands above the first code of its group. */
  title: string | null;
  code: Code;
  expanded: boolean | null;
  movable: boolean;
}) {
  const mentions = useProject(
    [`annotationsByCode/${code.id}`],
    (project) => project.related('annotationsByCode', code.id).length,
  );
  return (
    <>
      {title === null ? null : (
        <span className="code-group" aria-hidden="true">
          {title}
        </span>
      )}
      {movable ? (
        <Button slot="drag" className="drag-handle" aria-label={`Move ${code.name}`}>
          <GripVertical size={13} aria-hidden="true" />
        </Button>
      ) : null}
      {expanded === null ? (
        <span className="twist" />
      ) : (
        <Button slot="chevron" className="twist">
          <ChevronRight size={14} aria-hidden="true" data-open={expanded || undefined} />
        </Button>
      )}
      <CodeMark code={code} />
      <span className="code-row-name" data-retired={code.retired || undefined}>
        {code.name}
      </span>
      {code.retired ? <span className="code-retired">retired</span> : null}
      {code.key === null || code.retired ? null : <kbd>{code.key}</kbd>}
      <span className="code-row-count" title={counted(mentions, 'mention')}>
        {mentions === 0 ? '' : mentions.toLocaleString('en')}
        <span className="visually-hidden"> mentions</span>
      </span>
    </>
  );
}
