/** Resident memory of a process and everything it started, on Linux. */
import { readdirSync, readFileSync } from 'node:fs';

const pageSize = 4096;

/** Bytes, pages that several share counted for each of them; zero where `/proc` does not exist. */
export function residentBytes(root: number): number {
  try {
    const pages = Number(readFileSync(`/proc/${root}/statm`, 'utf8').split(' ')[1]);
    return pages * pageSize + childrenOf(root).reduce((sum, child) => sum + residentBytes(child), 0);
  } catch {
    return 0;
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync(`/proc/${parent}/task`).flatMap((task) =>
    readFileSync(`/proc/${parent}/task/${task}/children`, 'utf8')
      .split(' ')
      .filter((pid) => pid !== '')
      .map(Number),
  );
}
