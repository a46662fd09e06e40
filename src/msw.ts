export { handlers, hosts } from './msw/handlers.ts';
