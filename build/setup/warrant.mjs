/**
 * `npm run -s warrant -- ARGS`: the command line, from a clone. Installs and builds when needed, then becomes the
 * command: it runs in this very process, in the folder it was typed in, with standard output to itself.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuild } from './lib/build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { checkNodeVersion } from './lib/node-version.mjs';
import { callerDirectory, root } from './lib/paths.mjs';
import { main } from './lib/say.mjs';

let ready = false;
await main(async () => {
  checkNodeVersion();
  await ensureDependencies();
  await ensureBuild(['main']);
  ready = true;
  return 0;
});

if (ready) {
  const command = join(root, 'out', 'main', 'cli.js');
  process.argv[1] = command;
  process.chdir(callerDirectory());
  await import(pathToFileURL(command).href);
}
