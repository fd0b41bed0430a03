/** One line of ordinary text from whatever a file put in a field; null when nothing usable is in it. */
export function plainLine(raw: unknown): string | null {
  if (typeof raw !== 'string' && typeof raw !== 'number') return null;
  const line = withoutEntities(String(raw).slice(0, 8000))
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, '')
    .replace(/[\s\u00A0\u200B\uFEFF]+/g, ' ')
    .trim()
    .slice(0, 2000)
    .trim();
  return line === '' || isPlaceholder(line) ? null : line;
}

/** Templates that were never filled in, and words for nothing. */
function isPlaceholder(line: string): boolean {
  return (
    /\{\{|\}\}|\$\{|<%|%>|\{%|^%[\w-]{1,60}%$|^\[\[?[\w.-]{1,60}\]?\]$|^#[\w.]{1,60}#$/.test(line) ||
    /^(?:null|undefined|none|n\/a|nan|unknown|\[object object\]|[.\-_–—|/\s]+)$/i.test(line)
  );
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Fields are often escaped once more than the page needs: `AT&amp;amp;T`, `It&#039;s`. */
function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi,
    (entity, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? entity;
      const point = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : entity;
    },
  );
}
