// One process of the service: gets the user's token as often as argv says, all at once, and prints what it got.
import { createClient } from 'redis';
import { redisStore } from './redis-store.ts';
import { userSource } from './user-source.ts';

const [socket, prefix, callers, offsetMs] = process.argv.slice(2);
const redis = createClient({ socket: { path: socket!, tls: false } });
await redis.connect();
const source = userSource(redisStore(redis, prefix), () => Date.now() + Number(offsetMs));

// Both processes start at the same moment: when their input ends.
console.log('ready');
for await (const _ of process.stdin);

const tokens = await Promise.all(Array.from({ length: Number(callers) }, () => source.get()));
await source.idle();
console.log(JSON.stringify([...new Set(tokens)]));
redis.destroy();
