/**
 * Keys as text: modifiers in the order Mod, Ctrl, Alt, Shift, then the key, joined by `+`.
 *
 * Mod is Command on a Mac and Ctrl elsewhere; Ctrl is a Mac's own. A letter is written as a capital and Shift with it
 * is named, so that Caps Lock changes nothing. Any other character stands for itself (`?`, `1`) with the Shift it takes
 * on this keyboard left out. The rest has the name that `KeyboardEvent.key` gives it, with `Space` for the blank.
 */
export type KeyPress = {
  readonly key: string;
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** AltGr writes a character and is no modifier. */
  readonly getModifierState?: (key: 'AltGraph') => boolean;
};

export const isMac = /mac/i.test(navigator.platform);

const modifiers = ['Mod', 'Ctrl', 'Alt', 'Shift'] as const;
type Modifier = (typeof modifiers)[number];
const aliases: Readonly<Record<string, string>> = { ' ': 'Space', '+': 'Plus', Esc: 'Escape' };

/** The key that was pressed; null for a modifier by itself or an unfinished character. */
export function keyOfPress(press: KeyPress, mac = isMac): string | null {
  const { key, code = '' } = press;
  if (['Control', 'Meta', 'Alt', 'Shift', 'AltGraph', 'Dead', 'Process', 'Unidentified'].includes(key)) return null;
  const writes = press.getModifierState?.('AltGraph') === true;
  const held = new Set<Modifier>();
  if (!writes && (mac ? press.metaKey : press.ctrlKey)) held.add('Mod');
  if (!writes && mac && press.ctrlKey) held.add('Ctrl');
  if (!writes && press.altKey) held.add('Alt');
  if (press.shiftKey) held.add('Shift');
  // In a chord a digit means its place, because Shift and some keyboards make another character of it; so does a
  // letter where Option changes it, as on a Mac, or where the script is another one.
  const [, letter, digit] = /^(?:Key([A-Z])|Digit([0-9]))$/.exec(code) ?? [];
  if (key.length === 1 && isChord(held)) {
    if (digit !== undefined) return written(held, digit);
    if (letter !== undefined && (held.has('Alt') || key > '\u007f')) return written(held, letter);
  }
  return written(held, key);
}

/** The one way to write a key; `j` and `J` are the same, `Shift+j` is the capital. */
export function normalKey(text: string): string {
  const parts = text === '+' ? ['+'] : text.replace(/\+\+$/, '+Plus').split('+');
  const key = parts.pop() ?? '';
  return written(new Set(modifiers.filter((name) => parts.includes(name))), key);
}

function written(held: ReadonlySet<Modifier>, key: string): string {
  const named = aliases[key] ?? key;
  const letter = named.length === 1 && named.toLowerCase() !== named.toUpperCase();
  const digit = isChord(held) && /^\d$/.test(named);
  // Any other character that Shift brings forth says so itself.
  const shift = held.has('Shift') && (letter || digit || named.length > 1);
  const names = modifiers.filter((name) => (name === 'Shift' ? shift : held.has(name)));
  return [...names, letter ? named.toUpperCase() : named].join('+');
}

const isChord = (held: ReadonlySet<Modifier>): boolean => held.has('Mod') || held.has('Ctrl') || held.has('Alt');

/** Whether it can be typed as text, so that a field that is written in keeps it. */
export function isTyped(key: string): boolean {
  return !key.startsWith('Mod+') && !/^(Ctrl|Alt|Shift|\+)*F\d{1,2}$/.test(key);
}

/** Chords that edit text in any field: never taken from one. */
export function editsText(key: string): boolean {
  return /^Mod\+(Shift\+)?(Arrow\w+|Backspace|Delete|Home|End|Enter)$/.test(key) || /^Mod\+[ACVX]$/.test(key);
}

const symbols: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Plus: '+',
  Escape: 'Esc',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
};
const macSymbols: Readonly<Record<string, string>> = { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' };

/** As it stands on the keyboard: `Ctrl+Shift+K`, `⇧⌘K`. */
export function keyLabel(key: string, mac = isMac): string {
  const parts = normalKey(key).split('+');
  const last = parts.pop() ?? '';
  const name = symbols[last] ?? last;
  if (mac) return [...parts.toReversed().map((part) => macSymbols[part] ?? part), name].join('');
  return [...parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)), name].join('+');
}
