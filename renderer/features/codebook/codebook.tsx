import { Ellipsis, History, Plus } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, type Key } from 'react-aria-components';
import { bridge } from '#renderer/bridge/bridge';
import { newId } from '#renderer/bridge/coding';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { EmptyState } from '#renderer/components/empty-state';
import { TipButton } from '#renderer/components/tip-button';
import { sayWritten, succeeded } from '#renderer/state/messages';
import { useNavigation } from '#renderer/state/navigation';
import type { CodebookFormat } from '#shared/export/codebook/codebook-formats';
import { freeSign, type Code } from '#shared/model/codebook';
import { ChangeList } from './change-list';
import { MoveDialog, RemoveDialog, RetireDialog } from './change-dialogs';
import { CodePage } from './code-page';
import { CodeTree } from './code-tree';
import { useCodebookActions, type Asked } from './codebook-actions';
import { ImportDialog, type ChosenFile } from './import-dialog';
import { MergeDialog } from './merge-dialog';
import { SplitDialog } from './split-dialog';
import { codesListed, neighbourOf, type Place } from './tree-data';

/** The tree of codes, and beside it the one looked at; or when which of them changed. */
export function Codebook() {
  const client = useClient();
  const { codeId, openCode } = useNavigation();
  const codes = useProject(['codes'], codesListed);
  const code = codes.find(({ id }) => id === codeId) ?? codes[0];
  const mentions = useProject([`annotationsByCode/${code?.id ?? ''}`], (project) =>
    code === undefined ? 0 : project.related('annotationsByCode', code.id).length,
  );
  const [closed, setClosed] = useState<ReadonlySet<Key>>(new Set());
  const [asked, ask] = useState<Asked | null>(null);
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [naming, setNaming] = useState<string | null>(null);
  const named = useCallback(() => setNaming(null), []);
  const [history, showHistory] = useState(false);
  const readOnly = client.info.readOnly !== null;
  useEffect(() => {
    document.documentElement.dataset.ready = 'true';
  }, []);

  const close = (): void => ask(null);
  const next = (code === undefined ? null : neighbourOf(client.project, code.id)) ?? '';
  const look = (id: string): void => {
    openCode(id);
    showHistory(false);
    ask(null);
    setFile(null);
  };
  const move = (id: string, place: Place, group?: Code['group']): void => {
    const moved = client.project.get('codes', id);
    if (moved === undefined) return;
    const step = { type: 'code.move', id, ...place } as const;
    const regroup = group !== undefined && group !== moved.group;
    const done = client.do(
      regroup
        ? {
            type: 'batch',
            label: `Moved the code “${moved.name.slice(0, 60)}”`,
            commands: [step, { type: 'code.edit', id, set: { group } }],
          }
        : step,
    );
    if (!succeeded(done)) return;
    setClosed(new Set([...closed].filter((key) => key !== place.parentId)));
    look(id);
  };
  const add = (below: string | null): void => {
    const id = newId();
    const parent = below === null ? undefined : client.project.get('codes', below);
    const order = Math.max(0, ...codes.filter(({ parentId }) => parentId === below).map((other) => other.order)) + 1;
    const looks = freeSign(codes);
    const added = {
      id,
      name: freeName(codes),
      group: parent?.group ?? 'theme',
      parentId: below,
      order,
      ...looks,
    } as const;
    if (!succeeded(client.do({ type: 'code.add', code: added }))) return;
    setClosed(new Set([...closed].filter((key) => key !== below)));
    look(id);
    setNaming(id);
  };
  const choose = (): void =>
    void bridge.call('codebook:choose', undefined).then((chosen) => {
      if (succeeded(chosen)) setFile(chosen.value);
    });
  const exportAs = (format: CodebookFormat): void =>
    void bridge.call('codebook:export', { format }).then((written) => {
      if (succeeded(written) && written.value !== null) sayWritten(`Codebook written to ${written.value.file}`);
    });
  useCodebookActions({
    code,
    mentions,
    onAsk: ask,
    onMove: move,
    onAdd: add,
    onRename: () => {
      showHistory(false);
      setNaming(code?.id ?? null);
    },
    onImport: choose,
    onExport: exportAs,
  });

  return (
    <div className="codebook-view">
      <section className="codebook-side" aria-labelledby="codebook-title">
        <header className="panel-head">
          <h2 id="codebook-title">
            Codebook <span className="quiet">{codes.length}</span>
          </h2>
          <div className="panel-actions">
            {readOnly ? null : (
              <TipButton label="New code" action="codebook.add" onPress={() => add(null)}>
                <Plus size={16} aria-hidden="true" />
              </TipButton>
            )}
            <TipButton
              label={history ? 'Back to the code' : 'History of the codebook'}
              onPress={() => showHistory(!history)}
            >
              <History size={15} aria-hidden="true" />
            </TipButton>
            <MenuTrigger>
              <Button className="icon-button" aria-label="More for the codebook">
                <Ellipsis size={16} aria-hidden="true" />
              </Button>
              <Popover className="popover" placement="bottom end">
                <Menu
                  className="menu"
                  onAction={(key) => {
                    if (key === 'import') choose();
                    else exportAs(key === 'csv' ? 'csv' : 'qdc');
                  }}
                >
                  {readOnly ? null : (
                    <MenuItem id="import" className="menu-item">
                      Import a codebook…
                    </MenuItem>
                  )}
                  <MenuItem id="qdc" className="menu-item">
                    Export as REFI-QDA (.qdc)…
                  </MenuItem>
                  <MenuItem id="csv" className="menu-item">
                    Export as a table (.csv)…
                  </MenuItem>
                </Menu>
              </Popover>
            </MenuTrigger>
          </div>
        </header>
        {codes.length === 0 ? (
          <EmptyState title="No codes yet">
            <p>A code is a category with its rules. Make the first one, or bring a codebook from another program.</p>
            {readOnly ? null : (
              <Button className="button primary" onPress={() => add(null)}>
                New code
              </Button>
            )}
          </EmptyState>
        ) : (
          <CodeTree
            codeId={code?.id ?? null}
            closed={closed}
            onClosed={setClosed}
            onChoose={(id) => {
              openCode(id);
              showHistory(false);
            }}
            onMove={move}
          />
        )}
      </section>
      {/* A list that scrolls and holds nothing to go to is scrolled by keys itself. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="codebook-page" tabIndex={history ? 0 : undefined}>
        {history ? (
          <section className="code-page" aria-label="History of the codebook">
            <h2 className="history-title">History of the codebook</h2>
            <ChangeList codeId={null} />
          </section>
        ) : code === undefined ? null : (
          <CodePage key={code.id} code={code} naming={naming === code.id} onNaming={named} onAsk={ask} />
        )}
      </div>
      {code === undefined ? null : (
        <>
          {asked === 'move' ? <MoveDialog code={code} onClose={close} /> : null}
          {asked === 'merge' ? <MergeDialog code={code} onClose={close} onMerged={look} /> : null}
          {asked === 'split' ? <SplitDialog code={code} onClose={close} onSplit={look} /> : null}
          {asked === 'retire' ? <RetireDialog code={code} onClose={close} /> : null}
          {asked === 'remove' ? <RemoveDialog code={code} onClose={close} onRemoved={() => look(next)} /> : null}
        </>
      )}
      {file === null ? null : <ImportDialog file={file} onClose={() => setFile(null)} onImported={look} />}
    </div>
  );
}

function freeName(codes: readonly Code[]): string {
  const names = new Set(codes.map(({ name }) => name));
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? 'New code' : `New code ${count}`;
    if (!names.has(name)) return name;
  }
}
