/** The door to a project on the disk: everything that the window and the command line need of storage. */
export { createProject, type NewProject } from './create-project';
export { openProject, type OpenedProject, type OpenOptions } from './open-project';
export { repairProject } from './repair-project';
export type { Applied, HistoryEntry, HistoryPage, ProjectStore, Stamp } from './store';
