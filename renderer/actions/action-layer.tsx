import { useContext, useLayoutEffect, useState, type ReactNode } from 'react';
import { registry } from './registry';
import { LayerContext } from './use-actions';

let lastLayer = 0;

/** What stands in a dialog: its actions are reached by keys, those of the window behind it are not. */
export function ActionLayer({ children }: { children: ReactNode }) {
  const [layer] = useState(() => (lastLayer += 1));
  useLayoutEffect(() => registry.openLayer(layer), [layer]);
  return <LayerContext value={layer}>{children}</LayerContext>;
}

/** What is about to leave the page: its actions are reached no more while it is `asleep`. */
export function SleepingActions({ asleep, children }: { asleep: boolean; children: ReactNode }) {
  const layer = useContext(LayerContext);
  return <LayerContext value={asleep ? unreached : layer}>{children}</LayerContext>;
}
const unreached = -1;
