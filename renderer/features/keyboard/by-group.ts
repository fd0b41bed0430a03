import type { KnownAction } from '#renderer/actions/registry';
import { grouped } from '#shared/analysis/grouped';

/** In the order in which groups and actions were first offered, so that nothing jumps about. */
export const byGroup = (actions: readonly KnownAction[]): [group: string, actions: KnownAction[]][] => [
  ...grouped(actions, ({ group }) => group),
];
