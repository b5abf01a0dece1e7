export { helpOfPage, nextOf, pageHelp } from './page-help.ts';
export { helpPath, partOf } from './parts.ts';
export { helpRoutes, helpSteps } from './routes.tsx';
