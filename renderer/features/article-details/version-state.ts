/** The newer version that is being looked at; null for none. */
import { create } from 'zustand';
import { bridge } from '#renderer/bridge/bridge';
import { succeeded } from '#renderer/state/messages';
import { useNavigation } from '#renderer/state/navigation';
import type { VersionProposal } from '#shared/ipc/contract';
import type { Result } from '#shared/model/result';

type State = { readonly proposal: VersionProposal | null; close(): void };
export const useVersion = create<State>()((set) => ({ proposal: null, close: () => set({ proposal: null }) }));

async function look(asked: Promise<Result<VersionProposal | null>>): Promise<void> {
  const answer = await asked;
  if (!succeeded(answer) || answer.value === null) return;
  useNavigation.getState().showDetails(null);
  useVersion.setState({ proposal: answer.value });
}

export const chooseVersion = (id: string): Promise<void> => look(bridge.call('version:choose', { id }));
/** `from`: an article of the project, or the same one, to read it again without repairs. */
export const versionFrom = (id: string, from: string): Promise<void> =>
  look(bridge.call('version:from-article', { id, from }));
