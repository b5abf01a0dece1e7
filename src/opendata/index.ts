export { openDataPages } from './page-routes.tsx';
export { openDataPermissions } from './permissions.ts';
export { openDataRoutes } from './routes.tsx';
