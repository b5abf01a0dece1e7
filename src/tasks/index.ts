export { type TaskSource, taskRoutes } from './routes.tsx';
export type { WaitingTask } from './tasks-page.tsx';
