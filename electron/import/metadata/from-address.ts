/** Last resort: what the article's address says, always named as that. */
import { dayInAddress } from './dates';
import type { Findings } from './found';
import { accountInAddress } from './known-sites';

export function addFromAddress(found: Findings): void {
  const url = found.all.url?.value;
  if (url === undefined) return;
  found.date('published', dayInAddress(url), 'address');
  const account = accountInAddress(url);
  if (account !== null) found.authors([account], 'address');
  try {
    found.text('publisher', new URL(url).hostname.replace(/^www\./, ''), 'address');
  } catch {
    // Not every address that may be shown has a host.
  }
}
