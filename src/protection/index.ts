export { type StreetNeeds, streetRoutes } from './directory/street/street-routes.ts';
