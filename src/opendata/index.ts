export { openDataPermissions } from './permissions.ts';
export { openDataRoutes } from './routes.tsx';
