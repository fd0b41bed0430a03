/** What the app was asked for on its command line. */
import { resolve } from 'node:path';

export type Launch = {
  /** Project folder to open; null to show the welcome screen. */
  readonly project: string | null;
  /** Write a screenshot here once the window is ready for use, then quit; null to stay. */
  readonly capture: string | null;
  readonly width: number;
  readonly height: number;
};

/** `arguments_` without the executable and, in development, without the app's own folder. */
export function launchOf(arguments_: readonly string[], base: string): Launch {
  let project: string | null = null;
  let capture: string | null = null;
  let size: readonly number[] = [];
  for (let index = 0; index < arguments_.length; index += 1) {
    const argument = arguments_[index] ?? '';
    const [flag, inline] = argument.split(/=(.*)/s, 2);
    const value = (): string | null => inline ?? arguments_[(index += 1)] ?? null;
    if (flag === '--capture') capture = value();
    else if (flag === '--size') size = (value() ?? '').split('x').map(Number);
    else if (!argument.startsWith('-') && /\.warrant[\\/]?$/.test(argument)) project = argument;
  }
  const [width = 1280, height = 800] = size.every((side) => side >= 400 && side <= 8000) ? size : [];
  return {
    project: project === null ? null : resolve(base, project),
    capture: capture === null ? null : resolve(base, capture),
    width,
    height,
  };
}
