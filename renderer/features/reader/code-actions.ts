/** Actions that give codes. A code's own key is the codebook's; Alt makes the code sticky, Ctrl and Shift the only one. */
import { fixedMeaning } from '#renderer/actions/fixed-keys';
import { isMac, isTyped, normalKey } from '#renderer/actions/key';
import { useActions, type Action } from '#renderer/actions/use-actions';
import type { ProjectClient } from '#renderer/bridge/project-client';
import { codesInOrder } from '#renderer/bridge/read-project';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { useCodingMode } from '#renderer/state/coding-mode';
import { useNavigation } from '#renderer/state/navigation';
import { succeeded } from '#renderer/state/messages';
import type { Code } from '#shared/model/codebook';
import type { Coding } from './use-coding';

export function useCodeActions(coding: Coding, codes: readonly Code[]): void {
  const stickyId = useCodingMode((mode) => mode.stickyId);
  const chosen = useNavigation(({ annotationId }) => annotationId !== null);
  const { client } = coding;
  const enabled = client.info.readOnly === null;
  const why = client.info.readOnly ?? 'Choose a claim first';
  const sticky = codes.find(({ id }) => id === stickyId);
  useActions([
    { id: 'coding.plain', enabled, why, run: () => void coding.codePassage([]) },
    { id: 'coding.repeat', enabled, why, run: () => coding.repeat() },
    { id: 'coding.repetitions', enabled, why, run: () => coding.codeRepetitions() },
    { id: 'coding.clear', enabled: enabled && chosen, why, run: () => coding.recode([]) },
    { id: 'coding.remove', enabled: enabled && chosen, why, run: () => coding.remove() },
    {
      id: 'sticky.code',
      title: sticky === undefined ? 'Code the passage with the sticky code' : `Code the passage as ${sticky.name}`,
      inText: true,
      enabled: stickyId !== null,
      why: 'No code is sticky: press a code’s key while nothing is selected',
      run: () => void (stickyId !== null && coding.codePassage([stickyId])),
    },
    { id: 'sticky.leave', enabled: stickyId !== null, why: 'No code is sticky', run: () => coding.stick(null) },
  ]);
  useActions(codes.flatMap((code) => actionsOf(code, client, coding, { enabled, chosen, why })));
}

/** The same while no article is read: nothing to do, but keys that can be seen and changed. */
export function useCodeKeys(): void {
  const client = useClient();
  const reading = useNavigation(({ view, articleId }) => view === 'read' && articleId !== null);
  const codes = useProject(['codes'], codesInOrder);
  const why = 'Open an article first';
  useActions(
    reading ? [] : codes.flatMap((code) => actionsOf(code, client, null, { enabled: false, chosen: false, why })),
  );
}

function actionsOf(
  { id, name, key }: Code,
  client: ProjectClient,
  coding: Coding | null,
  { enabled, chosen, why }: { enabled: boolean; chosen: boolean; why: string },
): Action[] {
  const pressed = key === null ? null : capitalWithShift(key);
  const alt = isMac ? 'Ctrl+Alt' : 'Alt';
  const only = isMac ? 'Ctrl+Alt+Shift' : 'Mod+Shift';
  return [
    {
      id: `code.${id}`,
      title: `Code: ${name}`,
      group: 'Codes',
      keys: pressed === null ? [] : [pressed],
      enabled,
      why,
      setKeys: ([next]) =>
        succeeded(client.do({ type: 'code.edit', id, set: { key: next === undefined ? null : typed(next) } })),
      run: () => coding?.pressCode(id),
    },
    {
      id: `sticky.${id}`,
      title: `Keep coding as ${name}`,
      group: 'Sticky codes',
      keys: freeChord(alt, pressed),
      enabled,
      why,
      run: () => coding?.stick(id),
    },
    {
      id: `recode.${id}`,
      title: `Recode as ${name} alone`,
      group: 'Recoding',
      // Shift is part of a capital already.
      keys: freeChord(pressed === key ? only : isMac ? `Mod+${only}` : 'Mod+Alt', pressed),
      enabled: enabled && chosen,
      why,
      run: () => coding?.recode([id]),
    },
  ];
}

/** A chord of the code's own key gives way to what has a name of its own. */
function freeChord(prefix: string, pressed: string | null): string[] {
  const chord = `${prefix}+${pressed}`;
  return pressed === null || fixedMeaning(chord) !== undefined ? [] : [chord];
}

/** The codebook tells small letters from capitals; so does a key with Shift. */
const capitalWithShift = (key: string): string => (key === key.toLowerCase() ? key : `Shift+${key}`);

/** The character that a key types, for the codebook. */
function typed(key: string): string | null {
  const normal = normalKey(key);
  const letter = normal.replace('Shift+', '');
  if (!isTyped(normal) || [...letter].length !== 1) return null;
  return normal.startsWith('Shift+') ? letter : letter.toLowerCase();
}
