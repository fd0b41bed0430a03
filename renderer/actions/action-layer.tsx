import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { registry, type Sleeper } from './registry';
import { LayerContext, SleeperContext } from './use-actions';

let lastLayer = 0;

/** What stands in a dialog: its actions are reached by keys, those of the window behind it are not. */
export function ActionLayer({ children }: { children: ReactNode }) {
  const [layer] = useState(() => (lastLayer += 1));
  useLayoutEffect(() => registry.openLayer(layer), [layer]);
  return (
    <LayerContext value={layer}>
      <SleeperContext value={null}>{children}</SleeperContext>
    </LayerContext>
  );
}

/** What is about to leave the page: its actions are reached no more while it is `asleep`. */
export function SleepingActions({ asleep, children }: { asleep: boolean; children: ReactNode }) {
  const sleeper = useRef<Sleeper['current']>(asleep ? 'asleep' : 'awake');
  useLayoutEffect(() => {
    const now = asleep ? 'asleep' : 'awake';
    if (sleeper.current === now) return;
    sleeper.current = now;
    registry.changed();
  }, [asleep]);
  return <SleeperContext value={sleeper}>{children}</SleeperContext>;
}
