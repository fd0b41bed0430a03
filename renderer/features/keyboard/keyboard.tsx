/** Palette, cheat sheet and the keys themselves: one is open at a time. */
import { useState } from 'react';
import { registry } from '#renderer/actions/registry';
import { useActions, type Action } from '#renderer/actions/use-actions';
import { AppDialog } from '#renderer/components/app-dialog';
import { CheatSheet } from './cheat-sheet';
import { everyAction } from './every-action';
import { KeysEditor } from './keys-editor';
import { Palette } from './palette';

export function Keyboard() {
  const [open, setOpen] = useState<'sheet' | 'keys' | { readonly palette: readonly Action[] } | null>(null);
  const close = (): void => setOpen(null);
  useActions([
    {
      id: 'palette.open',
      run: () => setOpen({ palette: everyAction(registry).filter(({ id }) => id !== 'palette.open') }),
    },
    { id: 'keys.sheet', run: () => setOpen('sheet') },
    { id: 'keys.change', run: () => setOpen('keys') },
  ]);
  return (
    <>
      <AppDialog title="All actions" isOpen={typeof open === 'object' && open !== null} onClose={close} look="palette">
        {typeof open === 'object' && open !== null ? <Palette actions={open.palette} onClose={close} /> : null}
      </AppDialog>
      <AppDialog title="Keys" isOpen={open === 'sheet'} onClose={close} wide>
        <CheatSheet onChangeKeys={() => setOpen('keys')} />
      </AppDialog>
      <AppDialog title="Change keys" isOpen={open === 'keys'} onClose={close} wide>
        <KeysEditor />
      </AppDialog>
    </>
  );
}
