/** References as reference managers export them, made up for these tests: one file a format, the same references. */

export const bibtex = String.raw`
% Exported by a reference manager
@comment{jabref-meta: databaseType:bibtex;}
@string{jls = "Journal of Labour " # {Studies}}

@article{oyelaran_desks_2024,
  title = {{{AI}} at the Help Desk: {{What}} a Year Changed},
  shorttitle = {{AI} at the Help Desk},
  author = {Oyelaran, Sa{\"\i}d and M{\"u}ller-L{\"u}denscheidt, J{\"o}rg and {van den Berg}, Anneke and {Merrow Street Institute and Partners}},
  year = {2024},
  month = sep,
  journal = jls,
  volume = {12},
  number = {3},
  pages = {101--129},
  doi = {10.5555/jls.2024.101},
  url = {https://example.org/jls/12/3?page=101&view=full_text},
  urldate = {2026-01-06},
  issn = {1234-5678},
  language = {english},
  keywords = {automation, support},
  abstract = {We followed nine firms. Tickets closed rose by 17\% \& waiting fell --- "at once".},
  note = {Field trial, June 2023 to May 2024}
}

@techreport{tarn-4, author={{Tarn Panel}}, title="Employers and {AI}: fourth panel",
  institution = {Tarn Panel}, type = {survey}, year = 2026, month = 1, day = 19, address = {Leeds}, number = {4}}

@inproceedings{smith2023,
  author    = {Ann Smith and Jean de La Fontaine and others},
  title     = {Layoffs \`a la carte},
  booktitle = {Proceedings of the 5th Workshop on Work},
  editor    = {L{\'o}pez, Mar{\'\i}a},
  publisher = {Example Press},
  year      = {2023},
  pages     = {1--9},
}

@online{badge-out, author = {Achterberg, Delphine}, title = {The reason on the letter}, date = {2026-03-06}, url = {https://example.org/badge-out/88}}
@misc{kaczmarek, author = {Kaczmarek, {\L}ukasz}, title = {Dane}, howpublished = {\url{https://example.org/dane}}, year = {2025}}
@article{unfinished, title = {This one never ends
`;

export const ris = [
  '\ufeffTY  - JOUR',
  'TI  - AI at the Help Desk: What a Year Changed',
  'AU  - Oyelaran, Saïd',
  'AU  - Müller-Lüdenscheidt, Jörg',
  'T2  - Journal of Labour Studies',
  'PY  - 2024',
  'DA  - 2024/09//',
  'VL  - 12',
  'IS  - 3',
  'SP  - 101',
  'EP  - 129',
  'DO  - 10.5555/jls.2024.101',
  'SN  - 1234-5678',
  'UR  - https://example.org/jls/12/3',
  'Y2  - 2026/01/06/',
  'KW  - automation',
  'KW  - support',
  'N2  - We followed nine firms.',
  'Tickets closed rose by 17%.',
  'N1  - Field trial',
  'ER  - ',
  '',
  'TY  - NEWS',
  'T1  - Two counts of one winter',
  'A1  - Varela, Inés',
  'JO  - The Quayside Record',
  'Y1  - 2026/03/19',
  'ER  -',
  '',
].join('\r\n');

export const cslJson = JSON.stringify([
  {
    id: 'http://zotero.org/users/1/items/ABCD2345',
    type: 'article-journal',
    title: 'AI at the Help Desk: What a Year Changed',
    'container-title': 'Journal of Labour Studies',
    volume: '12',
    issue: 3,
    page: '101-129',
    DOI: '10.5555/jls.2024.101',
    ISSN: '1234-5678',
    URL: 'https://example.org/jls/12/3',
    abstract: 'We followed nine firms.',
    language: 'en',
    note: 'Field trial',
    author: [
      { family: 'Oyelaran', given: 'Saïd' },
      { family: 'Berg', given: 'Anneke', 'non-dropping-particle': 'van den' },
      { literal: 'Merrow Street Institute' },
    ],
    editor: [{ family: 'López', given: 'María' }],
    issued: { 'date-parts': [['2024', 9]] },
    accessed: { 'date-parts': [['2026', 1, 6]] },
    'citation-key': 'oyelaran2024',
  },
  {
    id: 2,
    type: 'webpage',
    title: 'The reason on the letter',
    author: [{ family: 'Achterberg', given: 'Delphine' }],
    issued: { raw: '2026-03-06' },
    URL: 'https://example.org/badge-out/88',
  },
]);
