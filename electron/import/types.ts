/**
 * The one import engine, used by the window and the command line alike:
 *
 *   bytes -> sniff the content -> a reader for the format -> an `Extract` -> clean document -> `ImportedArticle`
 *
 * Everything runs in a worker process that can be killed; nothing here touches the project.
 */
import type { Article, Metadata, SourceCandidate } from '#shared/model/article';
import type { ArticleDocument, DocumentBlock } from '#shared/model/document';
import type { Result } from '#shared/model/result';
import type { TableMapping } from './table/mapping';

export type ArticleFormat = Article['provenance']['format'];

export type ImportInput = {
  readonly bytes: Uint8Array;
  /** Base name only; a hint, never trusted over the content. */
  readonly fileName: string;
  /** Charset that the transport declared (MHTML part, clipboard); null when none. */
  readonly charset: string | null;
  /** False: the text as the bytes say it, mojibake and all. */
  readonly repair?: boolean;
  /** Of a table: column by field, as a person chose it; left out: guessed. */
  readonly mapping?: TableMapping;
};

/** Metadata as far as a reader found it; each value with where it came from. */
export type FoundMetadata = {
  readonly [K in keyof Metadata]?: { readonly value: NonNullable<Metadata[K]>; readonly origin: string };
};

/** What a format reader gives: either HTML for the shared HTML path, or blocks already in document form. */
export type Extract = {
  readonly body:
    | {
        readonly kind: 'html';
        readonly html: string;
        /** `page`: the main article must be found in it; `article`: everything in it is the article. */
        readonly scope: 'page' | 'article';
        /** Address the page came from, to complete relative links; null when unknown. */
        readonly url: string | null;
      }
    | { readonly kind: 'blocks'; readonly blocks: readonly DocumentBlock[] };
  /** Folded blocks that stand behind the article: what the file holds beside it. */
  readonly aside?: readonly DocumentBlock[];
  readonly metadata: FoundMetadata;
  /** What holds only where the text itself says nothing: when and by whom the file was made. */
  readonly fallback?: FoundMetadata;
  readonly format: ArticleFormat;
  readonly charset: string;
  readonly repairs: readonly string[];
  readonly warnings: readonly string[];
};

export type FormatReader = (input: ImportInput) => Promise<Result<Extract>>;

/** An article ready to be added to a project, apart from its id and the time of import. */
export type ImportedArticle = {
  readonly metadata: Metadata;
  readonly origins: Readonly<Record<string, string>>;
  readonly document: ArticleDocument;
  readonly candidates: readonly SourceCandidate[];
  readonly format: ArticleFormat;
  readonly charset: string;
  /** Importer and version, e.g. `html/1`. */
  readonly importer: string;
  readonly repairs: readonly string[];
  readonly warnings: readonly string[];
};
