export type { HomeSection, WaitingTask } from './home-page.tsx';
export { type HomeSource, type TaskSource, taskRoutes } from './routes.tsx';
