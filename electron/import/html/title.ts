/** The site's name after a long dash, which Readability knows after other separators only. */
export function withoutSiteName(title: string, pageTitle: string): string {
  if (title !== pageTitle.replace(/\s+/g, ' ').trim()) return title;
  const cut = Math.max(title.lastIndexOf(' – '), title.lastIndexOf(' — '));
  if (cut < 0) return title;
  const rest = title.slice(0, cut).trim();
  // Four words or fewer may be the site's name in front, or half of a title that has a dash of its own.
  return rest.split(/\s+/).length > 4 ? rest : title;
}
