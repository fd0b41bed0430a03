/** The window's colours as values, for drawings that are also saved: a file knows none of its variables. */
export type Scheme = 'light' | 'dark';
export type Inks = (name: string) => string;

/** Colours by the names of tokens.css, `ink`, `blue`. */
export function inksFor(scheme: Scheme): Inks {
  const probe = document.createElement('span');
  probe.hidden = true;
  probe.style.colorScheme = scheme;
  document.body.append(probe);
  const known = new Map<string, string>();
  for (const name of names) {
    probe.style.color = `var(--${name})`;
    known.set(name, getComputedStyle(probe).color);
  }
  probe.remove();
  return (name) => known.get(name) ?? known.get('ink') ?? 'black';
}

const names = [
  ...['paper', 'surface', 'line', 'line-strong', 'ink', 'ink-2', 'supports', 'refutes', 'neutral', 'accent'],
  ...['blue', 'orange', 'green', 'purple', 'vermilion', 'sky', 'yellow', 'grey'],
];
