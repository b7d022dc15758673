import main from '../require-cycle.js'; export default main;
