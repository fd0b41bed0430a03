/** The look of a report, on screens light and dark and on paper. */
export const reportStyle = `
:root { color-scheme: light dark; }
body { margin: 0; background: light-dark(#fcfbf8, #16181c); color: light-dark(#1e2126, #e8e6e1); font: 16px/1.55 Charter, 'Bitstream Charter', 'Iowan Old Style', Cambria, Georgia, serif; }
main { max-width: 46rem; margin: 0 auto; padding: 3rem 1.5rem 6rem; overflow-wrap: anywhere; }
h1 { margin: 0 0 0.5rem; font-size: 2rem; line-height: 1.2; }
h2 { margin: 3rem 0 0.75rem; padding-top: 1rem; border-top: 1px solid light-dark(#e3dfd5, #31363e); font-size: 1.4rem; line-height: 1.3; }
h3 { margin: 1.75rem 0 0.5rem; font-size: 1.05rem; }
p { margin: 0.4rem 0; }
ul { margin: 0.5rem 0; padding-left: 1.2rem; }
li { margin: 0.6rem 0; }
li ul { margin: 0.2rem 0; }
li li { margin: 0.2rem 0; }
a { color: light-dark(#0c6660, #6cc7bd); }
blockquote { margin: 0.5rem 0; padding-left: 0.9rem; border-left: 3px solid light-dark(#e3dfd5, #31363e); }
blockquote footer, .quiet, caption { color: light-dark(#545a62, #a9aeb6); font-size: 0.9rem; }
q { quotes: '“' '”' '‘' '’'; }
.table { overflow-x: auto; margin: 1rem 0; }
table { width: 100%; overflow-wrap: break-word; border-collapse: collapse; font: 0.85rem/1.4 system-ui, 'Segoe UI', 'Liberation Sans', sans-serif; }
caption { padding-bottom: 0.4rem; text-align: left; }
th, td { padding: 0.35rem 0.6rem 0.35rem 0; border-bottom: 1px solid light-dark(#e3dfd5, #31363e); text-align: left; vertical-align: top; font-weight: 400; }
thead th { font-weight: 600; vertical-align: bottom; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
@media print {
  :root { color-scheme: light; }
  body { background: none; font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  h2, h3, h2 + p, caption { break-after: avoid; }
  p, li li, blockquote, tr { break-inside: avoid; }
  li > p:first-child { break-after: avoid; }
  .table { overflow: visible; }
  .table + p { break-before: avoid; }
  table { font-size: 8.5pt; }
  a { text-decoration-color: #a9aeb6; }
}
`;

/** SHA-256 of the style, base64: the only style that the report's policy lets in. A test holds it. */
export const reportStyleHash = 'wI19jPtPbqBeqyNHhNWmakaAM8aM8xNsuR+/4JgNXNE=';
