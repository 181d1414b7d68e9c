/** Goals in one place: how they are written, judged and worded. */
export * from './goal-judge.js';
export * from './goal-kinds.js';
export * from './goal-words.js';
