/**
 * The process that searches: the index is made and asked here, so that neither the window nor the main process waits
 * for it. It talks to its parent over Node's channel (`fork`) or Electron's (`utilityProcess`).
 */
import type { FromSearch, ToSearch } from './messages';
import { SearchDesk } from './search-desk';

type ElectronPort = {
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  postMessage(message: FromSearch): void;
};
const electronPort = (process as unknown as { parentPort?: ElectronPort }).parentPort;

const desk = new SearchDesk((message) => {
  if (electronPort !== undefined) electronPort.postMessage(message);
  else process.send?.(message);
});
// Only the parent that started this process can send here, and it sends nothing else.
const hear = (message: unknown): void => void desk.hear(message as ToSearch);

if (electronPort !== undefined) electronPort.on('message', (event) => hear(event.data));
else {
  process.on('message', hear);
  process.on('disconnect', () => process.exit(0));
}
