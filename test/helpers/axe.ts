import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

export type Finding = { readonly theme: string; readonly rule: string; readonly where: readonly string[] };

/** What axe finds on the page as it stands, in light and in dark; the page is left in the light theme. */
export async function axeFindings(page: Page): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const theme of ['dark', 'light'] as const) {
    await setTheme(page, theme);
    // Electron has no second page to run the scan's parts in: legacy mode runs it in this one.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    for (const { id, nodes } of violations)
      findings.push({
        theme,
        rule: id,
        where: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary}`),
      });
  }
  return findings;
}

export async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
}
