import { createService } from './service.ts';
import { createTokenCache, readOptions } from './token-cache.ts';

const options = readOptions(process.env);
const service = createService({ ...options, tokens: createTokenCache(options) });

service.listen(Number(process.env.PORT ?? 3000), () => {
  console.log('Listening on', service.address());
});
