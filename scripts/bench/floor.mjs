// The floor that every figure is a ratio to: a bare server that reads the body, parses it and answers a fixed text.
// Plain JavaScript, since stripping types would slow its start. With a certificate and a key it speaks TLS.
import http from 'node:http';

const answer = Buffer.from(
  '{"app_access_token":"t-g1044ghJRUIJJ5ZPPZMOHKWZISL33E4QSS3ABCEF","code":0,"expire":7200,"msg":"ok",' +
    '"tenant_access_token":"t-g1044ghJRUIJJ5ZPPZMOHKWZISL33E4QSS3ABCEF"}',
);

const [certificate, key] = process.argv.slice(2);
const server = await createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    JSON.parse((chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)).toString());
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': answer.length });
    response.end(answer);
  });
});

async function createServer(handler) {
  if (!certificate) return http.createServer(handler);
  const [https, { readFileSync }] = await Promise.all([import('node:https'), import('node:fs')]);
  return https.createServer({ cert: readFileSync(certificate), key: readFileSync(key) }, handler);
}

server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ url: `http://127.0.0.1:${server.address().port}` }));
});
