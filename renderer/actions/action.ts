/** Something the user can do: by its keys, from the command palette, from the menu. */
export type Action = {
  /** Names it in the settings and for the menu, e.g. `claims.merge`; never changes once it was released. */
  readonly id: string;
  /** What it does, as a command: `Merge claims…`; three dots when it asks something first. */
  readonly title: string;
  /** The heading it stands under in the cheat sheet, e.g. `Claims`. */
  readonly group: string;
  /** As `Mod+K`, `Shift+ArrowRight`, `j`, `?`; see `key.ts`. What the user set instead wins. */
  readonly keys?: readonly string[];
  /** Absent: true. A disabled action leaves its key to another one. */
  readonly enabled?: boolean;
  /** Shown in the palette while it is disabled: what is missing, e.g. `Nothing is selected`. */
  readonly why?: string;
  /** Its keys work only while the keyboard is in the article's text: elsewhere they have other meanings. */
  readonly inText?: boolean;
  /** Its keys are kept outside of the settings, as a code's in the codebook; this changes them. */
  readonly setKeys?: (keys: readonly string[]) => void;
  readonly run: () => void;
};
