// What an ES module imports must not require it while it runs.
import './cycle/requires.cjs';
export default 1;
