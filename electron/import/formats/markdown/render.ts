/** Markdown (CommonMark with tables, strikethrough and footnotes) to HTML for the shared path. */
import MarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';

let renderer: InstanceType<typeof MarkdownIt> | null = null;

export function renderMarkdown(source: string): string {
  renderer ??= new MarkdownIt({ html: true, linkify: true }).use(footnote);
  // The rule above the notes is a matter of looks.
  renderer.renderer.rules['footnote_block_open'] = () => '<section class="footnotes"><ol class="footnotes-list">';
  // Only what is written as an address becomes a link: `example.com` in a sentence stays text.
  renderer.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  return renderer.render(source);
}
