import type { Action } from '#renderer/actions/use-actions';
import { grouped } from '#shared/analysis/grouped';

/** In the order in which groups and actions were first offered, so that nothing jumps about. */
export const byGroup = (actions: readonly Action[]): [group: string, actions: Action[]][] => [
  ...grouped(actions, ({ group }) => group),
];
