export { type RunningTwin, type ServeOptions, serve } from './server/serve.ts';
