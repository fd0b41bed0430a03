/**
 * The names of all calls between window and main process. No zod here: the sandboxed preload loops over these
 * lists and must stay tiny. Schemas stand in `contract.ts`.
 */
export const calls = [
  'app:start',
  'app:open-link',
  'app:paste',
  'app:prefer',
  'project:create',
  'project:choose',
  'project:open-recent',
  'project:open-sample',
  'project:load',
  'project:apply',
  'project:undo',
  'project:redo',
  'project:history',
  'project:way',
  'project:jump',
  'project:stop-jump',
  'project:export',
  'project:import-map',
  'project:code-as',
  'search:find',
  'search:counts',
  'search:matches',
  'search:repetitions',
  'search:export',
  'search:index',
  'search:stop',
  'codebook:history',
  'codebook:choose',
  'codebook:export',
  'article:read',
  'article:fold',
  'article:original',
  'article:save-original',
  'version:choose',
  'version:from-article',
  'version:accept',
  'import:choose',
  'import:paste',
  'import:cancel',
  'import:retry',
  'import:table',
  'import:map-table',
  'analysis:provenance',
  'analysis:chain',
  'analysis:conflicts',
  'analysis:similar',
  'sources:choose',
  'sources:paste',
  'sources:export',
  'sources:print',
  'compare:matrix',
  'compare:facts',
  'compare:pictures',
  'compare:snapshot',
  'compare:brief',
  'compare:save-brief',
  'compare:save-picture',
] as const;
export type CallName = (typeof calls)[number];

/** What the main process tells the window unasked. */
export const events = [
  'project:changed',
  'project:opened',
  'import:progress',
  'search:progress',
  'project:jumping',
  'project:notice',
  'menu:chosen',
] as const;
export type EventName = (typeof events)[number];

/** Paths of dropped files, from the preload alone: a page cannot name one. */
export const dropChannel = 'import:dropped';
