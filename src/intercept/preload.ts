/**
 * A CommonJS file that a Node program loads before its own code (`--require`), for clients that ignore proxies.
 *
 * What connects to one of the hosts on 443 or 80 connects to the twin's port instead; the name that the client checks
 * stays the host's. Written in what Node 18 understands.
 */
export function preloadScript(hosts: Iterable<string>, port: number): string {
  return `'use strict';
// Written by tokentwin for one run: connections to the vendors' hosts go to the twin on this machine.
const { Socket } = require('node:net');
const hosts = new Set(${JSON.stringify([...hosts])});
const ports = new Set([443, 80]);
const { connect } = Socket.prototype;

function moved(options) {
  if (typeof options !== 'object' || options === null || options.path) return options;
  const host = String(options.host === undefined ? '' : options.host).toLowerCase();
  if (!hosts.has(host) || !ports.has(Number(options.port))) return options;
  return { ...options, host: '127.0.0.1', port: ${port}, lookup: undefined };
}

Socket.prototype.connect = function (...given) {
  const [first, second] = given;
  if (Array.isArray(first)) {
    // What net.connect and tls.connect have made of their arguments; the array carries a mark, so it stays.
    first[0] = moved(first[0]);
  } else if (typeof first === 'object') {
    given[0] = moved(first);
  } else if (typeof second === 'string') {
    const { host, port } = moved({ host: second, port: first });
    given[0] = port;
    given[1] = host;
  }
  return Reflect.apply(connect, this, given);
};
`;
}
