// A condition of the command line holds in imports.
// flags: ["--conditions=custom"]
import custom from 'conditions/custom';
console.log(custom);
