/** The form of the Action that those who took part are asked (`actions/<slug>/forms`). An Action without one asks nothing. */
export const evaluationKey = 'training_evaluation';
