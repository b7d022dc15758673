export const __esModule = 'own'; export default 1;
