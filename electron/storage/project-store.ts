/** The door to a project on the disk: everything that the window and the command line need of storage. */
export { createProject } from './create-project';
export { openProject } from './open-project';
export { repairProject } from './repair-project';
export type { Applied, ProjectStore, Stamp } from './store';
