/** Where the user is: one small store that the features share, so that none has to know another. */
import { create } from 'zustand';

export type View = 'read' | 'codebook' | 'evidence' | 'compare' | 'history';

/** UTF-16 offsets into the article's canonical text. */
type Passage = { readonly articleId: string; readonly start: number; readonly end: number };

export type Navigation = {
  readonly view: View;
  readonly articleId: string | null;
  /** The mention looked at, shown in the text and in the list of claims alike. */
  readonly annotationId: string | null;
  readonly sourceId: string | null;
  /** The code looked at in the codebook. */
  readonly codeId: string | null;
  /** Which details of the open article are shown. */
  readonly details: 'metadata' | 'original' | null;
  /** Counts up when the text should scroll to the mention. */
  readonly reveal: number;
  /** A passage to look at in the text; a new object each time it is asked for. */
  readonly passage: Passage | null;
  show(view: View): void;
  openArticle(articleId: string | null): void;
  /** Looks at a mention; `scroll` brings the text there too. */
  select(annotationId: string | null, scroll?: boolean): void;
  /** Goes to a mention wherever it is. */
  goTo(mention: { articleId: string; annotationId: string }): void;
  openSource(sourceId: string | null): void;
  openCode(codeId: string | null): void;
  lookAt(passage: Passage): void;
  showDetails(details: Navigation['details']): void;
};

const start = {
  view: 'read',
  articleId: null,
  annotationId: null,
  sourceId: null,
  codeId: null,
  details: null,
  reveal: 0,
  passage: null,
} as const;

export const useNavigation = create<Navigation>()((set) => ({
  ...start,
  show: (view) => set({ view }),
  openArticle: (articleId) => set({ articleId, annotationId: null, passage: null, view: 'read' }),
  select: (annotationId, scroll = false) =>
    set(({ reveal }) => ({ annotationId, reveal: scroll ? reveal + 1 : reveal })),
  goTo: ({ articleId, annotationId }) =>
    set(({ reveal }) => ({ view: 'read', articleId, annotationId, reveal: reveal + 1 })),
  lookAt: (passage) => set({ view: 'read', articleId: passage.articleId, passage: { ...passage } }),
  showDetails: (details) => set({ details }),
  openCode: (codeId) => set({ codeId, view: 'codebook' }),
  openSource: (sourceId) => set({ sourceId, view: 'evidence' }),
}));

/** Another project was opened: nothing of the old one stays selected. */
export function resetNavigation(): void {
  followed = start;
  useNavigation.setState(start);
}

/** What the text was scrolled to already: coming back to it later is no new wish to see the claim or the passage. */
let followed: Pick<Navigation, 'reveal' | 'passage'> = start;

/** Whether the text is to go to the mention, or to the passage, that was asked for last. */
export function toFollow(wish: 'reveal' | 'passage'): boolean {
  return useNavigation.getState()[wish] !== followed[wish];
}

/** The text goes there now. */
export function follow(wish: 'reveal' | 'passage'): void {
  followed = { ...followed, [wish]: useNavigation.getState()[wish] };
}
