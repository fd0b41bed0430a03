/**
 * `npm start -- [PATH.warrant] [--capture FILE.png]`: everything it takes on a machine that has only Node and npm, then
 * the app. Plain Node, since it runs before the dependencies are there. Paths are those of the folder the command was
 * typed in; the exit status is the app's; what the set-up has to say goes to standard error.
 */
import { ensureBuild } from './lib/build.mjs';
import { runInForeground } from './lib/child.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { checkNodeVersion } from './lib/node-version.mjs';
import { callerDirectory, root } from './lib/paths.mjs';
import { main } from './lib/say.mjs';
import { withWindowSystem } from './lib/window.mjs';

await main(async () => {
  checkNodeVersion();
  await ensureDependencies();
  await ensureBuild();
  return withWindowSystem(({ executable, switches, env }) =>
    runInForeground(executable, [...switches, root, ...process.argv.slice(2)], {
      cwd: callerDirectory(),
      env,
      ownGroup: true,
    }),
  );
});
