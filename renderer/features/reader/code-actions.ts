/** Actions that give codes. A code's own key is the codebook's; Alt makes the code sticky, Ctrl and Shift the only one. */
import { isMac, isTyped, normalKey } from '#renderer/actions/key';
import { useActions, type Action } from '#renderer/actions/use-actions';
import { useCodingMode } from '#renderer/state/coding-mode';
import { useNavigation } from '#renderer/state/navigation';
import { succeeded } from '#renderer/state/messages';
import type { Code } from '#shared/model/codebook';
import type { Coding } from './use-coding';

export function useCodeActions(coding: Coding, codes: readonly Code[]): void {
  const { stickyId } = useCodingMode();
  const chosen = useNavigation(({ annotationId }) => annotationId !== null);
  const { client } = coding;
  const enabled = client.info.readOnly === null;
  const why = client.info.readOnly ?? 'Choose a claim first';
  const sticky = codes.find(({ id }) => id === stickyId);
  useActions([
    {
      id: 'coding.plain',
      title: 'Make a claim without a code',
      group: 'Coding',
      keys: ['c'],
      enabled,
      why,
      run: () => void coding.codePassage([]),
    },
    {
      id: 'coding.repeat',
      title: 'Repeat the last coding',
      group: 'Coding',
      keys: ['.'],
      enabled,
      why,
      run: () => coding.repeat(),
    },
    {
      id: 'coding.repetitions',
      title: 'Code all repetitions of the phrase…',
      group: 'Coding',
      keys: ['r'],
      enabled,
      why,
      run: () => coding.codeRepetitions(),
    },
    {
      id: 'coding.clear',
      title: 'Take all codes off the claim',
      group: 'Coding',
      keys: ['0'],
      enabled: enabled && chosen,
      why,
      run: () => coding.recode([]),
    },
    {
      id: 'coding.remove',
      title: 'Delete the claim’s mention',
      group: 'Coding',
      keys: ['Delete'],
      enabled: enabled && chosen,
      why,
      run: () => coding.remove(),
    },
    {
      id: 'sticky.code',
      title: sticky === undefined ? 'Code the passage with the sticky code' : `Code the passage as ${sticky.name}`,
      group: 'Coding',
      keys: ['Enter'],
      inText: true,
      enabled: stickyId !== null,
      why: 'No code is sticky: press a code’s key while nothing is selected',
      run: () => void (stickyId !== null && coding.codePassage([stickyId])),
    },
    {
      id: 'sticky.leave',
      title: 'Stop coding with one code',
      group: 'Coding',
      keys: ['Escape'],
      enabled: stickyId !== null,
      why: 'No code is sticky',
      run: () => coding.stick(null),
    },
  ]);
  useActions(codes.flatMap((code) => actionsOf(code, coding, { enabled, chosen, why })));
}

function actionsOf(
  { id, name, key }: Code,
  coding: Coding,
  { enabled, chosen, why }: { enabled: boolean; chosen: boolean; why: string },
): Action[] {
  const pressed = key === null ? null : capitalWithShift(key);
  const alt = isMac ? 'Ctrl+Alt' : 'Alt';
  const chord = (prefix: string): string[] => (pressed === null ? [] : [`${prefix}+${pressed}`]);
  return [
    {
      id: `code.${id}`,
      title: `Code: ${name}`,
      group: 'Codes',
      keys: pressed === null ? [] : [pressed],
      enabled,
      why,
      setKeys: ([next]) =>
        succeeded(coding.client.do({ type: 'code.edit', id, set: { key: next === undefined ? null : typed(next) } })),
      run: () => coding.pressCode(id),
    },
    {
      id: `sticky.${id}`,
      title: `Keep coding as ${name}`,
      group: 'Sticky codes',
      keys: chord(alt),
      enabled,
      why,
      run: () => coding.stick(id),
    },
    {
      id: `recode.${id}`,
      title: `Recode as ${name} alone`,
      group: 'Recoding',
      keys: chord(isMac ? 'Ctrl+Alt+Shift' : 'Mod+Shift'),
      enabled: enabled && chosen,
      why,
      run: () => coding.recode([id]),
    },
  ];
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
