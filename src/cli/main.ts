#!/usr/bin/env node

const [major, minor] = process.versions.node.split('.').map(Number) as [number, number];
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `tokentwin: Node ${process.versions.node} is too old; tokentwin needs 22.18 or newer. ` +
      'Without changing your Node: npx -p node@24 -p tokentwin tokentwin\n',
  );
  process.exit(1);
}

// Compiling is a sixth of the start. From the second start on it comes from Node's cache in the directory for temporary
// files; NODE_DISABLE_COMPILE_CACHE=1 disables it.
process.getBuiltinModule('node:module').enableCompileCache();

// A dynamic import, since static imports of this file would be compiled before the cache is enabled.
void import('./program.ts').then(({ runProcess }) => runProcess());
