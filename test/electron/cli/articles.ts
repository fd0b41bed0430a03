/** Small articles of our own, with what makes offsets hard: emoji, accents, repeated words. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export const plainText = [
  'Who took the jobs? 🤖',
  '',
  'The tracker counted 1,200 jobs cut in March. 🤖🤖 took them, says the minister. Nobody asked the robots.',
  '',
  'Half of the notices named automation. The other half named nothing. Half of the notices named automation twice.',
  '',
].join('\n');

export const markdown = `---
title: Follow the money
author: R. Reyes
date: 2026-03-05
---

# Follow the money

The same firms spent **twice as much** on chips as the year before. Wages paid for a fifth of it.

- Café owners noticed first.
- Nobody else did.
`;

export const html = `<!doctype html><html lang="en"><head><title>Regret</title>
<meta property="og:title" content="Regret, in numbers"></head>
<body><article><h1>Regret, in numbers</h1>
<p>More than half of the employers who cut jobs for AI regretted it within a year, a survey of forty firms found.</p>
<p>Two of them hired their people back at a higher wage, which is the part that no press release mentions.</p>
</article></body></html>`;

/** Writes files by their path below `folder`; gives their absolute paths. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string[]> {
  const paths: string[] = [];
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    paths.push(path);
  }
  return paths;
}
