// The floor that every figure is a ratio to: a bare server that reads the body, parses it and answers a fixed text.
// Plain JavaScript, since stripping types would slow its start.
import http from 'node:http';

const answer = Buffer.from(
  '{"app_access_token":"t-g1044ghJRUIJJ5ZPPZMOHKWZISL33E4QSS3ABCEF","code":0,"expire":7200,"msg":"ok",' +
    '"tenant_access_token":"t-g1044ghJRUIJJ5ZPPZMOHKWZISL33E4QSS3ABCEF"}',
);

const server = http.createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    JSON.parse((chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)).toString());
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': answer.length });
    response.end(answer);
  });
});
server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ url: `http://127.0.0.1:${server.address().port}` }));
});
