export type { HomeSection } from './home-page.tsx';
export { taskJobs, taskJobWords } from './jobs.ts';
export { type HomeSource, taskRoutes } from './routes.tsx';
