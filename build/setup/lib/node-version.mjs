import { SetupError } from './say.mjs';

/**
 * @param {string} version as in `process.versions.node`
 * @returns {boolean} 20.19 or later of 20, 22.12 or later of all; the odd 21 and 23 before them lack what Vite needs
 */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 12;
  return major > 22;
}

/** Ends the set-up with a sentence when this Node is too old. */
export function checkNodeVersion(version = process.versions.node) {
  if (isSupportedNode(version)) return;
  throw new SetupError(
    `Node ${version} is too old. Warrant is built with Node 20.19 or later, or 22.12 or later: https://nodejs.org/`,
  );
}
