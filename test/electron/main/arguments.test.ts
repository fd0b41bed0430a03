import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { launchOf } from '#electron/main/arguments';

const base = resolve('/base');
const plain = { project: null, capture: null, width: 1280, height: 800 };

test.each([
  ['nothing asked', ['--no-sandbox', '.'], plain],
  ['a project', ['.', 'Layoffs.warrant'], { ...plain, project: resolve(base, 'Layoffs.warrant') }],
  ['a screenshot', ['--capture', 'out/a.png'], { ...plain, capture: resolve(base, 'out/a.png') }],
  ['the same with =', ['--capture=out/a=b.png'], { ...plain, capture: resolve(base, 'out/a=b.png') }],
  ['a size', ['--size', '1920x1080'], { ...plain, width: 1920, height: 1080 }],
  ['a size that is none', ['--size', 'huge'], plain],
  ['a size too small to use', ['--size=10x10'], plain],
])('%s', (_name, given, expected) => expect(launchOf(given, base)).toEqual(expected));
