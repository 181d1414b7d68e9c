export { norrbotten2024 } from './2024.js';
