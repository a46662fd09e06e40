// Loaded into a server that is under test: says, when asked, what it holds, and what of it is in use.
process.on('message', () => {
  const { rss: residentBytes } = process.memoryUsage();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  process.send({ residentBytes, inUseBytes: heapUsed + external });
});
process.channel.unref();
