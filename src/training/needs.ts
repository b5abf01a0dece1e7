/** What the area is handed: the instance's secret, and its address. */
export type TrainingNeeds = {
  readonly secret: string;
  readonly baseUrl: string;
};
