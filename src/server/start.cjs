// Old syntax on purpose: Node 10 and later must read this file far enough to learn that they are too old.
// biome-ignore-all lint: var, require and concatenation are what every Node understands
// biome-ignore-all format: as above

'use strict';

var fs = require('fs');
var path = require('path');

/** The range that Vite 8 supports: 20.19 and up, but not 21 and not 22.0 to 22.11. */
function nodeProblem(version) {
  var parts = version.split('.');
  var major = Number(parts[0]);
  var minor = Number(parts[1]);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return undefined;
  return 'Oblique needs Node.js 20.19 or newer (22.12 or newer in the 22 line) and this is ' + version +
    ': install the current LTS release from https://nodejs.org and start again.';
}

function packagesProblem(root) {
  if (fs.existsSync(path.join(root, 'node_modules', 'tsx', 'package.json'))) return undefined;
  return 'The packages that Oblique needs are not installed: run "npm ci" in ' + root + ' and start again.';
}

var problem = nodeProblem(process.versions.node) || packagesProblem(path.join(__dirname, '..', '..'));
if (problem) {
  process.stderr.write(problem + '\n');
  process.exitCode = 1;
} else {
  import('tsx/esm/api')
    .then(function (tsx) {
      return tsx.tsImport('./cli/start.ts', __filename);
    })
    .then(function (cli) {
      return cli.start(process.argv.slice(2), process.env);
    })
    .catch(function (error) {
      process.stderr.write((error.name === 'UserError' ? error.message : error.stack) + '\n');
      process.exit(1);
    });
}
