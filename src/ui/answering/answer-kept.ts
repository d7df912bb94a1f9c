/** What is said of an answer before marks may be shown. */
export const ANSWER_KEPT = 'Your answer is kept. Marks and explanations come after the last question.';
