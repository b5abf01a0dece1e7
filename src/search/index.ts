export { ownSearch, publicSearch, searchRoutes } from './routes.tsx';
export type { PageSource } from './search.ts';
