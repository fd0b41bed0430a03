import { ChevronDown, Download, FileInput, Plus, Printer } from 'lucide-react';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { runAction } from '#renderer/actions/registry';
import { useActions } from '#renderer/actions/use-actions';
import { bridge } from '#renderer/bridge/bridge';
import { newId } from '#renderer/bridge/coding';
import { useClient } from '#renderer/bridge/use-project';
import { sayWritten, succeeded } from '#renderer/state/messages';
import { useEvidence } from '#renderer/state/evidence';
import { useNavigation } from '#renderer/state/navigation';
import type { Input, SourceImport } from '#shared/ipc/contract';
import type { Result } from '#shared/model/result';
import { ImportSummary } from './import-summary';
import { PasteSources } from './paste-sources';

type Format = Input<'sources:export'>['format'];
const formats: readonly { id: Format; name: string }[] = [
  { id: 'bibtex', name: 'BibTeX' },
  { id: 'ris', name: 'RIS' },
  { id: 'csl-json', name: 'CSL-JSON' },
  { id: 'csv', name: 'a table (CSV)' },
];

/** Sources in and out, and on paper; offered while a project is open, wherever the user is in it. */
export function SourceTools() {
  const client = useClient();
  const { info } = client;
  const openSource = useNavigation((state) => state.openSource);
  const [imported, setImported] = useState<SourceImport | null>(null);
  const [pasting, setPasting] = useState(false);
  const taken = useCallback(async (answer: Promise<Result<SourceImport | null>>): Promise<boolean> => {
    const summary = await answer;
    if (!succeeded(summary)) return false;
    if (summary.value !== null) setImported(summary.value);
    return true;
  }, []);
  useActions([
    {
      id: 'sources.add',
      enabled: info.readOnly === null,
      run: () => {
        const id = newId();
        const source = { id, kind: 'news-report', title: 'New source' } as const;
        if (succeeded(client.do({ type: 'source.add', source }))) openSource(id);
      },
    },
    {
      id: 'sources.import',
      enabled: info.readOnly === null,
      run: () => void taken(bridge.call('sources:choose', undefined)),
    },
    { id: 'sources.paste', enabled: info.readOnly === null, run: () => setPasting(true) },
    ...formats.map(({ id }) => ({ id: `sources.export.${id}` as const, run: () => void exportAs(id) })),
    { id: 'sources.print', run: () => void print('printer') },
    { id: 'sources.pdf', run: () => void print('pdf') },
  ]);
  const { pasted, takePaste } = useEvidence();
  useEffect(() => {
    if (pasted === null) return;
    takePaste();
    void taken(bridge.call('sources:paste', { text: pasted }));
  }, [pasted, takePaste, taken]);
  return (
    <>
      {imported === null ? null : <ImportSummary summary={imported} onClose={() => setImported(null)} />}
      {pasting ? (
        <PasteSources
          onClose={() => setPasting(false)}
          onPaste={async (text) => {
            if (await taken(bridge.call('sources:paste', { text }))) setPasting(false);
          }}
        />
      ) : null}
    </>
  );
}

async function exportAs(format: Format): Promise<void> {
  const written = await bridge.call('sources:export', { format });
  if (succeeded(written) && written.value !== null) sayWritten(`Sources written to ${written.value.file}`);
}

async function print(to: 'printer' | 'pdf'): Promise<void> {
  const printed = await bridge.call('sources:print', { to });
  if (succeeded(printed) && printed.value !== null && printed.value.file !== null)
    sayWritten(`Register of sources written to ${printed.value.file}`);
}

/** The same as buttons and menus, beside the tabs of the evidence view. */
export function SourceToolbar() {
  const { info } = useClient();
  const readOnly = info.readOnly !== null;
  return (
    <div className="source-toolbar">
      <ToolMenu
        label="Import"
        icon={<FileInput size={14} aria-hidden="true" />}
        items={
          readOnly
            ? []
            : [
                { id: 'sources.import', label: 'From a file: BibTeX, RIS, CSL-JSON…' },
                { id: 'sources.paste', label: 'Paste references…' },
              ]
        }
      />
      <ToolMenu
        label="Export"
        icon={<Download size={14} aria-hidden="true" />}
        items={formats.map(({ id, name }) => ({ id: `sources.export.${id}`, label: `As ${name}…` }))}
      />
      <ToolMenu
        label="Print"
        icon={<Printer size={14} aria-hidden="true" />}
        items={[
          { id: 'sources.print', label: 'Print the register…' },
          { id: 'sources.pdf', label: 'Save as PDF…' },
        ]}
      />
      {readOnly ? null : (
        <Button className="button" onPress={() => runAction('sources.add')}>
          <Plus size={14} aria-hidden="true" />
          New source
        </Button>
      )}
    </div>
  );
}

function ToolMenu({
  label,
  icon,
  items,
}: {
  label: string;
  icon: ReactNode;
  items: readonly { id: string; label: string }[];
}) {
  if (items.length === 0) return null;
  return (
    <MenuTrigger>
      <Button className="button quiet-button" aria-label={`${label} sources`}>
        {icon}
        {label}
        <ChevronDown size={13} aria-hidden="true" />
      </Button>
      <Popover className="popover">
        <Menu className="menu" items={items} onAction={(id) => runAction(String(id))}>
          {(item) => (
            <MenuItem id={item.id} className="menu-item">
              {item.label}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
