import { join } from 'node:path';

export const journalPath = (folder: string): string => join(folder, 'journal.jsonl');
export const snapshotPath = (folder: string): string => join(folder, 'project.json');
