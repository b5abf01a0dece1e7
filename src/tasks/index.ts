export type { HomeSection } from './home-page.tsx';
export { taskJobs, taskJobWords } from './jobs.ts';
export { type HomeSource, taskRoutes } from './routes.tsx';
export { setupRoutes } from './setup/routes.tsx';
export { setupTasks } from './setup/setup-tasks.ts';
