export { helpPath } from './parts.ts';
export { helpRoutes, helpSteps } from './routes.tsx';
