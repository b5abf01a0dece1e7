export { translationRoutes } from './routes.tsx';
