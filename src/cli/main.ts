#!/usr/bin/env node

const [major, minor] = process.versions.node.split('.').map(Number) as [number, number];
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`tokentwin: This is Node ${process.versions.node}; 22.18 or newer is needed.\n`);
  process.exit(1);
}

// Compiling is a sixth of the start. From the second start on it comes out of Node's own cache, which lies in the
// directory for temporary files; NODE_DISABLE_COMPILE_CACHE=1 does without.
process.getBuiltinModule('node:module').enableCompileCache();

// Loaded from here, since what this file imported itself would be compiled before there is a cache.
void import('./program.ts').then(({ runProgram }) => runProgram());
