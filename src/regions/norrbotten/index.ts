export { norrbotten2024 } from './2024.js';
export { norrbottenRemuneration2024 } from './remuneration-2024.js';
